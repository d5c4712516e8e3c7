#pragma once
/// A slow second opinion on how a case moves, written from core/engine/stages/README.md and not from the
/// engine's code.

#include "tests/support/stage_case.h"

namespace turnpoint::test {

Story oracle_story(const StageCase& subject);

}  // namespace turnpoint::test
