#pragma once
/// The part of check_pack that looks at the steps of one exercise.

#include "core/base/result.h"
#include "core/exercise/answer/answer.h"

namespace turnpoint {

/// Faults of the exercise's steps and questions, each at `exercises.ID.steps.ID`.
std::vector<Error> faults_of_steps(const Exercise& exercise, const PackPolicies& policies);

}  // namespace turnpoint
