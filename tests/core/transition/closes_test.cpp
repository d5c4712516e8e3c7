#include <catch2/catch_test_macros.hpp>

#include "tests/support/cutover.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Two spells in twelve months lead to stage 1: look Tue 1 March 2022, invitation Wed 2, meeting Thu 10;
/// letter by Thu 24. A third leads to stage 2.
Policy two_stages() {
  Policy policy =
      policy_of(PolicyBuilder().with(spell_count(2).leads_to("stage_1")),
                {StageBuilder("stage_1").notice("5 working days").warning("12 months").missed_to("stage_2"),
                 StageBuilder("stage_2").notice("5 working days").warning("12 months")});
  policy.target.counts = TargetCounts::rolling_window;
  return policy;
}

Record february_and_march() { return Record().days({"2022-02-01", "2022-03-01"}); }

Cutover cutover(const std::string& rule) { return Cutover(february_and_march(), two_stages()).rule(rule); }

/// Stage 1, and since Wed 23 March an invitation to stage 2 on Thu 31; the cut-over is Mon 28, reviews by Mon
/// 25 April.
Cutover with_meeting(const std::string& rule) {
  Record record = february_and_march();
  record.days({"2022-03-22"});
  return Cutover(record, two_stages()).rule(rule).on("2022-03-28");
}

const std::string closed = " hr Record “stage_1” as closed. Nothing later may count from it.";

}  // namespace

TEST_CASE("a stage turned into support is closed and the new policy's informal stage opens with a plan") {
  const Ledger ledger = cutover("convert_to_support_plan").ledger();
  CHECK(items_of(ledger) ==
        Lines{"stage stage_1 2022-03-10 is closed on 1 April 2022; “talk” opens in its place by "
              "29 April 2022, with a support plan"});
  CHECK(ledger.rows[0].items[0].opens == "talk");
  CHECK(ledger.rows[0].items[0].ends == day_number(day("2022-04-01")));
  CHECK(letters_of(ledger) == Lines{"2022-03-25 convert_to_support_plan “stage_1” is closed on 1 April 2022; "
                                    "“talk” opens in its place by "
                                    "29 April 2022, with a support plan."});
  CHECK(actions_of(ledger) ==
        Lines{"2022-04-01" + closed,
              "2022-04-29 manager Hold the “talk” and agree a support plan. “stage_1” is closed "
              "and its support goes on in a plan."});
}

TEST_CASE("where the new policy has no informal stage the plan is agreed in a conversation") {
  const Ledger ledger = cutover("convert_to_support_plan").to(supportive(false)).ledger();
  CHECK(items_of(ledger) ==
        Lines{"stage stage_1 2022-03-10 is closed on 1 April 2022; a conversation by 29 April "
              "2022 agrees a support plan in its place"});
  CHECK(ledger.rows[0].items[0].opens.empty());
  CHECK(actions_of(ledger).at(1) ==
        "2022-04-29 manager Hold a conversation about support and agree a support plan. "
        "“stage_1” is closed and its support goes on in a plan.");
}

TEST_CASE("a stage that is reset is closed, with a letter and nothing else") {
  const Ledger ledger = cutover("reset").ledger();
  CHECK(items_of(ledger) == Lines{"stage stage_1 2022-03-10 is closed on 1 April 2022"});
  CHECK(letters_of(ledger) == Lines{"2022-03-25 reset “stage_1” is closed on 1 April 2022."});
  CHECK(actions_of(ledger) == Lines{"2022-04-01" + closed});
  // A record is put right on the first working day: the cut-over is a Saturday.
  CHECK(actions_of(cutover("reset").on("2022-04-02").ledger()) == Lines{"2022-04-04" + closed});
}

TEST_CASE("under no rule is a meeting of the old policy held after the cut-over") {
  struct Row {
    const char* rule;
    const char* becomes;
  };
  const std::vector<Row> rows = {
      {"honour_until_expiry", "is not held"},
      {"carry_with_review", "is not held; a review by 25 April 2022 takes its place"},
      {"convert_to_support_plan",
       "is not held; “talk” opens in its place by 25 April 2022, with a support plan"},
      {"reset", "is not held"},
  };
  for (const Row& row : rows) {
    const Ledger ledger = with_meeting(row.rule).ledger();
    CHECK(items_of(ledger).at(1) == std::string("meeting stage_2 2022-03-31 ") + row.becomes);
    // Who was asked hears of it on the working day after the invitation.
    CHECK(letters_of(ledger).size() == 1);
    CHECK(letters_of(ledger).at(0).starts_with(std::string("2022-03-24 ") + row.rule));
    CHECK(actions_of(ledger).at(0) == "2022-03-24 manager Take the meeting “stage_2” of 31 March 2022 out of "
                                      "the diary. No new step of the old "
                                      "policy is taken; everyone who was asked should know.");
  }
}

