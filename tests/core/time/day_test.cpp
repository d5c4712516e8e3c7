#include "core/time/day.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

TEST_CASE("a day is read only as four, two and two digits of a day that exists from 1900 to 2199") {
  for (const char* text : {"1900-01-01", "2199-12-31", "2024-02-29", "2000-02-29", "1970-01-01"}) {
    CAPTURE(text);
    const auto found = day_from_text(text);
    REQUIRE(found);
    CHECK(to_text(*found) == text);
  }
  for (const char* text :
       {"", "2023-02-29", "1900-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00", "1899-12-31",
        "2200-01-01", "2023-1-01", "2023-01-1", "23-01-01", "2023/01/01", "01-02-2023", "2023-01-01 ",
        " 2023-01-01", "2023-0a-01", "-023-01-01", "2023-01--1"}) {
    CAPTURE(text);
    CHECK_FALSE(day_from_text(text));
  }
}

TEST_CASE("a day's number counts from 1970 and goes back before it") {
  CHECK(day_number(day("1970-01-01")) == 0);
  CHECK(day_number(day("1969-12-31")) == -1);
  CHECK(day_number(day("2000-03-01")) == 11'017);
  CHECK(day_from_number(11'017) == day("2000-03-01"));
}

TEST_CASE("a day in words is as a colleague reads it") {
  CHECK(to_words(day("2026-04-03")) == "3 April 2026");
  CHECK(to_words(day("2009-12-31")) == "31 December 2009");
}

TEST_CASE("the week begins on Monday") {
  CHECK(weekday_index(day("2022-01-03")) == 0);
  CHECK(weekday_index(day("2022-01-09")) == 6);
  CHECK(weekday_index(day("1900-01-01")) == 0);
}
