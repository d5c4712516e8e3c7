#include "core/time/calendar.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace turnpoint;

namespace {

Day day(std::string_view text) { return day_from_text(text).value(); }

const Calendar& england() {
  static const Calendar calendar;
  return calendar;
}

struct Row {
  const char* name;
  const char* from;
  Term term;
  const char* expected;
};

}  // namespace

TEST_CASE("A term is read exactly as it is written, and nothing else is") {
  for (const char* text :
       {"1 calendar day", "5 working days", "2 weeks", "12 months", "3 years", "3660 calendar days"}) {
    CAPTURE(text);
    REQUIRE(term_from_text(text).has_value());
    CHECK(to_text(*term_from_text(text)) == text);
  }
  for (const char* text :
       {"", "5", "days", "5 days", "1 months", "2 month", "0 months", "-1 weeks", "05 weeks", "5  weeks",
        "5 weeks ", " 5 weeks", "3661 calendar days", "1.5 years", "5 Weeks"}) {
    CAPTURE(text);
    CHECK_FALSE(term_from_text(text).has_value());
  }
}

TEST_CASE("a length in months is exact, days and weeks being parts of a year of 365 days") {
  CHECK(months_in({6, TermUnit::month}) == Rational(6));
  CHECK(months_in({2, TermUnit::year}) == Rational(24));
  CHECK(months_in({365, TermUnit::calendar_day}) == Rational(12));
  CHECK(months_in({4, TermUnit::week}) == Rational(12 * 28, 365));
  CHECK(months_in({5, TermUnit::working_day}) == Rational(12 * 7, 365));
}

TEST_CASE("A deadline runs from the day after the event, the last day included") {
  const auto row = GENERATE(Catch::Generators::values<Row>({
      {"ten working days over a bank holiday", "2014-05-14", {10, TermUnit::working_day}, "2014-05-29"},
      {"one working day from a Friday", "2026-11-20", {1, TermUnit::working_day}, "2026-11-23"},
      {"one working day from a Saturday", "2026-11-21", {1, TermUnit::working_day}, "2026-11-23"},
      {"three working days over Easter", "2026-04-02", {3, TermUnit::working_day}, "2026-04-09"},
      {"two working days over Christmas", "2026-12-24", {2, TermUnit::working_day}, "2026-12-30"},
      {"ten calendar days end on whatever day it is",
       "2026-04-01",
       {10, TermUnit::calendar_day},
       "2026-04-11"},
      {"two weeks", "2026-02-16", {2, TermUnit::week}, "2026-03-02"},
      {"a month from the 31st", "2026-01-31", {1, TermUnit::month}, "2026-02-28"},
      {"a year from 29 February", "2028-02-29", {1, TermUnit::year}, "2029-02-28"},
  }));
  INFO(row.name);
  CHECK(to_text(england().deadline(day(row.from), row.term)) == row.expected);
}

TEST_CASE("Notice is clear days, and a meeting is held on a working day") {
  const auto row = GENERATE(Catch::Generators::values<Row>({
      {"the design's own example: Monday the 1st to Tuesday the 9th",
       "2026-06-01",
       {5, TermUnit::working_day},
       "2026-06-09"},
      {"48 hours as two clear days", "2026-06-01", {2, TermUnit::calendar_day}, "2026-06-04"},
      {"48 hours that end on a weekend", "2026-06-04", {2, TermUnit::calendar_day}, "2026-06-08"},
      {"five working days over the May bank holiday", "2026-04-29", {5, TermUnit::working_day}, "2026-05-08"},
      {"ten calendar days over Easter", "2026-03-24", {10, TermUnit::calendar_day}, "2026-04-07"},
  }));
  INFO(row.name);
  CHECK(to_text(england().first_day_after_notice(day(row.from), row.term)) == row.expected);
}

TEST_CASE("What runs for a term is over on the day after its last") {
  CHECK(to_text(england().end_of(day("2026-03-31"), {6, TermUnit::month})) == "2026-09-30");
  CHECK(to_text(england().end_of(day("2026-03-31"), {10, TermUnit::calendar_day})) == "2026-04-10");
  CHECK(to_text(england().end_of(day("2026-03-31"), {1, TermUnit::year})) == "2027-03-31");
}

TEST_CASE("Days before are counted back like deadlines forward") {
  CHECK(to_text(england().day_before(day("2026-04-09"), {3, TermUnit::working_day})) == "2026-04-02");
  CHECK(to_text(england().day_before(day("2026-03-31"), {1, TermUnit::month})) == "2026-02-28");
  CHECK(to_text(england().day_before(day("2026-03-15"), {2, TermUnit::week})) == "2026-03-01");
  CHECK(to_text(england().day_before(day("2026-03-15"), {5, TermUnit::calendar_day})) == "2026-03-10");
  CHECK(to_text(england().day_before(day("2026-03-15"), {2, TermUnit::year})) == "2024-03-15");
}

TEST_CASE("The nearest working day passes over weekends and bank holidays") {
  CHECK(to_text(england().working_day_from(day("2026-04-03"))) == "2026-04-07");
  CHECK(to_text(england().working_day_until(day("2026-04-06"))) == "2026-04-02");
  CHECK(to_text(england().working_day_from(day("2026-11-24"))) == "2026-11-24");
  CHECK(england().is_working_day(day("2026-11-30")));
  CHECK_FALSE(Calendar(Division::scotland).is_working_day(day("2026-11-30")));
}