TEST_CASE("one review does for a stage and for the meeting after it") {
  const Lines carried = actions_of(with_meeting("carry_with_review").ledger());
  CHECK(carried ==
        Lines{carried.at(0),
              "2022-04-25 manager Hold a review with the colleague. “stage_1” is carried over and may be "
              "closed there. What led to the meeting “stage_2” is talked over there.",
              "2023-03-10 hr Record “stage_1” as ended. Nothing later may count from it."});
  const Lines converted = actions_of(with_meeting("convert_to_support_plan").ledger());
  CHECK(converted ==
        Lines{converted.at(0), "2022-03-28" + closed,
              "2022-04-25 manager Hold the “talk” and agree a support plan. “stage_1” is closed and its "
              "support goes on in a plan. It takes the place of the meeting “stage_2”."});
}

TEST_CASE("things under two rules have two letters") {
  const Ledger ledger = with_meeting("reset").rule("stage_2=carry_with_review").ledger();
  CHECK(items_of(ledger) ==
        Lines{"stage stage_1 2022-03-10 is closed on 28 March 2022",
              "meeting stage_2 2022-03-31 is not held; a review by 25 April 2022 takes its place"});
  CHECK(letters_of(ledger) == Lines{"2022-03-24 carry_with_review The meeting “stage_2” of 31 March 2022 is "
                                    "not held; a review by 25 April "
                                    "2022 takes its place.",
                                    "2022-03-21 reset “stage_1” is closed on 28 March 2022."});
}

TEST_CASE("a meeting that nobody was asked to yet is not called, and needs no letter") {
  // The look is that of Tue 1 March, the invitation would go out on the day of the cut-over; reviews by
  // Wed 30.
  const Ledger ledger = cutover("carry_with_review").on("2022-03-02").ledger();
  CHECK(items_of(ledger) ==
        Lines{"meeting stage_1 2022-03-10 is not called; a review by 30 March 2022 takes its place"});
  CHECK(letters_of(ledger).empty());
  CHECK(actions_of(ledger) ==
        Lines{"2022-03-30 manager Hold a review with the colleague. What led to the meeting "
              "“stage_1” is talked over there."});
  CHECK(items_of(cutover("reset").on("2022-03-02").ledger()) ==
        Lines{"meeting stage_1 2022-03-10 is not called"});
  CHECK(actions_of(cutover("reset").on("2022-03-02").ledger()).empty());
}

TEST_CASE("a hearing that goes on after a pause is a meeting people know of") {
  // The hearing of Thu 10 March is adjourned for a month: Sun 10 April, so Mon 11.
  Policy policy = policy_of(PolicyBuilder().with(spell_count(2).leads_to("stage_1")),
                            {StageBuilder("stage_1").notice("5 working days").hearing("adjourn", "1 month")});
  const Ledger ledger = Cutover(february_and_march(), policy).rule("reset").ledger();
  CHECK(items_of(ledger) == Lines{"stage stage_1 2022-03-10 is closed on 1 April 2022",
                                  "meeting stage_1 2022-04-11 is not held"});
  CHECK(letters_of(ledger) ==
        Lines{"2022-03-25 reset “stage_1” is closed on 1 April 2022. The meeting “stage_1” of "
              "11 April 2022 is not held."});
}

TEST_CASE("a rule for a category holds for cases that rest on such an absence") {
  const Record record =
      Record().days({"2022-02-01"}).spell("2022-03-01", "2022-03-01", Category::disability_related);
  const Ledger ledger =
      Cutover(record, two_stages()).rule("reset").rule("disability_related=convert_to_support_plan").ledger();
  CHECK(ledger.rows.at(0).items.at(0).rule == MappingRule::convert_to_support_plan);
}
