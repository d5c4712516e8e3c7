#include "core/compare/compare.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Comparison compare(const Record& record, const PolicyBuilder& old_policy, const PolicyBuilder& new_policy,
                   const std::string& from, const std::string& to) {
  const Workforce workforce = record.build();
  const DayCount days(workforce, record.rows().closed);
  ComparisonRequest request{compile(old_policy.policy()), compile(new_policy.policy()), {day(from), day(to)}};
  apply_facts(workforce, days, request);
  return compare_people(workforce, days, request, 0, workforce.people.size());
}

/// E1 meets both policies, E2 only the old, E3 only the new, E4 none, E5 has no spell.
Record five_people() {
  Record record;
  record.person("E1").spell("2022-03-07", "2022-03-11").days({"2022-04-04", "2022-05-03"});
  record.person("E2").days({"2022-02-01", "2022-03-01", "2022-04-05"});
  record.person("E3").spell("2022-03-07", "2022-03-11");
  record.person("E4").days({"2022-06-07"});
  record.person("E5");
  return record;
}

const PolicyBuilder three_spells = PolicyBuilder().with(spell_count(3));
const PolicyBuilder five_days = PolicyBuilder().with(day_count(5));

}  // namespace

TEST_CASE("a comparison counts who meets a trigger under one policy, the other or both") {
  const Comparison result = compare(five_people(), three_spells, five_days, "2022-01-01", "2022-12-31");
  CHECK(result.people == 5);
  CHECK(result.people_with_spell == 4);
  CHECK(result.spells == 8);
  CHECK(result.both == 1);
  CHECK(result.only_old == 1);
  CHECK(result.only_new == 1);
  CHECK(result.old_policy.any == TriggerTotals{2, 2, 2});
  CHECK(result.new_policy.any == TriggerTotals{2, 4, 2});
  REQUIRE(result.changes.size() == 3);
  CHECK(result.changes[0].person == 0);
  CHECK(result.changes[0].old_policy.first_day == day_number(day("2022-05-03")));
  CHECK(result.changes[0].new_policy.first_day == day_number(day("2022-03-11")));
  CHECK(result.changes[1].new_policy.first_day == open_end);
}

TEST_CASE("several triggers met on one day count once for the policy") {
  const Comparison result = compare(five_people(), PolicyBuilder().with(spell_count(3)).with(day_count(3)),
                                    five_days, "2022-01-01", "2022-12-31");
  REQUIRE(result.old_policy.triggers.size() == 2);
  CHECK(result.old_policy.triggers[0] == TriggerTotals{3, 5, 3});  // days: E1 three times, E2 and E3 once
  CHECK(result.old_policy.triggers[1] == TriggerTotals{2, 2, 2});  // spells: E1 and E2
  CHECK(result.old_policy.any == TriggerTotals{3, 5, 4});
}

TEST_CASE("looks before the period are not counted, but their spells weigh in its windows") {
  const Comparison result = compare(five_people(), three_spells, five_days, "2022-04-05", "2022-12-31");
  CHECK(result.old_policy.any == TriggerTotals{2, 2, 2});
  CHECK(result.new_policy.any == TriggerTotals{1, 1, 0});
  CHECK(result.people_with_spell == 3);
  CHECK(result.spells == 3);
}

TEST_CASE("looks after the period do not exist yet, and an open spell is looked at on its last day") {
  const Comparison result = compare(five_people(), three_spells, five_days, "2022-01-01", "2022-03-10");
  CHECK(result.old_policy.any == TriggerTotals{0, 0, 0});
  CHECK(result.new_policy.any == TriggerTotals{0, 0, 0});
  CHECK(compare(five_people(), PolicyBuilder().with(day_count(4)), five_days, "2022-01-01", "2022-03-10")
            .old_policy.any == TriggerTotals{2, 2, 2});
}

TEST_CASE("only people in service in the period are counted, and only their spells in service") {
  Record record;
  record.person("E1").leaves("2021-12-31").days({"2021-12-01"});
  record.person("E2").starts("2023-01-01");
  record.person("E3").starts("2022-12-31").spell("2022-12-05", "2022-12-30");
  record.person("E4").leaves("2022-01-01").spell("2021-12-20", "2022-01-10");
  const Comparison result = compare(record, three_spells, five_days, "2022-01-01", "2022-12-31");
  CHECK(result.people == 2);
  CHECK(result.people_with_spell == 1);
  CHECK(result.spells == 1);
}

TEST_CASE(
    "a return meeting is asked for on the first working day after each spell, in service and in the period") {
  const auto meetings = [](const Record& record, const PolicyBuilder& policy) {
    return compare(record, policy, policy, "2022-01-01", "2022-03-31").old_policy.return_meetings;
  };
  const PolicyBuilder policy = PolicyBuilder().return_meeting({Category::medical_appointment});
  CHECK(meetings(Record().days({"2022-02-01", "2022-03-01"}), policy) == 2);
  CHECK(meetings(Record().days({"2022-02-01", "2022-03-01"}), PolicyBuilder()) == 0);
  CHECK(meetings(Record().spell("2021-12-20", "2021-12-31"), policy) == 1);  // back on Monday 3 January
  CHECK(meetings(Record().days({"2021-12-30"}), policy) == 0);               // back on Friday 31 December
  CHECK(meetings(Record().days({"2022-03-31"}), policy) == 0);               // back in April
  CHECK(meetings(Record().open_spell("2022-03-01"), policy) == 0);
  CHECK(meetings(Record().starts("2022-02-02").days({"2022-02-01"}), policy) == 0);
  CHECK(meetings(Record().leaves("2022-02-01").days({"2022-02-01"}), policy) == 0);
  CHECK(meetings(Record().spell("2022-02-01", "2022-02-01", Category::medical_appointment), policy) == 0);
}

TEST_CASE("a policy without triggers meets nobody and is compared all the same") {
  const Comparison result = compare(five_people(), three_spells, PolicyBuilder(), "2022-01-01", "2022-12-31");
  CHECK(result.new_policy.any == TriggerTotals{});
  CHECK(result.only_old == 2);
}
