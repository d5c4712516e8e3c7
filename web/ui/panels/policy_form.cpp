// An own policy as a form: one part at a time, what cannot stand and what the linter says beside its field.
#include "web/ui/panels/form.h"
#include "web/ui/panels/panels.h"

#include <algorithm>
#include <span>

namespace turnpoint::ui {
namespace {

using namespace app;

/// The parts of each page: it begins with one of level 2, the first with the policy itself.
std::vector<std::span<const FormPart>> pages_of(const std::vector<FormPart>& form) {
  std::vector<std::span<const FormPart>> pages;
  std::size_t first = 0;
  for (std::size_t i = 1; i <= form.size(); ++i) {
    if (i < form.size() && form[i].level > 2) continue;
    pages.emplace_back(form.data() + first, i - first);
    first = i;
  }
  return pages;
}

}  // namespace

void draw_policy_form(PolicyPage& page, Widgets& ui, const AppView& view, const PolicyView& policy,
                      Commands& commands) {
  const auto section = ui.section("form", "Change this policy");
  ui.text(
      "Each change is checked, kept in the study and can be undone. Remarks stand beside the field they are "
      "about.");
  std::vector<Option> parts;
  for (const std::span<const FormPart> of_page : pages_of(policy.form)) {
    std::size_t findings = 0;
    for (const FormPart& part : of_page) findings += findings_of(part);
    const FormPart& first = of_page.front();
    parts.push_back({first.path, findings == 0 ? first.name
                                               : first.name + " (" +
                                                     plural(static_cast<long>(findings), "remark") + ")"});
  }
  const auto is_chosen = [&](const Option& part) { return part.value == page.part; };
  if (std::none_of(parts.begin(), parts.end(), is_chosen)) page.part.clear();
  if (const auto chosen = ui.select("part", "Part to change", parts, page.part)) page.part = *chosen;
  const auto change = [&](const char* kind, const std::string& path, const std::string& value) {
    commands.push_back(ChangePolicy{policy.id, kind, path, value});
  };
  draw_form_refusal(ui, view.policy_edit, policy.id, policy.form);
  for (const std::span<const FormPart> of_page : pages_of(policy.form)) {
    if (of_page.front().path != page.part) continue;
    for (const FormPart& part : of_page) draw_form_part(ui, view.policy_edit, policy.id, part, change);
  }
}

}  // namespace turnpoint::ui
