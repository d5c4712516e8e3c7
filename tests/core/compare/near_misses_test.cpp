#include "core/compare/near/near_misses.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

NearMisses near(const Record& record, const PolicyBuilder& policy, const NearMargins& margins = {},
                const std::string& from = "2022-01-01") {
  const Workforce workforce = record.build();
  const DayCount days(workforce, record.rows().closed);
  return near_misses(workforce, days, compile(policy.policy()), {day(from), day("2022-12-31")}, margins, 0,
                     workforce.people.size());
}

/// Near one trigger at the latest look of one person.
bool is_one(const Record& record, const TriggerBuilder& trigger, const NearMargins& margins = {}) {
  return near(record, PolicyBuilder().with(trigger), margins).any.people == 1;
}

/// Monday to Friday, five working days.
Record a_week() { return Record().spell("2022-03-07", "2022-03-11"); }
Record two_days() { return Record().days({"2022-03-07", "2022-04-04"}); }

}  // namespace

TEST_CASE("a figure is a near miss up to its margin below the threshold and not beyond") {
  struct Row {
    const char* what;
    Record record;
    TriggerBuilder trigger;
    bool near;
  };
  const std::vector<Row> rows = {
      {"two spells of three", two_days(), spell_count(3), true},
      {"two spells of four", two_days(), spell_count(4), false},
      {"two spells of two are a look that meets", two_days(), spell_count(2), false},
      {"two spells, more than two", two_days(), spell_count(1).more_than(2), true},
      {"two spells, more than three", two_days(), spell_count(1).more_than(3), false},
      {"five days of seven", a_week(), day_count(7), true},
      {"five days of eight", a_week(), day_count(8), false},
      {"five calendar days of seven in a row", a_week(), continuous_length(7), true},
      {"five calendar days of eight in a row", a_week(), continuous_length(8), false},
      {"five calendar days of seven at the look", a_week(), length_at_look(7), true},
      {"a score of 2*2*2 of 10", two_days(), bradford(10), true},
      {"a score of 2*2*2 of 11", two_days(), bradford(11), false},
      {"a pattern has no margin", two_days(), unusual_pattern(), false},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(is_one(row.record, row.trigger) == row.near);
  }
}

TEST_CASE("margins of a near miss are as they are set") {
  CHECK(is_one(two_days(), spell_count(4), {2, 2, 20}));
  CHECK(is_one(a_week(), day_count(8), {1, 3, 20}));
  CHECK_FALSE(is_one(a_week(), day_count(7), {1, 1, 20}));
  CHECK(is_one(two_days(), bradford(11), {1, 2, 28}));  // 8 and 3.08 make 11.08
  CHECK_FALSE(is_one(two_days(), bradford(11), {1, 2, 27}));
}

TEST_CASE("near misses are told at the latest look, which lies on one of the days") {
  // Four days by 1 March 2021; a year and a week later the window holds the last one alone.
  const Record record = Record().days({"2021-02-22", "2021-02-23", "2021-03-01", "2022-03-08"});
  CHECK_FALSE(is_one(record, day_count(5)));
  CHECK(is_one(record, day_count(3)));
  CHECK(near(record, PolicyBuilder().with(day_count(3)), {}, "2022-03-08").any.people == 1);
  CHECK(near(record, PolicyBuilder().with(day_count(3)), {}, "2022-03-09").any.people == 0);
}

TEST_CASE("near misses count people once, and apart those who met no trigger at all") {
  Record record;
  record.person("E1").days({"2022-03-07", "2022-04-04"});
  record.person("E2").spell("2022-03-07", "2022-03-11").days({"2022-04-04"});
  record.person("E3").starts("2022-01-01");
  const NearMisses result = near(record, PolicyBuilder().with(spell_count(3)).with(day_count(4)));
  REQUIRE(result.triggers.size() == 2);
  CHECK(result.triggers[0] == NearCount{1, 1});  // days: E1 has two of four; E2 has six
  CHECK(result.triggers[1] == NearCount{2, 1});  // spells: both have two of three; E2 met days
  CHECK(result.any == NearCount{2, 1});
  NearMisses sum;
  sum.merge(result);
  sum.merge(result);
  CHECK(sum.triggers[1] == NearCount{4, 2});
  CHECK(sum.any == NearCount{4, 2});
}

TEST_CASE("a fallback is no near miss where another trigger is met") {
  const auto fallback = day_count(7).id("z_fallback").only_if_no_other();
  CHECK(near(a_week(), PolicyBuilder().with(spell_count(2)).with(fallback)).triggers[1] == NearCount{1, 1});
  CHECK(near(a_week(), PolicyBuilder().with(spell_count(1)).with(fallback)).triggers[1] == NearCount{0, 0});
}
