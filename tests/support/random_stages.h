#pragma once
/// Seeded whole policies: stages on both tracks, duties, sick pay, targets, discretion.

#include "core/policy/policy.h"
#include "tests/support/draws.h"

namespace turnpoint::test {

/// A policy that the reader would accept: every id named is there, and a step stays on its track.
Policy random_stage_policy(Draws& draws);

}  // namespace turnpoint::test
