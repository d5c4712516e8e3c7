#include "tests/scenarios/five_rules.h"

namespace turnpoint::test {
namespace {

Policy rules(int bradford_at_least, int spells_at_least, int short_at_least, int days_at_least,
             int length_at_least) {
  return PolicyBuilder()
      .with(bradford(bradford_at_least).days(365).calendar_days())
      .with(spell_count(spells_at_least).days(365).calendar_days())
      .with(spell_count(short_at_least).id("short_spells").days(91).calendar_days().minimum_spell_days(2))
      .with(day_count(days_at_least).days(365).calendar_days())
      .with(length_at_look(length_at_least))
      .leaves_out(Category::disability_leave)
      .policy();
}

std::string date(int number) { return to_text(first_of_cases + std::chrono::days(number)); }

}  // namespace

Policy five_rules() { return rules(200, 4, 3, 10, 28); }

Policy five_figures() { return rules(1, 1, 1, 1, 1); }

Case numbered_case(const std::vector<NumberedSpell>& spells, const Policy& policy) {
  Record record = Record().works("MTWTFSS");
  for (const NumberedSpell& spell : spells) {
    record.spell(date(spell.first), date(spell.last),
                 spell.left_out ? Category::disability_leave : Category::sickness);
  }
  return {record.rows(), policy, {}, first_of_cases + std::chrono::days(2000)};
}

}  // namespace turnpoint::test
