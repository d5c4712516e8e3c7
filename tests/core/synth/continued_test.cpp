#include "core/synth/continued.h"

#include <set>

#include <catch2/catch_test_macros.hpp>

#include "core/synth/alone.h"
#include "tests/support/draws.h"
#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

std::string line_of(const SpellRow& row) {
  const auto text = [](std::int32_t number) {
    return number == open_end ? std::string("open") : to_text(day_from_number(number));
  };
  std::string line = text(row.first_day) + " to " + text(row.last_day);
  if (row.category != Category::sickness) line += " " + std::string(to_text(row.category));
  if (row.hours != 0) line += " " + std::to_string(row.hours);
  if (row.reason != Reason::not_recorded) line += " " + std::string(to_text(row.reason));
  return line + (row.work_related != 0 ? " work" : "");
}

Lines lines_of(const std::vector<SpellRow>& rows) {
  Lines lines;
  for (const SpellRow& row : rows) {
    CHECK(row.person == 0);
    lines.push_back(line_of(row));
  }
  return lines;
}

Continued continued(const Workforce& workforce, const std::string& from, const std::string& to,
                    std::uint64_t seed = 1) {
  auto made = Continued::of(workforce, {day(from), day(to)}, seed);
  REQUIRE(made);
  return *made;
}

/// What one person's future looks like in some of many runs.
std::set<Lines> futures(const Continued& record, std::size_t person, int other_person_percent = 0) {
  std::set<Lines> found;
  for (std::uint64_t run = 0; run < 300; ++run)
    found.insert(lines_of(record.drawn(person, run, other_person_percent)));
  return found;
}

std::string refusal(const Record& record, const std::string& from) {
  const Workforce workforce = record.build();
  const auto made = Continued::of(workforce, {day(from), day("2025-12-31")}, 1);
  REQUIRE_FALSE(made);
  CHECK(made.error().code == ErrorCode::bad_argument);
  CHECK(made.error().where == "project_from");
  return made.error().detail;
}

/// Years of 364 days before Monday 1 January 2024 begin on Mondays: 2 January 2023, 3 January 2022.
Record two_years() {
  Record record;
  record.days({"2022-01-03"}).spell("2023-03-08", "2023-03-10");
  return record;
}

using Futures = std::set<Lines>;

}  // namespace

TEST_CASE("a year of the record comes again, every day on its weekday") {
  // Wednesday 8 March 2023 and Wednesday 6 March 2024 lie 364 days apart, Mondays 3 January 2022 and 1
  // January 2024 twice as many.
  const Workforce workforce = two_years().build();
  const Continued record = continued(workforce, "2024-01-01", "2024-12-29");
  CHECK(futures(record, 0) == Futures{{"2024-01-01 to 2024-01-01"}, {"2024-03-06 to 2024-03-08"}});
  CHECK(lines_of(record.known(0)) == Lines{"2022-01-03 to 2022-01-03", "2023-03-08 to 2023-03-10"});
}

TEST_CASE("the next block begins 364 days later and is cut at the last day") {
  Record record;
  record.days({"2023-01-02", "2023-01-04", "2023-12-31"});
  const Workforce workforce = record.build();
  const auto future_to = [&](const std::string& to) {
    const Futures all = futures(continued(workforce, "2024-01-01", to), 0);
    REQUIRE(all.size() == 1);
    return *all.begin();
  };
  const Lines first = {"2024-01-01 to 2024-01-01", "2024-01-03 to 2024-01-03", "2024-12-29 to 2024-12-29"};
  CHECK(future_to("2024-12-28") == Lines(first.begin(), first.end() - 1));
  CHECK(future_to("2024-12-29") == first);
  // The 53rd week: the calendar year has two days more than the block, and Monday comes twice.
  Lines with_next = first;
  with_next.push_back("2024-12-30 to 2024-12-30");
  CHECK(future_to("2024-12-31") == with_next);
  with_next.push_back("2025-01-01 to 2025-01-01");
  CHECK(future_to("2025-01-01") == with_next);
}

