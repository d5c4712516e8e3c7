#pragma once
/// Teams on the new policy against teams on the old; and services that stand out from the others.

#include "core/measures/test_of_rates.h"

namespace turnpoint {

/// One side of the comparison.
struct PolicyArm {
  std::int64_t teams = 0;
  std::int64_t people = 0;                ///< in service after launch
  std::optional<Rational> before, after;  ///< days lost per FTE
};

/// The new policy's teams less the old one's, in days lost per FTE.
struct ArmDifference {
  Rational value;
  std::optional<RateInterval> interval;  ///< nothing where a side has one team only
};

struct ArmComparison {
  PolicyArm on_new, on_old;
  std::int64_t left_out = 0;           ///< teams that changed over on the way, or whose figures are not shown
  std::optional<ArmDifference> after;  ///< nothing where a side has nobody
  std::optional<ArmDifference>
      change;  ///< of what changed since before; nothing where a side had nobody then
};

/// Over the days after launch. Nothing without a launch.
std::optional<ArmComparison> compare_arms(const MeasuresWork& work, const MeasureSums& sums);

/// Services of fewer people are not held against the others.
inline constexpr std::int64_t fewest_tested = 10;

/// By service: whether it is a hot spot, where it could be tested.
std::vector<std::optional<bool>> hot_spots(const MeasuresWork& work, const MeasureSums& sums);

}  // namespace turnpoint
