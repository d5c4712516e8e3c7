#pragma once
/// What a worked case expects against what a replay found.

#include "core/engine/stages/timeline.h"
#include "tests/scenarios/cases/worked_case.h"

namespace turnpoint::test {

/// One line of a comparison; either side may be empty.
struct Difference {
  std::string expected;
  std::string found;
};

/// Expected events that are not there, events of `complete` kinds that nobody expected, and other stages live
/// than expected. An event that was missed stands beside the one most like it.
std::vector<Difference> differences(const WorkedCase& worked, const Timeline& timeline);

/// Expected and found, one under the other, so that no console breaks a line of them.
std::string side_by_side(const std::vector<Difference>& differences);

}  // namespace turnpoint::test
