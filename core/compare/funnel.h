#pragma once
/// From everyone in service to the first step of a policy: how far people come under it.

#include <string>
#include <vector>

#include "core/compare/compare.h"

namespace turnpoint {

/// A step that the record decides has low == high. One that a manager's judgement decides is a range, always
/// shown.
struct FunnelStep {
  std::string id;
  std::string name;
  std::string unit;  ///< `people` or `meetings`
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::string assumption;  ///< why it is a range; empty when the record decides
};

/// The steps of one policy of a comparison, `totals` being that policy's side.
std::vector<FunnelStep> funnel(const Policy& policy, const Comparison& comparison,
                               const PolicyTotals& totals);

/// Rule 15: the first day whose longest window lies wholly inside a record that begins on `record_first`.
Day complete_from(const Plan& plan, Day record_first);

}  // namespace turnpoint
