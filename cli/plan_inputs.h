#pragma once
/// What the parts of `turnpoint plan` share.

#include "cli/arguments.h"
#include "cli/inputs.h"
#include "core/plan/plan.h"

namespace turnpoint {

/// A plan in JSON, or the id of a shipped one.
Checked<ActionPlan> load_plan(const std::string& name);

/// `plan report` with --people: the monthly report.
int run_plan_monthly(const Arguments& arguments, const ActionPlan& plan, Day as_at, Format format);

/// `plan feedback`: feedback and audit forms, and what answers come to.
int run_plan_feedback(const Arguments& arguments, Format format);

}  // namespace turnpoint
