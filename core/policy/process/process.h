#pragma once
/// The process of a policy as a decision tree: what opens a stage, what follows from it.

#include <string>
#include <vector>

#include "core/policy/policy.h"

namespace turnpoint {

struct ProcessLine {
  int depth = 0;  ///< 0: how a track is entered; below it what follows, one deeper each
  std::string says;
  std::string clause;
};

/// By track, as a case goes: what leads to a first stage, the stage with its meeting, warning and review,
/// then each way on. A stage told of before is named, not told again. A policy without stages has no lines.
std::vector<ProcessLine> process_of(const Policy& policy);

}  // namespace turnpoint
