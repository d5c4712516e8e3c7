#include "web/app/answers.h"
#include "web/app/json_fields.h"

namespace turnpoint::app {
namespace {

std::vector<FormFinding> findings(const Json& json) {
  return list<FormFinding>(json, "findings", [](const Json& finding) {
    return FormFinding{yes(finding, "fault"), text(finding, "says")};
  });
}

FormField field(const Json& json) {
  FormField read;
  read.path = text(json, "path");
  read.label = text(json, "label");
  read.value = text(json, "value");
  read.entry = text(json, "entry");
  read.assumed = yes(json, "assumed");
  read.findings = findings(json);
  read.options = list<FormOption>(json, "options", [](const Json& option) {
    return FormOption{text(option, "id"), text(option, "name")};
  });
  return read;
}

}  // namespace

FormPart read_form_part(const Json& json) {
  FormPart part{text(json, "path"),
                text(json, "name"),
                number(json, "level"),
                yes(json, "removable"),
                yes(json, "movable"),
                list<FormField>(json, "fields", field),
                {},
                findings(json)};
  part.adds = list<FormOption>(json, "adds", [](const Json& add) {
    return FormOption{text(add, "path"), text(add, "label")};
  });
  return part;
}

ProcessLineView read_process_line(const Json& json) {
  return {number(json, "depth"), text(json, "says"), text(json, "clause")};
}

Checked<OwnPolicy> read_own_policy(std::string_view answer) {
  return view_of<OwnPolicy>(answer, [](const Json& value) {
    const Json& file = member(value, "policy");
    return OwnPolicy{text(file, "id"), print_json(file)};
  });
}

Checked<std::vector<DifferenceView>> read_differences(std::string_view answer) {
  return view_of<std::vector<DifferenceView>>(answer, [](const Json& value) {
    std::vector<DifferenceView> rows;
    for (const Json& row : value)
      rows.push_back(
          {text(row, "part"), text(row, "says"), text(row, "old_clause"), text(row, "new_clause")});
    return rows;
  });
}

std::string FileEditView::error_of(const std::string& id, const std::string& field) const {
  std::string says;
  if (id != file || field != path) return says;
  for (const Error& error : errors) says += (says.empty() ? "" : " ") + error.detail;
  return says;
}

}  // namespace turnpoint::app
