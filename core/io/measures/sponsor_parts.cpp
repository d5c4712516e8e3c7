#include "core/io/measures/sponsor_parts.h"

#include <algorithm>

#include "core/io/compare/figures_text.h"
#include "core/io/measures/monthly_parts.h"
#include "core/io/report/study/sections.h"

namespace turnpoint {
namespace {

const char* const people_heading = "Days lost, and the target";
const char* const study_heading = "What the study says";

std::string target_words(const ActionPlan& plan) {
  for (const PlanMeasure& measure : plan.records.measures) {
    if (measure.id == "days_per_fte" && measure.target)
      return "The plan's target is " + to_decimal(*measure.target, 2) + ".";
  }
  return "The plan names no target: give its measure \"days_per_fte\" one.";
}

ReportPart people_part(const MeasuresWork& work, const MeasureSums& sums, const ActionPlan& plan) {
  ReportPart part{people_heading, {}, {}};
  const MeasuredDays& days = work.days();
  const std::int64_t least = work.request().suppression;
  if (sums.year.all.people < least) {
    part.sentences.push_back("Fewer than " + std::to_string(least) +
                             " colleagues are in service, so days lost are not shown.");
    return part;
  }
  const auto now = days_per_fte(sums.year.all, days.year);
  const auto then = days_per_fte(sums.year_before.all, days.year_before);
  part.sentences.push_back("Working days lost per FTE from " + period_in_words(days.year) + ": " +
                           figure_words(now) + "; in the year before " + figure_words(then) +
                           ", a change of " + change_words(then, now) + ". " + target_words(plan));
  if (days.after) {
    part.sentences.push_back("From " + period_in_words(*days.after) + ", under the new policy: " +
                             figure_words(days_per_fte(sums.around[1].all, *days.after)) + "; from " +
                             period_in_words(*days.before) + ": " +
                             figure_words(days_per_fte(sums.around[0].all, *days.before)) + ".");
  }
  return part;
}

std::string colleagues(std::int64_t count) {
  if (count > 0 && count < usual_suppression) return "fewer than " + std::to_string(usual_suppression);
  return grouped(count);
}

/// Each colleague once, in however many stages.
std::string cutover_sentence(const ReportWork& work, const Ledger& ledger) {
  const auto is_stage = [](const LiveItem& item) { return item.kind == LiveKind::stage; };
  std::int64_t mid_stage = 0;
  for (const LedgerRow& row : ledger.rows)
    mid_stage += std::any_of(row.items.begin(), row.items.end(), is_stage) ? 1 : 0;
  const std::string day = to_words(*work.asked().cutover);
  return "Colleagues mid-stage under the old policy when the new one starts on " + day + ": " +
         colleagues(mid_stage) +
         "; with anything live: " + colleagues(static_cast<std::int64_t>(ledger.rows.size())) + ", of " +
         grouped(ledger.in_service) + " in service.";
}

/// The policy's assumptions that move the figure.
void add_assumptions(const std::string& whose, const Policy& policy, const PolicyFigure& figure,
                     ReportPart& part) {
  for (const Assumption& assumption : policy.assumptions) {
    if (std::find(figure.rests_on.begin(), figure.rests_on.end(), assumption.path) == figure.rests_on.end())
      continue;
    if (part.rows.empty())
      part.rows.push_back({"What it assumes", "Policy", "Taken as", "Range, or other choices"});
    part.rows.push_back({place_in_words(assumption.path), whose, in_plain_words(assumption.value),
                         in_plain_words(assumption.range)});
  }
}

ReportPart study_part(const ReportWork& work, const ReportSums& sums) {
  const ReportAsked& asked = work.asked();
  const ComparisonRequest& request = asked.comparison;
  const auto before = figures_of(request.old_figures, sums.comparison.old_figures, request.runs);
  const auto after = figures_of(request.new_figures, sums.comparison.new_figures, request.runs);
  const PolicyFigure& old_formal = *find_figure(before, "formal_meetings");
  const PolicyFigure& new_formal = *find_figure(after, "formal_meetings");
  ReportPart part{study_heading, {formal_meetings_sentence(asked, old_formal, new_formal)}, {}};
  part.sentences.push_back(
      sums.ledger ? cutover_sentence(work, *sums.ledger)
                  : "The day the new policy starts is not known, so nobody can be said "
                    "to be mid-stage on it; give the cut-over or the milestone \"launch\" a day.");
  add_assumptions("old", asked.old_policy, old_formal, part);
  add_assumptions("new", asked.new_policy, new_formal, part);
  return part;
}

}  // namespace

void SponsorSums::merge(SponsorSums&& next, std::size_t top) {
  people.merge(next.people, top);
  if (study) study->merge(std::move(*next.study));
}

SponsorWork::SponsorWork(const Workforce& workforce, const ClosedDays& closed, MeasuresAsked people,
                         std::unique_ptr<ReportAsked> study)
    : people_(workforce, closed, std::move(people)) {
  if (study) study_.emplace(workforce, closed, std::move(*study));
}

SponsorSums SponsorWork::count(std::size_t first, std::size_t end) const {
  SponsorSums sums{people_.count(first, end), {}};
  if (study_) sums.study = study_->count(first, end);
  return sums;
}

std::unique_ptr<ReportAsked> sponsor_study(const Policy& old_policy, const Policy& new_policy, Span dates,
                                           std::optional<Day> cutover, const MeasuresAsked& people) {
  auto asked = std::make_unique<ReportAsked>();
  asked->old_policy = old_policy;
  asked->new_policy = new_policy;
  asked->comparison = {compile(old_policy), compile(new_policy), dates};
  ask_for_figures(old_policy, new_policy, asked->comparison);
  asked->cutover = cutover ? cutover : people.request.launch;
  asked->team_start = people.request.team_start;
  asked->old_recorded = asked->new_recorded = people.recorded;
  asked->calendar = people.calendar;
  return asked;
}

std::vector<ReportPart> sponsor_parts(const SponsorWork& work, const SponsorSums& sums,
                                      const ActionPlan& plan) {
  std::vector<ReportPart> parts = {people_part(work.people(), sums.people, plan)};
  if (work.study())
    parts.push_back(study_part(*work.study(), *sums.study));
  else
    parts.push_back(
        {study_heading,
         {"No policies are compared here, so formal meetings under the old and the new one, and who "
          "is mid-stage when the new one starts, are not on this page."},
         {}});
  return parts;
}

std::vector<ReportPart> sponsor_parts_of_plan_alone() {
  return {
      {"People and study",
       {"This page is made from the plan alone. Without the people and the study, days lost, formal meetings "
        "under the old and the new policy, and who is mid-stage when the new one starts are not on it."},
       {}}};
}

}  // namespace turnpoint
