// What the sponsor's page says beside its plan: days lost, formal meetings, who is mid-stage. By a pencil.
#include "core/io/measures/sponsor_parts.h"

#include <catch2/catch_test_macros.hpp>

#include "core/io/plan/plan_text.h"
#include "core/io/policy/shipped.h"
#include "tests/support/print.h"
#include "tests/support/record.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Of eight colleagues six are away for four single days from January to April 2025: the fourth spell in
/// twelve months calls each to a stage 1 meeting under the policy of 2009.
Record six_with_four_spells() {
  Record record;
  for (int i = 1; i <= 8; ++i) {
    record.person("E" + std::to_string(i));
    if (i <= 6) record.days({"2025-01-14", "2025-02-12", "2025-03-13", "2025-04-16"});
  }
  return record;
}

Policy shipped(const std::string& id) { return *shipped_policy(id); }

MeasuresAsked asked_on(const char* as_at, const char* launch) {
  MeasuresAsked asked{{}, shipped("thornton-2009"), shipped("nw-wellbeing")};
  asked.request.as_at = day(as_at);
  if (*launch != 0) asked.request.launch = day(launch);
  return asked;
}

ActionPlan plan_with_target() {
  ActionPlan plan;
  plan.name = "Ours";
  plan.records.measures = {{"days_per_fte", "Days lost", "", true, Rational(5, 2), {}}};
  return plan;
}

std::vector<ReportPart> parts_of(const Workforce& workforce, MeasuresAsked asked, bool has_study) {
  std::unique_ptr<ReportAsked> study;
  if (has_study)
    study = sponsor_study(*asked.old_policy, *asked.new_policy, {day("2025-01-01"), day("2025-12-31")}, {},
                          asked);
  const SponsorWork work(workforce, {}, std::move(asked), std::move(study));
  SponsorSums sums = work.count(0, 3);
  sums.merge(work.count(3, workforce.people.size()), 10);
  return sponsor_parts(work, sums, plan_with_target());
}

bool says(const std::string& sentence, const char* part) { return sentence.find(part) != std::string::npos; }

}  // namespace

TEST_CASE(
    "the sponsor's page has days lost against the target, both policies' meetings and who is mid-stage") {
  const Workforce workforce = six_with_four_spells().build();
  const auto parts = parts_of(workforce, asked_on("2025-12-31", "2025-09-01"), true);
  REQUIRE(parts.size() == 2);
  // 24 days over 8 FTE; nobody was away in 2024, nor from September on.
  CHECK(says(parts[0].sentences[0],
             "1 January 2025 to 31 December 2025: 3; in the year before 0, a change of +3. "
             "The plan's target is 2.5."));
  CHECK(says(parts[0].sentences[1], "From 1 September 2025 to 31 December 2025, under the new policy: 0"));
  // The stage 1 meeting of April, with its review of six months, is live at the end of August.
  CHECK(says(parts[1].sentences[0], "would have asked for 6"));
  CHECK(
      says(parts[1].sentences[1], "starts on 1 September 2025: 6; with anything live: 6, of 8 in service."));
  // They fall in April whatever is assumed.
  CHECK(parts[1].rows.empty());
  // All of it stands on the page.
  const ActionPlan plan = plan_with_target();
  const PlanReport report = report_plan(plan, day("2025-12-31"));
  const std::string html = report_html({plan, report, parts});
  CHECK(html.find("<h2>What the study says</h2>") != std::string::npos);
  CHECK(html.find("of 8 in service.</p>") != std::string::npos);
}

TEST_CASE("a figure of the sponsor's page that rests on assumptions names them") {
  Record record;
  for (int i = 1; i <= 6; ++i)
    record.person("E" + std::to_string(i)).days({"2025-09-16", "2025-10-15", "2025-11-12", "2025-12-10"});
  const auto parts = parts_of(record.build(), asked_on("2025-12-31", "2026-02-02"), true);
  // Invited on 11 December they meet on 19 December, after five clear working days; invited ten working days
  // after the spell, in January.
  CHECK(says(parts[1].sentences[0], "would have asked for 6 (0 to 6) formal meetings"));
  CHECK(says(parts[1].sentences[1], "starts on 2 February 2026: 6;"));
  REQUIRE(parts[1].rows.size() == 2);
  CHECK(parts[1].rows[1] == std::vector<std::string>{"delays › invitation", "old", "1 working day",
                                                     "1 working day to 10 working days"});
}

TEST_CASE("few colleagues mid-stage are told as few, and a workforce of few has no days lost") {
  Record two;
  for (int i = 1; i <= 8; ++i) {
    two.person("E" + std::to_string(i));
    if (i <= 2) two.days({"2025-01-14", "2025-02-12", "2025-03-13", "2025-04-16"});
  }
  const auto parts = parts_of(two.build(), asked_on("2025-12-31", "2025-09-01"), true);
  CHECK(
      says(parts[1].sentences[1], "2025: fewer than 5; with anything live: fewer than 5, of 8 in service."));
  Record three;
  for (const char* who : {"E1", "E2", "E3"}) three.person(who).days({"2025-01-14"});
  const auto few = parts_of(three.build(), asked_on("2025-12-31", ""), true);
  CHECK(few[0].sentences ==
        std::vector<std::string>{"Fewer than 5 colleagues are in service, so days lost are not shown."});
  CHECK(says(few[1].sentences[1], "The day the new policy starts is not known"));
}

TEST_CASE("what a page is not made of is said on it") {
  const Workforce workforce = six_with_four_spells().build();
  const auto parts = parts_of(workforce, asked_on("2025-12-31", ""), false);
  REQUIRE(parts.size() == 2);
  CHECK(says(parts[1].sentences[0], "No policies are compared here"));
  const auto alone = sponsor_parts_of_plan_alone();
  REQUIRE(alone.size() == 1);
  CHECK(says(alone[0].sentences[0], "made from the plan alone"));
}
