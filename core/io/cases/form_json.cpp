#include "core/io/cases/form_json.h"

#include <algorithm>
#include <set>

#include "core/base/order.h"
#include "core/io/fields.h"
#include "core/io/policy/shipped.h"

namespace turnpoint {
namespace {

FormField read_field(const Json& json, const std::string& path, ReadingNotes& notes) {
  Fields fields(json, path, notes);
  FormField field;
  field.id = fields.text("id");
  field.label = fields.text("label");
  field.kind = static_cast<FieldKind>(fields.one_of("kind", field_kind_names, 0, true));
  field.required = fields.yes_or_no("required", false);
  field.fact = fields.text("fact", field.kind == FieldKind::record);
  field.clause = fields.text("clause", false);
  if (fields.has("choices")) field.choices = fields.texts("choices");
  if (field.kind == FieldKind::choice && field.choices.empty())
    fields.problem(ErrorCode::missing_field, "choices", "A choice needs what there is to choose from.");
  fields.refuse_others();
  return field;
}

FormSection read_section(const Json& json, const std::string& path, std::set<std::string>& ids,
                         ReadingNotes& notes) {
  Fields fields(json, path, notes);
  FormSection section;
  section.heading = fields.text("heading", false);
  if (const Json* list = fields.list("fields")) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      section.fields.push_back(read_field((*list)[i], fields.place("fields." + std::to_string(i)), notes));
      if (!ids.insert(section.fields.back().id).second)
        fields.problem(ErrorCode::duplicate_id, "fields",
                       "\"" + section.fields.back().id + "\" is the id of two fields; give each its own.");
    }
  }
  fields.refuse_others();
  return section;
}

constexpr std::string_view folder = "forms/";
constexpr std::string_view ending = ".json";

bool belongs(const Form& form, const std::string& policy) {
  return form.policies.empty() ||
         std::find(form.policies.begin(), form.policies.end(), policy) != form.policies.end();
}

}  // namespace

Checked<Form> read_form(std::string_view text, const std::string& name) {
  const Result<Json> json = parse_json(text, name);
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  ReadingNotes notes;
  Fields fields(*json, "", notes);
  Form form;
  form.id = fields.text("id");
  form.name = fields.text("name");
  form.clause = fields.text("clause", false);
  if (fields.has("policies")) form.policies = fields.texts("policies");
  constexpr std::array<std::string_view, 3> tones = {"everyday", "formal", "hearing"};
  form.tone = static_cast<Register>(fields.one_of("tone", tones, 0, false));
  std::set<std::string> ids;
  if (const Json* list = fields.list("sections")) {
    for (std::size_t i = 0; i < list->size(); ++i)
      form.sections.push_back(read_section((*list)[i], "sections." + std::to_string(i), ids, notes));
  }
  fields.refuse_others();
  for (Error& problem : notes.problems) problem.where = name + ": " + problem.where;
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  return form;
}

std::vector<std::string> shipped_forms(const std::string& policy) {
  std::vector<std::string> ids;
  for (const ShippedFile& file : shipped_papers()) {
    if (!file.path.starts_with(folder)) continue;
    const Checked<Form> form = read_form(file.text, std::string(file.path));
    if (form && belongs(*form, policy)) ids.push_back(form->id);
  }
  sort_stably(ids);
  return ids;
}

Checked<Form> shipped_form(const std::string& policy, const std::string& id) {
  const std::string path = std::string(folder) + id + std::string(ending);
  const std::string_view text = shipped_paper(path);
  if (!text.empty()) {
    Checked<Form> form = read_form(text, path);
    if (!form || belongs(*form, policy)) return form;
  }
  std::string there;
  for (const std::string& each : shipped_forms(policy)) there += (there.empty() ? "" : ", ") + each;
  return tl::unexpected(
      std::vector<Error>{{ErrorCode::unknown_value, "form",
                          "No form \"" + id + "\" belongs to \"" + policy + "\"; there are " + there + "."}});
}

Checked<Answers> read_answers(std::string_view text, const std::string& name) {
  const Result<Json> json = parse_json(text, name);
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  std::vector<Error> problems;
  Answers answers;
  if (!json->is_object())
    problems.push_back(
        {ErrorCode::wrong_type, name, "An object of answers is expected: {\"field\": \"text\"}."});
  else
    for (const auto& [key, value] : json->items()) {
      const Json list = value.is_array() ? value : Json::array({value});
      for (const Json& line : list) {
        if (line.is_string())
          answers[key].push_back(line.get<std::string>());
        else
          problems.push_back(
              {ErrorCode::wrong_type, name + ": " + key, "An answer is a text or a list of texts."});
      }
    }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return answers;
}

}  // namespace turnpoint
