// The monthly report, made in slices as other questions are; feedback forms and their answers.

#include "core/io/measures/monthly_report.h"
#include "core/io/measures/monthly_request.h"
#include "core/io/plan/feedback/answers_table.h"
#include "core/io/plan/feedback/feedback_json.h"
#include "core/io/plan/feedback/feedback_text.h"
#include "core/io/plan/plan_json.h"
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
    return {{"file", report_file(made)}, {"parts", report_parts_json(made)}};
  }

  ActionPlan plan;
  MeasuresWork work;
  MeasureSums sums;
};

}  // namespace inquiry

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
  return answer({{"people", run_->workforce.people.size()}});
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
