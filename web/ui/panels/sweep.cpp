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

/// A step that takes the whole range of a slider in about so many.
std::string step_of(const ParameterView& parameter, long steps) {
  const long width = parameter.most - parameter.least;
  const long parts = steps * parameter.step;
  return std::to_string(std::max(1L, (width + parts - 1) / parts) * parameter.step);
}

void choose(SweepChoice& choice, const ParameterView& parameter) {
  choice.path = parameter.path;
  choice.from = std::to_string(parameter.least);
  choice.to = std::to_string(parameter.most);
  choice.step = step_of(parameter, choice.second.empty() ? 20 : 11);
  choice.shown = 0;
}

void choose_second(SweepChoice& choice, const ParameterView* parameter) {
  choice.second = parameter == nullptr ? "" : parameter->path;
  if (parameter == nullptr) return;
  choice.second_from = std::to_string(parameter->least);
  choice.second_to = std::to_string(parameter->most);
  choice.second_step = step_of(*parameter, 11);
}

/// From, to and step, side by side; `prefix` before their names in what is asked.
void draw_range(Widgets& ui, const AppView& view, const std::string& prefix, const std::string& of,
                std::string& from, std::string& to, std::string& step) {
  const auto line = ui.line(prefix + "range");
  const auto field = [&](const char* id, const char* label, std::string& value) {
    const std::string error = view.sweep.error_of(prefix + id);
    if (const auto edit = ui.number_field(prefix + id, label + of, value, {.error = error})) value = *edit;
  };
  field("from", "From", from);
  field("to", "To", to);
  field("step", "Step", step);
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
  draw_range(ui, view, "", "", choice.from, choice.to, choice.step);
  options.insert(options.begin(), {"", "None: one number alone"});
  std::erase_if(options, [&](const Option& option) { return option.value == choice.path; });
  if (choice.second == choice.path) choice.second.clear();
  if (const auto second = ui.select("second", "A second number", options, choice.second)) {
    choose_second(choice, find_parameter(policy, *second));
    // Few enough of the first to stand side by side.
    if (const ParameterView* first = find_parameter(policy, choice.path)) choose(choice, *first);
  }
  if (!choice.second.empty())
    draw_range(ui, view, "second_", ", second number", choice.second_from, choice.second_to,
               choice.second_step);
  StudySweep asked{choice.path, choice.from, choice.to, choice.step};
  if (!choice.second.empty())
    asked = {choice.path,   choice.from,        choice.to,        choice.step,
             choice.second, choice.second_from, choice.second_to, choice.second_step};
  command_button(ui, view, commands, "sweep", "Try each value", asked, {.primary = true});
  for (const Error& error : view.sweep.errors) {
    if (!error.where.ends_with("from") && !error.where.ends_with("to") && !error.where.ends_with("step"))
      ui.alert(error.detail);
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

void draw_sweep(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  SweepChoice& choice = state.sweep;
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
  {
    const auto section = ui.section("pictures", "In pictures");
    draw_chart(state, ui, view, sweep.chart, commands);
    if (sweep.grid) draw_chart(state, ui, view, *sweep.grid, commands);
  }
  draw_steps(choice, ui, sweep);
}

}  // namespace turnpoint::ui
