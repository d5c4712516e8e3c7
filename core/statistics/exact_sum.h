#pragma once
/// A sum of fractions with any denominators that merges in any order and is exact while it grows.

#include <cstdint>
#include <map>

#include "core/base/exact.h"

namespace turnpoint {

class ExactSum {
 public:
  void add(const Rational& value);
  void merge(const ExactSum& other);
  /// Exact while the denominators together stay below 10^12; else each part rounded down to billionths.
  Rational value() const;
  friend bool operator==(const ExactSum&, const ExactSum&) = default;

 private:
  std::map<std::int64_t, Int128> by_denominator_;
};

}  // namespace turnpoint
