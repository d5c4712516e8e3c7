#include "core/engine/evidence.h"

#include <catch2/catch_test_macros.hpp>

#include "core/engine/explain.h"
#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Evidence of a trigger's last look up to the end of 2022, whether it is met or not.
struct Told {
  Evidence evidence;
  std::string sum;
  std::string text;
};

Told tell(const Record& record, const PolicyBuilder& policy, const std::string& as_at = "2022-12-31",
          std::size_t trigger = 0) {
  const Replay run({record.rows(), policy.policy(), {}, day(as_at)});
  const auto look = latest_look(run.workforce, run.days, run.plan, 0, trigger, run.as_at);
  if (!look) return {};
  const Trigger& rule = run.plan.triggers[trigger].rule;
  const Evidence evidence =
      evidence_of(run.workforce, run.days, run.plan, 0, trigger, look->day, look->spell_first, run.as_at);
  return {evidence, arithmetic(rule, evidence), explain(policy.policy(), rule, evidence)};
}

Lines listed(const std::vector<SpellEvidence>& spells) {
  Lines lines;
  for (const SpellEvidence& spell : spells) {
    lines.push_back(to_text(spell.days.first_day) + " " + to_text(spell.days.last_day) + " " +
                    to_fraction(spell.in_window) + " of " + to_fraction(spell.whole) +
                    (spell.open ? " open" : "") + (spell.left_out.empty() ? "" : ": " + spell.left_out));
  }
  return lines;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

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
  const Told told = tell(record, policy, "2023-02-01");
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
  const Told below = tell(record, ten_days);
  CHECK(below.evidence.day_before == day("2022-05-02"));
  CHECK(below.evidence.value_before == Rational(9));
  CHECK_FALSE(below.evidence.met_before);
  CHECK(contains(below.text, "It had not been met on 2 May 2022, the day before the spell (9)."));
  const Told above = tell(record, PolicyBuilder().with(day_count(9)));
  CHECK(above.evidence.met_before);
  CHECK(contains(above.text,
                 "It had been met before this spell began, on 2 May 2022, the day before the spell (9)."));
}

TEST_CASE("evidence of a look that is not met says so with its figure") {
  const Told told = tell(Record().spell("2022-03-01", "2022-03-04"), ten_days);
  CHECK_FALSE(told.evidence.met);
  CHECK(told.evidence.value == Rational(4));
  CHECK(contains(told.text, "It was not met."));
}

TEST_CASE("spells left out of formal action only give a second, informal figure") {
  const Record record = Record()
                            .spell("2022-03-01", "2022-03-11", Category::pregnancy_related)
                            .spell("2022-05-03", "2022-05-04");
  const Told told = tell(
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

TEST_CASE("the sum is written as a person would write it") {
  Record record = Record()
                      .works("MTW----")
                      .starts("2022-01-03")
                      .spell("2022-06-14", "2022-06-15")
                      .part_day("2022-06-27", 37'500);
  const auto days_only = ShortService::scale_days_only;
  const auto both = ShortService::scale_to_full_window;
  struct Row {
    TriggerBuilder trigger;
    std::string sum;
  };
  const std::vector<Row> rows = {
      {bradford(1), "2 × 2 × 2 1/2 = 10"},
      {bradford(1).full_time_equivalent(), "2 × 2 × 2 1/2 × 1 2/3 (5 days over 3 worked a week) = 16.6667"},
      {bradford(1).short_service(days_only),
       "2 × 2 × 2 1/2 × 365/176 (days of the window over days in service) = 20.7386"},
      {bradford(1).short_service(both), "2 × 2 × 2 1/2 × 365/176 (days of the window over days in service) × "
                                        "the service factor twice more = 89.195"},
      {day_count(1), "2 + 1/2 = 2.5 days"},
      {day_count(1).full_time_equivalent(), "(2 + 1/2) × 1 2/3 (5 days over 3 worked a week) = 4.1667"},
      {spell_count(1), "2 spells"},
      {spell_count(1).full_time_equivalent(), "2 spells"},
      {spell_count(1).short_service(days_only), "2 spells"},
      {spell_count(1).short_service(both), "2 × 365/176 (days of the window over days in service) = 4.1477"},
      {length_at_look(1), "1 day"},
  };
  for (const Row& row : rows) CHECK(tell(record, PolicyBuilder().with(row.trigger)).sum == row.sum);
}

TEST_CASE("one spell and one day are written in the singular") {
  const Told told = tell(Record().days({"2022-05-03"}), PolicyBuilder().with(spell_count(1)));
  CHECK(told.sum == "1 spell");
  CHECK(contains(told.text, "1 spell counted, 1 working day in all: 3 May 2022 (1 day)."));
}

TEST_CASE("an explanation names window, count, sum, threshold and where the threshold comes from") {
  const Record record = Record().spell("2022-03-01", "2022-03-11").days({"2022-05-03"});
  const auto policy = PolicyBuilder().with(day_count(10)).assumes("triggers.days.at_least", "10", "5 to 20");
  CHECK(tell(record, policy).text == "day_count. In the 12 months to 3 May 2022 (from 4 May 2021), 2 spells "
                                     "counted, 10 working days in all: 1 to 11 March 2022 (9 days) and 3 May "
                                     "2022 (1 day). The sum: 9 + 1 = 10 "
                                     "days. The rule asks for at least 10 (assumed; range 5 to 20). It was "
                                     "met. It had not been met on 2 May 2022, the day "
                                     "before the spell (9).");
}

TEST_CASE("an explanation of an unusual pattern counts hits, not days") {
  const Record record = Record().days({"2022-01-03", "2022-01-10", "2022-01-17", "2022-01-24"});
  const Told told = tell(record, PolicyBuilder().with(unusual_pattern()));
  CHECK(
      told.sum ==
      "4 of 4 short spells begin or end the working week; by chance as many or more with probability 0.0256");
  CHECK(contains(told.text, "4 spells of at most 3 counted days were looked at: 3 January 2022 (1 day), "));
  CHECK_FALSE(contains(told.text, "0 working days"));
}

TEST_CASE("a fallback that gave way says that another trigger was met") {
  const auto policy =
      PolicyBuilder().with(day_count(2).id("fallback").only_if_no_other()).with(spell_count(1));
  const Told told = tell(Record().spell("2022-03-01", "2022-03-04"), policy, "2022-12-31", 1);
  CHECK_FALSE(told.evidence.met);
  CHECK(contains(told.text,
                 "It was not met: it is for people who meet no other trigger, and another was met."));
}

TEST_CASE("evidence of a length is of the spell looked at, though another began in service on the same day") {
  const Record record =
      Record().starts("2022-03-10").spell("2022-03-01", "2022-03-20").spell("2022-03-05", "2022-05-10");
  const Told told = tell(record, PolicyBuilder().with(length_at_look(28)));
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
