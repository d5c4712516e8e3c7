#include <catch2/catch_test_macros.hpp>

#include "tests/support/cutover.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

StageBuilder stage_1() { return StageBuilder("stage_1").notice("5 working days"); }

/// Two spells in twelve months lead to this stage, by a meeting on Thu 10 March 2022.
Policy with(const StageBuilder& stage) {
  return policy_of(PolicyBuilder().with(spell_count(2).leads_to("stage_1")), {stage});
}

Record february_and_march() { return Record().days({"2022-02-01", "2022-03-01"}); }

/// On Fri 1 April 2022: letters go out on Fri 25 March, reviews are held by Fri 29 April.
Cutover cutover(const StageBuilder& stage, const std::string& rule) {
  return Cutover(february_and_march(), with(stage)).rule(rule);
}

const char* const honour = "honour_until_expiry";
const char* const carry = "carry_with_review";
const std::string ended = " hr Record “stage_1” as ended. Nothing later may count from it.";
const std::string carried =
    " manager Hold a review with the colleague. “stage_1” is carried over and may be closed there.";

}  // namespace

TEST_CASE("a warning that is honoured stays until it is over; its review leads to no step") {
  // The review is due on a Saturday, so it is held by the Friday.
  const Ledger ledger = cutover(stage_1().warning("12 months").review("6 months"), honour).ledger();
  CHECK(items_of(ledger) == Lines{"stage stage_1 2022-03-10 stays until 9 March 2023"});
  CHECK(ledger.rows[0].items[0].ends == day_number(day("2023-03-10")));
  CHECK(letters_of(ledger) == Lines{"2022-03-25 honour_until_expiry “stage_1” stays until 9 March 2023. No "
                                    "further step follows from it."});
  CHECK(actions_of(ledger) ==
        Lines{"2022-09-09 manager Hold the review of “stage_1” set for 10 September 2022. No further step "
              "follows from it.",
              "2023-03-10" + ended});
}

TEST_CASE("a warning that is carried over has a review besides, which may close it") {
  const Ledger ledger = cutover(stage_1().warning("12 months").review("6 months"), carry).ledger();
  CHECK(items_of(ledger) ==
        Lines{"stage stage_1 2022-03-10 stays until 9 March 2023; a review by 29 April 2022 "
              "may close it sooner"});
  CHECK(letters_of(ledger).size() == 1);
  CHECK(actions_of(ledger) ==
        Lines{"2022-04-29" + carried,
              "2022-09-09 manager Hold the review of “stage_1” set for 10 September 2022. No further step "
              "follows from it.",
              "2023-03-10" + ended});
}

TEST_CASE("where a stage's own review comes in time it is the review of the rule") {
  // Due on Sun 10 April: held by Fri 8.
  const Ledger warned = cutover(stage_1().warning("12 months").review("1 month"), carry).ledger();
  CHECK(items_of(warned) == Lines{"stage stage_1 2022-03-10 stays until 9 March 2023; the review on 10 April "
                                  "2022 may close it sooner"});
  CHECK(actions_of(warned) ==
        Lines{"2022-04-08 manager Hold the review of “stage_1” set for 10 April 2022. No "
              "further step follows from it.",
              "2023-03-10" + ended});
  const Ledger reviewed = cutover(stage_1().review("1 month"), carry).ledger();
  CHECK(items_of(reviewed) ==
        Lines{"stage stage_1 2022-03-10 stays until its review on 10 April 2022 closes it"});
  CHECK(actions_of(reviewed) ==
        Lines{"2022-04-08 manager Hold the review of “stage_1” set for 10 April 2022. "
              "“stage_1” closes there.",
              "2022-04-11" + ended});
}

