#include "core/base/logarithm.h"

#include <cmath>

#include <catch2/catch_test_macros.hpp>

using namespace turnpoint;

namespace {

bool is_near(double found, double expected) {
  return std::fabs(found - expected) <= 1e-14 * std::fmax(1.0, std::fabs(expected));
}

}  // namespace

TEST_CASE("ln of well-known numbers") {
  CHECK(natural_log(1.0) == 0.0);
  CHECK(is_near(natural_log(2.0), 0.69314718055994531));
  CHECK(is_near(natural_log(10.0), 2.30258509299404568));
  CHECK(is_near(natural_log(0.5), -0.69314718055994531));
  CHECK(is_near(natural_log(1e-300), -690.775527898213705));
}

TEST_CASE("exp of well-known numbers, and its ends") {
  CHECK(natural_exp(0.0) == 1.0);
  CHECK(is_near(natural_exp(1.0), 2.71828182845904524));
  CHECK(is_near(natural_exp(-1.0), 0.36787944117144232));
  CHECK(is_near(natural_exp(10.0), 22026.4657948067165));
  CHECK(natural_exp(-701.0) == 0.0);
  CHECK(natural_exp(1e9) == natural_exp(700.0));
}

TEST_CASE("ln and exp agree with the standard's to the last digits but one") {
  for (int i = 1; i < 20000; ++i) {
    const double x = i * 0.00037;
    INFO(x);
    REQUIRE(is_near(natural_log(x), std::log(x)));
    REQUIRE(is_near(natural_exp(-x), std::exp(-x)));
    REQUIRE(std::fabs(natural_exp(x) / std::exp(x) - 1.0) < 1e-14);
  }
}
