#include "core/io/compare/evidence_json.h"

#include "core/engine/explain.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

Json spell_json(const SpellEvidence& spell) {
  Json entry = json_object({{"first_day", to_text(spell.days.first_day)},
                            {"last_day", to_text(spell.days.last_day)},
                            {"open", spell.open},
                            {"category", to_words(spell.category)},
                            {"days", to_fraction(spell.in_window)}});
  if (spell.whole != spell.in_window) entry["whole"] = to_fraction(spell.whole);
  if (!spell.left_out.empty()) entry["left_out"] = spell.left_out;
  if (!spell.clause.empty()) entry["clause"] = spell.clause;
  return entry;
}

Json look_json(const Policy& policy, const Trigger& trigger, const Evidence& evidence, bool crossing) {
  return json_object({{"trigger", trigger.id},
                      {"name", trigger.name},
                      {"clause", trigger.clause},
                      {"date", to_text(evidence.day)},
                      {"value", to_decimal(evidence.value)},
                      {"threshold", to_decimal(evidence.threshold)},
                      {"met", evidence.met},
                      {"crossing", crossing},
                      {"provisional", evidence.provisional},
                      {"window_from", to_text(evidence.window.first_day)},
                      {"sum", arithmetic(trigger, evidence)},
                      {"because", explain(policy, trigger, evidence)},
                      {"counted", spells_json(evidence.counted)},
                      {"left_out", spells_json(evidence.left_out)}});
}

}  // namespace

Json spells_json(const std::vector<SpellEvidence>& spells) {
  Json entries = Json::array();
  for (const SpellEvidence& spell : spells) entries.push_back(spell_json(spell));
  return entries;
}

Json evidence_json(const Workforce& workforce, const DayCount& days, const Policy& policy, const Plan& plan,
                   std::size_t person, Span dates) {
  Json looks = Json::array();
  std::vector<bool> met(plan.triggers.size(), false);
  for (const MetLook& look : met_looks(workforce, days, plan, person, dates.last_day)) {
    if (look.day < day_number(dates.first_day)) continue;
    met[look.trigger] = true;
    const Evidence evidence =
        evidence_of(workforce, days, plan, person, look.trigger, day_from_number(look.day),
                    day_from_number(look.spell_first), dates.last_day);
    looks.push_back(look_json(policy, plan.triggers[look.trigger].rule, evidence, look.crossing));
  }
  for (std::size_t i = 0; i < plan.triggers.size(); ++i) {
    if (met[i] || !plan.triggers[i].reported) continue;
    const auto place = latest_look(workforce, days, plan, person, i, dates.last_day);
    if (!place || place->day < dates.first_day) continue;
    const Evidence evidence =
        evidence_of(workforce, days, plan, person, i, place->day, place->spell_first, dates.last_day);
    looks.push_back(look_json(policy, plan.triggers[i].rule, evidence, false));
  }
  return looks;
}

Json person_json(const Workforce& workforce, std::size_t person, Day as_at) {
  const std::uint32_t terms = terms_on(workforce, person, day_number(as_at));
  const std::int32_t start = workforce.people.start_day[person];
  const std::int32_t leave = workforce.people.leave_day[person];
  return json_object(
      {{"employee_id", workforce.people.employee_id[person]},
       {"team", workforce.teams[workforce.terms.team[terms]]},
       {"pattern", workforce.patterns[workforce.terms.pattern[terms]].to_text()},
       {"start_date", start == no_day ? Json() : Json(to_text(day_from_number(start)))},
       {"leave_date", leave == open_end ? Json() : Json(to_text(day_from_number(leave)))},
       {"spells", workforce.people.first_spell[person + 1] - workforce.people.first_spell[person]}});
}

}  // namespace turnpoint
