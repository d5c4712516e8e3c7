#include "core/workforce/builder.h"

#include <tuple>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/draws.h"
#include "tests/support/print.h"
#include "tests/support/random_case.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

auto columns(const Workforce& w) {
  return std::tie(w.people.employee_id, w.people.start_day, w.people.leave_day, w.people.first_term,
                  w.people.first_spell, w.terms.valid_from, w.terms.pattern, w.terms.hours_per_day,
                  w.terms.team, w.terms.group, w.spells.first_day, w.spells.last_day, w.spells.hours,
                  w.spells.category, w.spells.reason, w.spells.work_related, w.patterns, w.teams, w.groups,
                  w.characteristics, w.traits, w.terms.traits, w.record);
}

std::int32_t number(const std::string& text) { return day_number(day(text)); }

}  // namespace

TEST_CASE("any order of rows gives identical columns") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const Case subject = random_case(seed);
    Rows mixed = subject.rows;
    Draws draws(seed);
    draws.mix(mixed.people);
    draws.mix(mixed.spells);
    const Workforce first = workforce_of(subject.rows);
    const Workforce second = workforce_of(mixed);
    CHECK(columns(first) == columns(second));
  }
}

TEST_CASE("people known only from their spells work Monday to Friday and are always in service") {
  const Workforce workforce = build_workforce({}, {{"E9", 10, 12, 0, Category::sickness}});
  REQUIRE(workforce.people.employee_id == std::vector<std::string>{"E9"});
  CHECK(workforce.patterns[workforce.terms.pattern[0]] == WorkPattern());
  CHECK(workforce.people.start_day[0] == no_day);
  CHECK(workforce.people.leave_day[0] == open_end);
}

TEST_CASE("people are sorted by id and each one's spells stand together by first day") {
  PersonTerms idle;
  idle.employee_id = "E10";
  const Workforce workforce = build_workforce({idle}, {{"E2", 30, 31, 0, Category::covid},
                                                       {"E2", 5, 6, 0, Category::injury},
                                                       {"E1", 7, 7, 0, Category::sickness}});
  CHECK(workforce.people.employee_id == std::vector<std::string>{"E1", "E10", "E2"});
  CHECK(workforce.people.first_spell == std::vector<std::uint32_t>{0, 1, 1, 3});
  CHECK(workforce.spells.first_day == std::vector<std::int32_t>{7, 5, 30});
  CHECK(find_person(workforce, "E10") == 1);
  CHECK(find_person(workforce, "E3") == 3);
}

TEST_CASE("of spells that begin together the longer comes first, whole days before hours, more hours before "
          "fewer") {
  const Workforce workforce = build_workforce({}, {{"E1", 5, 5, 20'000, Category::sickness},
                                                   {"E1", 5, 5, 0, Category::sickness},
                                                   {"E1", 5, 5, 60'000, Category::sickness},
                                                   {"E1", 5, open_end, 0, Category::sickness},
                                                   {"E1", 5, 9, 0, Category::sickness}});
  CHECK(workforce.spells.last_day == std::vector<std::int32_t>{open_end, 9, 5, 5, 5});
  CHECK(workforce.spells.hours == std::vector<Hours>{0, 0, 0, 60'000, 20'000});
}

TEST_CASE("groups, reasons and what came from work stay with their rows, whatever the order") {
  PersonTerms teacher;
  teacher.employee_id = "E2";
  teacher.group = "teacher";
  PersonTerms officer;
  officer.employee_id = "E1";
  officer.group = "officer";
  SpellEntry back{"E2", 5, 6, 0, Category::sickness, Reason::back, 1};
  SpellEntry other{"E2", 5, 6, 0, Category::sickness, Reason::other, 0};
  const Workforce workforce = build_workforce({teacher, officer}, {{"E9", 1, 1}, other, back});
  CHECK(workforce.groups == std::vector<std::string>{"", "officer", "teacher"});
  CHECK(workforce.terms.group == std::vector<std::uint32_t>{1, 2, 0});
  CHECK(workforce.spells.reason == std::vector{Reason::back, Reason::other, Reason::not_recorded});
  CHECK(workforce.spells.work_related == std::vector<std::uint8_t>{1, 0, 0});
}

TEST_CASE("terms hold from their day on, the first from always") {
  const Workforce workforce = Record()
                                  .works("MTWTF--")
                                  .works_from("2022-06-01", "MTW----")
                                  .works_from("2022-03-01", "----F--")
                                  .build();
  const auto works = [&](const std::string& date) {
    return workforce.patterns[workforce.terms.pattern[terms_on(workforce, 0, number(date))]].to_text();
  };
  CHECK(workforce.terms.valid_from ==
        std::vector<std::int32_t>{no_day, number("2022-03-01"), number("2022-06-01")});
  CHECK(works("1950-01-01") == "MTWTF--");
  CHECK(works("2022-02-28") == "MTWTF--");
  CHECK(works("2022-03-01") == "----F--");
  CHECK(works("2022-05-31") == "----F--");
  CHECK(works("2022-06-01") == "MTW----");
  CHECK(works("2099-01-01") == "MTW----");
}

TEST_CASE("a person's first terms hold from always, whatever day they name") {
  PersonTerms first;
  first.employee_id = "E1";
  first.valid_from = 100;
  PersonTerms second = first;
  second.valid_from = 200;
  CHECK(build_workforce({second, first}, {}).terms.valid_from == std::vector<std::int32_t>{no_day, 200});
}

TEST_CASE("the record runs from the first spell's first day to the latest known day") {
  const Workforce workforce = Record()
                                  .spell("2022-03-01", "2022-03-05")
                                  .open_spell("2022-04-01")
                                  .spell("2022-01-10", "2022-01-10")
                                  .build();
  CHECK(workforce.record == Span{day("2022-01-10"), day("2022-04-01")});
  CHECK(build_workforce({}, {}).record == Span{});
}

TEST_CASE("overlapping spells are named in pairs, with the spell that reaches furthest") {
  const Workforce workforce = Record()
                                  .spell("2022-03-01", "2022-03-31")
                                  .spell("2022-03-05", "2022-03-10")
                                  .spell("2022-03-30", "2022-04-05")
                                  .spell("2022-04-05", "2022-04-06")
                                  .spell("2022-04-07", "2022-04-07")
                                  .build();
  using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  CHECK(overlapping_spells(workforce) == Pairs{{0, 1}, {0, 2}, {2, 3}});
}
