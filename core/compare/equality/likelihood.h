#pragma once
/// How likely something is in a group beside everyone else, with its interval.

#include <cstdint>
#include <optional>

#include "core/base/exact.h"

namespace turnpoint {

/// So many of so many people.
struct Share {
  std::int64_t part = 0;
  std::int64_t whole = 0;  ///< above 0
};

/// A ratio of two shares in hundredths, rounded half up. No `high`: nothing bounds it.
struct RatioBounds {
  std::int64_t low_hundredths = 0;
  std::optional<std::int64_t> high_hundredths;
  friend bool operator==(const RatioBounds&, const RatioBounds&) = default;
};

/// The share of the group over that of the rest; the rest's part is above 0. Parts above their whole count as
/// it.
Rational ratio_of(const Share& group, const Share& rest);

/// Fieller's interval of 95 %: every ratio r for which (p - r q)^2 is at most 1.96^2 times its variance,
/// p(1-p)/n + r^2 q(1-q)/m.
RatioBounds interval_of(const Share& group, const Share& rest);

}  // namespace turnpoint
