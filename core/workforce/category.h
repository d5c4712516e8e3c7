#pragma once
/// What kind of spell it is.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace turnpoint {

enum class Category : std::uint8_t {
  sickness,
  disability_related,
  pregnancy_related,
  work_accident,
  injury,
  medical_appointment,
  disability_leave,
  elective_surgery,
  fertility_treatment,
  terminal_illness,
  covid,
  unauthorised,
};

inline constexpr std::array<std::string_view, 12> category_names = {
    "sickness",
    "disability_related",
    "pregnancy_related",
    "work_accident",
    "injury",
    "medical_appointment",
    "disability_leave",
    "elective_surgery",
    "fertility_treatment",
    "terminal_illness",
    "covid",
    "unauthorised",
};

constexpr std::string_view to_text(Category category) {
  return category_names[static_cast<std::size_t>(category)];
}
std::optional<Category> category_from_text(std::string_view text);

/// As a colleague reads it: `medical appointment`.
std::string_view to_words(Category category);

}  // namespace turnpoint
