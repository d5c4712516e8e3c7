#include "core/engine/evidence.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"
#include "tests/support/told_look.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const PolicyBuilder ten_days = PolicyBuilder().with(day_count(10));

}  // namespace

TEST_CASE("evidence lists the spells that count and those that do not, with the reason") {
  const Record record = Record()
                            .spell("2021-12-01", "2022-02-02")
                            .spell("2022-03-05", "2022-03-06")
                            .spell("2022-04-05", "2022-04-06", Category::injury)
                            .days({"2022-05-03"})
                            .spell("2023-01-30", "2023-02-01");
  const auto policy = PolicyBuilder().with(spell_count(2).minimum_spell_days(2)).leaves_out(Category::injury);
  const ToldLook told = tell(record, policy, "2023-02-01");
  CHECK(listed(told.evidence.counted) ==
        Lines{"2021-12-01 2022-02-02 1 of 46", "2023-01-30 2023-02-01 3 of 3"});
  CHECK(listed(told.evidence.left_out) == Lines{"2022-03-05 2022-03-06 0 of 0: no day in the window counts: "
                                                "not working days, or counted for an earlier spell",
                                                "2022-04-05 2022-04-06 2 of 2: injury: not counted",
                                                "2022-05-03 2022-05-03 1 of 1: shorter than 2 counted days"});
  CHECK(told.evidence.window == Span{day("2022-02-02"), day("2023-02-01")});
}

TEST_CASE("a spell that went on after the look is listed as it was then") {
  const Replay run({Record().spell("2022-03-01", "2022-04-30").rows(),
                    PolicyBuilder().with(continuous_length(28)).policy(),
                    {},
                    day("2022-12-31")});
  CHECK(listed(run.evidence_of(run.looks_of(0).at(0)).counted) ==
        Lines{"2022-03-01 2022-03-28 20 of 20 open"});
}

TEST_CASE("evidence gives the day before the spell, the figure then and whether that met the trigger") {
  const Record record = Record().spell("2022-03-01", "2022-03-11").spell("2022-05-03", "2022-05-04");
  const ToldLook below = tell(record, ten_days);
  CHECK(below.evidence.day_before == day("2022-05-02"));
  CHECK(below.evidence.value_before == Rational(9));
  CHECK_FALSE(below.evidence.met_before);
  CHECK(contains(below.text, "It had not been met on 2 May 2022, the day before the spell (9)."));
  const ToldLook above = tell(record, PolicyBuilder().with(day_count(9)));
  CHECK(above.evidence.met_before);
  CHECK(contains(above.text,
                 "It had been met before this spell began, on 2 May 2022, the day before the spell (9)."));
}

TEST_CASE("evidence of a look that is not met says so with its figure") {
  const ToldLook told = tell(Record().spell("2022-03-01", "2022-03-04"), ten_days);
  CHECK_FALSE(told.evidence.met);
  CHECK(told.evidence.value == Rational(4));
  CHECK(contains(told.text, "It was not met."));
}

TEST_CASE("spells left out of formal action only give a second, informal figure") {
  const Record record = Record()
                            .spell("2022-03-01", "2022-03-11", Category::pregnancy_related)
                            .spell("2022-05-03", "2022-05-04");
  const ToldLook told = tell(
      record,
      PolicyBuilder().with(day_count(10)).leaves_out(Category::pregnancy_related, Counts::informal_only));
  CHECK(told.evidence.value == Rational(2));
  CHECK_FALSE(told.evidence.met);
  CHECK(told.evidence.has_informal);
  CHECK(told.evidence.informal_value == Rational(11));
  CHECK(told.evidence.informal_met);
  CHECK(contains(told.text, "the figure is 11: that calls for a conversation, never a stage."));
  CHECK_FALSE(tell(record, PolicyBuilder().with(day_count(10)).leaves_out(Category::pregnancy_related))
                  .evidence.has_informal);
}

TEST_CASE("evidence of a length is of the spell looked at, though another began in service on the same day") {
  const Record record =
      Record().starts("2022-03-10").spell("2022-03-01", "2022-03-20").spell("2022-03-05", "2022-05-10");
  const ToldLook told = tell(record, PolicyBuilder().with(length_at_look(28)));
  CHECK(told.evidence.value == Rational(62));
  CHECK(listed(told.evidence.counted) == Lines{"2022-03-10 2022-05-10 37 of 37"});
  CHECK(listed(told.evidence.left_out) == Lines{"2022-03-10 2022-03-20 7 of 7: another spell"});
}

