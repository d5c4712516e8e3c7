#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const PolicyBuilder every_day = PolicyBuilder().with(day_count(Rational(1, 100)));
const PolicyBuilder every_calendar_day = PolicyBuilder().with(day_count(Rational(1, 100)).calendar_days());
constexpr Hours half_day = 37'500;

}  // namespace

TEST_CASE("days are counted in the person's working days, or in calendar days where the trigger says so") {
  const Record record = Record().works("MTW----").spell("2022-01-05", "2022-01-11");  // Wednesday to Tuesday
  CHECK(replay(record, every_day, "2022-12-31") == Lines{"E1 2022-01-11 days 3 crossing"});
  CHECK(replay(record, every_calendar_day, "2022-12-31") == Lines{"E1 2022-01-11 days 7 crossing"});
}

TEST_CASE("a spell without a working day is neither counted nor a look") {
  const Record record = Record().spell("2022-01-08", "2022-01-09").spell("2022-01-12", "2022-01-12");
  CHECK(replay(record, PolicyBuilder().with(spell_count(1)), "2022-12-31") ==
        Lines{"E1 2022-01-12 spells 1 crossing"});
  CHECK(replay(record, PolicyBuilder().with(spell_count(1).calendar_days()), "2022-12-31") ==
        Lines{"E1 2022-01-09 spells 1 crossing", "E1 2022-01-12 spells 2"});
}

TEST_CASE("bank holidays and closures do not count when a calendar is given") {
  const Record record = Record().spell("2022-12-23", "2022-12-28").closed("2022-12-26").closed("2022-12-27");
  CHECK(replay(record, every_day, "2023-03-31") == Lines{"E1 2022-12-28 days 2 crossing"});
  CHECK(replay(record, every_calendar_day, "2023-03-31") == Lines{"E1 2022-12-28 days 6 crossing"});
}

TEST_CASE("a part day counts its hours over the hours of the person's day, exactly") {
  const Record record = Record().part_day("2022-01-04", 40'000).part_day("2022-01-11", 35'000);
  CHECK(engine_looks({record.rows(), every_day.policy(), {}, day("2022-12-31")}).front().value ==
        Rational(8, 15));
  CHECK(replay(record, PolicyBuilder().with(day_count(1)), "2022-12-31") ==
        Lines{"E1 2022-01-11 days 1 crossing"});
  CHECK(replay(record, PolicyBuilder().with(spell_count(2)), "2022-12-31") ==
        Lines{"E1 2022-01-11 spells 2 crossing"});
}

TEST_CASE("the least part of a day is a part of one, not a whole day") {
  const Record record = Record().part_day("2022-01-04", 1);
  CHECK(engine_looks({record.rows(),
                      PolicyBuilder().with(day_count(Rational(1, 100'000))).policy(),
                      {},
                      day("2022-12-31")})
            .front()
            .value == Rational(1, 75'000));
}

TEST_CASE("a part day counts at most a whole one and nothing on a day off") {
  const Record record =
      Record().hours_per_day(60'000).part_day("2022-01-04", 75'000).part_day("2022-01-08", 30'000);
  CHECK(replay(record, every_day, "2022-12-31") == Lines{"E1 2022-01-04 days 1 crossing"});
  CHECK(replay(record, every_calendar_day, "2022-12-31") ==
        Lines{"E1 2022-01-04 days 1 crossing", "E1 2022-01-08 days 1.5"});
}

TEST_CASE("the hours of a day are those in force on the part day") {
  Record record =
      Record().hours_per_day(60'000).part_day("2022-01-04", 30'000).part_day("2022-03-01", 30'000);
  record.works_from("2022-02-01", "MTWTF--").hours_per_day(75'000);
  CHECK(replay(record, every_day, "2022-12-31") ==
        Lines{"E1 2022-01-04 days 0.5 crossing", "E1 2022-03-01 days 0.9"});
}

TEST_CASE("days outside service do not count, and an open spell ends on the leave date") {
  const Record starter =
      Record().starts("2022-01-05").spell("2022-01-03", "2022-01-06").spell("2021-12-01", "2021-12-10");
  CHECK(replay(starter, every_day, "2022-12-31") == Lines{"E1 2022-01-06 days 2 crossing"});
  const Record leaver =
      Record().leaves("2022-01-11").open_spell("2022-01-07").spell("2022-03-01", "2022-03-02");
  CHECK(replay(leaver, every_day, "2022-12-31") == Lines{"E1 2022-01-11 days 3 crossing"});
  CHECK(replay(leaver, every_day, "2022-01-11") == Lines{"E1 2022-01-11 days 3 crossing"});
  CHECK(replay(leaver, every_day, "2022-01-10") == Lines{"E1 2022-01-10 days 2 crossing provisional"});
}

TEST_CASE("each day of overlapping spells counts once, for the earlier") {
  const Record record = Record().spell("2022-01-03", "2022-01-05").spell("2022-01-04", "2022-01-07");
  CHECK(replay(record, every_day, "2022-12-31") ==
        Lines{"E1 2022-01-05 days 3 crossing", "E1 2022-01-07 days 5"});
  CHECK(replay(record, PolicyBuilder().with(bradford(1)), "2022-12-31") ==
        Lines{"E1 2022-01-05 bradford 3 crossing", "E1 2022-01-07 bradford 20"});
}

TEST_CASE("a spell whose days all count for an earlier one is no spell") {
  const Record record = Record().spell("2022-01-03", "2022-01-14").spell("2022-01-04", "2022-01-05");
  CHECK(replay(record, PolicyBuilder().with(spell_count(1)), "2022-12-31") ==
        Lines{"E1 2022-01-14 spells 1 crossing"});
}

TEST_CASE("of two part days on one day the longer counts") {
  const Record record = Record().part_day("2022-01-04", 15'000).part_day("2022-01-04", 60'000);
  CHECK(replay(record, every_day, "2022-12-31") == Lines{"E1 2022-01-04 days 0.8 crossing"});
}

TEST_CASE("a spell of a category left out is neither counted nor a look") {
  const Record record =
      Record().spell("2022-01-04", "2022-01-05", Category::disability_leave).days({"2022-01-12"});
  CHECK(replay(record, PolicyBuilder().with(spell_count(1)).leaves_out(Category::disability_leave),
               "2022-12-31") == Lines{"E1 2022-01-12 spells 1 crossing"});
  CHECK(replay(record, PolicyBuilder().with(spell_count(1)), "2022-12-31") ==
        Lines{"E1 2022-01-05 spells 1 crossing", "E1 2022-01-12 spells 2"});
}

TEST_CASE("a rule for short spells of a category leaves only shorter ones out") {
  const auto medical = Category::medical_appointment;
  const Record record = Record()
                            .part_day("2022-01-04", half_day - 1, medical)
                            .part_day("2022-01-11", half_day, medical)
                            .spell("2022-01-18", "2022-01-18", medical);
  CHECK(replay(record,
               PolicyBuilder().with(spell_count(1)).leaves_out(medical, Counts::never, Rational(1, 2)),
               "2022-12-31") == Lines{"E1 2022-01-11 spells 1 crossing", "E1 2022-01-18 spells 2"});
}

TEST_CASE("a spell left out of formal action only is left out of the figure") {
  const Record record =
      Record().spell("2022-01-04", "2022-01-05", Category::pregnancy_related).days({"2022-01-12"});
  const auto policy =
      PolicyBuilder().with(spell_count(1)).leaves_out(Category::pregnancy_related, Counts::informal_only);
  CHECK(replay(record, policy, "2022-12-31") == Lines{"E1 2022-01-12 spells 1 crossing"});
}
