#include "core/base/exact.h"
#include "web/app/edits.h"
#include "web/ui/panels/import.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

std::string value_in_force(const PolicyChoice& choice, const ParameterView& parameter) {
  for (const ParameterEdit& edit : choice.edits) {
    if (edit.path == parameter.path) return edit.value;
  }
  return parameter.value;
}

/// Only whole numbers are on the slider; a fraction shows as the whole number below it until it is moved.
long whole_of(const std::string& value) {
  const auto whole = whole_from_text(value.substr(0, value.find('.')));
  return whole ? static_cast<long>(*whole) : 0;
}

bool in_force(const PolicyChoice& choice, const TriggerView& trigger) {
  const auto& ids = trigger.on_request ? choice.with : choice.without;
  bool listed = false;
  for (const std::string& id : ids) listed = listed || id == trigger.id;
  return trigger.on_request ? listed : !listed;
}

void draw_dates(Widgets& ui, const AppView& view, Commands& commands) {
  const std::string from =
      view.from_entered.empty() ? turnpoint::to_text(view.study.dates.first_day) : view.from_entered;
  const std::string to =
      view.to_entered.empty() ? turnpoint::to_text(view.study.dates.last_day) : view.to_entered;
  const auto first = ui.date_field("from", "From", from);
  const auto last = ui.date_field("to", "To", to, {.error = view.dates_error});
  if (first || last) commands.push_back(SetDates{first.value_or(from), last.value_or(to)});
}

/// The numbers of one trigger, each on a slider that recomputes while it moves.
void draw_numbers(Widgets& ui, const PolicyView& policy, const std::string& trigger,
                  const PolicyChoice& choice, Side side, Commands& commands) {
  const std::string prefix = "triggers." + trigger + ".";
  for (const ParameterView& parameter : policy.parameters) {
    if (!parameter.path.starts_with(prefix)) continue;
    const auto entity = ui.entity(parameter.path);
    const long value = whole_of(value_in_force(choice, parameter));
    const auto moved = ui.slider("value", parameter.name, value, parameter.least,
                                 std::max(parameter.most, value), parameter.step);
    if (moved) commands.push_back(SetParameter{side, parameter.path, std::to_string(*moved), ui.gesture()});
  }
}

void draw_trigger(Widgets& ui, const PolicyView& policy, const TriggerView& trigger,
                  const PolicyChoice& choice, Side side, Commands& commands) {
  const auto entity = ui.entity(trigger.id);
  const bool used = in_force(choice, trigger);
  const auto on = ui.checkbox("use", trigger.name, used, {.hint = trigger.words});
  if (on) commands.push_back(UseTrigger{side, trigger.id, *on});
  if (used) draw_numbers(ui, policy, trigger.id, choice, side, commands);
}

void draw_side(Widgets& ui, const AppView& view, Side side, Commands& commands) {
  const PolicyChoice& choice = choice_of(view.study, side);
  const PolicyView* policy = find_policy(view, choice.policy);
  if (policy == nullptr) return;
  const bool old_side = side == Side::old_policy;
  const auto section = ui.section(old_side ? "old_rules" : "new_rules",
                                  old_side ? "Old: triggers and numbers" : "New: triggers and numbers", 3);
  if (policy->triggers.empty())
    return ui.text("This policy has no triggers: a manager decides, with the person.");
  for (const TriggerView& trigger : policy->triggers) {
    if (trigger.computable) draw_trigger(ui, *policy, trigger, choice, side, commands);
  }
  command_button(ui, view, commands, "reset", "Put the numbers back", ResetParameters{side}, {.quiet = true});
}

}  // namespace

void draw_policy_choice(Widgets& ui, const AppView& view, Side side, Commands& commands) {
  std::vector<Option> choices;
  for (const PolicyView& policy : view.policies)
    choices.push_back({policy.id, policy.name + " – " + policy.organisation});
  const bool old_side = side == Side::old_policy;
  const auto chosen = ui.select(old_side ? "old" : "new", old_side ? "Old policy" : "New policy", choices,
                                choice_of(view.study, side).policy);
  if (chosen) commands.push_back(ChoosePolicy{side, *chosen});
}

void draw_settings(Widgets& ui, const AppView& view, Commands& commands) {
  const auto section = ui.section("study", "Study");
  draw_policy_choice(ui, view, Side::old_policy, commands);
  draw_policy_choice(ui, view, Side::new_policy, commands);
  draw_dates(ui, view, commands);
  if (view.workforce)
    ui.text(view.workforce->name + ": " + counted(view.workforce->people, "person", "people") + ", " +
            counted(view.workforce->spells, "spell", "spells"));
  ui.file_field("files", "Add people.csv and absences.csv", import_types,
                {.hint = "Or drop both on the page, or an export as CSV or XLSX. They stay on this device."});
  draw_reasons(ui, view, commands);
  draw_side(ui, view, Side::old_policy, commands);
  draw_side(ui, view, Side::new_policy, commands);
}

}  // namespace turnpoint::ui
