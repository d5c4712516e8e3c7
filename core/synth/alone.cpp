#include "core/synth/alone.h"

#include "core/workforce/builder.h"

namespace turnpoint {

Workforce alone(const Workforce& workforce, std::size_t person) {
  std::vector<PersonTerms> terms;
  for (std::uint32_t i = workforce.people.first_term[person]; i < workforce.people.first_term[person + 1];
       ++i) {
    PersonTerms& entry = terms.emplace_back();
    entry.employee_id = workforce.people.employee_id[person];
    entry.valid_from = workforce.terms.valid_from[i];
    entry.pattern = workforce.patterns[workforce.terms.pattern[i]];
    entry.hours_per_day = workforce.terms.hours_per_day[i];
    entry.team = workforce.teams[workforce.terms.team[i]];
    entry.group = workforce.groups[workforce.terms.group[i]];
    entry.fte = workforce.terms.fte[i];
    entry.start_day = workforce.people.start_day[person];
    entry.leave_day = workforce.people.leave_day[person];
  }
  return build_workforce(std::move(terms), {});
}

void replace_spells(Workforce& one_person, const std::vector<SpellRow>& rows) {
  one_person.people.first_spell.clear();
  one_person.spells = {};
  lay_out_spells(one_person, rows);
}

}  // namespace turnpoint
