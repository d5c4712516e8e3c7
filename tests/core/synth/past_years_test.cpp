#include "core/synth/past_years.h"

#include <set>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

// Years of 364 days before Monday 1 January 2024 begin on Monday 2 January 2023, Monday 3 January 2022 and
// Monday 4 January 2021.
const std::int32_t new_year = day_number(day("2024-01-01"));

/// Who stands in for the person over many draws.
std::set<std::uint32_t> stand_ins(const PastYears& years, std::size_t person) {
  std::set<std::uint32_t> found;
  for (std::uint64_t draw = 0; draw < 500; ++draw) {
    if (const auto year = years.of_another(person, DrawKey(draw))) found.insert(year->person);
  }
  return found;
}

std::set<std::int32_t> own_years(const PastYears& years, std::size_t person) {
  std::set<std::int32_t> found;
  for (std::uint64_t draw = 0; draw < 500; ++draw) found.insert(years.own(person, DrawKey(draw)).number);
  return found;
}

using Persons = std::set<std::uint32_t>;
using Numbers = std::set<std::int32_t>;

}  // namespace

TEST_CASE("a record holds the years of 364 days from its first spell's first day on") {
  const auto held = [](const std::string& first_spell) {
    const Workforce workforce = Record().days({first_spell}).build();
    return PastYears(workforce, new_year).held();
  };
  CHECK(held("2021-01-04") == 3);
  CHECK(held("2021-01-05") == 2);
  CHECK(held("2023-01-02") == 1);
  CHECK(held("2023-01-03") == 0);
  CHECK(held("2024-05-01") == 0);
  const Workforce nobody = Record().person("E1").build();
  CHECK(PastYears(nobody, new_year).held() == 0);
}

TEST_CASE("a person has the years in which every day was in service") {
  Record record;
  record.person("E1").days({"2021-01-04"});
  record.person("E2").starts("2022-01-03");
  record.person("E3").starts("2022-01-04");
  record.person("E4").leaves("2023-01-01");
  record.person("E5").leaves("2022-12-31");
  record.person("E6").starts("2023-01-03");
  const Workforce workforce = record.build();
  const PastYears years(workforce, new_year);
  CHECK(own_years(years, 0) == Numbers{1, 2, 3});
  CHECK(own_years(years, 1) == Numbers{1, 2});
  CHECK(own_years(years, 2) == Numbers{1});
  CHECK(own_years(years, 3) == Numbers{2, 3});
  CHECK(own_years(years, 4) == Numbers{3});
  CHECK(years.of(5) == 0);
  CHECK(years.people() == 5);
}

TEST_CASE("another person is never the person, and need not be in service any more") {
  Record record;
  record.person("E1").days({"2021-01-04"});
  record.person("E2").leaves("2023-06-30");
  record.person("E3");
  record.person("E4").starts("2023-06-30");
  const Workforce workforce = record.build();
  const PastYears years(workforce, new_year);
  CHECK(stand_ins(years, 0) == Persons{1, 2});
  CHECK(stand_ins(years, 1) == Persons{0, 2});
  CHECK(stand_ins(years, 2) == Persons{0, 1});
  CHECK(stand_ins(years, 3) == Persons{0, 1, 2});
}

TEST_CASE("five people of a team with a year stand in for each other; fewer are joined by everybody") {
  const auto record_of = [](const std::string& fifth_starts) {
    Record record;
    record.person("A1").team("A").days({"2021-01-04"});
    for (const char* id : {"A2", "A3", "A4"}) record.person(id).team("A");
    record.person("A5").team("A").starts(fifth_starts);
    record.person("A6").team("A").starts("2023-12-01");
    record.person("B1").team("B");
    record.person("N1");
    return record;
  };
  const Workforce five = record_of("2023-01-02").build();
  CHECK(stand_ins(PastYears(five, new_year), 0) == Persons{1, 2, 3, 4});
  CHECK(stand_ins(PastYears(five, new_year), 5) == Persons{0, 1, 2, 3, 4});
  CHECK(stand_ins(PastYears(five, new_year), 6) == Persons{0, 1, 2, 3, 4, 7});
  const Workforce four = record_of("2023-01-03").build();
  CHECK(stand_ins(PastYears(four, new_year), 0) == Persons{1, 2, 3, 6, 7});
}

TEST_CASE("people without a team are not a team, and the team is that of the day") {
  Record record;
  record.person("N1").days({"2021-01-04"});
  for (const char* id : {"N2", "N3", "N4", "N5"}) record.person(id);
  record.person("T1").team("T");
  Workforce workforce = record.build();
  CHECK(stand_ins(PastYears(workforce, new_year), 0) == Persons{1, 2, 3, 4, 5});

  Record moved;
  moved.person("A1").team("A").days({"2021-01-04"});
  for (const char* id : {"A2", "A3", "A4"}) moved.person(id).team("A");
  moved.person("B1").team("B").works_from("2024-01-01", "MTWTF--").team("A");
  moved.person("B2").team("B").works_from("2024-01-02", "MTWTF--").team("A");
  workforce = moved.build();
  CHECK(stand_ins(PastYears(workforce, new_year), 0) == Persons{1, 2, 3, 4});
}

TEST_CASE("each other person is as likely, and then each of that person's years") {
  Record record;
  record.person("E1").days({"2021-01-04"});
  record.person("E2");
  record.person("E3").starts("2023-01-02");
  const Workforce workforce = record.build();
  const PastYears years(workforce, new_year);
  int of_third = 0, latest_of_second = 0;
  for (std::uint64_t draw = 0; draw < 10'000; ++draw) {
    const auto year = years.of_another(0, DrawKey(draw));
    REQUIRE(year);
    of_third += *year == PastYear{2, 1} ? 1 : 0;
    latest_of_second += *year == PastYear{1, 1} ? 1 : 0;
  }
  // A half and a sixth; the standard deviations are 50 and 37.
  CHECK(of_third > 4'800);
  CHECK(of_third < 5'200);
  CHECK(latest_of_second > 1'517);
  CHECK(latest_of_second < 1'817);
}

TEST_CASE("where nobody else has a year nobody stands in") {
  Record record;
  record.person("E1").days({"2021-01-04"});
  record.person("E2").starts("2023-06-30");
  const Workforce workforce = record.build();
  CHECK(stand_ins(PastYears(workforce, new_year), 0).empty());
  CHECK(stand_ins(PastYears(workforce, new_year), 1) == Persons{0});
}
