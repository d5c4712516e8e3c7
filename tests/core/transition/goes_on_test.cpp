#include <catch2/catch_test_macros.hpp>

#include "tests/support/cutover.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Look Tue 1 March 2022, invitation Wed 2, meeting Thu 10; letter by Thu 24, appeal until Tue 5 April.
Policy with(const StageBuilder& stage) {
  return policy_of(PolicyBuilder().with(spell_count(2).leads_to("stage_1")), {stage});
}

StageBuilder stage_1() { return StageBuilder("stage_1").notice("5 working days"); }

Record february_and_march() { return Record().days({"2022-02-01", "2022-03-01"}); }

/// The line that begins so, or nothing.
std::string line_of(const Lines& lines, const std::string& begins) {
  for (const std::string& line : lines) {
    if (line.starts_with(begins)) return line;
  }
  return "";
}

constexpr std::array<const char*, 4> rules = {"honour_until_expiry", "carry_with_review",
                                              "convert_to_support_plan", "reset"};

}  // namespace

TEST_CASE("a letter of a meeting that was held goes out and an appeal may be made, whatever the rule") {
  const Policy policy = with(stage_1().letter("outcome", "10 working days").appeal("10 calendar days"));
  for (const char* rule : rules) {
    const Ledger ledger = Cutover(february_and_march(), policy).rule(rule).on("2022-03-15").ledger();
    CHECK(line_of(items_of(ledger), "letter") ==
          "letter stage_1 outcome 2022-03-24 goes out, as the meeting was held before the cut-over");
    CHECK(line_of(items_of(ledger), "appeal") ==
          "appeal stage_1 2022-04-05 may still be made until 5 April 2022");
    CHECK(line_of(actions_of(ledger), "2022-03-24") ==
          "2022-03-24 hr Send “outcome” after “stage_1”. The meeting was held before the cut-over.");
    CHECK(line_of(actions_of(ledger), "2022-04-05") ==
          "2022-04-05 hr Hear an appeal against “stage_1” if one is made. A right given before the cut-over "
          "stays.");
  }
}

TEST_CASE("advice that was asked for is talked over when it is there") {
  // Asked on Wed 2 March; expected by Wed 30.
  const Policy policy = with(stage_1().referral(ReferralAt::before_if_not_yet));
  const Ledger ledger = Cutover(february_and_march(), policy).rule("reset").on("2022-03-15").ledger();
  CHECK(line_of(items_of(ledger), "health_report") ==
        "health_report stage_1 2022-03-30 still comes, and helps to agree support");
  CHECK(line_of(actions_of(ledger), "2022-03-31") ==
        "2022-03-31 manager Talk over the advice of Occupational Health with the colleague. It was asked for "
        "on 2 "
        "March 2022 and is expected by 30 March 2022.");
}

TEST_CASE("an absence goes on and the new policy's meeting follows, where it asks for one") {
  const Policy old_policy = policy_of(PolicyBuilder(), {});
  const auto away = [&](Category category) {
    return Cutover(Record().open_spell("2022-03-22", category), old_policy);
  };
  CHECK(items_of(away(Category::sickness).ledger()) ==
        Lines{"open_spell 2022-03-22 goes on; “welcome” of the new policy follows on return"});
  CHECK(items_of(away(Category::unauthorised).ledger()) ==
        Lines{"open_spell 2022-03-22 goes on; the new policy asks for no meeting on return"});
  Policy plain = supportive();
  plain.return_meeting.reset();
  CHECK(items_of(away(Category::sickness).to(plain).ledger()) ==
        Lines{"open_spell 2022-03-22 goes on; the new policy asks for no meeting on return"});
}

TEST_CASE("who is away is told of the new policy by the cut-over") {
  const Policy old_policy = policy_of(PolicyBuilder(), {});
  const auto told = [&](const std::string& first, const std::string& date) {
    return actions_of(Cutover(Record().open_spell(first), old_policy).on(date).ledger());
  };
  const std::string what = " manager Tell the colleague about the new policy when you are next in touch. "
                           "They are away on the day of the "
                           "cut-over.";
  CHECK(told("2022-03-22", "2022-04-01") == Lines{"2022-04-01" + what});
  // Who falls ill on the day before is told on the next working day, the cut-over itself.
  CHECK(told("2022-03-31", "2022-04-01") == Lines{"2022-04-01" + what});
  // Nobody works on Sat 2 April before the cut-over ends; Monday is the next day.
  CHECK(told("2022-04-01", "2022-04-02") == Lines{"2022-04-04" + what});
}

TEST_CASE("a return meeting still due is held as the new policy's, by the day it was due") {
  Policy old_policy = policy_of(PolicyBuilder().return_meeting(), {});
  old_policy.return_meeting->within_days = 4;
  // Back on Wed 30 March; the fourth day is Mon 4 April.
  const Record record = Record().spell("2022-03-21", "2022-03-29");
  const Ledger ledger = Cutover(record, old_policy).rule("reset").ledger();
  CHECK(items_of(ledger) == Lines{"return_meeting 2022-04-04 is held as the “welcome” of the new policy"});
  CHECK(actions_of(ledger) ==
        Lines{"2022-04-04 manager Hold the “welcome” of the new policy. The colleague came back "
              "before the cut-over."});
  CHECK(letters_of(ledger).empty());
  Policy plain = supportive();
  plain.return_meeting.reset();
  CHECK(items_of(Cutover(record, old_policy).to(plain).ledger()) ==
        Lines{"return_meeting 2022-04-04 is held as the return meeting"});
}

TEST_CASE("an adjustment is gone over, so that the support behind it is not lost with its trigger") {
  const Policy old_policy = with(stage_1());
  const Cutover adjusted = Cutover(Record().days({"2022-02-01"}), old_policy)
                               .beside(Beside().decision("2022-02-07", "adjustment", "spells", "4"));
  CHECK(items_of(adjusted.ledger()) ==
        Lines{"adjustment* spells 4 2022-02-07 falls away with the triggers; the support behind it goes on"});
  CHECK(actions_of(adjusted.ledger()) == Lines{"2022-04-29 manager Go over the adjustment with the colleague "
                                               "and write down the support that goes on. "
                                               "It was agreed for “spell_count” of the old policy."});
  CHECK(items_of(Cutover(adjusted).to(old_policy).ledger()) ==
        Lines{"adjustment* spells 4 2022-02-07 is agreed anew for the triggers of the new policy"});
}
