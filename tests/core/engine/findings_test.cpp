#include "core/engine/findings.h"

#include <catch2/catch_test_macros.hpp>

#include "core/engine/find_all.h"
#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const Record five_days =
    Record().days({"2022-02-01", "2022-03-01", "2022-04-05", "2022-05-03", "2022-06-07"});

}  // namespace

TEST_CASE("a finding is a look that meets the trigger when the day before its spell did not") {
  const auto four_spells = PolicyBuilder().with(spell_count(4));
  CHECK(findings(five_days, four_spells, "2022-12-31") == Lines{"E1 2022-05-03 spells 4 crossing"});
  CHECK(replay(five_days, four_spells, "2022-12-31") ==
        Lines{"E1 2022-05-03 spells 4 crossing", "E1 2022-06-07 spells 5"});
}

TEST_CASE("a trigger is found again once the window has let go of it") {
  Record record = five_days;
  record.days({"2023-05-02", "2023-05-16", "2023-05-30", "2023-06-01"});
  CHECK(replay(record, PolicyBuilder().with(spell_count(4)), "2023-12-31") ==
        Lines{"E1 2022-05-03 spells 4 crossing", "E1 2022-06-07 spells 5", "E1 2023-05-30 spells 4 crossing",
              "E1 2023-06-01 spells 5"});
}

TEST_CASE("a spell that leaves the window by a day no longer counts") {
  const auto two = PolicyBuilder().with(spell_count(2));
  CHECK(replay(Record().days({"2022-02-01", "2023-01-31"}), two, "2023-12-31").size() == 1);
  CHECK(replay(Record().days({"2022-02-01", "2023-02-01"}), two, "2023-12-31").empty());
}

TEST_CASE("a spell still open is looked at on the day of the replay, provisionally") {
  const Record record = Record().days({"2022-02-01"}).spell("2022-03-07", "2022-03-11");
  const auto three_days = PolicyBuilder().with(day_count(3));
  CHECK(replay(record, three_days, "2022-03-07").empty());
  CHECK(replay(record, three_days, "2022-03-08") == Lines{"E1 2022-03-08 days 3 crossing provisional"});
  CHECK(replay(record, three_days, "2022-03-10") == Lines{"E1 2022-03-10 days 5 crossing provisional"});
  CHECK(replay(record, three_days, "2022-03-11") == Lines{"E1 2022-03-11 days 6 crossing"});
}

TEST_CASE("a spell that begins after the day of the replay does not exist yet") {
  CHECK(replay(five_days, PolicyBuilder().with(spell_count(1)), "2022-03-31") ==
        Lines{"E1 2022-02-01 spells 1 crossing", "E1 2022-03-01 spells 2"});
}

TEST_CASE("looks come by employee, day and trigger id") {
  const Record record =
      Record().person("E2").days({"2022-02-01"}).person("E10").days({"2022-02-01", "2022-01-04"});
  const auto policy = PolicyBuilder().with(spell_count(1)).with(day_count(1)).with(bradford(1));
  CHECK(replay(record, policy, "2022-12-31") ==
        Lines{"E10 2022-01-04 bradford 1 crossing", "E10 2022-01-04 days 1 crossing",
              "E10 2022-01-04 spells 1 crossing", "E10 2022-02-01 bradford 8", "E10 2022-02-01 days 2",
              "E10 2022-02-01 spells 2", "E2 2022-02-01 bradford 1 crossing", "E2 2022-02-01 days 1 crossing",
              "E2 2022-02-01 spells 1 crossing"});
}

TEST_CASE("two long spells that begin with service reach their length on one day and give one look") {
  const Record record =
      Record().starts("2022-03-10").spell("2022-03-01", "2022-04-10").spell("2022-03-05", "2022-05-10");
  CHECK(replay(record, PolicyBuilder().with(continuous_length(28)), "2022-12-31") ==
        Lines{"E1 2022-04-06 lasting 28 crossing"});
  CHECK(replay(record, PolicyBuilder().with(length_at_look(28)), "2022-12-31") ==
        Lines{"E1 2022-04-10 length 32 crossing", "E1 2022-05-10 length 62 crossing"});
}

TEST_CASE("someone without spells has no looks, and a policy without triggers finds nothing") {
  CHECK(replay(Record().person("E1"), PolicyBuilder().with(spell_count(1)), "2022-12-31").empty());
  CHECK(replay(five_days, PolicyBuilder(), "2022-12-31").empty());
}

TEST_CASE("findings of a whole workforce are everybody's, those of the first and the last person too") {
  // Two and three days: a mean of two and a half.
  const Record record = Record()
                            .person("E1")
                            .days({"2022-03-01", "2022-03-03", "2022-03-08"})
                            .person("E2")
                            .spell("2022-03-01", "2022-03-02");
  const auto found = [&](const TriggerBuilder& trigger, bool all_looks) {
    const Workforce workforce = record.build();
    const DayCount days(workforce);
    Plan plan = compile(PolicyBuilder().with(trigger).policy());
    Lines lines;
    for (const MetLook& look : find_all(workforce, days, plan, day("2022-12-31"), all_looks))
      lines.push_back(workforce.people.employee_id[look.person] + ' ' + to_text(day_from_number(look.day)));
    return lines;
  };
  CHECK(found(day_count(2), false) == Lines{"E1 2022-03-03", "E2 2022-03-02"});
  CHECK(found(day_count(2), true) == Lines{"E1 2022-03-03", "E1 2022-03-08", "E2 2022-03-02"});
  CHECK(found(day_count(1).more_than_mean(), true) == Lines{"E1 2022-03-08"});
}
