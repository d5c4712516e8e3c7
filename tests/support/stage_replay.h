#pragma once
/// Runs the engine's stage machine on a case.

#include "tests/support/replay.h"
#include "tests/support/stage_case.h"

namespace turnpoint::test {

Timeline engine_timeline(const StageCase& subject);
Story engine_story(const StageCase& subject);

}  // namespace turnpoint::test