TEST_CASE("without a warning the review ends a stage that stays") {
  const Ledger honoured = cutover(stage_1().review("6 months"), honour).ledger();
  CHECK(items_of(honoured) ==
        Lines{"stage stage_1 2022-03-10 stays until its review on 10 September 2022 closes it"});
  CHECK(actions_of(honoured) ==
        Lines{"2022-09-09 manager Hold the review of “stage_1” set for 10 September 2022. "
              "“stage_1” closes there.",
              "2022-09-12" + ended});
  CHECK(
      items_of(cutover(stage_1().review("6 months"), carry).ledger()) ==
      Lines{"stage stage_1 2022-03-10 stays until its review on 10 September 2022 closes it; a review by 29 "
            "April 2022 may close it sooner"});
}

TEST_CASE("a warning that ends before a review is due needs none") {
  const Ledger ledger = cutover(stage_1().warning("1 month"), carry).ledger();
  CHECK(items_of(ledger) ==
        Lines{"stage stage_1 2022-03-10 stays until 9 April 2022; it ends before a review is due"});
  CHECK(actions_of(ledger) == Lines{"2022-04-11" + ended});
}

TEST_CASE("a stage without any end of its own closes at a review under both rules") {
  for (const char* rule : {honour, carry}) {
    const Ledger ledger = cutover(stage_1(), rule).ledger();
    CHECK(items_of(ledger) ==
          Lines{"stage stage_1 2022-03-10 stays until a review by 29 April 2022 closes it"});
    CHECK(actions_of(ledger) ==
          Lines{"2022-04-29 manager Hold a review with the colleague. “stage_1” has no end "
                "of its own and closes there.",
                "2022-04-29" + ended});
  }
}

TEST_CASE("a warning that is over on the day of the cut-over ends on it") {
  const Ledger ledger = cutover(stage_1().warning("22 calendar days"), carry).ledger();
  CHECK(items_of(ledger) == Lines{"stage stage_1 2022-03-10 ends on 1 April 2022, when its time is over"});
  CHECK(letters_of(ledger) ==
        Lines{"2022-03-25 carry_with_review “stage_1” ends on 1 April 2022, when its time is over."});
  CHECK(actions_of(ledger) == Lines{"2022-04-01" + ended});
}

TEST_CASE("a warning kept open by a meeting that is not held ends on the day of the cut-over") {
  // The warning is over on 24 March. The spell of Tue 22 missed the target: invitation Wed 23, meeting
  // Thu 31.
  Policy policy = with(stage_1().warning("2 weeks").missed_to("stage_2"));
  policy.stages.push_back(StageBuilder("stage_2").notice("5 working days").stage());
  policy.target.counts = TargetCounts::rolling_window;
  Record record = february_and_march();
  record.days({"2022-03-22"});
  const Ledger ledger = Cutover(record, policy).rule(honour).on("2022-03-28").ledger();
  CHECK(
      items_of(ledger) ==
      Lines{
          "stage stage_1 2022-03-10 ends on 28 March 2022, as its time is over and the meeting that kept it "
          "open is not held",
          "meeting stage_2 2022-03-31 is not held"});
  // Letters go out on Mon 21 March, but of the meeting nobody knew before Wed 23.
  CHECK(letters_of(ledger) ==
        Lines{"2022-03-24 honour_until_expiry “stage_1” ends on 28 March 2022, as its time is over and the "
              "meeting that kept it open is not held. The meeting “stage_2” of 31 March 2022 is not held."});
}

TEST_CASE("nothing lasts longer than the colleague is in service") {
  Record record = february_and_march();
  record.leaves("2022-06-30");
  const Policy policy = with(stage_1().warning("12 months").review("6 months"));
  const Ledger ledger = Cutover(record, policy).rule(honour).ledger();
  CHECK(items_of(ledger) ==
        Lines{"stage stage_1 2022-03-10 stays until 30 June 2022, the last day in service"});
  CHECK(actions_of(ledger) == Lines{"2022-07-01" + ended});
  CHECK(ledger.rows[0].leaves == day_number(day("2022-06-30")));
  // A review is held by the last day in service, Tue 12 April.
  record.leaves("2022-04-12");
  CHECK(actions_of(Cutover(record, policy).rule(carry).ledger()) ==
        Lines{"2022-04-12" + carried, "2022-04-13" + ended});
}

