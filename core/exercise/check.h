#pragma once
/// What is wrong with a pack, beyond what a reader of its file can see.

#include "core/base/result.h"
#include "core/exercise/answer/answer.h"

namespace turnpoint {

/// All faults, each with its place (`exercises.ID.steps.ID.question`): ids that repeat or name nothing,
/// minutes that do not fit, the staff side's topic before everyone, the faults of flow.h, questions without
/// an answer or in a form their ask does not have, an ask about something neither policy has, and an engine's
/// answer that is not among the options stated.
std::vector<Error> check_pack(const ExercisePack& pack, const PackPolicies& policies);

}  // namespace turnpoint
