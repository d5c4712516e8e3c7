/// The 2009 policy holds what its document says, and the linter finds what is wrong in that document.

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "core/io/policy/shipped.h"
#include "core/policy/lint/lint.h"

using namespace turnpoint;

namespace {

Policy thornton() {
  Checked<Policy> policy = shipped_policy("thornton-2009");
  REQUIRE(policy);
  return *policy;
}

const Stage& stage_of(const Policy& policy, const std::string& id) {
  const auto found = std::find_if(policy.stages.begin(), policy.stages.end(),
                                  [&](const Stage& stage) { return stage.id == id; });
  REQUIRE(found != policy.stages.end());
  return *found;
}

const Duty& duty_of(const Policy& policy, const std::string& id) {
  const auto found = std::find_if(policy.duties.begin(), policy.duties.end(),
                                  [&](const Duty& duty) { return duty.id == id; });
  REQUIRE(found != policy.duties.end());
  return *found;
}

bool is_assumed(const Policy& policy, const std::string& path) {
  return find_assumption(policy, path) != nullptr;
}

}  // namespace

TEST_CASE("Thornton's Stage 1 leads out or on to Stage 2; its review length is assumed, the notice stated") {
  const Policy policy = thornton();
  const Stage& stage = stage_of(policy, "stage_1");
  CHECK(stage.meeting->notice == Term{5, TermUnit::working_day});
  CHECK(stage.meeting->accompanied);
  CHECK(stage.met.kind == Step::Kind::leaves);
  CHECK(stage.missed.to == "stage_2");
  CHECK(stage.step_up_on == StepUpOn::missed_target);
  CHECK_FALSE(stage.warning);
  CHECK(find_assumption(policy, "stages.stage_1.review.length")->range == "3 months to 12 months");
  CHECK_FALSE(is_assumed(policy, "stages.stage_1.meeting.notice"));
}

TEST_CASE(
    "Thornton's Stage 2 is reviewed after six months and improvement leads back to Stage 1 for six more") {
  const Policy policy = thornton();
  const Stage& stage = stage_of(policy, "stage_2");
  CHECK(stage.review->length == Term{6, TermUnit::month});
  CHECK_FALSE(is_assumed(policy, "stages.stage_2.review.length"));
  CHECK(stage.referral == ReferralAt::meeting_if_not_yet);
  CHECK(stage.met.to == "stage_1");
  CHECK(stage.met.review == Term{6, TermUnit::month});
  CHECK(stage.missed.to == "stage_3");
}

TEST_CASE(
    "Thornton's hearing may review for three months, adjourn or dismiss, and only dismissal is appealed") {
  const Policy policy = thornton();
  const Stage& stage = stage_of(policy, "stage_3");
  REQUIRE(stage.outcomes.size() == 3);
  CHECK(stage.outcomes[0].id == "further_review");
  CHECK(stage.outcomes[0].length == Term{3, TermUnit::month});
  CHECK(stage.outcomes[1].id == "adjourn");
  CHECK(is_assumed(policy, "stages.stage_3.outcomes.adjourn.length"));
  CHECK(stage.outcomes[2].id == "dismiss");
  CHECK(is_assumed(policy, "stages.stage_3.replay_outcome"));
  CHECK(stage.appeal->dismissal_only);
  CHECK_FALSE(stage.appeal->within);
  CHECK(stage.meeting->in_writing);
  CHECK(find_assumption(policy, "stages.stage_3.meeting.notice")->range == "10 working days");
}

TEST_CASE(
    "Thornton keeps the stage after four weeks away and watches for twelve months, stepping up by choice") {
  const Policy policy = thornton();
  CHECK(policy.long_term.at_least == Term{4, TermUnit::week});
  CHECK(policy.long_term.keeps_stage);
  CHECK(policy.long_term.watch == Term{12, TermUnit::month});
  CHECK_FALSE(policy.long_term.watch_steps_up);
  CHECK(is_assumed(policy, "long_term.watch_steps_up"));
  CHECK(is_assumed(policy, "target.counts"));
}

