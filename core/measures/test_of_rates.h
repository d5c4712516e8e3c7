#pragma once
/// How sure a difference between two rates is: the method, stated in the folder's README.

#include <optional>
#include <vector>

#include "core/base/exact.h"
#include "core/measures/sums.h"

namespace turnpoint {

/// A 95 % interval, rounded outwards to hundredths.
struct RateInterval {
  Rational low;
  Rational high;
  friend bool operator==(const RateInterval&, const RateInterval&) = default;
};

/// How far the clusters of an arm stand from its rate: the estimate's variance and how many clusters.
struct RateSpread {
  double variance = 0;
  std::size_t clusters = 0;
};

/// Of residuals over the arm's total: `n / (n - 1)` times the sum of their squares. Two or more.
RateSpread spread_of(const std::vector<double>& residuals);

/// `difference` plus and minus t times the root of both variances; degrees of freedom by Welch and
/// Satterthwaite, rounded down. Nothing where an arm has fewer than two clusters.
std::optional<RateInterval> interval_of(const Rational& difference, const RateSpread& a, const RateSpread& b);

/// The 97.5 % point of Student's t, for the next lower degrees of freedom of the printed tables.
double student_t(int degrees);

/// The point of the normal distribution beyond which one test in twenty times `tests` lies: 1.645 for one.
double normal_point(std::size_t tests);

double to_double(const Rational& value);

}  // namespace turnpoint
