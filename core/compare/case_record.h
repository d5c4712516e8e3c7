#pragma once
/// What a manager recorded of their people's cases: rows of events.csv and decisions.csv, with when each was
/// entered.

#include <optional>
#include <string>
#include <vector>

#include "core/time/day.h"

namespace turnpoint {

/// One row, by what it says. Its cells are those of the file it belongs to (core/io/cases/record_csv.h).
struct CaseRow {
  bool decision = true;  ///< of decisions.csv, else of events.csv, which has no about, value and why
  std::string employee_id;
  Day date{};
  std::string kind, about, value;
  std::optional<Day> until{};
  std::string why;
  Day entered{};
  std::optional<Day> taken_back{};  ///< it stays in the history of the case and counts no longer
  friend bool operator==(const CaseRow&, const CaseRow&) = default;
};

/// In the order of entry.
using CaseRecord = std::vector<CaseRow>;

}  // namespace turnpoint