TEST_CASE("Thornton's duties fall on the days its document names") {
  const Policy policy = thornton();
  CHECK(duty_of(policy, "notify").by_time == "10:00");
  CHECK(duty_of(policy, "certificate").spell_day == 8);
  CHECK(duty_of(policy, "continuation").within == Term{3, TermUnit::working_day});
  CHECK(duty_of(policy, "final_certificate").longer_than_days == 14);
  CHECK(duty_of(policy, "contact").every == Term{1, TermUnit::week});
  CHECK(duty_of(policy, "suspension_referral").recorded_kind == "suspension");
  CHECK(duty_of(policy, "support_plan_meeting").longer_than_days == 27);
  CHECK(duty_of(policy, "retention").within == Term{3, TermUnit::year});
  CHECK(duty_of(policy, "retention").plus_financial_year);
  CHECK(duty_of(policy, "leaver_retention").within == Term{6, TermUnit::year});
  CHECK_FALSE(duty_of(policy, "leaver_retention").plus_financial_year);
}

TEST_CASE("Thornton pays associate staff by months and teachers by working days, as its two tables say") {
  const Policy policy = thornton();
  REQUIRE(policy.sick_pay.size() == 2);
  const SickPay& associate = policy.sick_pay[0];
  CHECK(associate.unit == TermUnit::month);
  CHECK(associate.groups == std::vector<std::string>{"associate"});
  CHECK(associate.bands ==
        std::vector<PayBand>{{0, 1, 2, 4}, {12, 2, 2, 0}, {24, 4, 4, 0}, {36, 5, 5, 0}, {60, 6, 6, 0}});
  const SickPay& teachers = policy.sick_pay[1];
  CHECK(teachers.unit == TermUnit::working_day);
  CHECK(teachers.bands ==
        std::vector<PayBand>{{0, 25, 50, 4}, {12, 50, 50, 0}, {24, 75, 75, 0}, {36, 100, 100, 0}});
  CHECK(is_assumed(policy, "sick_pay.teachers.bands[0].full"));
  CHECK(associate.look_back_months == 12);
  CHECK(teachers.look_back_months == 12);
}

TEST_CASE("the linter finds the real faults of Thornton's document") {
  const std::vector<LintHit> hits = lint(thornton(), day_from_text("2012-11-01"));
  const auto found = [&](LintRule rule, const std::string& words) {
    return std::any_of(hits.begin(), hits.end(), [&](const LintHit& hit) {
      return hit.rule == rule && hit.says.find(words) != std::string::npos;
    });
  };
  CHECK(found(LintRule::repealed_law, "Disability Discrimination Act 1995"));
  CHECK(found(LintRule::repealed_law, "Incapacity Benefit"));
  CHECK(found(LintRule::repealed_law, "Department of Social Security"));
  CHECK(found(LintRule::repealed_law, "Data Protection Act 1998"));
  CHECK(found(LintRule::repealed_law, "normal pension age of 65"));
  CHECK(found(LintRule::repealed_law, "certificate that somebody is fit for work"));
  CHECK(found(LintRule::missing_reference, "flowchart of notification and return on page 7"));
  CHECK(found(LintRule::missing_reference, "it breaks off"));
  CHECK(found(LintRule::text_and_table, "Who keeps the records"));
  CHECK(found(LintRule::missing_reference, "guidance"));
  CHECK(found(LintRule::missing_reference, "average target"));
  CHECK(found(LintRule::text_and_table, "first four months"));
  CHECK(found(LintRule::review_overdue, "October 2012"));
  CHECK(found(LintRule::unstated_value, "“Stage 1 meeting” is reviewed after 6 months (range 3 months to 12 months)"));
}

TEST_CASE("the linter finds nothing in Thornton that its document does not hold") {
  const std::vector<LintHit> hits = lint(thornton(), day_from_text("2012-10-31"));
  for (const LintHit& hit : hits) {
    INFO(hit.path << ": " << hit.says);
    CHECK(hit.rule != LintRule::review_overdue);
    CHECK(hit.rule != LintRule::unreachable_stage);
    CHECK(hit.rule != LintRule::stage_without_exit);
    CHECK(hit.rule != LintRule::two_definitions);
    CHECK(hit.rule != LintRule::no_return_rule);
  }
}
