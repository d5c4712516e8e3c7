#include <catch2/catch_test_macros.hpp>

#include "tests/support/cutover.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Two spells in twelve months lead to stage 1.
PolicyBuilder two_spells() { return PolicyBuilder().with(spell_count(2).leads_to("stage_1")); }

StageBuilder stage_1() { return StageBuilder("stage_1").notice("5 working days"); }

/// Look Tue 1 March; invitation Wed 2; meeting Thu 10; letter by Thu 24; appeal until Tue 5 April; review on
/// 10 September; the warning is over on 10 March 2023.
Policy warned() {
  return policy_of(two_spells(), {stage_1()
                                      .letter("outcome", "10 working days")
                                      .appeal("10 calendar days")
                                      .warning("12 months")
                                      .review("6 months")});
}

Record february_and_march() { return Record().days({"2022-02-01", "2022-03-01"}); }

/// What is live, without what becomes of it.
Lines live(const Cutover& cutover) {
  Lines lines;
  const Ledger ledger = cutover.ledger();
  for (const LedgerRow& row : ledger.rows) {
    for (LiveItem item : row.items) {
      item.becomes.clear();
      lines.push_back(to_line(item));
    }
  }
  return lines;
}

Lines live(const Record& record, const Policy& policy, const std::string& cutover,
           const Beside& beside = Beside()) {
  return live(Cutover(record, policy).beside(beside).on(cutover));
}

}  // namespace

TEST_CASE("a case is live from the look that calls for a meeting until its warning is over") {
  const Record record = february_and_march();
  // The state is that at the end of the day before.
  CHECK(live(record, warned(), "2022-03-01").empty());
  CHECK(live(record, warned(), "2022-03-02") == Lines{"meeting stage_1 2022-03-10"});
  CHECK(live(record, warned(), "2022-03-10") == Lines{"meeting stage_1 2022-03-10"});
  CHECK(live(record, warned(), "2022-03-11") ==
        Lines{"stage stage_1 2022-03-10", "letter stage_1 outcome 2022-03-24", "appeal stage_1 2022-04-05"});
  CHECK(live(record, warned(), "2022-03-24") ==
        Lines{"stage stage_1 2022-03-10", "letter stage_1 outcome 2022-03-24", "appeal stage_1 2022-04-05"});
  CHECK(live(record, warned(), "2022-03-25") ==
        Lines{"stage stage_1 2022-03-10", "appeal stage_1 2022-04-05"});
  CHECK(live(record, warned(), "2022-04-06") == Lines{"stage stage_1 2022-03-10"});
}

TEST_CASE("a stage that has left by its review is not live") {
  // Without a warning the review of 10 September, which finds the target met, ends the stage.
  const Policy policy = policy_of(two_spells(), {stage_1().review("6 months")});
  CHECK(live(february_and_march(), policy, "2022-09-10") == Lines{"stage stage_1 2022-03-10"});
  CHECK(live(february_and_march(), policy, "2022-09-11").empty());
}

TEST_CASE("a stage says when its warning ends and when its review is due") {
  const Ledger ledger = Cutover(february_and_march(), warned()).ledger();
  const LiveItem& stage = ledger.rows.at(0).items.at(0);
  CHECK(stage.expires == day_number(day("2023-03-10")));
  CHECK(stage.next_review == day_number(day("2022-09-10")));
  CHECK(stage.category == Category::sickness);
  // A review that is over is due no more; one that would come after the warning never is.
  Policy met = warned();
  met.stages[0].met.kind = Step::Kind::stays;
  CHECK(Cutover(february_and_march(), met).on("2022-09-11").ledger().rows.at(0).items.at(0).next_review ==
        no_day);
  Policy late = policy_of(two_spells(), {stage_1().warning("3 months").review("6 months")});
  CHECK(Cutover(february_and_march(), late).ledger().rows.at(0).items.at(0).next_review == no_day);
}

TEST_CASE("a meeting that rests on an absence still under way is not live, the absence is") {
  const Record record = Record().days({"2022-02-01"}).open_spell("2022-03-01");
  CHECK(live(record, warned(), "2022-03-07") == Lines{"open_spell 2022-03-01"});
  // Its end is known from the day after it.
  const Record ended = Record().days({"2022-02-01"}).spell("2022-03-01", "2022-03-06");
  CHECK(live(ended, warned(), "2022-03-06") == Lines{"open_spell 2022-03-01"});
  CHECK(live(ended, warned(), "2022-03-07") == Lines{"meeting stage_1 2022-03-15"});
}

