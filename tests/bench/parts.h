#pragma once
/// The engine's job of the benchmark as far as one of its parts, for a profile.

#include "core/policy/policy.h"
#include "core/workforce/workforce.h"

namespace turnpoint::bench {

/// In their order; each is done with those before it.
enum class Part : std::uint8_t {
  rows,     ///< spells as rows, cut and counted
  windows,  ///< S and D in every window
  rules,    ///< which rules each look meets
  stages,   ///< where the looks lead
  sums,     ///< all answers added up
};

/// Does the job for everybody as far as `last`; how many rows there were.
std::int64_t run_as_far_as(Part last, const Workforce& workforce, const Policy& policy);

}  // namespace turnpoint::bench
