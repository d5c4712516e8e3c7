// An own policy as a form: one part at a time, what cannot stand and what the linter says beside its field.
#include "web/ui/panels/form.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {

using namespace app;
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
    const std::size_t findings = findings_within(policy.form, part.path);
    parts.push_back(
        {part.path,
         findings == 0 ? part.name : part.name + " (" + plural(static_cast<long>(findings), "remark") + ")"});
    is_there = is_there || part.path == page.part;
  }
  if (!is_there) page.part.clear();
  if (const auto chosen = ui.select("part", "Part to change", parts, page.part)) page.part = *chosen;
  const auto change = [&](const char* kind, const std::string& path, const std::string& value) {
    commands.push_back(ChangePolicy{policy.id, kind, path, value});
  };
  draw_form_refusal(ui, view.policy_edit, policy.id, policy.form);
  for (const FormPart& part : policy.form) {
    if (is_within(part, page.part)) draw_form_part(ui, view.policy_edit, policy.id, part, change);
  }
}

}  // namespace turnpoint::ui
