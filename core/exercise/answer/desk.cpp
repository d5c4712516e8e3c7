#include "core/exercise/answer/desk.h"

#include <algorithm>

#include "core/engine/facts.h"

namespace turnpoint {
namespace {

Plan plan_for(const Policy& policy, const std::vector<std::string>& triggers) {
  if (triggers.empty()) return compile(policy);
  std::vector<std::string> there;
  for (const std::string& id : triggers) {
    if (find_trigger(policy, id) != nullptr) there.push_back(id);
  }
  return *compile(policy, there);
}

Plan with_facts(Plan plan, const Workforce& workforce, const DayCount& days, Day day) {
  apply_facts(plan, gather_facts(workforce, days, plan, 0, workforce.people.size(), day));
  return plan;
}

}  // namespace

Workforce record_told_by(const ExerciseRecord& record, Day day) {
  std::vector<SpellEntry> spells;
  for (const ExerciseSpell& spell : record.spells) {
    if (is_told(spell, day)) spells.push_back(spell.entry);
  }
  return build_workforce(record.people, std::move(spells));
}

PolicyDesk::PolicyDesk(const ExerciseRecord& record, const Policy& policy, PolicySide side, Day day,
                       const std::vector<std::string>& triggers)
    : day_(day), workforce_(record_told_by(record, day)), days_(workforce_),
      plan_(with_facts(plan_for(policy, triggers), workforce_, days_, day)),
      run_{workforce_, days_, policy, plan_, calendar_, record.recorded[static_cast<std::size_t>(side)]},
      timeline_(replay(run_, 0, day)), known_(run_, 0, day) {}

const CountedSpell* PolicyDesk::spell(const std::optional<Day>& first_day) const {
  const std::vector<CountedSpell>& spells = known_.record.spells;
  if (!first_day) return spells.empty() ? nullptr : &spells.back();
  const auto found = std::find_if(spells.begin(), spells.end(), [&](const CountedSpell& spell) {
    return spell.first == day_number(*first_day);
  });
  return found == spells.end() ? nullptr : &*found;
}

Evidence PolicyDesk::counted_over(int months, Measure measure) const {
  PlannedTrigger count;
  count.rule.id = "count";
  count.rule.measure = measure;
  count.rule.window = {WindowLength::Unit::months, months};
  count.rule.threshold = Rational(1);
  Plan plan = plan_;
  plan.triggers = {count};
  return evidence_of(workforce_, days_, plan, 0, 0, day_, day_, day_);
}

}  // namespace turnpoint
