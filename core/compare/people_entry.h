#pragma once
/// People and spells that were entered, corrected or taken out on the page, over those that a file or a
/// sample brought.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/time/day.h"

namespace turnpoint {

/// Cells of an entry, in this order: what the first columns of a workforce's own text are
/// (core/io/workforce/canonical_csv.h).
inline constexpr std::array<std::string_view, 9> person_columns = {
    "employee_id", "team",       "group",         "fte",       "work_pattern",
    "start_date",  "leave_date", "hours_per_day", "valid_from"};
inline constexpr std::array<std::string_view, 7> spell_columns = {
    "employee_id", "first_day", "last_day", "hours", "category", "reason", "work_related"};

using PeopleCells = std::vector<std::string>;

/// One change of one row. Both what it was and what it is stay, so that the history of a case can be read.
struct PeopleEntry {
  bool person = false;  ///< of people.csv, else of absences.csv
  PeopleCells was{};    ///< empty: the row is new
  PeopleCells now{};    ///< empty: the row is taken out
  Day entered{};
  const std::string& employee_id() const { return now.empty() ? was.front() : now.front(); }
  friend bool operator==(const PeopleEntry&, const PeopleEntry&) = default;
};

/// In the order of entry.
using PeopleEntries = std::vector<PeopleEntry>;

}  // namespace turnpoint
