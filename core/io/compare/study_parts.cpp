#include "core/io/compare/study_parts.h"

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

}  // namespace turnpoint