TEST_CASE("a length reached inside an absence calls for its meeting") {
  // Day 28 is Mon 28 March; invitation Tue 29; two clear days 30 and 31; meeting Fri 1 April.
  const Policy policy =
      policy_of(PolicyBuilder(),
                {StageBuilder("long_1", Track::long_term).notice("2 calendar days").opens_on_length(28)});
  CHECK(live(Record().open_spell("2022-03-01"), policy, "2022-03-28") == Lines{"open_spell 2022-03-01"});
  CHECK(live(Record().open_spell("2022-03-01"), policy, "2022-03-29") ==
        Lines{"meeting long_1 2022-04-01", "open_spell 2022-03-01"});
}

TEST_CASE("a return meeting is live until the day it is due, unless it was held") {
  Policy policy = policy_of(PolicyBuilder().return_meeting(), {});
  policy.return_meeting->within_days = 4;
  // Back on Wed 30 March; the fourth day is Mon 4 April.
  const Record record = Record().spell("2022-03-21", "2022-03-29");
  CHECK(live(record, policy, "2022-03-29") == Lines{"open_spell 2022-03-21"});
  CHECK(live(record, policy, "2022-03-30") == Lines{"return_meeting 2022-04-04"});
  CHECK(live(record, policy, "2022-04-04") == Lines{"return_meeting 2022-04-04"});
  CHECK(live(record, policy, "2022-04-05").empty());
  const Beside held = Beside().event("2022-03-31", "return_meeting");
  CHECK(live(record, policy, "2022-03-31", held) == Lines{"return_meeting 2022-04-04"});
  CHECK(live(record, policy, "2022-04-01", held).empty());
}

TEST_CASE("advice of Occupational Health is live once it was asked for") {
  // Asked on Wed 2 March; twenty working days end on Wed 30; meeting Thu 31.
  const Policy policy = policy_of(two_spells(), {stage_1().referral(ReferralAt::before_if_not_yet)});
  CHECK(live(february_and_march(), policy, "2022-03-02") == Lines{"meeting stage_1 2022-03-31"});
  CHECK(live(february_and_march(), policy, "2022-03-03") ==
        Lines{"meeting stage_1 2022-03-31", "health_report stage_1 2022-03-30"});
  CHECK(live(february_and_march(), policy, "2022-03-31") == Lines{"meeting stage_1 2022-03-31"});
}

TEST_CASE("of the adjustments of a trigger the latest in force is live") {
  const Policy policy = policy_of(two_spells(), {stage_1()});
  const Record record = Record().days({"2022-02-01"});
  const Beside agreed = Beside()
                            .decision("2022-02-07", "adjustment", "spells", "4")
                            .decision("2022-02-14", "adjustment", "spells", "3", "2022-03-31");
  CHECK(live(record, policy, "2022-02-07", agreed).empty());
  CHECK(live(record, policy, "2022-02-08", agreed) == Lines{"adjustment* spells 4 2022-02-07"});
  CHECK(live(record, policy, "2022-04-01", agreed) == Lines{"adjustment* spells 3 2022-02-14"});
  CHECK(live(record, policy, "2022-04-02", agreed) == Lines{"adjustment* spells 4 2022-02-07"});
}

TEST_CASE("the meeting before full pay ends is live only where it was put off on its day") {
  Policy policy = policy_of(
      PolicyBuilder(),
      {StageBuilder("long_1", Track::long_term).notice("2 calendar days").opens_on_length(28),
       StageBuilder("long_2", Track::long_term).notice("2 calendar days").opens_before_pay_ends("1 month")});
  SickPay scheme;
  scheme.id = "scheme";
  scheme.bands = {{0, 4, 4, 0}};
  policy.sick_pay = {scheme};
  // Day 28 is Mon 28 February; invitation Tue 1 March; meeting Fri 4 March. Full pay lasts until Tue 31 May;
  // the meeting is a month before 1 June: Sun 1 May, so Fri 29 April.
  const Record record = Record().open_spell("2022-02-01");
  CHECK(live(record, policy, "2022-04-29") == Lines{"stage long_1 2022-03-04", "open_spell 2022-02-01"});
  CHECK(live(record, policy, "2022-04-30") == Lines{"stage long_2 2022-04-29", "open_spell 2022-02-01"});
  const Beside put_off = Beside().decision("2022-04-29", "adjourn", "long_2", "", "2022-05-09");
  CHECK(live(record, policy, "2022-04-30", put_off) ==
        Lines{"stage long_1 2022-03-04", "meeting long_2 2022-05-09", "open_spell 2022-02-01"});
}

TEST_CASE("a stage rests on the category of the absence that led to it") {
  const Record record =
      Record().days({"2022-02-01"}).spell("2022-03-01", "2022-03-01", Category::disability_related);
  const auto category = [&](const Beside& beside) {
    return Cutover(record, warned()).beside(beside).ledger().rows.at(0).items.at(0).category;
  };
  CHECK(category(Beside()) == Category::disability_related);
  // Of a recorded stage it is not known.
  CHECK(category(Beside().stage("2022-03-14", "stage_1")) == std::nullopt);
}
