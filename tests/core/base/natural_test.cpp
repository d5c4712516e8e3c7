#include "core/base/natural.h"

#include <catch2/catch_test_macros.hpp>

using namespace turnpoint;

namespace {

Natural power(std::uint32_t base, int exponent) {
  Natural value(1);
  for (int i = 0; i < exponent; ++i) value *= base;
  return value;
}

}  // namespace

TEST_CASE("natural numbers carry over every limb") {
  Natural sum(0xFFFFFFFF);
  sum += Natural(1);
  CHECK(sum == power(2, 32));
  sum += sum;
  CHECK(sum == power(2, 33));
  Natural product(0xFFFFFFFF);
  product *= 0xFFFFFFFF;
  product += power(2, 33);
  product += Natural(0xFFFFFFFF);  // (2^32 - 1)^2 + 2^33 + 2^32 - 1 = 2^64 + 2^32
  Natural expected = power(2, 64);
  expected += power(2, 32);
  CHECK(product == expected);
}

TEST_CASE("powers built in two ways are the same number") {
  Natural doubled(1);
  for (int i = 0; i < 200; ++i) doubled += doubled;
  CHECK(doubled == power(2, 200));
  CHECK(power(6, 50) == [] {
    Natural value = power(2, 50);
    for (int i = 0; i < 50; ++i) value *= 3;
    return value;
  }());
}

TEST_CASE("natural numbers compare by size") {
  CHECK(Natural(0) < Natural(1));
  CHECK(Natural(2) < power(2, 40));
  CHECK(power(10, 30) < power(10, 31));
  CHECK_FALSE(power(10, 31) < power(10, 30));
  CHECK_FALSE(power(7, 20) < power(7, 20));
}

TEST_CASE("nothing times anything is nothing") {
  Natural value = power(3, 100);
  value *= 0;
  CHECK(value == Natural());
  CHECK(value == Natural(0));
  value += Natural(5);
  CHECK(value == Natural(5));
}
