#pragma once
/// Where the steps of an exercise lead: no circle, no dead end, no step or branch that nobody can reach.

#include "core/base/result.h"
#include "core/exercise/pack.h"

namespace turnpoint {

/// Where a step can lead: indexes of steps, steps.size() being the end; a target that does not exist is left
/// out. In the order of its branches, `next` last.
std::vector<std::size_t> ways_on(const Exercise& exercise, std::size_t step);

/// All faults, each at `steps.ID`: contradiction (a circle, with its path; a step or a branch that is never
/// reached), unknown_value (a dead end: no such step; no such option).
std::vector<Error> faults_of_flow(const Exercise& exercise);

}  // namespace turnpoint
