#include "core/measures/test_of_rates.h"

#include <algorithm>
#include <cmath>

namespace turnpoint {
namespace {

struct Point {
  int from;  ///< degrees of freedom, or tests
  double value;
};

constexpr std::array<Point, 33> t_points = {{
    {1, 12.706}, {2, 4.303},  {3, 3.182},  {4, 2.776},  {5, 2.571},   {6, 2.447},  {7, 2.365},
    {8, 2.306},  {9, 2.262},  {10, 2.228}, {11, 2.201}, {12, 2.179},  {13, 2.160}, {14, 2.145},
    {15, 2.131}, {16, 2.120}, {17, 2.110}, {18, 2.101}, {19, 2.093},  {20, 2.086}, {21, 2.080},
    {22, 2.074}, {23, 2.069}, {24, 2.064}, {25, 2.060}, {26, 2.056},  {27, 2.052}, {28, 2.048},
    {29, 2.045}, {30, 2.042}, {40, 2.021}, {60, 2.000}, {120, 1.980},
}};

constexpr std::array<Point, 17> normal_points = {{
    {1, 1.645},
    {2, 1.960},
    {3, 2.128},
    {4, 2.241},
    {5, 2.326},
    {6, 2.394},
    {8, 2.498},
    {10, 2.576},
    {15, 2.713},
    {20, 2.807},
    {30, 2.935},
    {50, 3.090},
    {100, 3.291},
    {200, 3.481},
    {500, 3.719},
    {1000, 3.891},
    {10000, 4.417},
}};

Rational hundredths(double value, bool up) {
  const double scaled = value * 100;
  return {static_cast<std::int64_t>(up ? std::ceil(scaled - 1e-9) : std::floor(scaled + 1e-9)), 100};
}

}  // namespace

double to_double(const Rational& value) {
  return static_cast<double>(value.numerator()) / static_cast<double>(value.denominator());
}

double student_t(int degrees) {
  double value = t_points.front().value;
  for (const Point& point : t_points) {
    if (degrees >= point.from) value = point.value;
  }
  return value;
}

double normal_point(std::size_t tests) {
  for (const Point& point : normal_points) {
    if (tests <= static_cast<std::size_t>(point.from)) return point.value;
  }
  return normal_points.back().value;
}

RateSpread spread_of(const std::vector<double>& residuals) {
  double squares = 0;
  for (const double residual : residuals) squares += residual * residual;
  const std::size_t count = residuals.size();
  if (count < 2) return {0, count};
  return {squares * static_cast<double>(count) / static_cast<double>(count - 1), count};
}

std::optional<RateInterval> interval_of(const Rational& difference, const RateSpread& a,
                                        const RateSpread& b) {
  if (a.clusters < 2 || b.clusters < 2) return std::nullopt;
  const double both = a.variance + b.variance;
  const double parts = a.variance * a.variance / static_cast<double>(a.clusters - 1) +
                       b.variance * b.variance / static_cast<double>(b.clusters - 1);
  const auto least = static_cast<int>(std::min(a.clusters, b.clusters)) - 1;
  const int degrees = parts > 0 ? static_cast<int>(std::floor(both * both / parts + 1e-9)) : least;
  const double half = student_t(degrees) * std::sqrt(both);
  const double middle = to_double(difference);
  return RateInterval{hundredths(middle - half, false), hundredths(middle + half, true)};
}

}  // namespace turnpoint