TEST_CASE("each block draws its own year, each year as likely") {
  const Workforce workforce = two_years().build();
  const Continued record = continued(workforce, "2024-01-01", "2025-12-28");
  int first_is_late = 0, both_late = 0;
  for (std::uint64_t run = 0; run < 10'000; ++run) {
    const Lines lines = lines_of(record.drawn(0, run, 0));
    REQUIRE(lines.size() == 2);
    const bool late = lines[0] == "2024-03-06 to 2024-03-08";
    first_is_late += late ? 1 : 0;
    both_late += late && lines[1] == "2025-03-05 to 2025-03-07" ? 1 : 0;
  }
  // A half and a quarter; the standard deviations are 50 and 43.
  CHECK(first_is_late > 4'800);
  CHECK(first_is_late < 5'200);
  CHECK(both_late > 2'328);
  CHECK(both_late < 2'672);
}

TEST_CASE("a copy keeps length, category, hours, reason and whether it came from work") {
  Record record;
  record.days({"2023-01-02"});
  record.spell("2023-02-06", "2023-02-10", Category::work_accident).because_of(Reason::back).work_related();
  record.part_day("2023-05-02", 25'000, Category::medical_appointment);
  const Workforce workforce = record.build();
  CHECK(futures(continued(workforce, "2024-01-01", "2024-12-29"), 0) ==
        Futures{{"2024-01-01 to 2024-01-01", "2024-02-05 to 2024-02-09 work_accident back work",
                 "2024-04-30 to 2024-04-30 medical_appointment 25000"}});
}

TEST_CASE("a copy may run past its block, past the last day and past leaving") {
  Record record;
  record.leaves("2024-12-31").days({"2023-01-02"}).spell("2023-12-27", "2023-12-31");
  const Workforce workforce = record.build();
  CHECK(futures(continued(workforce, "2024-01-01", "2024-12-26"), 0) ==
        Futures{{"2024-01-01 to 2024-01-01", "2024-12-25 to 2024-12-29"}});
  Record long_one;
  long_one.days({"2023-01-02"}).spell("2023-09-04", "2023-12-31");
  long_one.person("E2").leaves("2024-01-05");
  const Workforce other = long_one.build();
  // E2's only year is free of spells; E1's runs far past E2's last day.
  CHECK(futures(continued(other, "2024-01-01", "2024-12-29"), 1, 50) ==
        Futures{{}, {"2024-01-01 to 2024-01-01", "2024-09-02 to 2024-12-29"}});
}

TEST_CASE("with the chance given a year is another person's, and a higher chance keeps those of a lower") {
  Record record;
  record.person("E1").days({"2023-01-02"});
  record.person("E2").days({"2023-01-03"});
  const Workforce workforce = record.build();
  const Continued future = continued(workforce, "2024-01-01", "2024-12-29");
  const Lines own = {"2024-01-01 to 2024-01-01"};
  const Lines other = {"2024-01-02 to 2024-01-02"};
  int at_20 = 0, at_50 = 0;
  for (std::uint64_t run = 0; run < 10'000; ++run) {
    CHECK(lines_of(future.drawn(0, run, 0)) == own);
    const bool low = lines_of(future.drawn(0, run, 20)) == other;
    const bool high = lines_of(future.drawn(0, run, 50)) == other;
    CHECK((high || !low));
    at_20 += low ? 1 : 0;
    at_50 += high ? 1 : 0;
  }
  // The standard deviations are 40 and 50.
  CHECK(at_20 > 1'840);
  CHECK(at_20 < 2'160);
  CHECK(at_50 > 4'800);
  CHECK(at_50 < 5'200);
}

TEST_CASE("a person without a whole year takes another's; where nobody else has one the own is taken") {
  Record record;
  record.person("E1").days({"2023-01-02"});
  record.person("E2").starts("2023-06-01").days({"2023-07-03"});
  const Workforce workforce = record.build();
  const Continued future = continued(workforce, "2024-01-01", "2024-12-29");
  CHECK(futures(future, 1, 0) == Futures{{"2024-01-01 to 2024-01-01"}});
  CHECK(futures(future, 0, 50) == Futures{{"2024-01-01 to 2024-01-01"}});
}

TEST_CASE("who has left is not continued, who is yet to start is") {
  Record record;
  record.person("E1").days({"2023-01-02"});
  record.person("E2").leaves("2023-12-31").open_spell("2023-12-04");
  record.person("E3").leaves("2024-01-01");
  record.person("E4").starts("2024-06-01");
  const Workforce workforce = record.build();
  const Continued future = continued(workforce, "2024-01-01", "2024-12-29");
  CHECK(futures(future, 1, 50) == Futures{{}});
  CHECK(lines_of(future.known(1)) == Lines{"2023-12-04 to open"});
  CHECK(futures(future, 2, 50).size() > 1);
  CHECK(futures(future, 3, 0).count({"2024-01-01 to 2024-01-01"}) == 1);
}

TEST_CASE("an open spell lasts as long as a completed one that was longer, by the end of each") {
  Record record;
  record.person("E1").days({"2022-01-03"}).open_spell("2023-12-18");           // 14 days by 31 December
  record.person("E2").spell("2022-05-02", "2022-05-15");                       // 14 days: not longer
  record.person("E3").spell("2022-05-02", "2022-05-16");                       // 15 days
  record.person("E4").spell("2022-05-02", "2022-05-31");                       // 30 days
  record.person("E5").leaves("2022-06-30").spell("2022-05-02", "2022-07-30");  // ended by leaving
  record.person("E6").spell("2023-11-01", "2024-01-01");                       // not ended by then
  const Workforce workforce = record.build();
  const Continued future = continued(workforce, "2024-01-01", "2024-01-07");
  std::set<std::string> ends;
  for (const Lines& lines : futures(future, 0)) ends.insert(lines.at(0));
  CHECK(ends == std::set<std::string>{"2023-12-18 to 2024-01-01", "2023-12-18 to 2024-01-16"});
  CHECK(lines_of(future.known(0)) == Lines{"2022-01-03 to 2022-01-03"});
}

TEST_CASE("an open spell longer than any completed one lasts twice as long as so far") {
  Record record;
  record.person("E1").days({"2022-01-03"}).open_spell("2023-12-18");
  record.person("E2").spell("2022-05-02", "2022-05-15");
  const Workforce workforce = record.build();
  for (const Lines& lines : futures(continued(workforce, "2024-01-01", "2024-01-07"), 0))
    CHECK(lines.at(0) == "2023-12-18 to 2024-01-14");  // 28 days
}

TEST_CASE("the copy of an open spell is as long as the spell itself is in that run") {
  Record record;
  record.person("E1").open_spell("2023-12-18").days({"2023-01-02"});
  record.person("E2").spell("2023-05-01", "2023-05-15");
  record.person("E3").spell("2023-05-01", "2023-05-30");
  const Workforce workforce = record.build();
  const Continued future = continued(workforce, "2024-01-01", "2024-12-29");
  CHECK(futures(future, 0) ==
        Futures{{"2023-12-18 to 2024-01-01", "2024-01-01 to 2024-01-01", "2024-12-16 to 2024-12-30"},
                {"2023-12-18 to 2024-01-16", "2024-01-01 to 2024-01-01", "2024-12-16 to 2025-01-14"}});
}

TEST_CASE("what the record says of the future is not looked at") {
  Record before;
  before.person("E1").days({"2023-01-02"}).open_spell("2023-12-18");
  before.person("E2").spell("2023-05-01", "2023-05-30");
  Record full = before;
  full.person("E2").spell("2024-01-02", "2024-05-31").days({"2024-08-01"});
  Record ended;
  ended.person("E1").days({"2023-01-02"}).spell("2023-12-18", "2024-02-02");
  ended.person("E2").spell("2023-05-01", "2023-05-30");
  const Workforce known = before.build(), later = full.build(), closed = ended.build();
  const Continued a = continued(known, "2024-01-01", "2025-06-30");
  const Continued b = continued(later, "2024-01-01", "2025-06-30");
  const Continued c = continued(closed, "2024-01-01", "2025-06-30");
  for (std::uint64_t run = 0; run < 100; ++run) {
    for (const std::size_t person : {0U, 1U}) {
      CHECK(lines_of(a.drawn(person, run, 20)) == lines_of(b.drawn(person, run, 20)));
      CHECK(lines_of(a.drawn(person, run, 20)) == lines_of(c.drawn(person, run, 20)));
      CHECK(lines_of(a.known(person)) == lines_of(b.known(person)));
      CHECK(lines_of(a.known(person)) == lines_of(c.known(person)));
    }
  }
}

TEST_CASE("the same seed draws the same, another seed another, and the order of rows is irrelevant") {
  Record record;
  Draws draws(1);
  for (int person = 0; person < 8; ++person) {
    record.person("E" + std::to_string(person)).team(person < 6 ? "A" : "B");
    for (int year = 2021; year < 2024; ++year)
      record.days(
          {std::to_string(year) + "-0" + std::to_string(1 + person) + "-1" + std::to_string(year % 10)});
  }
  Rows mixed = record.rows();
  draws.mix(mixed.people);
  draws.mix(mixed.spells);
  const Workforce workforce = record.build(), other_order = workforce_of(mixed);
  const Continued one = continued(workforce, "2024-01-01", "2026-12-31");
  const Continued again = continued(other_order, "2024-01-01", "2026-12-31");
  const Continued other_seed = continued(workforce, "2024-01-01", "2026-12-31", 2);
  std::size_t different = 0;
  for (std::uint64_t run = 0; run < 50; ++run) {
    for (std::size_t person = 0; person < 8; ++person) {
      const Lines lines = lines_of(one.drawn(person, run, 50));
      CHECK(lines == lines_of(again.drawn(person, run, 50)));
      different += lines != lines_of(other_seed.drawn(person, run, 50)) ? 1 : 0;
    }
  }
  CHECK(different > 300);
}

TEST_CASE(
    "a record without a whole year of anybody cannot be continued, and the refusal says from when it can") {
  CHECK(refusal(Record().person("E1"), "2024-01-01") ==
        "The record has no spell, so nothing can be continued.");
  CHECK(refusal(Record().days({"2023-06-01"}), "2024-01-01") ==
        "The record begins on 2023-06-01 and holds no whole year of 364 days before 2024-01-01; the first "
        "day it "
        "can be continued from is 2024-05-30.");
  CHECK(
      refusal(Record().starts("2023-06-01").days({"2022-06-01"}), "2024-01-01") ==
      "Nobody was in service for a whole year of 364 days before 2024-01-01, so there is no year to continue "
      "the record with; choose a later day.");
}

TEST_CASE("a person alone has the same terms and service, and the spells put in their place") {
  Record record;
  record.person("E0").works("MTW----");
  record.person("E1").works("MT-----").hours_per_day(60'000).group("teacher").team("A").starts("2020-02-03");
  record.works_from("2022-02-07", "--WTF--").leaves("2024-08-30").days({"2023-01-02"});
  const Workforce workforce = record.build();
  Workforce one = alone(workforce, 1);
  REQUIRE(one.people.size() == 1);
  CHECK(one.people.employee_id[0] == "E1");
  CHECK(one.people.start_day[0] == day_number(day("2020-02-03")));
  CHECK(one.people.leave_day[0] == open_end);  // service is that of the first terms
  REQUIRE(one.terms.pattern.size() == 2);
  CHECK(one.terms.valid_from == std::vector<std::int32_t>{no_day, day_number(day("2022-02-07"))});
  CHECK(one.patterns[one.terms.pattern[0]].to_text() == "MT-----");
  CHECK(one.patterns[one.terms.pattern[1]].to_text() == "--WTF--");
  CHECK(one.terms.hours_per_day[1] == 60'000);
  CHECK(one.teams[one.terms.team[0]] == "A");
  CHECK(one.groups[one.terms.group[0]] == "teacher");
  CHECK(one.spells.size() == 0);
  const Continued future = continued(workforce, "2024-01-01", "2024-12-29");
  replace_spells(one, future.known(1));
  replace_spells(one, future.drawn(1, 0, 0));
  CHECK(one.spells.first_day == std::vector<std::int32_t>{day_number(day("2024-01-01"))});
  CHECK(one.people.first_spell == std::vector<std::uint32_t>{0, 1});
}
