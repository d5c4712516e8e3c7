#include "core/synth/generate/chance.h"

#include <cmath>

#include "core/base/logarithm.h"

namespace turnpoint {

double uniform(const DrawKey& key, std::uint64_t counter) {
  constexpr double unit = 1.0 / 4503599627370496.0;  // 2^-52: with the half, every step is exact
  return (static_cast<double>(key.bits(counter) >> 12U) + 0.5) * unit;
}

/// Marsaglia's polar method; of the two numbers it gives the first is used.
double normal(const DrawKey& key) {
  for (std::uint64_t counter = 0;; counter += 2) {
    const double x = 2.0 * uniform(key, counter) - 1.0;
    const double y = 2.0 * uniform(key, counter + 1) - 1.0;
    const double square = x * x + y * y;
    if (square < 1.0) return x * std::sqrt(-2.0 * natural_log(square) / square);
  }
}

double waiting_time(const DrawKey& key, std::uint64_t counter) { return -natural_log(uniform(key, counter)); }

/// Marsaglia and Tsang, for a shape one higher; the power of a uniform number takes that one back.
double frailty(const DrawKey& key, double shape) {
  const double d = shape + 1.0 - 1.0 / 3.0;
  const double c = 1.0 / (3.0 * std::sqrt(d));
  for (std::uint64_t attempt = 0;; ++attempt) {
    const DrawKey at = key.with(attempt);
    const double x = normal(at.with("normal"));
    const double root = 1.0 + c * x;
    if (root <= 0.0) continue;
    const double v = root * root * root;
    if (natural_log(uniform(at.with("accept"))) >= 0.5 * x * x + d - d * v + d * natural_log(v)) continue;
    const double power = natural_exp(natural_log(uniform(at.with("power"))) / shape);
    return d * v * power / shape;
  }
}

std::size_t pick(const DrawKey& key, const std::vector<std::uint32_t>& weights) {
  std::uint32_t sum = 0;
  for (const std::uint32_t weight : weights) sum += weight;
  std::uint32_t left = key.below(sum);
  std::size_t index = 0;
  for (; left >= weights[index]; ++index) left -= weights[index];
  return index;
}

std::int32_t between(const DrawKey& key, std::int32_t least, std::int32_t most) {
  return least + static_cast<std::int32_t>(key.below(static_cast<std::uint32_t>(most - least) + 1));
}

}  // namespace turnpoint
