#include <algorithm>

#include "core/base/order.h"
#include "core/engine/explain.h"
#include "core/exercise/answer/asks.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

const PlannedTrigger* planned(const Plan& plan, const std::string& id) {
  for (const PlannedTrigger& trigger : plan.triggers) {
    if (trigger.rule.id == id) return &trigger;
  }
  return nullptr;
}

/// The look at `spell` under one trigger as an event, so that its because can be told.
Event look_event(const Trigger& trigger, std::int32_t day, std::int32_t spell_first) {
  Event event;
  event.day = day;
  event.kind = EventKind::finding;
  event.subject = trigger.id;
  event.because.trigger = trigger.id;
  event.because.spell_first = spell_first;
  return event;
}

/// The sum of the look, under the threshold in force for the person.
std::string why_look(const PolicyDesk& desk, const Trigger& trigger, std::int32_t day,
                     std::int32_t spell_first) {
  const auto evidence = evidence_of_event(desk.context(), look_event(trigger, day, spell_first));
  if (!evidence) return "";
  if (evidence->threshold == threshold_in_force(trigger)) return explain(desk.policy(), trigger, *evidence);
  Trigger agreed = trigger;
  agreed.threshold = evidence->threshold;
  agreed.clause.clear();
  return explain(Policy(), agreed, *evidence) +
         " This threshold was agreed with the person; for others it is " +
         to_decimal(threshold_in_force(trigger)) + '.';
}

struct LookFound {
  const Trigger* trigger = nullptr;
  std::int32_t day = 0;
  std::int32_t spell_first = 0;
};

/// The looks at the spell that meet a trigger, each trigger once.
std::vector<LookFound> looks_at(const Looks& looks, const CountedSpell& spell) {
  std::vector<LookFound> found;
  for (const Look& look : looks.all()) {
    if (look.decision != nullptr || look.day < spell.first || look.day > spell.last) continue;
    const bool known = std::any_of(found.begin(), found.end(),
                                   [&](const LookFound& each) { return each.trigger == look.trigger; });
    if (!known) found.push_back({look.trigger, look.day, look.spell_first});
  }
  return found;
}

std::string not_counted(const PolicyDesk& desk, const CountedSpell& spell) {
  if (spell.counts == Counts::always) return "";
  const Category category = desk.run().workforce.spells.category[spell.spell];
  const CategoryRule& rule = desk.policy().rule(category);
  return capital(spell_in_words(spell)) + " is left out of formal action (" +
         std::string(to_words(category)) + (rule.clause.empty() ? "" : ", " + rule.clause) +
         "), so it meets nothing.";
}

/// The triggers asked about that this policy does not have, as a sentence.
std::string without_words(const PolicyDesk& desk, const std::vector<std::string>& asked) {
  std::vector<std::string> names;
  for (const std::string& id : asked) {
    if (find_trigger(desk.policy(), id) == nullptr) names.push_back(as_name(id));
  }
  return names.empty() ? "" : name_in_words(desk.policy()) + " has no trigger " + listed(names) + '.';
}

PolicyAnswer triggers_met(const PolicyDesk& desk, const CountedSpell& spell,
                          const std::vector<std::string>& asked) {
  if (desk.plan().triggers.empty()) {
    const auto& all = desk.policy().triggers;
    const bool has_others = std::any_of(all.begin(), all.end(), is_computable);
    return nothing(has_others && !asked.empty()
                       ? without_words(desk, asked)
                       : name_in_words(desk.policy()) + " has no trigger that a record could meet.");
  }
  if (spell.counts != Counts::always) return nothing(not_counted(desk, spell));
  PolicyAnswer answer;
  std::vector<std::string> names;
  const Looks looks(desk.known());
  for (const LookFound& look : looks_at(looks, spell)) {
    answer.chosen.push_back(look.trigger->id);
    names.push_back(as_name(look.trigger->name));
    answer.because +=
        (answer.because.empty() ? "" : "\n") + why_look(desk, *look.trigger, look.day, look.spell_first);
  }
  if (!answer.chosen.empty()) {
    sort_stably(answer.chosen);
    answer.text = listed(names);
    return answer;
  }
  std::string because;
  for (const PlannedTrigger& trigger : desk.plan().triggers)
    because += (because.empty() ? "" : "\n") + why_look(desk, trigger.rule, spell.last, spell.first);
  return nothing(std::move(because));
}

PolicyAnswer trigger_met(const PolicyDesk& desk, const CountedSpell& spell, const std::string& id) {
  const PlannedTrigger* trigger = planned(desk.plan(), id);
  if (trigger == nullptr)
    return choice_answer("no", "No", name_in_words(desk.policy()) + " has no such trigger.");
  if (spell.counts != Counts::always) return choice_answer("no", "No", not_counted(desk, spell));
  const Looks looks(desk.known());
  for (const LookFound& look : looks_at(looks, spell)) {
    if (look.trigger->id == id)
      return choice_answer("yes", "Yes", why_look(desk, *look.trigger, look.day, look.spell_first));
  }
  return choice_answer("no", "No", why_look(desk, trigger->rule, spell.last, spell.first));
}

}  // namespace

PolicyAnswer answer_of_look(const PolicyDesk& desk, const ExerciseQuestion& question) {
  const CountedSpell* spell = desk.spell(question.spell);
  const std::string no_spell = "No absence is recorded, " + as_known(desk) + '.';
  if (question.ask == EngineAsk::triggers_met)
    return spell == nullptr ? nothing(no_spell) : triggers_met(desk, *spell, question.triggers);
  return spell == nullptr ? choice_answer("no", "No", no_spell) : trigger_met(desk, *spell, question.trigger);
}

}  // namespace turnpoint
