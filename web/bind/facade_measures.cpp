// The monthly report and the sponsor's page, made in slices as other questions are; feedback forms and their
// answers.

#include "core/io/json_object.h"
#include "core/io/measures/monthly_report.h"
#include "core/io/measures/monthly_request.h"
#include "core/io/measures/sponsor_parts.h"
#include "core/io/plan/feedback/answers_table.h"
#include "core/io/plan/feedback/feedback_json.h"
#include "core/io/plan/feedback/feedback_text.h"
#include "core/io/plan/plan_json.h"
#include "core/io/plan/plan_text.h"
#include "core/io/report/report_html.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {
namespace inquiry {

struct Monthly : Facade::Inquiry {
  Monthly(const Workforce& workforce, ActionPlan followed, MeasuresAsked asked)
      : plan(std::move(followed)), work(workforce, {}, std::move(asked)), sums(work.count(0, 0)) {}
  void add(std::size_t first, std::size_t end) override {
    sums.merge(work.count(first, end), work.request().top);
  }
  Json document() const override {
    const ReportDocument made = monthly_report({work, sums, plan});
    return json_object({{"file", report_file(made)}, {"parts", report_parts_json(made)}});
  }

  ActionPlan plan;
  MeasuresWork work;
  MeasureSums sums;
};

/// Without people, made from the plan alone.
struct Sponsor : Facade::Inquiry {
  Sponsor(ActionPlan followed, Day day) : plan(std::move(followed)), as_at(day) {}
  void look_at(const Workforce& workforce, MeasuresAsked asked, std::unique_ptr<ReportAsked> study) {
    work.emplace(workforce, ClosedDays{}, std::move(asked), std::move(study));
    sums = work->count(0, 0);
  }
  void add(std::size_t first, std::size_t end) override {
    if (work) sums.merge(work->count(first, end), work->people().request().top);
  }
  Json document() const override {
    const PlanReport report = report_plan(plan, as_at);
    const SponsorPage page{plan, report,
                           work ? sponsor_parts(*work, sums, plan) : sponsor_parts_of_plan_alone()};
    return json_object({{"file", report_html(page)}, {"parts", report_parts(page)}});
  }

  ActionPlan plan;
  Day as_at;
  std::optional<SponsorWork> work;
  SponsorSums sums;
};

}  // namespace inquiry

std::string Facade::begin_sponsor(const std::string& plan_text, const std::string& as_at) {
  inquiry_.reset();
  Checked<ActionPlan> plan = read_action_plan(plan_text, "plan");
  if (!plan) return refuse(plan.error());
  const auto day = day_from_text(as_at);
  if (!day) return refuse({ErrorCode::bad_date, "as_at", "Say first which day the plan is looked at on."});
  auto sponsor = std::make_unique<inquiry::Sponsor>(std::move(*plan), *day);
  if (run_) {
    const Study& study = run_->study;
    const std::optional<Day> cutover = study.cutover ? std::optional(study.cutover->day) : std::nullopt;
    MeasuresAsked asked{*read_monthly_request(sponsor->plan, *day, cutover, {}), run_->old_policy,
                        run_->new_policy, facts_.recorded};
    asked.request.team_start = teams_.start;
    auto compared = sponsor_study(run_->old_policy, run_->new_policy, study.dates, cutover, asked);
    compared->comparison = {run_->request.old_plan, run_->request.new_plan, study.dates};
    ask_for_figures(run_->old_policy, run_->new_policy, compared->comparison);
    if (study.cutover) compared->mapping = study.cutover->mapping;
    compared->old_recorded = recorded_under(run_->old_policy, facts_);
    compared->new_recorded = recorded_under(run_->new_policy, facts_);
    sponsor->look_at(run_->workforce, std::move(asked), std::move(compared));
  }
  inquiry_ = std::move(sponsor);
  return answer(json_object({{"people", reading_ ? reading_->workforce.people.size() : 0}}));
}

std::string Facade::begin_monthly(const std::string& plan_text, const std::string& as_at,
                                  const std::string& typed_text) {
  inquiry_.reset();
  if (!run_) return nothing_yet("comparison");
  Checked<ActionPlan> plan = read_action_plan(plan_text, "plan");
  if (!plan) return refuse(plan.error());
  const auto day = day_from_text(as_at);
  const Result<Json> json = parse_json(typed_text, "settings");
  if (!day || !json || !json->is_object())
    return refuse({ErrorCode::bad_argument, "as_at", "A day and an object of settings were expected."});
  std::map<std::string, std::string> typed;
  for (const auto& [id, value] : json->items()) {
    if (value.is_string()) typed[id] = value.get<std::string>();
  }
  const Study& study = run_->study;
  Checked<MeasuresRequest> request = read_monthly_request(
      *plan, *day, study.cutover ? std::optional(study.cutover->day) : std::nullopt, typed);
  if (!request) return refuse(request.error());
  MeasuresAsked asked{std::move(*request), run_->old_policy, run_->new_policy, facts_.recorded};
  asked.request.team_start = teams_.start;
  inquiry_ = std::make_unique<inquiry::Monthly>(run_->workforce, std::move(*plan), std::move(asked));
  return answer(json_object({{"people", run_->workforce.people.size()}}));
}

std::string Facade::feedback_form_as(const std::string& form_id, const std::string& format) const {
  const Checked<FeedbackForm> form = shipped_feedback_form(form_id);
  if (!form) return refuse(form.error());
  return format == "html" ? answer(feedback_form_html(*form)) : answer(feedback_form_parts(*form));
}

std::string Facade::read_feedback(const std::string& name, std::string bytes, const std::string& form_id,
                                  const std::string& as_at) const {
  const Checked<FeedbackForm> form = shipped_feedback_form(form_id);
  if (!form) return refuse(form.error());
  const Checked<FeedbackTally> tally = read_feedback_answers(*form, name, std::move(bytes));
  if (!tally) return refuse(tally.error());
  const FeedbackRun run{*form, *tally, fewest_answers_shown};
  Json document = feedback_document(run);
  document["csv"] = feedback_csv(run);
  ActionPlan kept;
  kept.records.surveys =
      survey_answers(*form, *tally, day_from_text(as_at).value_or(Day{}), fewest_answers_shown);
  const Json records = action_plan_to_json(kept);
  document["surveys"] = records.contains("surveys") ? records["surveys"] : Json::array();
  return answer(std::move(document));
}

}  // namespace turnpoint
