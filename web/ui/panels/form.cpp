#include "web/ui/panels/form.h"

namespace turnpoint::ui {
namespace {

using namespace app;

void draw_findings(Widgets& ui, const std::vector<FormFinding>& findings) {
  for (const FormFinding& finding : findings)
    ui.note(finding.fault ? Tone::attention : Tone::info, finding.says);
}

void draw_field(Widgets& ui, const FileEditView& edit, const std::string& file, const FormField& field,
                const FormChange& change) {
  const auto entity = ui.entity(field.path);
  const std::string error = edit.error_of(file, field.path);
  const std::string& value = error.empty() ? field.value : edit.value;
  std::vector<Option> options;
  for (const FormOption& option : field.options) options.push_back({option.id, option.name});
  const std::string label = field.assumed ? field.label + " (assumed)" : field.label;
  const int lines = field.entry == "paragraph" ? 3 : 1;
  const auto entered = !options.empty() ? ui.select("value", label, options, value, {.error = error})
                       : field.entry == "day"
                           ? ui.date_field("value", label, value, {.error = error})
                           : ui.text_field("value", label, value, {.error = error, .lines = lines});
  if (entered) change("set", field.path, *entered);
  draw_findings(ui, field.findings);
  if (field.assumed && ui.button("state", "The document states it: " + field.label, {.quiet = true}))
    change("state", field.path, {});
}

}  // namespace

bool is_within(const FormPart& part, const std::string& chosen) {
  return part.path == chosen || (!chosen.empty() && part.path.starts_with(chosen + "."));
}

std::size_t findings_of(const FormPart& part) {
  std::size_t count = part.findings.size();
  for (const FormField& field : part.fields) count += field.findings.size();
  return count;
}

std::size_t findings_within(const std::vector<FormPart>& form, const std::string& chosen) {
  std::size_t count = 0;
  for (const FormPart& part : form) count += is_within(part, chosen) ? findings_of(part) : 0;
  return count;
}

void draw_form_part(Widgets& ui, const FileEditView& edit, const std::string& file, const FormPart& part,
                    const FormChange& change) {
  const auto section = ui.section(part.path.empty() ? "whole" : part.path, part.name, part.level < 3 ? 3 : 4);
  draw_findings(ui, part.findings);
  for (const FormField& field : part.fields) draw_field(ui, edit, file, field, change);
  const auto line = ui.line("parts");
  for (const FormOption& add : part.adds) {
    if (ui.button(add.id, add.name)) change("add", add.id, {});
  }
  if (part.movable && ui.button("earlier", "Move up " + part.name)) change("earlier", part.path, {});
  if (part.removable && ui.button("remove", "Remove " + part.name)) change("remove", part.path, {});
}

void draw_form_refusal(Widgets& ui, const FileEditView& edit, const std::string& file,
                       const std::vector<FormPart>& form) {
  if (edit.file != file) return;
  for (const FormPart& part : form) {
    for (const FormField& field : part.fields) {
      if (field.path == edit.path) return;
    }
  }
  for (const Error& error : edit.errors) ui.alert(error.where + ": " + error.detail);
}

}  // namespace turnpoint::ui
