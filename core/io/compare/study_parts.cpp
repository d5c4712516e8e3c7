#include "core/io/compare/study_parts.h"

#include <algorithm>

#include "core/io/compare/equality/equality_request.h"

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
  return {{"profile", synthetic.profile},
          {"employees", synthetic.employees},
          {"years", synthetic.years},
          {"seed", synthetic.seed},
          {"to", to_text(synthetic.last_day)}};
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
  return {{"disclosure_key", to_text(disclosure.disclosure.key)},
          {"suppression", disclosure.disclosure.suppression},
          {"references", disclosure.references}};
}

std::optional<StudyDisclosure> read_disclosure(Fields& study, ReadingNotes& notes) {
  const Json* object = study.object("disclosure");
  if (object == nullptr) return std::nullopt;
  Fields fields(*object, "disclosure", notes);
  EqualityAsked asked = read_equality_fields(fields);
  return StudyDisclosure{asked.disclosure, std::move(asked.references)};
}

Json own_policies_to_json(const std::vector<OwnPolicy>& policies) {
  Json list = Json::array();
  for (const OwnPolicy& own : policies) list.push_back(Json::parse(own.text));
  return list;
}

std::vector<OwnPolicy> read_own_policies(Fields& study) {
  std::vector<OwnPolicy> policies;
  const Json* list = study.list("policies");
  if (list == nullptr) return policies;
  for (const Json& file : *list) {
    const auto found = file.is_object() ? file.find("id") : file.end();
    const bool named = file.is_object() && found != file.end() && found->is_string();
    std::string id = named ? found->get<std::string>() : "";
    const bool twice =
        std::any_of(policies.begin(), policies.end(), [&](const OwnPolicy& other) { return other.id == id; });
    if (id.empty())
      study.problem(ErrorCode::wrong_type, "policies", "A policy of the study is an object with an \"id\".");
    else if (twice)
      study.problem(ErrorCode::duplicate_id, "policies",
                    "The policy \"" + id + "\" stands here a second time; give each its own id.");
    else
      policies.push_back({std::move(id), print_json(file)});
  }
  return policies;
}

}  // namespace turnpoint
