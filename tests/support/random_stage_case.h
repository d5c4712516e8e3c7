#pragma once
/// Seeded cases of whole policies: one person's spells over one to three years and what was recorded beside
/// them.

#include "tests/support/stage_case.h"

namespace turnpoint::test {

/// The same seed gives the same case everywhere.
StageCase random_stage_case(std::uint64_t seed);

}  // namespace turnpoint::test
