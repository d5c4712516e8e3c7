// The implementation plan: begun from a shipped one or a file, edited, saved, its page printed.

#include "core/io/json.h"
#include "core/io/json_object.h"
#include "core/io/plan/plan_json.h"
#include "web/app/json_fields.h"
#include "web/app/session.h"

namespace turnpoint::app {

/// What the place needs that only the worker and the page know.
void Session::open_plan_place() {
  if (view_.plan.shipped.empty()) ask("plans", {});
  if (!view_.plan.as_at && !view_.today.empty()) set_plan_day(view_.today);
}

void Session::read_plan_file(const OfferedFile& file) {
  view_.plan.working = true;
  const auto& plan = history_.present().plan;
  const std::string day = view_.plan.as_at ? turnpoint::to_text(*view_.plan.as_at) : "";
  latest_plan_ = ask("read_plan",
                     {std::to_string(file.number), file.name,
                      plan ? print_json_line(action_plan_to_json(*plan)) : std::string(), day},
                     file.name);
}

void Session::begin_plan(const std::string& id) {
  view_.plan.working = true;
  latest_plan_ = ask("shipped_plan", {id}, id);
}

void Session::on_plan(const std::string& text) {
  view_.plan.working = false;
  Checked<ActionPlan> plan = read_plan_answer(text);
  if (!plan) return refuse(plan.error());
  view_.errors.clear();
  view_.status = plan->name + ": " + std::to_string(plan->actions.size()) + " actions.";
  Study study = history_.present();
  study.plan = std::move(*plan);
  edit(std::move(study));
}

void Session::leave_plan() {
  Study study = history_.present();
  if (!study.plan) return;
  view_.status = study.plan->name + " was taken out of the study; Undo brings it back.";
  study.plan.reset();
  edit(std::move(study));
}

void Session::edit_plan(const EditPlan& wish) {
  const auto& plan = history_.present().plan;
  if (!plan) return;
  view_.plan.refused_place.clear();
  view_.plan.errors.clear();
  Checked<ActionPlan> changed = edited(*plan, wish);
  if (!changed) {
    view_.plan.refused_place = wish.place;
    view_.plan.errors = std::move(changed.error());
    return;
  }
  ++view_.plan.accepted;
  Study study = history_.present();
  study.plan = std::move(*changed);
  edit(std::move(study));
}

/// The day that the plan is looked at on is no part of it.
void Session::set_plan_day(const std::string& text) {
  const auto day = day_from_text(text);
  view_.plan.day_entered = day ? "" : text;
  view_.plan.day_error = day ? "" : "\"" + text + "\" is not a date; write one such as 2026-04-01.";
  if (!day) return;
  view_.plan.as_at = day;
  show_plan();
}

void Session::show_plan() {
  view_.plan.report.reset();
  view_.plan.monthly.stale = view_.plan.monthly.found.has_value();
  if (view_.study.plan && view_.plan.as_at)
    view_.plan.report = report_plan(*view_.study.plan, *view_.plan.as_at);
}

std::vector<std::string> Session::plan_on_its_day() const {
  return {print_json_line(action_plan_to_json(*history_.present().plan)),
          turnpoint::to_text(*view_.plan.as_at)};
}

void Session::ask_plan_as(const std::string& format, const std::string& shape, const std::string& name) {
  ask("plan_as", {plan_on_its_day()[0], format, shape}, name);
}

/// Made anew each time; what is done with it waits for it.
void Session::make_sponsor_page(bool to_print) {
  view_.plan.sponsor.under_way = true;
  prints_sponsor_page_ = to_print;
  std::uint32_t& latest = latest_inquiries_["sponsor"];
  waiting_.erase(latest);
  latest = ask("sponsor", plan_on_its_day());
}

void Session::on_sponsor_page() {
  if (!view_.plan.sponsor.errors.empty()) return refuse(view_.plan.sponsor.errors);
  if (!prints_sponsor_page_)
    return hand_out({"sponsor-page.html", "text/html", view_.plan.sponsor.found->file});
  view_.status = "The sponsor's page was handed to the browser to print.";
  ask("print_report", {view_.plan.sponsor.found->parts});
}

void Session::estimate_training(const EstimateTraining& wish) {
  view_.plan.training.under_way = true;
  Json request = json_object({{"inputs", wish.inputs}, {"before", view_.plan.trained_by}});
  asked_training_ = wish.inputs;
  inquire("training", print_json_line(request));
}

void Session::make_monthly(const MakeMonthly& wish) {
  view_.plan.monthly.under_way = true;
  std::uint32_t& latest = latest_inquiries_["monthly"];
  waiting_.erase(latest);
  std::vector<std::string> args = plan_on_its_day();
  args.push_back(print_json_line(Json(wish.settings)));
  latest = ask("monthly", std::move(args));
}

void Session::read_feedback_file(const OfferedFile& file, const std::string& form) {
  view_.plan.feedback.reset();
  view_.plan.feedback_errors.clear();
  const std::string day = view_.plan.as_at ? turnpoint::to_text(*view_.plan.as_at) : "";
  latest_feedback_ = ask("read_feedback", {std::to_string(file.number), file.name, form, day}, file.name);
}

void Session::on_feedback(const std::string& text) {
  Checked<FeedbackView> feedback = turnpoint::app::read_feedback(text);
  if (feedback)
    view_.plan.feedback = std::move(*feedback);
  else
    view_.plan.feedback_errors = std::move(feedback.error());
}

void Session::keep_feedback() {
  Study study = history_.present();
  for (const SurveyAnswers& answers : view_.plan.feedback->surveys)
    study.plan->records.surveys.push_back(answers);
  edit(std::move(study));
  view_.status = "The plan has these answers; Undo takes them out.";
}

void Session::print_parts(const std::string& text, std::string status) {
  const Checked<Json> parts = value_of(text);
  if (!parts) return refuse(parts.error());
  view_.status = std::move(status);
  ask("print_report", {print_json_line(*parts)});
}

bool Session::on_plan_answer(const std::string& call, std::uint32_t id, const std::string& text,
                             const std::string& name) {
  if (call == "plans") {
    Checked<ShippedPlansView> shipped = read_shipped_plans(text);
    if (!shipped) {
      refuse(shipped.error());
      return true;
    }
    view_.plan.shipped = std::move(shipped->plans);
    view_.plan.forms = std::move(shipped->forms);
  } else if ((call == "shipped_plan" || call == "read_plan") && id == latest_plan_) {
    on_plan(text);
  } else if (call == "feedback_form_as" && name.empty()) {
    print_parts(text, "The form was handed to the browser to print.");
  } else if (call == "feedback_form_as") {
    on_file(text, name);
  } else if (call == "read_feedback" && id == latest_feedback_) {
    on_feedback(text);
  } else {
    return false;
  }
  return true;
}

}  // namespace turnpoint::app
