#include "core/io/compare/study_json.h"

#include <set>

#include "core/io/compare/case_record_json.h"
#include "core/io/compare/people_entry_json.h"
#include "core/io/compare/study_parts.h"
#include "core/io/fields.h"
#include "core/io/json_object.h"
#include "core/io/plan/plan_json.h"

namespace turnpoint {
namespace {

Json choice_to_json(const PolicyChoice& choice) {
  Json edits = Json::array();
  for (const ParameterEdit& edit : choice.edits)
    edits.push_back(json_object({{"path", edit.path}, {"value", edit.value}}));
  return json_object({{"policy", choice.policy},
                      {"edits", std::move(edits)},
                      {"without", choice.without},
                      {"with", choice.with}});
}

std::vector<std::string> read_ids(Fields& fields, const std::string& key) {
  std::vector<std::string> ids;
  const Json* list = fields.list(key);
  if (list == nullptr) return ids;
  for (const Json& id : *list) {
    if (id.is_string())
      ids.push_back(id.get<std::string>());
    else
      fields.problem(ErrorCode::wrong_type, key, print_json_line(id) + " is not a trigger's id in quotes.");
  }
  return ids;
}

PolicyChoice read_choice(Fields& document, const std::string& key, ReadingNotes& notes) {
  PolicyChoice choice;
  const Json* object = document.object(key);
  if (object == nullptr) {
    document.problem(ErrorCode::missing_field, key, "\"" + key + "\" is missing.");
    return choice;
  }
  Fields fields(*object, key, notes);
  choice.policy = fields.text("policy");
  choice.without = read_ids(fields, "without");
  choice.with = read_ids(fields, "with");
  if (const Json* edits = fields.list("edits")) {
    for (const Json& entry : *edits) {
      if (!entry.is_object()) {
        fields.problem(ErrorCode::wrong_type, "edits", "An edit is an object with a path and a value.");
        continue;
      }
      Fields edit(entry, key + ".edits", notes);
      choice.edits.push_back({edit.text("path"), edit.text("value")});
      edit.refuse_others();
    }
  }
  fields.refuse_others();
  return choice;
}

Json cutover_to_json(const CutOver& cutover) {
  const Mapping& mapping = cutover.mapping;
  Json json = json_object({{"day", to_text(cutover.day)},
                           {"usual", to_text(mapping.usual)},
                           {"by_stage", Json::object()},
                           {"by_category", Json::object()},
                           {"review_within", to_text(mapping.review_within)},
                           {"letters_before", to_text(mapping.letters_before)}});
  for (const auto& [stage, rule] : mapping.by_stage) json["by_stage"][stage] = to_text(rule);
  for (const auto& [category, rule] : mapping.by_category)
    json["by_category"][std::string(to_text(category))] = to_text(rule);
  return json;
}

/// Calls `add(name, rule)` for each entry of an object of mapping rules.
template <class Add>
void read_rules(Fields& fields, const std::string& key, ReadingNotes& notes, Add add) {
  const Json* object = fields.object(key);
  if (object == nullptr) return;
  Fields rules(*object, fields.place(key), notes);
  for (const auto& [name, value] : object->items())
    add(rules, name, static_cast<MappingRule>(rules.one_of(name, mapping_rule_names, 0, true)));
  rules.refuse_others();
}

std::optional<CutOver> read_cutover(Fields& document, ReadingNotes& notes) {
  const Json* object = document.object("cutover");
  if (object == nullptr) return std::nullopt;
  Fields fields(*object, "cutover", notes);
  CutOver cutover;
  Mapping& mapping = cutover.mapping;
  cutover.day = read_study_day(fields, "day");
  const auto usual = static_cast<std::size_t>(mapping.usual);
  mapping.usual = static_cast<MappingRule>(fields.one_of("usual", mapping_rule_names, usual, false));
  read_rules(fields, "by_stage", notes,
             [&](Fields&, const std::string& stage, MappingRule rule) { mapping.by_stage[stage] = rule; });
  read_rules(fields, "by_category", notes, [&](Fields& rules, const std::string& name, MappingRule rule) {
    if (const auto category = category_from_text(name))
      mapping.by_category[*category] = rule;
    else
      rules.problem(ErrorCode::unknown_value, name, "\"" + name + "\" is not a category of absence.");
  });
  mapping.review_within = fields.term_or("review_within", mapping.review_within);
  mapping.letters_before = fields.term_or("letters_before", mapping.letters_before);
  fields.refuse_others();
  return cutover;
}

std::optional<ActionPlan> read_plan(Fields& document, ReadingNotes& notes) {
  const Json* object = document.object("plan");
  if (object == nullptr) return std::nullopt;
  Checked<ActionPlan> plan = action_plan_from_json(*object, "plan");
  if (plan) return std::move(*plan);
  for (Error& problem : plan.error()) notes.problems.push_back(std::move(problem));
  return std::nullopt;
}

Json versions_to_json(const std::vector<StudyVersion>& versions) {
  Json list = Json::array();
  for (const StudyVersion& version : versions) list.push_back(study_to_json(study_of(version)));
  return list;
}

/// Each is a study, its id the name; of what it says beside policies and dates nothing is kept.
std::vector<StudyVersion> read_versions(Fields& document, ReadingNotes& notes) {
  std::vector<StudyVersion> versions;
  const Json* list = document.list("versions");
  if (list == nullptr) return versions;
  std::set<std::string> names;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::string place = "versions." + std::to_string(i);
    Checked<Study> study = study_from_json((*list)[i]);
    if (!study) {
      for (Error& problem : study.error())
        notes.problems.push_back({problem.code, place + "." + problem.where, problem.detail});
    } else if (!names.insert(study->id).second) {
      document.problem(ErrorCode::duplicate_id, "versions",
                       "The version \"" + study->id +
                           "\" stands here a second time; give each its own name.");
    } else {
      versions.push_back(version_of(*study, study->id));
    }
  }
  return versions;
}

}  // namespace

