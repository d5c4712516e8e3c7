#include "tests/oracle/stages/look_book.h"

#include <algorithm>
#include <set>

namespace turnpoint::test {
namespace {

using std::chrono::days;

const Trigger* rule_of(const PersonFile& file, const std::string& id) {
  return find_trigger(file.policy, id);
}

bool in_force(const Decision& decision, Day day) {
  return decision.kind == "adjustment" && day_of(decision.day) <= day &&
         (decision.until == no_day || day <= day_of(decision.until));
}

/// The policy as it is for this person on a day: of several adjustments of a trigger the latest holds.
Policy adjusted(const PersonFile& file, Day day) {
  Policy policy = file.policy;
  for (const Decision& decision : file.subject.recorded.decisions) {
    if (!in_force(decision, day) || day_of(decision.day) > file.as_at) continue;
    for (Trigger& rule : policy.triggers) {
      if (rule.id != decision.about) continue;
      rule.threshold = *decimal_from_text(decision.value);
      rule.workforce_mean = false;
    }
  }
  return policy;
}

/// Days from which another set of adjustments may hold.
std::set<Day> days_of_change(const PersonFile& file) {
  std::set<Day> changes{Day(days(-1'000'000))};
  for (const Decision& decision : file.subject.recorded.decisions) {
    if (decision.kind != "adjustment") continue;
    changes.insert(day_of(decision.day));
    if (decision.until != no_day) changes.insert(day_of(decision.until) + days(1));
  }
  return changes;
}

}  // namespace

LookBook::LookBook(const PersonFile& file) : file_(file), formal_(looks({})) {}

std::vector<FoundLook> LookBook::looks(const Counting& counting) const {
  std::vector<FoundLook> kept;
  const std::set<Day> changes = days_of_change(file_);
  for (auto change = changes.begin(); change != changes.end(); ++change) {
    const auto next = std::next(change);
    Case subject = file_.subject.base;
    subject.policy = adjusted(file_, *change);
    for (const FoundLook& look : oracle_looks(subject, counting)) {
      if (*change <= look.day && (next == changes.end() || look.day < *next)) kept.push_back(look);
    }
  }
  return kept;
}

std::vector<BookedLook> LookBook::on(Day day) const {
  std::vector<BookedLook> found;
  for (const FoundLook& look : formal_) {
    if (look.day == day)
      found.push_back({rule_of(file_, look.trigger), day, look.spell_first, false, look.crossing,
                       look.provisional, to_decimal(look.value)});
  }
  for (const Trigger& rule : file_.policy.triggers) {
    if (rule.measure == Measure::manual && !file_.decisions("trigger", rule.id, day, day).empty())
      found.push_back({&rule, day, day, true, true, false, ""});
  }
  return found;
}

std::optional<Rational> LookBook::figure_of_spells_from(const Trigger& rule, Day day, Day from) const {
  if (from_.count(from) == 0) from_[from] = looks({false, from});
  for (const FoundLook& look : from_[from]) {
    if (look.day == day && look.trigger == rule.id) return look.value;
  }
  return std::nullopt;
}

/// The decision counts for the first look on its day or within 28 days after it.
const Decision* LookBook::discretion_for(const BookedLook& look) const {
  const Decision* found = nullptr;
  for (const Decision& decision : file_.subject.recorded.decisions) {
    const Day made = day_of(decision.day);
    if (decision.kind != "discretion" || made > look.day || look.day > made + days(28)) continue;
    std::string trigger;
    for (const Discretion& discretion : file_.policy.discretions) {
      if (discretion.id == decision.about) trigger = discretion.trigger;
    }
    if (!decision.about.empty() && trigger != look.rule->id) continue;
    bool used_before = false;
    for (Day day = made; day < look.day; day += days(1)) {
      for (const BookedLook& earlier : on(day)) {
        if (decision.about.empty() || earlier.rule->id == trigger) used_before = true;
      }
    }
    if (!used_before) found = &decision;
  }
  return found;
}

/// Rule 23.
bool LookBook::fits(const Discretion& discretion, const BookedLook& look) const {
  if (!discretion.taken || look.manual || discretion.trigger != look.rule->id) return false;
  const Day first = look.spell_first;
  if (discretion.shortest && look.day < day_lasted(file_.calendar, first, *discretion.shortest)) return false;
  if (discretion.longest && look.day > day_lasted(file_.calendar, first, *discretion.longest)) return false;
  if (!discretion.earlier_days_below) return true;
  Rational earlier;
  for (std::size_t i = 0; i < file_.ledger.spells().size(); ++i) {
    if (!file_.ledger.spells()[i].formal) continue;
    earlier = earlier +
              file_.ledger.counted(i, months_on(first, -12) + days(1), first - days(1), DayUnit::working_day);
  }
  return earlier < *discretion.earlier_days_below;
}

bool LookBook::is_withheld(const BookedLook& look) const {
  if (const Decision* decision = discretion_for(look)) return decision->value == "taken";
  return std::any_of(file_.policy.discretions.begin(), file_.policy.discretions.end(),
                     [&](const Discretion& discretion) { return fits(discretion, look); });
}

bool LookBook::is_met_formally(const FoundLook& look) const {
  Case subject = file_.subject.base;
  subject.policy = adjusted(file_, look.day);
  return oracle_met_as_at(subject, look.employee_id, look.trigger, look.day);
}

void LookBook::write_findings(Diary& diary) const {
  for (const FoundLook& look : formal_) {
    if (look.crossing)
      diary.add({look.day, EventKind::finding, look.trigger, to_decimal(look.value), look.provisional, false,
                 false});
  }
  for (const Decision& decision : file_.subject.recorded.decisions) {
    if (decision.kind == "trigger" && day_of(decision.day) <= file_.as_at && !file_.is_passed_over(decision))
      diary.add(day_of(decision.day), EventKind::finding, decision.about);
  }
  for (const FoundLook& look : looks({true, Counting{}.begun_from})) {
    if (look.crossing && !is_met_formally(look))
      diary.add({look.day, EventKind::conversation, look.trigger, to_decimal(look.value), look.provisional,
                 false, false});
  }
}

}  // namespace turnpoint::test
