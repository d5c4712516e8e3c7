#pragma once
/// What is due: everything a policy asks for of a person, from their timeline, with what was recorded of it.

#include "core/cases/due/marks.h"

namespace turnpoint {

/// Which days are listed. From `from` to `to` everything, done or not; before `from` what is overdue, back to
/// `overdue_from`.
struct DueDays {
  Day as_at{};
  Day from{};
  Day to{};
  Day overdue_from{};
};

/// This week and the like: from `as_at` for so many days more, overdue back to three months before.
DueDays due_within(Day as_at, int days);
/// A month's page, whatever day of it is given; overdue as on `as_at`.
DueDays due_in_month(Day as_at, Day in_month);

struct DueList {
  std::vector<DueItem> items;          ///< overdue first, then by day, kind, name
  std::int64_t older = 0;              ///< not recorded as done, due before `overdue_from`
  std::vector<UnusedDecision> unused;  ///< of the person
};

/// Means must be applied to the run's plan; the days that count as holidays must reach `to`.
DueList due_list(const StageRun& run, std::size_t person, const DueDays& days);

/// Overdue first, then by day; on one day by kind, then person and name.
bool comes_before(const DueItem& a, const DueItem& b);

}  // namespace turnpoint
