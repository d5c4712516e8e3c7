#include "core/compare/equality/likelihood.h"

#include <algorithm>
#include <cmath>

namespace turnpoint {
namespace {

constexpr double z_squared = 1.96 * 1.96;

Rational share_of(const Share& share) { return {std::min(share.part, share.whole), share.whole}; }

double as_double(const Share& share) {
  return static_cast<double>(std::min(share.part, share.whole)) / static_cast<double>(share.whole);
}

double variance_of(const Share& share) {
  const double p = as_double(share);
  return p * (1 - p) / static_cast<double>(share.whole);
}

std::int64_t hundredths(double value) { return static_cast<std::int64_t>(std::floor(value * 100 + 0.5)); }

}  // namespace

Rational ratio_of(const Share& group, const Share& rest) { return share_of(group) / share_of(rest); }

/// The ends are the roots of a r^2 - 2 b r + c; multiplication, division and the square root alone, which
/// give the same bits everywhere.
RatioBounds interval_of(const Share& group, const Share& rest) {
  const double p = as_double(group);
  const double q = as_double(rest);
  const double a = q * q - z_squared * variance_of(rest);
  const double b = p * q;
  const double c = p * p - z_squared * variance_of(group);
  const double inner = b * b - a * c;
  if (inner < 0) return {};
  const double root = std::sqrt(inner);
  RatioBounds bounds;
  if (c > 0) bounds.low_hundredths = hundredths(c / (b + root));
  if (a > 0) bounds.high_hundredths = hundredths((b + root) / a);
  return bounds;
}

}  // namespace turnpoint
