/// The 2014 policy holds what its document says, and the linter finds what is wrong in that document.

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "core/io/policy/shipped.h"
#include "core/policy/lint/lint.h"
#include "core/policy/words.h"

using namespace turnpoint;

namespace {

Policy reigate() {
  Checked<Policy> policy = shipped_policy("reigate-banstead-2014");
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

}  // namespace

TEST_CASE("Reigate's first two stages give warnings of twelve and eighteen months, reviewed after six") {
  struct Row {
    const char* id;
    Term warning;
    const char* next;
    ReferralAt referral;
  };
  const Row rows[] = {
      {"stage_1", {12, TermUnit::month}, "stage_2", ReferralAt::none},
      {"stage_2", {18, TermUnit::month}, "stage_3", ReferralAt::before_if_not_yet},
  };
  const Policy policy = reigate();
  for (const Row& row : rows) {
    INFO(row.id);
    const Stage& stage = stage_of(policy, row.id);
    CHECK(stage.warning->life == row.warning);
    CHECK(stage.review->length == Term{6, TermUnit::month});
    CHECK(stage.step_up_on == StepUpOn::missed_target);
    CHECK(stage.missed.to == row.next);
    CHECK(stage.met.kind == Step::Kind::stays);
    CHECK(stage.referral == row.referral);
    CHECK(stage.letters[0].within == Term{10, TermUnit::working_day});
    CHECK(stage.appeal->within == Term{10, TermUnit::calendar_day});
    CHECK_FALSE(stage.appeal->suspends_step);
    CHECK(find_assumption(policy, "stages." + stage.id + ".meeting.notice")->value == "2 calendar days");
  }
}

TEST_CASE("Reigate's long-term track begins on day 29 and comes to its second meeting before full pay ends") {
  const Policy policy = reigate();
  const Stage& first = stage_of(policy, "long_stage_1");
  CHECK(first.opens.on == OpensOn::spell_length);
  CHECK(first.opens.length == 29);
  const Stage& second = stage_of(policy, "long_stage_2");
  CHECK(second.opens.on == OpensOn::full_pay_ends);
  CHECK(second.opens.before == Term{1, TermUnit::month});
  CHECK(second.review->length == Term{3, TermUnit::month});
  CHECK(second.missed.to == "long_stage_3");
  const Stage& hearing = stage_of(policy, "long_stage_3");
  CHECK(hearing.referral == ReferralAt::before_always);
  CHECK(hearing.outcomes.size() == 6);
  for (const char* id : {"long_stage_1", "long_stage_2", "long_stage_3"})
    CHECK(stage_of(policy, id).track == Track::long_term);
  CHECK(policy.long_term.at_least == Term{4, TermUnit::week});
  CHECK_FALSE(policy.long_term.keeps_stage);
  CHECK(find_assumption(policy, "long_term.keeps_stage") != nullptr);
}

TEST_CASE("Reigate's duties in plain words") {
  struct Row {
    const char* id;
    const char* words;
  };
  const Row rows[] = {
      {"notify_first_day", "day 1"},
      {"fit_note", "day 8"},
      {"further_fit_note", "2 calendar days"},
      {"monthly_contact", "day 28"},
      {"monthly_contact", "again every month"},
      {"long_term_referral", "day 29"},
      {"return_date_note", "spell's last day"},
  };
  const Policy policy = reigate();
  for (const Row& row : rows) {
    INFO(row.id << ": " << duty_in_words(policy, duty_of(policy, row.id)));
    CHECK(duty_in_words(policy, duty_of(policy, row.id)).find(row.words) != std::string::npos);
  }
  CHECK(duty_of(policy, "notify_first_day").by_time == "10:00");
  CHECK(duty_of(policy, "stress_referral").reasons == std::vector<Reason>{Reason::stress_anxiety_depression});
  CHECK(policy.return_meeting->within_days == 7);
  CHECK(policy.return_meeting->agenda.size() == 4);
}

TEST_CASE(
    "Reigate's average is assumed from the council's own figures, its sick pay from the national scheme") {
  const Policy policy = reigate();
  CHECK(find_assumption(policy, "target.days_a_year_below")->value == "3.36");
  CHECK(find_assumption(policy, "target.days_a_year_below")->range == "2.86 to 5.09");
  REQUIRE(policy.sick_pay.size() == 1);
  CHECK(policy.sick_pay[0].bands.size() == 5);
  CHECK(policy.sick_pay[0].bands[0].half_from_months == 4);
  CHECK(policy.sick_pay[0].not_for == std::vector<Category>{Category::elective_surgery});
  CHECK(find_assumption(policy, "sick_pay.council.bands") != nullptr);
  REQUIRE(policy.discretions.size() == 2);
  CHECK(policy.discretions[0].shortest == Term{2, TermUnit::week});
  CHECK(policy.discretions[0].longest == Term{2, TermUnit::month});
  CHECK_FALSE(policy.discretions[0].taken);
}

TEST_CASE("The linter finds the real faults of Reigate's papers, and none that are not there") {
  struct Row {
    LintRule rule;
    const char* says;
  };
  const Row rows[] = {
      {LintRule::two_definitions,
       "“long-term absence” is defined in 4 ways: certified sickness of four weeks or more (1.5.3; 2.16.1); absence "
       "that has exceeded four weeks (2.16.6); 21 days and over"},
      {LintRule::two_definitions, "“short-term absence” is defined in 2 ways"},
      {LintRule::two_definitions, "“improvement” is defined in 2 ways"},
      {LintRule::overlapping_classes, "“short-term absence” and “long-term absence”: 1 to 28 days (1.5.1) and 28 days"},
      {LintRule::overlapping_classes, "“medium to long absence”: 1 to 28 days (1.5.1) and 14 to 62 days (2.12.3)"},
      {LintRule::overlapping_classes, "“long-term absence” and “medium to long absence”"},
      {LintRule::no_return_rule, "when the person returns"},
      {LintRule::wrong_sum, "4.01 + 3.53 is 7.54, but 8.13"},
      {LintRule::wrong_sum, "4.27 + 4.12 is 8.39, but 8.34"},
      {LintRule::wrong_sum, "56 + 45 is 101, but 100"},
      {LintRule::wrong_sum, "4 + 14 is 18, but 20"},
      {LintRule::wrong_sum, "101612 over 31436 is 3.2323, but at most 3 is said"},
      {LintRule::text_and_table, "2020-21 Q2 (Workforce report, text); and 2021-22 Q2"},
      {LintRule::text_and_table, "7 per cent, over the past year"},
      {LintRule::text_and_table, "1 January 2022"},
      {LintRule::text_and_table, "employees (Workforce report, heading of the table); and the average full-time"},
      {LintRule::text_and_table, "always (2.17.1) and if appropriate (Appendix 2)"},
      {LintRule::text_and_table, "Head of HR and Support Services"},
      {LintRule::text_and_table, "muscular sclerosis (1.8.1)"},
      {LintRule::repealed_law, "certificates by doctors alone"},
      {LintRule::repealed_law, "childcare vouchers"},
      {LintRule::missing_reference, "the note that a * beside “below” stands for"},
      {LintRule::missing_reference, "Annex 1"},
      {LintRule::review_overdue, "31 December 2018"},
      {LintRule::unstated_value, "“Bradford score” asks for at least 200 (range 50 to 500)"},
      {LintRule::short_window, "lives 18 months"},
  };
  const std::vector<LintHit> hits = lint(reigate(), Day{std::chrono::year(2021) / 12 / 8});
  for (const Row& row : rows) {
    INFO(to_text(row.rule) << ": " << row.says);
    CHECK(std::any_of(hits.begin(), hits.end(), [&](const LintHit& hit) {
      return hit.rule == row.rule && hit.says.find(row.says) != std::string::npos;
    }));
  }
  const auto count = [&](LintRule rule) {
    return std::count_if(hits.begin(), hits.end(), [&](const LintHit& hit) { return hit.rule == rule; });
  };
  // Every row of the printed table and both quotients of the COVID table were computed: no more are wrong.
  CHECK(reigate().document.sums.size() == 20);
  CHECK(reigate().document.quotients.size() == 3);
  CHECK(count(LintRule::wrong_sum) == 5);
  for (const LintRule rule :
       {LintRule::unreachable_stage, LintRule::stage_without_exit, LintRule::no_review_date,
        LintRule::trigger_without_stage, LintRule::unsafe_stage}) {
    INFO(to_text(rule));
    CHECK(count(rule) == 0);
  }
}
