#pragma once
/// Implementation plans as JSON: scenarios/plans/plan.schema.json says the same of the format.

#include "core/io/json.h"
#include "core/plan/plan.h"

namespace turnpoint {

inline constexpr int plan_schema = 1;

/// Collects every problem of the file and of what it says (check_plan), each with its path.
Checked<ActionPlan> read_action_plan(std::string_view text, const std::string& name);

/// The same of what was parsed already.
Checked<ActionPlan> action_plan_from_json(const Json& json, const std::string& name);

/// Empty fields are left out; reading it back gives the same plan.
Json action_plan_to_json(const ActionPlan& plan);

/// A plan or template that comes with Turnpoint. Errors: bad_argument, with the ids there are.
Checked<ActionPlan> shipped_plan(const std::string& id);
std::vector<std::string> shipped_plan_ids();

/// The status of a name or of the words of a table: `on_track`, `On schedule`, `RED`.
std::optional<ActionStatus> action_status_from_text(std::string_view text);

}  // namespace turnpoint