Json study_to_json(const Study& study) {
  Json json = json_object({{"schema", study_schema},
                           {"id", study.id},
                           {"workforce", study.workforce},
                           {"old", choice_to_json(study.old_policy)},
                           {"new", choice_to_json(study.new_policy)},
                           {"from", to_text(study.dates.first_day)},
                           {"to", to_text(study.dates.last_day)}});
  if (study.cutover) json["cutover"] = cutover_to_json(*study.cutover);
  if (study.synthetic) json["synthetic"] = synthetic_to_json(*study.synthetic);
  if (study.disclosure) json["disclosure"] = disclosure_to_json(*study.disclosure);
  if (study.plan) json["plan"] = action_plan_to_json(*study.plan);
  if (!study.own_policies.empty()) json["policies"] = own_files_to_json(study.own_policies);
  if (!study.record.empty()) json["record"] = record_to_json(study.record);
  if (!study.entries.empty()) json["entries"] = entries_to_json(study.entries);
  if (!study.own_packs.empty()) json["packs"] = own_files_to_json(study.own_packs);
  if (!study.versions.empty()) json["versions"] = versions_to_json(study.versions);
  return json;
}

Checked<Study> study_from_json(const Json& json) {
  if (!json.is_object())
    return tl::unexpected(
        std::vector<Error>{{ErrorCode::wrong_type, "study", "A study is a JSON object in braces."}});
  ReadingNotes notes;
  Fields fields(json, "", notes);
  Study study;
  fields.whole("schema", study_schema, 1, study_schema);
  study.id = fields.text("id");
  study.workforce = fields.text("workforce");
  study.old_policy = read_choice(fields, "old", notes);
  study.new_policy = read_choice(fields, "new", notes);
  study.dates = {read_study_day(fields, "from"), read_study_day(fields, "to")};
  study.cutover = read_cutover(fields, notes);
  study.synthetic = read_synthetic(fields, notes);
  study.disclosure = read_disclosure(fields, notes);
  study.plan = read_plan(fields, notes);
  study.own_policies = read_own_policies(fields);
  study.record = read_record(fields, notes);
  study.entries = read_entries(fields, notes);
  study.own_packs = read_own_packs(fields);
  study.versions = read_versions(fields, notes);
  if ((study.workforce == synthetic_word) != study.synthetic.has_value()) {
    fields.problem(ErrorCode::missing_field, "synthetic",
                   "A study of a synthetic workforce says which in \"synthetic\"; no other study has it.");
  }
  if (study.dates.last_day < study.dates.first_day) {
    fields.problem(ErrorCode::last_before_first, "to",
                   "The last day (" + to_text(study.dates.last_day) + ") is before the first (" +
                       to_text(study.dates.first_day) + ").");
  }
  fields.refuse_others();
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  return study;
}

Checked<Study> read_study(std::string_view text) {
  const Result<Json> json = parse_json(text, "study");
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  return study_from_json(*json);
}

Checked<StudyRequest> read_study_request(std::string_view text) {
  Result<Json> json = parse_json(text, "study");
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  StudyRequest request;
  if (json->is_object() && json->contains("project_from")) {
    const Json& value = (*json)["project_from"];
    request.project_from = value.is_string() ? day_from_text(value.get<std::string>()) : std::nullopt;
    if (!request.project_from) {
      return tl::unexpected(std::vector<Error>{
          {ErrorCode::bad_date, "project_from",
           print_json_line(value) + " is not a day that exists, written YYYY-MM-DD in quotes."}});
    }
    json->erase("project_from");
  }
  Checked<Study> study = study_from_json(*json);
  if (!study) return tl::unexpected(study.error());
  request.study = std::move(*study);
  return request;
}

}  // namespace turnpoint
