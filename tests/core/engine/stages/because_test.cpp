#include "core/engine/stages/because.h"

#include <algorithm>
#include <array>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum EventKind;

constexpr std::array<const char*, 10> rule_names = {
    "itself", "deadline",         "notice",       "end_of",     "spell_day",
    "before", "working_day_from", "back_at_work", "paid_until", "financial_year"};

/// `deadline 2022-03-01 1 working day`, then the number where it is not nought.
std::string to_line(const DayRule& rule) {
  std::string line = rule_names[static_cast<std::size_t>(rule.kind)];
  if (rule.from != no_day) line += ' ' + to_text(day_from_number(rule.from));
  if (rule.term) line += ' ' + to_text(*rule.term);
  return rule.number == 0 ? line : line + " number " + std::to_string(rule.number);
}

/// `2022-03-02 invitation: stages.stage_1.meeting (2.1), deadline …`, then the spell.
Lines reasons(const Record& record, const Policy& policy, const Beside& beside, const std::string& as_at,
              const std::vector<EventKind>& kinds = {}) {
  Lines lines;
  for (const Event& event : timeline_of(record, policy, beside, as_at).events) {
    if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), event.kind) == kinds.end()) continue;
    const Because& because = event.because;
    std::string line = to_text(day_from_number(event.day)) + ' ' + std::string(to_text(event.kind)) + ": " +
                       because.rule + " (" + because.clause + "), " + to_line(because.day_rule);
    if (because.spell_first != no_day) line += ", spell " + to_text(day_from_number(because.spell_first));
    lines.push_back(line + (because.decision.empty() ? "" : ", " + because.decision));
  }
  return lines;
}

/// Two Tuesdays; the second is the look. Invitation Wed 2 March, meeting Thu 10.
Record february_and_march() { return Record().days({"2022-02-01", "2022-03-01"}); }

PolicyBuilder two_spells() { return PolicyBuilder().with(spell_count(2).leads_to("stage_1")); }

/// Every part of stage 1 has a clause of its own.
Policy with_clauses() {
  Policy policy = policy_of(two_spells(), {StageBuilder("stage_1")
                                               .notice("5 working days")
                                               .letter("outcome", "10 working days")
                                               .appeal("10 calendar days")
                                               .warning("12 months")
                                               .review("6 months")
                                               .met_stays()
                                               .missed_to("stage_2"),
                                           StageBuilder("stage_2")});
  policy.triggers[0].clause = "1";
  policy.target.clause = "target clause";
  Stage& stage = policy.stages[0];
  stage.clause = "2";
  stage.meeting->clause = "2.1";
  stage.letters[0].clause = "2.2";
  stage.appeal->clause = "2.3";
  stage.warning->clause = "2.4";
  stage.review->clause = "2.5";
  stage.met.clause = "2.6";
  stage.missed.clause = "2.7";
  return policy;
}

/// None of its parts has one.
Policy with_one_clause() {
  Policy policy = with_clauses();
  Stage& stage = policy.stages[0];
  for (std::string* clause : {&stage.meeting->clause, &stage.warning->clause, &stage.review->clause,
                              &stage.met.clause, &stage.missed.clause})
    clause->clear();
  return policy;
}

}  // namespace

TEST_CASE(
    "what opening a stage brings names its part of the policy, its clause and the day it is counted from") {
  const std::string spell = ", spell 2022-03-01";
  CHECK(
      reasons(february_and_march(), with_clauses(), Beside(), "2022-03-20") ==
      Lines{"2022-03-01 finding: triggers.spells (1), itself" + spell,
            "2022-03-02 invitation: stages.stage_1.meeting (2.1), deadline 2022-03-01 1 working day" + spell,
            "2022-03-10 stage_meeting: stages.stage_1.meeting (2.1), notice 2022-03-02 5 working days" +
                spell,
            "2022-03-24 letter: stages.stage_1.letters.outcome (2.2), deadline 2022-03-10 10 working days" +
                spell,
            "2022-04-05 appeal_deadline: stages.stage_1.appeal (2.3), deadline 2022-03-26 10 calendar days" +
                spell,
            "2022-09-10 review_due: stages.stage_1.review (2.5), end_of 2022-03-10 6 months",
            "2023-03-10 warning_ends: stages.stage_1.warning (2.4), end_of 2022-03-10 12 months"});
}

TEST_CASE("a part without a clause of its own has its stage's") {
  const std::vector<EventKind> kinds = {invitation, review_met, warning_lapses};
  CHECK(reasons(february_and_march(), with_one_clause(), Beside(), "2023-04-30", kinds) ==
        Lines{"2022-03-02 invitation: stages.stage_1.meeting (2), deadline 2022-03-01 1 working day, spell "
              "2022-03-01",
              "2022-09-10 review_met: stages.stage_1.review (2), end_of 2022-03-10 6 months",
              "2023-03-10 warning_lapses: stages.stage_1.warning (2), end_of 2022-03-10 12 months"});
}

