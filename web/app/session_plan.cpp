// The implementation plan: begun from a shipped one or a file, edited, saved, its page printed.

#include "core/io/json.h"
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
  if (view_.study.plan && view_.plan.as_at)
    view_.plan.report = report_plan(*view_.study.plan, *view_.plan.as_at);
}

std::vector<std::string> Session::plan_on_its_day() const {
  return {print_json_line(action_plan_to_json(*history_.present().plan)),
          turnpoint::to_text(*view_.plan.as_at)};
}

void Session::ask_plan_as(const std::string& format, const std::string& shape, const std::string& name) {
  std::vector<std::string> args = plan_on_its_day();
  args.insert(args.end(), {format, shape});
  ask("plan_as", std::move(args), name);
}

void Session::ask_plan_parts() { ask("plan_parts", plan_on_its_day()); }

void Session::estimate_training(const EstimateTraining& wish) {
  view_.plan.training.under_way = true;
  Json request = {{"inputs", wish.inputs}, {"before", view_.plan.trained_by}};
  asked_training_ = wish.inputs;
  inquire("training", print_json_line(request));
}

void Session::print_plan_page(const std::string& text) {
  const Checked<Json> parts = value_of(text);
  if (!parts) return refuse(parts.error());
  view_.status = "The sponsor's page was handed to the browser to print.";
  ask("print_report", {print_json_line(*parts)});
}

bool Session::on_plan_answer(const std::string& call, std::uint32_t id, const std::string& text) {
  if (call == "plans") {
    Checked<std::vector<ShippedPlanView>> plans = read_shipped_plans(text);
    if (plans)
      view_.plan.shipped = std::move(*plans);
    else
      refuse(plans.error());
  } else if ((call == "shipped_plan" || call == "read_plan") && id == latest_plan_) {
    on_plan(text);
  } else if (call == "plan_parts") {
    print_plan_page(text);
  } else {
    return false;
  }
  return true;
}

}  // namespace turnpoint::app
