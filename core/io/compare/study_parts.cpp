#include "core/io/compare/study_parts.h"

#include <set>

#include "core/io/compare/equality/equality_request.h"
#include "core/io/json_object.h"

namespace turnpoint {
Day read_study_day(Fields& fields, const std::string& key) {
  const std::string text = fields.text(key);
  const std::optional<Day> day = day_from_text(text);
  if (!day && !text.empty())
    fields.problem(ErrorCode::bad_date, key,
                   "\"" + text + "\" is not a day that exists, written YYYY-MM-DD.");
  return day.value_or(Day{});
}

Json synthetic_to_json(const SyntheticWorkforce& synthetic) {
  return json_object({{"profile", synthetic.profile},
                      {"employees", synthetic.employees},
                      {"years", synthetic.years},
                      {"seed", synthetic.seed},
                      {"to", to_text(synthetic.last_day)}});
}

std::optional<SyntheticWorkforce> read_synthetic(Fields& study, ReadingNotes& notes) {
  const Json* object = study.object("synthetic");
  if (object == nullptr) return std::nullopt;
  Fields fields(*object, "synthetic", notes);
  SyntheticWorkforce synthetic;
  synthetic.profile = fields.text("profile");
  synthetic.employees = fields.count("employees");
  synthetic.years = fields.count("years");
  synthetic.seed = fields.count("seed");
  synthetic.last_day = read_study_day(fields, "to");
  fields.refuse_others();
  return synthetic;
}

Json disclosure_to_json(const StudyDisclosure& disclosure) {
  return json_object({{"disclosure_key", to_text(disclosure.disclosure.key)},
                      {"suppression", disclosure.disclosure.suppression},
                      {"references", disclosure.references}});
}

std::optional<StudyDisclosure> read_disclosure(Fields& study, ReadingNotes& notes) {
  const Json* object = study.object("disclosure");
  if (object == nullptr) return std::nullopt;
  Fields fields(*object, "disclosure", notes);
  EqualityAsked asked = read_equality_fields(fields);
  return StudyDisclosure{asked.disclosure, std::move(asked.references)};
}

namespace {

template <class OwnFile>
Json files_to_json(const std::vector<OwnFile>& files) {
  Json list = Json::array();
  for (const OwnFile& own : files) list.push_back(Json::parse(own.text));
  return list;
}

/// Calls `add(id, file)` for each; `one` is what a sentence calls it.
template <class Add>
void read_files(Fields& study, const std::string& key, const std::string& one, Add add) {
  const Json* list = study.list(key);
  if (list == nullptr) return;
  std::set<std::string> ids;
  for (const Json& file : *list) {
    const auto found = file.is_object() ? file.find("id") : file.end();
    const bool named = file.is_object() && found != file.end() && found->is_string();
    const std::string id = named ? found->get<std::string>() : "";
    if (id.empty())
      study.problem(ErrorCode::wrong_type, key, "A " + one + " of the study is an object with an \"id\".");
    else if (!ids.insert(id).second)
      study.problem(ErrorCode::duplicate_id, key,
                    "The " + one + " \"" + id + "\" stands here a second time; give each its own id.");
    else
      add(id, file);
  }
}

}  // namespace

Json own_files_to_json(const std::vector<OwnPolicy>& policies) { return files_to_json(policies); }
Json own_files_to_json(const std::vector<OwnPack>& packs) { return files_to_json(packs); }

std::vector<OwnPolicy> read_own_policies(Fields& study) {
  std::vector<OwnPolicy> policies;
  read_files(study, "policies", "policy", [&](const std::string& id, const Json& file) {
    policies.push_back({id, print_json(file)});
  });
  return policies;
}

std::vector<OwnPack> read_own_packs(Fields& study) {
  std::vector<OwnPack> packs;
  read_files(study, "packs", "pack", [&](const std::string& id, const Json& file) {
    packs.push_back({id, print_json_line(file)});
  });
  return packs;
}

}  // namespace turnpoint
