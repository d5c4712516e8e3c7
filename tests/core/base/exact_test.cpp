#include "core/base/exact.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;

TEST_CASE("a fraction is kept in lowest terms with a positive denominator") {
  CHECK(Rational(6, 4) == Rational(3, 2));
  CHECK(Rational(3, -6) == Rational(-1, 2));
  CHECK(Rational(0, -7) == Rational(0));
  CHECK(Rational(0, 9).denominator() == 1);
  CHECK(Rational(8, 4).is_whole());
  CHECK_FALSE(Rational(8, 5).is_whole());
}

TEST_CASE("fractions add, subtract, multiply, divide and compare exactly") {
  CHECK(Rational(8, 15) + Rational(7, 15) == Rational(1));
  CHECK(Rational(1, 2) - Rational(2, 3) == Rational(-1, 6));
  CHECK(Rational(2, 3) * Rational(3, 4) == Rational(1, 2));
  CHECK(Rational(1, 2) / Rational(-1, 4) == Rational(-2));
  CHECK(Rational(1, 3) < Rational(34, 100));
  CHECK(Rational(-1, 2) < Rational(-1, 3));
  CHECK(Rational(2, 4) >= Rational(1, 2));
  CHECK_FALSE(Rational(1, 2) > Rational(1, 2));
}

TEST_CASE("a decimal is rounded half up at its last place and ends in no zeros") {
  struct Row {
    Rational value;
    int places;
    std::string text;
  };
  const std::vector<Row> rows = {
      {Rational(0), 4, "0"},
      {Rational(25, 2), 4, "12.5"},
      {Rational(1, 3), 4, "0.3333"},
      {Rational(2, 3), 4, "0.6667"},
      {Rational(1, 20'000), 4, "0.0001"},
      {Rational(1, 20'001), 4, "0"},
      {Rational(-1, 20'000), 4, "-0.0001"},
      {Rational(-1, 20'001), 4, "0"},
      {Rational(999'994, 100'000), 4, "9.9999"},
      {Rational(999'995, 100'000), 4, "10"},
      {Rational(5, 2), 0, "3"},
      {Rational(-5, 2), 0, "-3"},
      {Rational(1005, 1000), 2, "1.01"},
      {Rational(100), 4, "100"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.value, row.places);
    CHECK(to_decimal(row.value, row.places) == row.text);
  }
}

TEST_CASE("a fraction is written as a person would write it") {
  CHECK(to_fraction(Rational(8)) == "8");
  CHECK(to_fraction(Rational(15, 2)) == "7 1/2");
  CHECK(to_fraction(Rational(4, 15)) == "4/15");
  CHECK(to_fraction(Rational(-15, 2)) == "-7 1/2");
  CHECK(to_fraction(Rational(-1, 2)) == "-1/2");
  CHECK(to_fraction(Rational(0)) == "0");
}

TEST_CASE("a decimal is read exactly, or not at all") {
  struct Row {
    std::string text;
    std::optional<Rational> value;
  };
  const std::vector<Row> rows = {
      {"7", Rational(7)},
      {"7.5", Rational(15, 2)},
      {"-0.25", Rational(-1, 4)},
      {"007.50", Rational(15, 2)},
      {"0.0001", Rational(1, 10'000)},
      {"999999999999", Rational(999'999'999'999)},
      {"-0", Rational(0)},
      {"0.00001", std::nullopt},
      {"1234567890123", std::nullopt},
      {"", std::nullopt},
      {"-", std::nullopt},
      {".5", std::nullopt},
      {"5.", std::nullopt},
      {"1.2.3", std::nullopt},
      {"1,5", std::nullopt},
      {"+1", std::nullopt},
      {" 1", std::nullopt},
      {"1e3", std::nullopt},
      {"--1", std::nullopt},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(decimal_from_text(row.text) == row.value);
  }
}

TEST_CASE("a whole number is read when it is digits only and fits") {
  CHECK(whole_from_text("42") == 42);
  CHECK(whole_from_text("-42") == -42);
  CHECK(whole_from_text("9223372036854775807") == 9223372036854775807);
  for (const char* text : {"", "9223372036854775808", "4.2", "4 ", "+4", "x"}) {
    CAPTURE(text);
    CHECK(whole_from_text(text) == std::nullopt);
  }
}
