#include "core/synth/generate/chance.h"

#include <cmath>

#include <catch2/catch_test_macros.hpp>

using namespace turnpoint;

namespace {

constexpr int draws = 100'000;

struct Moments {
  double mean = 0.0;
  double variance = 0.0;
  double above_one = 0.0;  ///< share of draws above 1
};

template <class Draw>
Moments moments_of(Draw draw) {
  Moments found;
  for (std::uint64_t i = 0; i < draws; ++i) {
    const double x = draw(DrawKey(7).with(i));
    found.mean += x / draws;
    found.variance += x * x / draws;
    found.above_one += x > 1.0 ? 1.0 / draws : 0.0;
  }
  found.variance -= found.mean * found.mean;
  return found;
}

/// Within five standard errors, so that a right draw fails once in two million.
bool is_about(double found, double expected, double deviation) {
  return std::fabs(found - expected) < 5.0 * deviation / std::sqrt(double{draws});
}

}  // namespace

TEST_CASE("a uniform number lies between 0 and 1, on average in the middle") {
  const Moments found = moments_of([](const DrawKey& key) {
    const double x = uniform(key);
    REQUIRE(x > 0.0);
    REQUIRE(x < 1.0);
    return x;
  });
  CHECK(is_about(found.mean, 0.5, std::sqrt(1.0 / 12.0)));
  CHECK(is_about(found.variance, 1.0 / 12.0, std::sqrt(1.0 / 180.0)));
}

TEST_CASE("a normal number has mean 0, variance 1, and lies above 1 in 16 draws of 100") {
  const Moments found = moments_of(normal);
  CHECK(is_about(found.mean, 0.0, 1.0));
  CHECK(is_about(found.variance, 1.0, std::sqrt(2.0)));
  CHECK(is_about(found.above_one, 0.158655, 0.3654));
}

TEST_CASE("a waiting time has mean 1 and is longer in 37 draws of 100") {
  const Moments found = moments_of([](const DrawKey& key) { return waiting_time(key); });
  CHECK(is_about(found.mean, 1.0, 1.0));
  CHECK(is_about(found.variance, 1.0, std::sqrt(8.0)));
  CHECK(is_about(found.above_one, 0.367879, 0.4822));
}

TEST_CASE("frailty has mean 1 and a variance of 1 over its shape") {
  struct Row {
    double shape;
    double above_one;  ///< from a table of the gamma distribution
  };
  // With shape 1 it is a waiting time: e^-1. With 1/2 it is a squared normal number: 2 (1 - 0.841345).
  // With 2: P(Gamma(2) > 2) = 3 e^-2.
  for (const Row& row : {Row{0.5, 0.317311}, Row{1.0, 0.367879}, Row{2.0, 0.406006}}) {
    INFO(row.shape);
    const Moments found = moments_of([&](const DrawKey& key) { return frailty(key, row.shape); });
    const double variance = 1.0 / row.shape;
    CHECK(is_about(found.mean, 1.0, std::sqrt(variance)));
    // The fourth central moment of such a gamma number is 3 v^2 + 6 v^3.
    CHECK(is_about(found.variance, variance,
                   std::sqrt(2.0 * variance * variance + 6.0 * std::pow(variance, 3))));
    CHECK(is_about(found.above_one, row.above_one, 0.5));
  }
}

TEST_CASE("an index is picked in proportion to its weight, never one of weight 0") {
  const std::vector<std::uint32_t> weights = {3, 0, 1};
  std::vector<int> found(3, 0);
  for (std::uint64_t i = 0; i < draws; ++i) ++found[pick(DrawKey(7).with(i), weights)];
  CHECK(found[1] == 0);
  CHECK(is_about(double(found[0]) / draws, 0.75, 0.4331));
}

TEST_CASE("a whole number between two comes to both ends") {
  std::vector<int> found(3, 0);
  for (std::uint64_t i = 0; i < draws; ++i)
    ++found[static_cast<std::size_t>(between(DrawKey(7).with(i), 4, 6) - 4)];
  for (const int count : found) CHECK(is_about(double(count) / draws, 1.0 / 3.0, 0.4714));
  CHECK(between(DrawKey(1), 5, 5) == 5);
}
