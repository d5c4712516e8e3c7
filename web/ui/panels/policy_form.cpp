// An own policy as a form: one part at a time, what cannot stand and what the linter says beside its field.
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

bool is_within(const FormPart& part, const std::string& chosen) {
  return part.path == chosen || (!chosen.empty() && part.path.starts_with(chosen + "."));
}

std::size_t findings_within(const PolicyView& policy, const std::string& chosen) {
  std::size_t count = 0;
  for (const FormPart& part : policy.form) {
    if (!is_within(part, chosen)) continue;
    count += part.findings.size();
    for (const FormField& field : part.fields) count += field.findings.size();
  }
  return count;
}

void draw_findings(Widgets& ui, const std::vector<FormFinding>& findings) {
  for (const FormFinding& finding : findings)
    ui.note(finding.fault ? Tone::attention : Tone::info, finding.says);
}

void draw_field(Widgets& ui, const AppView& view, const PolicyView& policy, const FormField& field,
                Commands& commands) {
  const auto entity = ui.entity(field.path);
  const std::string error = view.policy_edit.error_of(policy.id, field.path);
  const std::string& value = error.empty() ? field.value : view.policy_edit.value;
  std::vector<Option> options;
  for (const FormOption& option : field.options) options.push_back({option.id, option.name});
  const std::string label = field.assumed ? field.label + " (assumed)" : field.label;
  const auto entered = options.empty() ? ui.text_field("value", label, value, {.error = error})
                                       : ui.select("value", label, options, value, {.error = error});
  if (entered) commands.push_back(ChangePolicy{policy.id, "set", field.path, *entered});
  draw_findings(ui, field.findings);
  if (field.assumed && ui.button("state", "The document states it: " + field.label, {.quiet = true}))
    commands.push_back(ChangePolicy{policy.id, "state", field.path});
}

void draw_part(Widgets& ui, const AppView& view, const PolicyView& policy, const FormPart& part,
               Commands& commands) {
  const auto section =
      ui.section(part.path.empty() ? "policy" : part.path, part.name, part.level < 3 ? 3 : 4);
  draw_findings(ui, part.findings);
  for (const FormField& field : part.fields) draw_field(ui, view, policy, field, commands);
  const auto line = ui.line("parts");
  for (const FormOption& add : part.adds) {
    if (ui.button(add.id, add.name)) commands.push_back(ChangePolicy{policy.id, "add", add.id});
  }
  if (part.removable && ui.button("remove", "Remove " + part.name))
    commands.push_back(ChangePolicy{policy.id, "remove", part.path});
}

/// Why a part cannot be added or taken out: no field stands for it.
void draw_refusal(Widgets& ui, const AppView& view, const PolicyView& policy) {
  const PolicyEditView& edit = view.policy_edit;
  if (edit.policy != policy.id) return;
  for (const FormPart& part : policy.form) {
    for (const FormField& field : part.fields) {
      if (field.path == edit.path) return;
    }
  }
  for (const Error& error : edit.errors) ui.alert(error.where + ": " + error.detail);
}

}  // namespace

void draw_policy_form(PolicyPage& page, Widgets& ui, const AppView& view, const PolicyView& policy,
                      Commands& commands) {
  const auto section = ui.section("form", "Change this policy");
  ui.text(
      "Each change is checked, kept in the study and can be undone. Remarks stand beside the field they are "
      "about.");
  std::vector<Option> parts;
  bool is_there = false;
  for (const FormPart& part : policy.form) {
    if (part.level > 2) continue;
    const std::size_t findings = findings_within(policy, part.path);
    parts.push_back(
        {part.path,
         findings == 0 ? part.name : part.name + " (" + plural(static_cast<long>(findings), "remark") + ")"});
    is_there = is_there || part.path == page.part;
  }
  if (!is_there) page.part.clear();
  if (const auto chosen = ui.select("part", "Part to change", parts, page.part)) page.part = *chosen;
  draw_refusal(ui, view, policy);
  for (const FormPart& part : policy.form) {
    if (is_within(part, page.part)) draw_part(ui, view, policy, part, commands);
  }
}

}  // namespace turnpoint::ui
