#pragma once
/// What cannot stand in a plan: ids given twice, references to nothing, dependencies that go round.

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace turnpoint {

/// Every problem, in the order of the plan. Codes: duplicate_id, unknown_value (with the nearest id),
/// contradiction (a cycle, with its path), missing_value.
std::vector<Error> check_plan(const ActionPlan& plan);

/// The actions of one cycle in the order they wait for each other, its first again at its end; empty where
/// there is none. Every cycle of the plan shares an action with one of these.
std::vector<std::vector<std::size_t>> dependency_cycles(const ActionPlan& plan);

}  // namespace turnpoint