TEST_CASE("a stage that opened after the letters went out is told of on the next working day") {
  // Look Mon 21 March, invitation Tue 22, meeting Wed 30.
  const Record record = Record().days({"2022-02-01", "2022-03-21"});
  CHECK(
      letters_of(Cutover(record, with(stage_1().warning("12 months"))).rule(honour).ledger()) ==
      Lines{
          "2022-03-31 honour_until_expiry “stage_1” stays until 29 March 2023. No further step follows from "
          "it."});
}

TEST_CASE("letters and reviews keep clear of weekends and bank holidays") {
  const auto days = [](const std::string& date) {
    const Ledger ledger = cutover(stage_1(), carry).on(date).ledger();
    return Lines{letters_of(ledger).at(0).substr(0, 10), actions_of(ledger).at(0).substr(0, 10)};
  };
  // Good Friday is 15 April, Easter Monday the 18th: 14, 13, 12, 11, 8.
  CHECK(days("2022-04-19") == Lines{"2022-04-08", "2022-05-17"});
  // Mon 4 April: 1 April, 31, 30, 29, 28 March. 28 days on is the bank holiday of Mon 2 May.
  CHECK(days("2022-04-04") == Lines{"2022-03-28", "2022-04-29"});
  // Sun 3 April: 1 April, 31, 30, 29, 28 March. 28 days on is Sun 1 May.
  CHECK(days("2022-04-03") == Lines{"2022-03-28", "2022-04-29"});
}

TEST_CASE("both terms may be set") {
  const Ledger ledger =
      cutover(stage_1(), carry).review_within("2 months").letters_before("2 weeks").ledger();
  CHECK(letters_of(ledger).at(0).starts_with("2022-03-18 "));
  CHECK(actions_of(ledger).at(0).starts_with("2022-06-01 "));
}

TEST_CASE("where the old policy closes a stage on return it stays no longer than that") {
  // Day 28 is Mon 28 March; invitation Tue 29; meeting Fri 1 April.
  const auto run = [](const StageBuilder& stage, const Record& record, const char* rule, const char* date) {
    Policy policy =
        policy_of(PolicyBuilder(), {StageBuilder(stage).notice("2 calendar days").opens_on_length(28)});
    policy.long_term.keeps_stage = false;
    return Cutover(record, policy).rule(rule).on(date).ledger();
  };
  const StageBuilder long_1("long_1", Track::long_term);
  const Record away = Record().open_spell("2022-03-01");
  const Ledger honoured = run(long_1, away, honour, "2022-04-04");
  CHECK(items_of(honoured).at(0) == "stage long_1 2022-04-01 stays until the colleague is back");
  CHECK(actions_of(honoured).back() == "back hr Record “long_1” as ended. Nothing later may count from it.");
  const Ledger carried_over = run(long_1, away, carry, "2022-04-04");
  CHECK(items_of(carried_over).at(0) ==
        "stage long_1 2022-04-01 stays until the colleague is back; a review by 29 "
        "April 2022 may close it sooner");
  CHECK(actions_of(carried_over).at(1) ==
        "2022-04-29 manager Hold a review with the colleague. “long_1” is carried over and may be closed "
        "there. "
        "They are away on the day of the cut-over: agree with them when and how.");
  CHECK(items_of(run(StageBuilder(long_1).review("1 month"), away, honour, "2022-04-04")).at(0) ==
        "stage long_1 2022-04-01 stays until its review on 1 May 2022 closes it, or until the colleague is "
        "back "
        "where that is sooner");
  // The spell ends on Fri 8 April; the first day back is Mon 11.
  const Record back = Record().spell("2022-03-01", "2022-04-08");
  CHECK(items_of(run(long_1, back, honour, "2022-04-09")) ==
        Lines{"stage long_1 2022-04-01 stays until the return on 11 April 2022"});
  CHECK(items_of(run(long_1, back, honour, "2022-04-11")) ==
        Lines{"stage long_1 2022-04-01 ends on 11 April 2022, the first day back"});
  CHECK(items_of(run(long_1, back, honour, "2022-04-12")).empty());
}
