#pragma once
/// Both policies of an equality view, with and without the adjustments that were decided.

#include "core/compare/equality/equality.h"

namespace turnpoint {

/// What the runs of a request refer to, the policies as far as anything of them is counted: it stays where it
/// is as long as they do.
struct EqualitySides {
  Policy old_policy;
  Policy new_policy;
  Plan old_plan;
  Plan new_plan;
  Recorded old_recorded;  ///< what the old policy makes something of
  Recorded new_recorded;
  Calendar calendar = Calendar();
  Recorded old_unadjusted{};  ///< written by `equality_request`
  Recorded new_unadjusted{};
};

/// Measures `old` and `new`; where adjustments were decided also `old_before` and `new_before`. Writes the
/// workforce's means as at the last day into the plans.
EqualityRequest equality_request(const Workforce& workforce, const DayCount& days, EqualitySides& sides,
                                 std::vector<Characteristic> characteristics, Span dates);

}  // namespace turnpoint
