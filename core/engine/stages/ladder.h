#pragma once
/// The stages of a policy as indexes: which stand on which track, and where each leads.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/engine/plan.h"

namespace turnpoint {

/// Index of a stage in Policy::stages.
using StageIndex = std::uint16_t;
inline constexpr StageIndex no_stage = 0xFFFF;

struct Ladders {
  std::array<std::vector<StageIndex>, 2> stages;  ///< by Track, in the policy's order
  std::vector<StageIndex> missed_to;              ///< by stage; no_stage where a step leads to none
  std::vector<StageIndex> met_to;
  std::vector<StageIndex> before;    ///< by stage: the one before it on its track
  std::vector<StageIndex> leads_to;  ///< by trigger of the plan
};

Ladders compile_ladders(const Policy& policy, const Plan& plan);

/// The stage with this id, or no_stage.
StageIndex stage_named(const Policy& policy, std::string_view id);

}  // namespace turnpoint
