#include "core/exercise/known_record.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string days_worked(const WorkPattern& pattern) {
  static constexpr std::array<const char*, 7> names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                       "Friday", "Saturday", "Sunday"};
  if (pattern == WorkPattern()) return "Works from Monday to Friday";
  if (pattern.weeks() > 1) return "Works a rota of " + plural(pattern.weeks(), "week");
  std::vector<std::string> days;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (pattern.works_at(i)) days.emplace_back(names[i]);
  }
  return "Works on " + listed(days);
}

/// The terms in force on the day.
const PersonTerms& terms_in_force(const std::vector<PersonTerms>& people, Day day) {
  const PersonTerms* found = &people.front();
  for (const PersonTerms& terms : people) {
    if (terms.valid_from == no_day || terms.valid_from <= day_number(day)) found = &terms;
  }
  return *found;
}

std::string person_in_words(const ExerciseRecord& record, Day day) {
  if (record.people.empty()) return "";
  std::string text = days_worked(terms_in_force(record.people, day).pattern);
  const std::int32_t start = record.people.front().start_day;
  if (start != no_day) text += "; in service since " + to_words(day_from_number(start));
  return text + '.';
}

std::string until(std::int32_t day) {
  return day == no_day ? "" : " until " + to_words(day_from_number(day));
}

std::string in_words(const RecordedEvent& event) { return capital(spaced(event.kind)) + until(event.until); }

std::string in_words(const Decision& decision) {
  std::string text = "Decided: " + spaced(decision.kind);
  if (!decision.about.empty()) text += ", " + spaced(decision.about);
  if (!decision.value.empty()) text += ", " + spaced(decision.value);
  return text + until(decision.until) + (decision.why.empty() ? "" : " (" + decision.why + ")");
}

std::string in_words(const RecordedStage& stage) { return "Recorded as live: " + spaced(stage.stage); }

std::int32_t day_of(const RecordedEvent& event) { return event.day; }
std::int32_t day_of(const Decision& decision) { return decision.day; }
std::int32_t day_of(const RecordedStage& stage) { return stage.from; }

/// Rows known by the day, those of both policies once.
template <class Row>
void add_rows(std::vector<KnownFact>& facts, const std::vector<Row>& old_rows,
              const std::vector<Row>& new_rows, Day day) {
  const std::size_t before = facts.size();
  for (const Row& row : old_rows) {
    if (day_of(row) <= day_number(day))
      facts.push_back({day_from_number(day_of(row)), in_words(row), AskedUnder::old_policy});
  }
  for (const Row& row : new_rows) {
    if (day_of(row) > day_number(day)) continue;
    const KnownFact fact{day_from_number(day_of(row)), in_words(row), AskedUnder::new_policy};
    const auto same = std::find_if(
        facts.begin() + static_cast<std::ptrdiff_t>(before), facts.end(), [&](const auto& other) {
          return other.day == fact.day && other.words == fact.words && other.under == AskedUnder::old_policy;
        });
    if (same == facts.end())
      facts.push_back(fact);
    else
      same->under = AskedUnder::both;
  }
}

}  // namespace

KnownRecord record_known_on(const ExerciseRecord& record, Day day) {
  KnownRecord known;
  known.person = person_in_words(record, day);
  for (const ExerciseSpell& spell : record.spells) {
    const Day first = day_from_number(spell.entry.first_day);
    if (first > day || !is_told(spell, day)) continue;
    const bool ended = spell.entry.last_day != open_end && spell.entry.last_day < day_number(day);
    KnownSpell shown{first, std::nullopt, spell.entry.category, spell.entry.hours};
    if (ended) shown.last_day = day_from_number(spell.entry.last_day);
    known.spells.push_back(shown);
  }
  sort_stably(known.spells,
              [](const KnownSpell& a, const KnownSpell& b) { return a.first_day < b.first_day; });
  const Recorded& old_rows = record.recorded[0];
  const Recorded& new_rows = record.recorded[1];
  add_rows(known.facts, old_rows.events, new_rows.events, day);
  add_rows(known.facts, old_rows.decisions, new_rows.decisions, day);
  add_rows(known.facts, old_rows.stages, new_rows.stages, day);
  sort_stably(known.facts, [](const KnownFact& a, const KnownFact& b) { return a.day < b.day; });
  return known;
}

}  // namespace turnpoint
