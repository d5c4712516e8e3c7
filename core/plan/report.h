#pragma once
/// The sponsor's page as data: where we are, what is late and what it holds up, what changes next month.

#include "core/plan/late.h"

namespace turnpoint {

/// How the actions of one theme stand, or of all.
struct ActionTally {
  std::array<int, status_names.size()> by_status{};  ///< in the order of ActionStatus
  int actions = 0;
  int late = 0;
};

struct PlanReport {
  Day as_at{};
  std::vector<ActionTally> themes;  ///< as the plan lists them
  ActionTally all;
  std::vector<LateAction> late;
  int held_up = 0;  ///< actions that wait for a late one, each once
  std::vector<MonthChange> next_month;
};

/// `plan` has no problems (check_plan).
PlanReport report_plan(const ActionPlan& plan, Day as_at);

/// `2 of 4 actions are completed. 1 is late and holds up 1 other.`
std::string summary_sentence(const PlanReport& report);

}  // namespace turnpoint
