#include "core/time/window.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

TEST_CASE("months later or earlier keep the day number, clamped to the month's last day") {
  struct Row {
    std::string from;
    int months;
    std::string to;
  };
  const std::vector<Row> rows = {
      {"2023-03-31", -1, "2023-02-28"},  {"2024-03-31", -1, "2024-02-29"}, {"2024-02-29", -12, "2023-02-28"},
      {"2024-02-29", 12, "2025-02-28"},  {"2024-02-29", 48, "2028-02-29"}, {"2023-01-31", 1, "2023-02-28"},
      {"2023-01-31", 3, "2023-04-30"},   {"2023-12-15", 1, "2024-01-15"},  {"2023-01-15", -1, "2022-12-15"},
      {"2023-01-15", -25, "2020-12-15"}, {"2023-05-30", 0, "2023-05-30"},  {"2023-10-31", 18, "2025-04-30"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from, row.months);
    CHECK(plus_months(day(row.from), row.months) == day(row.to));
    CHECK(minus_months(day(row.from), -row.months) == day(row.to));
  }
}

TEST_CASE("a window of months begins on the day after its day that many months earlier") {
  struct Row {
    std::string as_at;
    int months;
    std::string first;
    int days;
  };
  const std::vector<Row> rows = {
      {"2010-07-31", 12, "2009-08-01", 365}, {"2023-02-28", 12, "2022-03-01", 365},
      {"2024-02-28", 12, "2023-03-01", 365}, {"2024-02-29", 12, "2023-03-01", 366},
      {"2025-02-28", 12, "2024-02-29", 366}, {"2025-03-01", 12, "2024-03-02", 365},
      {"2023-03-31", 1, "2023-03-01", 31},   {"2023-03-28", 1, "2023-03-01", 28},
      {"2023-05-31", 3, "2023-03-01", 92},   {"2024-05-29", 3, "2024-03-01", 90},
  };
  for (const Row& row : rows) {
    CAPTURE(row.as_at, row.months);
    const Span window = window_as_at({WindowLength::Unit::months, row.months}, day(row.as_at));
    CHECK(window == Span{day(row.first), day(row.as_at)});
    CHECK(window.days() == row.days);
  }
}

TEST_CASE("a window of days holds exactly that many, the day itself included") {
  const Span window = window_as_at({WindowLength::Unit::days, 91}, day("2022-04-01"));
  CHECK(window == Span{day("2022-01-01"), day("2022-04-01")});
  CHECK(window.days() == 91);
  CHECK(window_as_at({WindowLength::Unit::days, 1}, day("2022-04-01")).days() == 1);
}

TEST_CASE("a window's length in words has its plural right") {
  CHECK(to_text(WindowLength{WindowLength::Unit::months, 12}) == "12 months");
  CHECK(to_text(WindowLength{WindowLength::Unit::months, 1}) == "1 month");
  CHECK(to_text(WindowLength{WindowLength::Unit::days, 91}) == "91 days");
}

TEST_CASE("a stretch of days is written without what its two ends share") {
  const auto words = [](const std::string& first, const std::string& last) {
    return to_words(Span{day(first), day(last)});
  };
  CHECK(words("2024-05-03", "2024-05-03") == "3 May 2024");
  CHECK(words("2024-05-01", "2024-05-03") == "1 to 3 May 2024");
  CHECK(words("2024-05-30", "2024-06-02") == "30 May to 2 June 2024");
  CHECK(words("2024-12-23", "2025-01-14") == "23 December 2024 to 14 January 2025");
  CHECK(words("2024-05-03", "2025-05-03") == "3 May 2024 to 3 May 2025");
}