TEST_CASE("reviews, lapses and leaving name what they follow from") {
  CHECK(reasons(february_and_march(), with_clauses(), Beside(), "2023-04-30",
                {review_met, review_missed, warning_lapses, leaves}) ==
        Lines{"2022-09-10 review_met: stages.stage_1.review (2.5), end_of 2022-03-10 6 months",
              "2023-03-10 warning_lapses: stages.stage_1.warning (2.4), end_of 2022-03-10 12 months",
              "2023-03-10 leaves: stages.stage_1.warning (2.4), end_of 2022-03-10 12 months"});
  Policy leaving = with_clauses();
  leaving.stages[0].met.kind = Step::Kind::leaves;
  CHECK(reasons(february_and_march(), leaving, Beside(), "2023-04-30", {leaves}) ==
        Lines{"2022-09-10 leaves: stages.stage_1.met (2.6), itself"});
  leaving.stages[0].missed.kind = Step::Kind::leaves;
  const Beside decided = Beside().decision("2022-09-01", "target", "stage_1", "missed");
  CHECK(reasons(february_and_march(), leaving, decided, "2023-04-30", {review_missed, leaves}) ==
        Lines{"2022-09-10 review_missed: stages.stage_1.review (2.5), end_of 2022-03-10 6 months, why target",
              "2022-09-10 leaves: stages.stage_1.missed (2.7), itself"});
}

TEST_CASE("a target missed names the look, or the decision, or the time watched") {
  Record record = february_and_march();
  record.days({"2022-04-05", "2022-05-10"});
  CHECK(
      reasons(record, with_clauses(), Beside(), "2022-12-31", {look_met, target_missed, stage_meeting}) ==
      Lines{"2022-03-10 stage_meeting: stages.stage_1.meeting (2.1), notice 2022-03-02 5 working days, spell "
            "2022-03-01",
            "2022-05-10 look_met: triggers.spells (1), itself, spell 2022-05-10",
            "2022-05-10 target_missed: target (target clause), itself, spell 2022-05-10",
            "2022-05-12 stage_meeting: stages.stage_2.meeting (clause of stage_2), notice 2022-05-11, spell "
            "2022-05-10"});
  const Beside skipped = Beside().decision("2022-04-06", "skip_monitoring", "stage_1");
  CHECK(reasons(february_and_march(), with_clauses(), skipped, "2022-12-31", {target_missed}) ==
        Lines{"2022-04-06 target_missed: stages.stage_1.missed (2.7), itself, why skip_monitoring"});
  Policy watching = with_clauses();
  watching.long_term.clause = "long";
  watching.long_term.watch = term("12 months");
  watching.long_term.watch_steps_up = true;
  Record back = february_and_march();
  back.spell("2022-03-14", "2022-04-15").days({"2022-05-10"});
  CHECK(reasons(back, watching, Beside().decision("2022-03-11", "adjustment", "spells", "9"), "2022-12-31",
                {stage_kept, target_missed}) ==
        Lines{"2022-04-18 stage_kept: long_term.keeps_stage (long), back_at_work 2022-04-15 number 1, spell "
              "2022-03-14",
              "2022-05-10 target_missed: long_term.watch (long), itself"});
}

TEST_CASE("a recorded stage's own days were counted from nothing, an extension's neither") {
  const Beside recorded = Beside()
                              .stage("2022-01-10", "stage_1", "2022-07-10", "2022-04-10")
                              .decision("2022-03-01", "extend_warning", "stage_1", "", "2022-08-31");
  CHECK(
      reasons(Record().person("E1"), with_clauses(), recorded, "2022-12-31", {review_met, warning_lapses}) ==
      Lines{"2022-04-10 review_met: stages.stage_1.review (2.5), itself",
            "2022-09-01 warning_lapses: stages.stage_1.warning (2.4), itself"});
  CHECK(reasons(Record().person("E1"), with_clauses(), Beside().stage("2022-01-10", "stage_1", "2022-07-10"),
                "2022-12-31", {review_met}) ==
        Lines{"2022-07-10 review_met: stages.stage_1.review (2.5), end_of 2022-01-10 6 months"});
}

TEST_CASE("a meeting put off names the day it was put off to, and the decision") {
  const Beside adjourned = Beside().decision("2022-03-08", "adjourn", "stage_1", "", "2022-03-19");
  CHECK(reasons(february_and_march(), with_clauses(), adjourned, "2022-12-31", {stage_meeting}) ==
        Lines{"2022-03-21 stage_meeting: stages.stage_1.meeting (2.1), working_day_from 2022-03-19, spell "
              "2022-03-01, why adjourn"});
}

