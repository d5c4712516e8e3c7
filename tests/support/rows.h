#pragma once
/// A workforce as a clerk would write it down: rows in any order, patterns as text. Builders, oracle and laws
/// share it.

#include <optional>
#include <string>
#include <vector>

#include "core/engine/day_count.h"
#include "core/policy/policy.h"
#include "core/workforce/builder.h"

namespace turnpoint::test {

/// What holds for a person from a day on.
struct PersonRow {
  std::string employee_id = "E1";
  std::optional<Day> valid_from;
  std::string pattern = "MTWTF--";
  Day anchor{};  ///< a day of the rota's first week
  Hours hours_per_day = default_hours_per_day;
  std::optional<Day> start_date;
  std::optional<Day> leave_date;
  std::string group;
  std::string team;
  Fte fte = full_time;
};

struct Rows {
  std::vector<PersonRow> people;
  std::vector<SpellEntry> spells;
  ClosedDays closed;  ///< sorted, each day once
};

/// Everything a replay is asked with.
struct Case {
  Rows rows;
  Policy policy;
  std::vector<std::string> requested;  ///< trigger ids; empty: all that need no request
  Day as_at{};
};

/// The day written as `2022-02-19`; stops the program on anything else.
Day day(const std::string& text);

/// Stops the program on a pattern that is not one.
WorkPattern pattern(const std::string& text, Day anchor = Day{});

Workforce workforce_of(const Rows& rows);

/// Rows and triggers as text, to be read by whoever has to find the fault.
std::string describe(const Case& subject);

}  // namespace turnpoint::test
