#include "core/base/logarithm.h"

namespace turnpoint {
namespace {

constexpr double ln_2 = 0.693147180559945309417232121458;
constexpr double root_2 = 1.41421356237309504880168872421;

}  // namespace

/// x = 2^n m with m from 1/root 2 to root 2; ln m = 2 (y + y^3/3 + y^5/5 + ...) with y = (m - 1)/(m + 1).
double natural_log(double x) {
  int twos = 0;
  for (; x > root_2; x *= 0.5) ++twos;
  for (; x < root_2 / 2; x *= 2.0) --twos;
  const double y = (x - 1.0) / (x + 1.0);
  const double square = y * y;
  double sum = 0.0;
  // |y| is below 0.172, so that the terms left out are below 1e-17.
  for (int odd = 23; odd >= 1; odd -= 2) sum = sum * square + 1.0 / odd;
  return static_cast<double>(twos) * ln_2 + 2.0 * y * sum;
}

/// x = n ln 2 + r with r from -0.35 to 0.35; exp r by its series.
double natural_exp(double x) {
  if (x < -700.0) return 0.0;
  if (x > 700.0) x = 700.0;
  const double half = x < 0.0 ? -0.5 : 0.5;
  const int twos = static_cast<int>(x / ln_2 + half);
  const double rest = x - static_cast<double>(twos) * ln_2;
  double sum = 1.0;
  for (int term = 14; term >= 1; --term) sum = 1.0 + sum * rest / term;
  for (int i = 0; i < twos; ++i) sum *= 2.0;
  for (int i = 0; i > twos; --i) sum *= 0.5;
  return sum;
}

}  // namespace turnpoint
