#pragma once
/// What is late on a day, and what it holds up. The folder's README states the rule for every "by when".

#include "core/plan/plan.h"

namespace turnpoint {

/// Open work that waits for a late action.
struct HeldAction {
  std::size_t action;
  std::vector<std::size_t> path;  ///< from the late action to this one, both included
};

struct LateAction {
  std::size_t action;
  std::optional<Day> due;            ///< nothing where it is late by its own status
  int days_late = 0;                 ///< days since `due`
  std::string because;               ///< one sentence
  std::vector<HeldAction> holds_up;  ///< nearest first
};

/// In the order of the plan. `plan` has no problems (check_plan).
std::vector<LateAction> late_actions(const ActionPlan& plan, Day as_at);

/// Whether work on it is over on the day: completed, unless it recurs.
bool is_over(const PlanAction& action, Day as_at);

/// What one month brings an action: it falls due, begins or comes round again.
struct MonthChange {
  std::size_t action;
  Day day{};
  std::string what;  ///< `is due`, `begins`, `comes round`
};

/// What the calendar month after `as_at`'s brings, by day, then in the order of the plan.
std::vector<MonthChange> changes_next_month(const ActionPlan& plan, Day as_at);

}  // namespace turnpoint
