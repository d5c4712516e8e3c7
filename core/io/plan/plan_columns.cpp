#include "core/io/plan/plan_columns.h"

#include <algorithm>
#include <string>

namespace turnpoint {
namespace {

using Headings = std::array<std::string_view, 3>;  ///< full, objectives, headlines

constexpr std::array<Headings, plan_column_count> headings = {{
    {"theme", "What we want to do?", "Headline"},
    {"what", "How will we do it?", "Action"},
    {"by when", "When will we do it by?", "Timescale"},
    {"leads", "Who will take the lead on it?", "Owner"},
    {"known by", "How will we know it's been done?", "How we will know"},
    {"updates", "Progress", "Update"},
    {"how", "In detail", "In detail"},
    {"depends on", "Depends on", "Depends on"},
    {"action id", "Action id", "Action id"},
    {"theme id", "Theme id", "Theme id"},
    {"Kotter step", "Kotter step", "Kotter step"},
}};

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') letters += c;
    if (c >= 'A' && c <= 'Z') letters += static_cast<char>(c - 'A' + 'a');
  }
  return letters;
}

}  // namespace

std::string_view heading(PlanColumn column, PlanShape shape) {
  return headings[static_cast<std::size_t>(column)][static_cast<std::size_t>(shape)];
}

std::optional<PlanColumn> plan_column_from_text(std::string_view text) {
  const std::string letters = letters_of(text);
  for (std::size_t i = 0; i < plan_column_count; ++i) {
    const bool is_it = std::any_of(headings[i].begin(), headings[i].end(),
                                   [&](std::string_view heading) { return letters_of(heading) == letters; });
    if (is_it) return static_cast<PlanColumn>(i);
  }
  return std::nullopt;
}

}  // namespace turnpoint
