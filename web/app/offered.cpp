#include "web/app/offered.h"

#include <algorithm>
#include <string_view>

#include "core/io/import/suggest.h"

namespace turnpoint::app {
namespace {

std::vector<std::string_view> cells_of(std::string_view head) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (head.starts_with(mark)) head.remove_prefix(mark.size());
  std::vector<std::string_view> cells;
  for (std::size_t at = 0; at <= head.size();) {
    const std::size_t comma = std::min(head.find(',', at), head.size());
    cells.push_back(head.substr(at, comma - at));
    at = comma + 1;
  }
  return cells;
}

bool names(const std::vector<std::string_view>& cells, std::string_view column) {
  return std::find(cells.begin(), cells.end(), column) != cells.end();
}

}  // namespace

bool is_absences(const OfferedFile& file) {
  const auto cells = cells_of(file.head);
  return names(cells, "first_day") || names(cells, "last_day");
}

bool is_people(const OfferedFile& file) {
  const auto cells = cells_of(file.head);
  const bool dated = std::any_of(cells.begin(), cells.end(), [](std::string_view cell) {
    const auto guess = guess_field(cell, ImportKind::absences);
    return guess && is_date(guess->field) && !field_from_text(cell, ImportKind::people);
  });
  return !dated && names(cells, "employee_id");
}

bool is_record(const OfferedFile& file) {
  const auto cells = cells_of(file.head);
  return names(cells, "employee_id") &&
         ((names(cells, "date") && names(cells, "kind")) || (names(cells, "track") && names(cells, "stage")));
}

}  // namespace turnpoint::app