TEST_CASE("hearings and their outcomes name theirs") {
  const Policy policy = policy_of(
      two_spells(),
      {StageBuilder("stage_1").hearing("further_review", "3 months").appeal("10 calendar days", true)});
  CHECK(
      reasons(february_and_march(), policy, Beside(), "2022-05-31", {hearing, outcome, review_due}) ==
      Lines{"2022-03-03 hearing: stages.stage_1.meeting (clause of stage_1), notice 2022-03-02, spell "
            "2022-03-01",
            "2022-03-03 outcome: stages.stage_1.outcomes.further_review (clause of further_review), itself, "
            "spell "
            "2022-03-01",
            "2022-06-03 review_due: stages.stage_1.review (clause of stage_1), end_of 2022-03-03 3 months"});
  const Beside dismissed = Beside().decision("2022-03-03", "outcome", "stage_1", "dismiss");
  CHECK(
      reasons(february_and_march(), policy, dismissed, "2022-05-31", {outcome, leaves, appeal_deadline}) ==
      Lines{
          "2022-03-03 leaves: stages.stage_1.outcomes.dismiss (clause of dismiss), itself, spell 2022-03-01, "
          "why outcome",
          "2022-03-03 outcome: stages.stage_1.outcomes.dismiss (clause of dismiss), itself, spell "
          "2022-03-01, "
          "why outcome",
          "2022-03-15 appeal_deadline: stages.stage_1.appeal (), deadline 2022-03-05 10 calendar days, spell "
          "2022-03-01"});
  const Beside adjourned = Beside().decision("2022-03-03", "outcome", "stage_1", "adjourn", "2022-03-10");
  CHECK(reasons(february_and_march(), policy, adjourned, "2022-03-31", {hearing}).at(1) ==
        "2022-03-10 hearing: stages.stage_1.meeting (clause of stage_1), working_day_from 2022-03-10, spell "
        "2022-03-01, why outcome");
}

TEST_CASE("a referral and the report it waits for name theirs") {
  const Policy policy = policy_of(
      two_spells(), {StageBuilder("stage_1").notice("5 working days").referral(ReferralAt::before_always)});
  CHECK(
      reasons(february_and_march(), policy, Beside(), "2022-12-31",
              {referral, health_report, stage_meeting}) ==
      Lines{"2022-03-02 referral: stages.stage_1.referral (clause of stage_1), itself, spell 2022-03-01",
            "2022-03-30 health_report: delays.health_report (), deadline 2022-03-02 20 working days, spell "
            "2022-03-01",
            "2022-03-31 stage_meeting: stages.stage_1.meeting (clause of stage_1), notice 2022-03-30, spell "
            "2022-03-01"});
}

TEST_CASE("the time a report takes is assumed only where no report was recorded") {
  const Policy policy =
      policy_of(two_spells().assumes("delays.health_report", "20 working days", ""),
                {StageBuilder("stage_1").notice("5 working days").referral(ReferralAt::before_always)});
  const auto meeting = [&](const Beside& beside) {
    for (const Event& event : timeline_of(february_and_march(), policy, beside, "2022-12-31").events) {
      if (event.kind == stage_meeting) return event.because;
    }
    return Because();
  };
  CHECK(meeting(Beside()).assumed == std::vector<std::string>{"delays.health_report"});
  // Recorded on Fri 18 March: the meeting waited for it. On Wed 9: the day after is what notice gives anyway.
  const Because waited = meeting(Beside().event("2022-03-18", "health_report"));
  CHECK(waited.assumed.empty());
  CHECK(to_line(waited.day_rule) == "notice 2022-03-18");
  CHECK(to_line(meeting(Beside().event("2022-03-09", "health_report")).day_rule) ==
        "notice 2022-03-02 5 working days");
}

TEST_CASE("an assumption is rested on if it stands at a path or below it, once") {
  Policy policy;
  for (const char* path : {"stages.stage_1", "stages.stage_1.review", "stages.stage_1.review.length",
                           "stages.stage_10.review", "stages", "triggers.spells.at_least"})
    policy.assumptions.push_back({path, "value", "", "why"});
  const auto rests = [&](const std::vector<std::string>& paths) {
    Why why(policy, "rule", "clause");
    for (const std::string& path : paths) why.rests_on(path);
    return why.because().assumed;
  };
  using Paths = std::vector<std::string>;
  CHECK(rests({"stages.stage_1.review"}) == Paths{"stages.stage_1.review", "stages.stage_1.review.length"});
  CHECK(rests({"stages.stage_1"}) ==
        Paths{"stages.stage_1", "stages.stage_1.review", "stages.stage_1.review.length"});
  CHECK(rests({"stages.stage_1.review", "stages.stage_1.review.length"}) ==
        Paths{"stages.stage_1.review", "stages.stage_1.review.length"});
  CHECK(rests({"stages.stage_1.review.length.unit"}).empty());
  Because before;
  before.assumed = {"stages.stage_1", "delays.invitation"};
  CHECK(Why(policy, "rule", "clause")
            .rests_on("stages.stage_1.review.length")
            .led_to_by(before)
            .led_to_by(before)
            .because()
            .assumed == Paths{"stages.stage_1.review.length", "stages.stage_1", "delays.invitation"});
}
