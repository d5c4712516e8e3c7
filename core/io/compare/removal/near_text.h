#pragma once
/// Near misses as CSV, JSON and text.

#include <string>

#include "core/compare/near/near_misses.h"
#include "core/io/json.h"

namespace turnpoint {

/// Near misses with all that their output names.
struct NearRun {
  const Plan& plan;
  const NearMargins& margins;
  const NearMisses& misses;
};

/// `trigger,threshold,margin,people,meeting_no_trigger`; the last row is people near any of them.
std::string near_csv(const NearRun& run);
Json near_json(const NearRun& run);
std::string near_table(const NearRun& run);

}  // namespace turnpoint
