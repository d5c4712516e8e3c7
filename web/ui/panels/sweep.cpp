#include <algorithm>

#include "web/app/edits.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

const ParameterView* find_parameter(const PolicyView& policy, const std::string& path) {
  for (const ParameterView& parameter : policy.parameters) {
    if (parameter.path == path) return &parameter;
  }
  return nullptr;
}

/// The whole range of a slider in about twenty steps.
void choose(SweepChoice& choice, const ParameterView& parameter) {
  const long width = parameter.most - parameter.least;
  const long step = std::max(parameter.step, width / 20 / parameter.step * parameter.step);
  choice = {parameter.path, std::to_string(parameter.least), std::to_string(parameter.most),
            std::to_string(step), 0};
}

void draw_choice(SweepChoice& choice, Widgets& ui, const AppView& view, const PolicyView& policy,
                 Commands& commands) {
  if (find_parameter(policy, choice.path) == nullptr) choose(choice, policy.parameters.front());
  std::vector<Option> options;
  for (const ParameterView& parameter : policy.parameters)
    options.push_back({parameter.path, parameter.name});
  if (const auto chosen = ui.select("parameter", "Number of the old policy", options, choice.path)) {
    if (const ParameterView* parameter = find_parameter(policy, *chosen)) choose(choice, *parameter);
  }
  {
    const auto line = ui.line("range");
    if (const auto from =
            ui.number_field("from", "From", choice.from, {.error = view.sweep.error_of("from")}))
      choice.from = *from;
    if (const auto to = ui.number_field("to", "To", choice.to, {.error = view.sweep.error_of("to")}))
      choice.to = *to;
    if (const auto step =
            ui.number_field("step", "Step", choice.step, {.error = view.sweep.error_of("step")}))
      choice.step = *step;
  }
  command_button(ui, view, commands, "sweep", "Try each value",
                 StudySweep{choice.path, choice.from, choice.to, choice.step}, {.primary = true});
  for (const Error& error : view.sweep.errors) {
    if (error.where != "from" && error.where != "to" && error.where != "step") ui.alert(error.detail);
  }
}

/// The step that is shown: picked from what is there, nothing is worked out.
void draw_step(SweepChoice& choice, Widgets& ui, const SweepView& sweep) {
  const long last = static_cast<long>(sweep.steps.size()) - 1;
  choice.shown = std::clamp(choice.shown, 0L, last);
  const auto section = ui.section("one", "One value");
  if (last > 0) {
    const auto moved =
        ui.slider("step", "Which value", choice.shown + 1, 1, last + 1, 1, "of " + std::to_string(last + 1));
    if (moved) choice.shown = *moved - 1;
  }
  const SweepStepView& step = sweep.steps[static_cast<std::size_t>(choice.shown)];
  const auto cards = ui.cards("figures");
  ui.figure("value", "Value", step.value,
            step.value == sweep.in_force ? "as it is in force" : "in force is " + sweep.in_force);
  ui.figure("people", "People who meet a trigger", grouped(step.people),
            "of " + grouped(sweep.people) + " in service");
  ui.figure("looks", "Looks that meet one", grouped(step.looks));
  ui.figure("findings", "Findings", grouped(step.findings));
}

void draw_steps(const SweepChoice& choice, Widgets& ui, const SweepView& sweep) {
  const auto section = ui.section("all", "Every value");
  long most = 1;
  for (const SweepStepView& step : sweep.steps) most = std::max(most, step.people);
  const Column columns[] = {{.id = "value", .label = "Value", .row_header = true, .share = 2},
                            {.id = "people", .label = "People", .numeric = true, .share = 1},
                            {.id = "chart", .label = "People, as a bar", .share = 5},
                            {.id = "looks", .label = "Looks", .numeric = true, .share = 1},
                            {.id = "findings", .label = "Findings", .numeric = true, .share = 1}};
  auto table = ui.table("steps", "People who meet a trigger, by value", columns, sweep.steps.size());
  table.rows([&](std::size_t i) {
    const SweepStepView& step = sweep.steps[i];
    const bool in_force = step.value == sweep.in_force;
    const auto row = ui.row(step.value, static_cast<long>(i) == choice.shown);
    ui.cell(in_force ? step.value + " (in force)" : step.value);
    ui.cell(grouped(step.people));
    {
      const auto cell = ui.cell();
      ui.bar(static_cast<double>(step.people) / static_cast<double>(most),
             in_force ? Tone::attention : Tone::info);
    }
    ui.cell(grouped(step.looks));
    ui.cell(grouped(step.findings));
  });
}

}  // namespace

void draw_sweep(SweepChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Sweep: one number moved over a range");
  ui.text("Each value is tried on the same people and dates, everything else as it stands. Then the slider "
          "shows any of them at once.");
  const PolicyView* policy = find_policy(view, choice_of(view.study, Side::old_policy).policy);
  if (policy == nullptr || policy->parameters.empty())
    return ui.text("The old policy has no number that could be moved. Choose another under Compare.");
  draw_choice(choice, ui, view, *policy, commands);
  if (!view.sweep.found || view.sweep.found->steps.empty()) return ui.text("No value was tried yet.");
  draw_stale(ui, view.sweep.stale);
  const SweepView& sweep = *view.sweep.found;
  const ParameterView* parameter = find_parameter(*policy, sweep.parameter);
  ui.text((parameter == nullptr ? sweep.parameter : parameter->name) + ", " + date_in_words(sweep.from) +
          " to " + date_in_words(sweep.to) + ".");
  draw_step(choice, ui, sweep);
  draw_steps(choice, ui, sweep);
}

}  // namespace turnpoint::ui
