#include "core/workforce/category.h"

namespace turnpoint {

std::optional<Category> category_from_text(std::string_view text) {
  for (std::size_t i = 0; i < category_names.size(); ++i) {
    if (category_names[i] == text) return static_cast<Category>(i);
  }
  return std::nullopt;
}

std::string_view to_words(Category category) {
  static constexpr std::array<std::string_view, category_names.size()> words = {
      "sickness",
      "disability-related",
      "pregnancy-related",
      "work accident",
      "injury",
      "medical appointment",
      "disability leave",
      "elective surgery",
      "fertility treatment",
      "terminal illness",
      "COVID-19",
      "unauthorised absence",
  };
  return words[static_cast<std::size_t>(category)];
}

}  // namespace turnpoint
