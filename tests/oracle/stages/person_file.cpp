#include "tests/oracle/stages/person_file.h"

#include <algorithm>

namespace turnpoint::test {
namespace {

using std::chrono::days;

const SlowCalendar& the_calendar() {
  static const SlowCalendar calendar;
  return calendar;
}

}  // namespace

void Diary::add(Day day, EventKind kind, const std::string& subject, const std::string& value) {
  all_.push_back({day, kind, subject, value, false, false, false});
}

bool Diary::has(EventKind kind, Day after, Day until) const {
  return std::any_of(all_.begin(), all_.end(),
                     [&](const Happening& h) { return h.kind == kind && after < h.day && h.day <= until; });
}

std::optional<Day> Diary::latest(EventKind kind, Day first, Day last) const {
  std::optional<Day> found;
  for (const Happening& h : all_) {
    if (h.kind == kind && first <= h.day && h.day <= last && (!found || *found < h.day)) found = h.day;
  }
  return found;
}

std::vector<Happening> Diary::close(Day as_at) const {
  std::vector<Happening> sorted = all_;
  for (Happening& h : sorted) h.planned = h.day > as_at;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

PersonFile::PersonFile(const StageCase& of)
    : subject(of), policy(of.base.policy), as_at(of.base.as_at), ledger(of.base, "E1"),
      calendar(the_calendar()) {}

Day PersonFile::back_after(Day last) const {
  Day day = last + days(1);
  while (!ledger.works_on(day)) day += days(1);
  return day;
}

bool PersonFile::is_away(Day day) const {
  return std::any_of(ledger.spells().begin(), ledger.spells().end(), [&](const LivedSpell& spell) {
    return spell.row.hours == 0 && spell.first <= day && day <= spell.last;
  });
}

std::vector<const Decision*> PersonFile::decisions(const std::string& kind, const std::string& about,
                                                   Day first, Day last) const {
  std::vector<const Decision*> found;
  for (const Decision& decision : subject.recorded.decisions) {
    const Day day = day_of(decision.day);
    if (decision.kind == kind && decision.about == about && first <= day && day <= last && day <= as_at &&
        !is_passed_over(decision))
      found.push_back(&decision);
  }
  return found;
}

bool PersonFile::is_passed_over(const Decision& decision) const {
  const bool is_judgement = decision.kind == "stage" || decision.kind == "trigger";
  if (!is_judgement || policy.rule(Category::terminal_illness).formal_action) return false;
  const auto& spells = subject.base.rows.spells;
  return std::any_of(spells.begin(), spells.end(), [&](const SpellEntry& spell) {
    return spell.category == Category::terminal_illness && spell.first_day <= decision.day;
  });
}

std::optional<Day> PersonFile::first_recorded(const std::string& kind, Day first, Day last) const {
  for (const RecordedEvent& event : subject.recorded.events) {
    const Day day = day_of(event.day);
    if (event.kind == kind && first <= day && day <= last && day <= as_at) return day;
  }
  return std::nullopt;
}

Ledger PersonFile::ledger_as_at(Day day) const {
  Case then = subject.base;
  then.as_at = day;
  return {then, "E1"};
}

Day PersonFile::first_day() const {
  Day first = as_at;
  for (const LivedSpell& spell : ledger.spells()) first = std::min(first, spell.first);
  for (const RecordedEvent& event : subject.recorded.events) first = std::min(first, day_of(event.day));
  for (const Decision& decision : subject.recorded.decisions) first = std::min(first, day_of(decision.day));
  for (const RecordedStage& stage : subject.recorded.stages) first = std::min(first, day_of(stage.from));
  return first;
}

Day day_lasted(const SlowCalendar& calendar, Day first, const Term& length) {
  return calendar.end_of(first, length) - days(1);
}

}  // namespace turnpoint::test
