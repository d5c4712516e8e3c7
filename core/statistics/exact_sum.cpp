#include "core/statistics/exact_sum.h"

#include <numeric>

namespace turnpoint {

void ExactSum::add(const Rational& value) {
  if (value == Rational(0)) return;
  by_denominator_[static_cast<std::int64_t>(value.denominator())] += value.numerator();
}

void ExactSum::merge(const ExactSum& other) {
  for (const auto& [denominator, numerator] : other.by_denominator_)
    by_denominator_[denominator] += numerator;
}

Rational ExactSum::value() const {
  constexpr std::int64_t most = 1'000'000'000'000;
  constexpr std::int64_t billion = 1'000'000'000;
  std::int64_t common = 1;
  for (const auto& [denominator, numerator] : by_denominator_) {
    const std::int64_t factor = denominator / std::gcd(common, denominator);
    if (factor > most / common) {
      common = 0;
      break;
    }
    common *= factor;
  }
  Int128 sum = 0;
  for (const auto& [denominator, numerator] : by_denominator_)
    sum += common != 0 ? numerator * (common / denominator) : numerator * billion / denominator;
  return {sum, common != 0 ? common : billion};
}

}  // namespace turnpoint
