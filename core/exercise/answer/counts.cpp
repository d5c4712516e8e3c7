#include <algorithm>

#include "core/engine/explain.h"
#include "core/exercise/answer/asks.h"
#include "core/policy/wording/assumed.h"
#include "core/policy/wording/plain.h"
#include "core/policy/words.h"

namespace turnpoint {
namespace {

std::string window_in_words(int months) { return "In the " + plural(months, "month") + " up to "; }

PolicyAnswer count(const PolicyDesk& desk, const ExerciseQuestion& question, Measure measure) {
  const Evidence evidence = desk.counted_over(question.months, measure);
  std::string because =
      window_in_words(question.months) + to_words(desk.day()) + ' ' + name_in_words(desk.policy());
  because += evidence.counted.empty() ? " counts no absence."
                                      : " counts " + counted_in_words(evidence.counted) + '.';
  because += left_out_in_words(evidence.left_out);
  return number_answer(evidence.value, std::move(because));
}

/// The figure of the policy's own trigger, as at the day.
PolicyAnswer score(const PolicyDesk& desk) {
  const CountedSpell* latest = desk.spell(std::nullopt);
  const Day spell_first = latest == nullptr ? desk.day() : day_from_number(latest->first);
  for (std::size_t i = 0; i < desk.plan().triggers.size(); ++i) {
    const Trigger& rule = desk.plan().triggers[i].rule;
    if (rule.measure != Measure::bradford_score) continue;
    const Evidence evidence = evidence_of(desk.run().workforce, desk.run().days, desk.plan(), 0, i,
                                          desk.day(), spell_first, desk.day());
    return number_answer(evidence.value, explain(desk.policy(), rule, evidence));
  }
  return nothing(name_in_words(desk.policy()) + " works out no score.");
}

PolicyAnswer long_spells(const PolicyDesk& desk, int months) {
  const Term& length = desk.policy().long_term.at_least;
  const std::int32_t after = day_number(minus_months(desk.day(), months));
  std::vector<std::string> found;
  for (const CountedSpell& spell : desk.known().record.spells) {
    const bool reaches = spell.part == 0 && spell.counts != Counts::never && spell.last > after &&
                         day_reached(desk.known().dates, spell.first, length) <= spell.last;
    if (reaches) found.push_back(spell_in_words(spell));
  }
  const std::string what =
      " absence of " + to_text(length) + " or longer" + mark_of(desk.policy(), "long_term.at_least");
  std::string because = window_in_words(months) + to_words(desk.day()) + " there is " +
                        (found.empty() ? "no" : "this") + what +
                        (found.empty() ? "." : ": " + listed(found) + '.');
  return number_answer(Rational(static_cast<std::int64_t>(found.size())), std::move(because));
}

/// Calendar days of `spell` from `from` on that no fit note covers, as stretches.
std::vector<Span> uncovered(const PolicyDesk& desk, const CountedSpell& spell, std::int32_t from) {
  std::vector<Span> gaps;
  for (std::int32_t day = from; day <= spell.last; ++day) {
    const auto& events = desk.known().events;
    const bool covered = std::any_of(events.begin(), events.end(), [&](const RecordedEvent* event) {
      return event->kind == "fit_note" && event->day <= day && day <= event->until;
    });
    if (covered) continue;
    const Day at = day_from_number(day);
    if (!gaps.empty() && gaps.back().last_day + std::chrono::days(1) == at)
      gaps.back().last_day = at;
    else
      gaps.push_back({at, at});
  }
  return gaps;
}

PolicyAnswer fit_note_gap(const PolicyDesk& desk, const ExerciseQuestion& question) {
  const auto& duties = desk.policy().duties;
  const auto duty = std::find_if(duties.begin(), duties.end(), [](const Duty& each) {
    return each.kind == DutyKind::fit_note && each.on == DutyOn::spell_day;
  });
  if (duty == duties.end())
    return nothing(name_in_words(desk.policy()) +
                   " says nothing about fit notes; what the law asks for still holds.");
  const std::int32_t after = day_number(minus_months(desk.day(), question.months));
  int days = 0;
  std::vector<std::string> words;
  for (const CountedSpell& spell : desk.known().record.spells) {
    if (spell.last <= after || spell.part != 0) continue;
    for (const Span& gap : uncovered(desk, spell, spell.first + duty->spell_day - 1)) {
      days += gap.days();
      words.push_back(to_words(gap));
    }
  }
  return number_answer(
      Rational(days),
      as_name(duty->name) + " is asked for from calendar day " + std::to_string(duty->spell_day) +
          " of an absence on (" + duty->clause + "). " +
          (words.empty() ? "No such day is without one." : "Without one: " + listed(words) + '.'));
}

PolicyAnswer counted(const PolicyDesk& desk, const ExerciseQuestion& question) {
  const CountedSpell* spell = desk.spell(question.spell);
  if (spell == nullptr) return nothing("No absence is recorded, " + as_known(desk) + '.');
  const Category category = desk.run().workforce.spells.category[spell->spell];
  const CategoryRule& rule = desk.policy().rule(category);
  const bool by_length = rule.shorter_than_days && spell->counts != rule.counts;
  std::string because = capital(spell_in_words(*spell)) + " is recorded as " +
                        std::string(to_words(category)) + ": " + name_in_words(desk.policy()) +
                        " says such absences " + category_rule_in_words(rule);
  because += rule.clause.empty() ? " (assumed: " + without_stop(rule.why) + ")." : " (" + rule.clause + ").";
  if (by_length) because += " This one is not that short, so it counts.";
  static constexpr std::array<std::string_view, 3> words = {
      "Counted like any other absence", "Left out of formal action; a conversation may weigh it",
      "Not counted at all"};
  static constexpr std::array<std::string_view, 3> ids = {"always", "informal_only", "never"};
  const auto at = static_cast<std::size_t>(spell->counts);
  return choice_answer(std::string(ids[at]), std::string(words[at]), std::move(because));
}

}  // namespace

PolicyAnswer answer_of_count(const PolicyDesk& desk, const ExerciseQuestion& question) {
  switch (question.ask) {
  case EngineAsk::spells: return count(desk, question, Measure::spell_count);
  case EngineAsk::days: return count(desk, question, Measure::day_count);
  case EngineAsk::score: return score(desk);
  case EngineAsk::long_spells: return long_spells(desk, question.months);
  case EngineAsk::counted: return counted(desk, question);
  default: return fit_note_gap(desk, question);
  }
}

}  // namespace turnpoint
