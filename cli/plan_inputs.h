#pragma once
/// What the parts of `turnpoint plan` share.

#include "cli/arguments.h"
#include "cli/inputs.h"
#include "core/measures/sums.h"
#include "core/plan/plan.h"

namespace turnpoint {

/// A plan in JSON, or the id of a shipped one.
Checked<ActionPlan> load_plan(const std::string& name);

/// The people that a report is about, and what is asked of them.
struct PlanPeople {
  LoadedWorkforce loaded;
  MeasuresAsked asked;
  ClosedDays closed;
  bool refused = false;  ///< a row could not be used
};
Checked<PlanPeople> load_plan_people(const Arguments& arguments, const ActionPlan& plan, Day as_at);

/// `plan report`: the monthly report, of people; the sponsor's page, of people where they are given.
int run_plan_monthly(const Arguments& arguments, const ActionPlan& plan, Day as_at, Format format);
int run_plan_sponsor(const Arguments& arguments, const ActionPlan& plan, Day as_at, Format format);

/// `plan feedback`: feedback and audit forms, and what answers come to.
int run_plan_feedback(const Arguments& arguments, Format format);

}  // namespace turnpoint