TEST_CASE("a rule for short spells names their length in words that fit it") {
  const auto reason = [](const Rational& shorter_than) {
    const Record record = Record().part_day("2022-05-03", 10'000, Category::injury).days({"2022-05-10"});
    const auto policy =
        PolicyBuilder().with(day_count(1)).leaves_out(Category::injury, Counts::never, shorter_than);
    return tell(record, policy).evidence.left_out.at(0).left_out;
  };
  CHECK(reason(Rational(1, 2)) == "injury, shorter than 1/2 of a day: not counted");
  CHECK(reason(Rational(1)) == "injury, shorter than 1 day: not counted");
  CHECK(reason(Rational(3)) == "injury, shorter than 3 days: not counted");
}

TEST_CASE("spells that do not touch the window are not listed, one still open is listed as open") {
  // As at 10 March 2022 the window begins on 11 March 2021.
  const Record record = Record()
                            .spell("2021-03-09", "2021-03-10")
                            .spell("2021-03-10", "2021-03-11")
                            .open_spell("2022-03-09")
                            .days({"2022-03-11"});
  const Replay run({record.rows(), PolicyBuilder().with(day_count(1)).policy(), {}, day("2022-03-10")});
  const Evidence evidence = evidence_of(run.workforce, run.days, run.plan, 0, 0, day("2022-03-10"),
                                        day("2022-03-09"), day("2022-03-10"));
  CHECK(listed(evidence.counted) ==
        Lines{"2021-03-10 2021-03-11 1 of 1", "2022-03-09 2022-03-10 2 of 2 open"});
  CHECK(evidence.left_out.empty());
  // On the day before nothing was yet to see of the spell that began on the 11th.
  const Replay later({record.rows(), PolicyBuilder().with(day_count(1)).policy(), {}, day("2022-03-11")});
  CHECK(listed(evidence_of(later.workforce, later.days, later.plan, 0, 0, day("2022-03-10"),
                           day("2022-03-09"), day("2022-03-11"))
                   .counted) == Lines{"2021-03-10 2021-03-11 1 of 1", "2022-03-09 2022-03-10 2 of 2 open"});
}

TEST_CASE("the informal figure is given where every spell is left out of formal action") {
  const ToldLook told =
      tell(Record().spell("2022-03-01", "2022-03-11", Category::pregnancy_related).days({"2022-05-03"}),
           PolicyBuilder()
               .with(day_count(10))
               .leaves_out(Category::pregnancy_related, Counts::informal_only)
               .leaves_out(Category::sickness, Counts::informal_only),
           "2022-12-31");
  CHECK(told.text.empty());  // no look of the formal figure
  const Record record = Record().spell("2022-03-01", "2022-03-11", Category::pregnancy_related);
  const Replay run({record.rows(),
                    PolicyBuilder()
                        .with(day_count(9))
                        .leaves_out(Category::pregnancy_related, Counts::informal_only)
                        .policy(),
                    {},
                    day("2022-12-31")});
  const Evidence evidence = evidence_of(run.workforce, run.days, run.plan, 0, 0, day("2022-03-11"),
                                        day("2022-03-01"), day("2022-12-31"));
  CHECK(evidence.value == Rational(0));
  CHECK(evidence.has_informal);
  CHECK(evidence.informal_value == Rational(9));
  CHECK(evidence.informal_met);
}

TEST_CASE("figures that a trigger does not have are nought") {
  const Evidence days = tell(Record().spell("2022-03-01", "2022-03-11"), ten_days).evidence;
  CHECK(days.pattern_hits == 0);
  CHECK(days.service_days == 0);  // long in service
  CHECK_FALSE(days.has_informal);
  const Record record = Record().days({"2022-03-01"});
  const Replay run({record.rows(), PolicyBuilder().with(length_at_look(1)).policy(), {}, day("2022-12-31")});
  const Evidence nothing = evidence_of(run.workforce, run.days, run.plan, 0, 0, day("2022-05-03"),
                                       day("2022-05-03"), day("2022-12-31"));
  CHECK(nothing.spells == 0);
  CHECK_FALSE(nothing.met);
  CHECK_FALSE(latest_look(Record().person("E1").build(), run.days, run.plan, 0, 0, run.as_at));
}

TEST_CASE("a length is judged for the spell looked at, not for another that is under way on the day") {
  const Record record = Record().spell("2022-03-01", "2022-04-10").spell("2022-04-05", "2022-04-20");
  const Replay run(
      {record.rows(), PolicyBuilder().with(continuous_length(28)).policy(), {}, day("2022-12-31")});
  const Evidence evidence = evidence_of(run.workforce, run.days, run.plan, 0, 0, day("2022-04-10"),
                                        day("2022-04-05"), day("2022-12-31"));
  CHECK(evidence.value == Rational(6));
  CHECK_FALSE(evidence.met);
}
