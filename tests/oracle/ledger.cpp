#include "tests/oracle/ledger.h"

#include <algorithm>

namespace turnpoint::test {
namespace {

using std::chrono::days;

/// Design, counting rule 14: each day counts for the earlier spell; of two that begin together the longer is
/// the earlier.
bool comes_before(const SpellEntry& a, const SpellEntry& b) {
  if (a.first_day != b.first_day) return a.first_day < b.first_day;
  if (a.last_day != b.last_day) return a.last_day > b.last_day;
  if (a.hours != b.hours) return a.hours == 0 || (b.hours != 0 && a.hours > b.hours);
  return a.category < b.category;
}

Day monday_of(Day day) {
  while (std::chrono::weekday(day) != std::chrono::Monday) day -= days(1);
  return day;
}

}  // namespace

std::size_t place_in_cycle(const PersonRow& row, Day day) {
  const int cycle = static_cast<int>(row.pattern.size());
  int place = static_cast<int>((day - monday_of(row.anchor)).count()) % cycle;
  if (place < 0) place += cycle;
  return static_cast<std::size_t>(place);
}

bool pattern_works_on(const PersonRow& row, Day day) { return row.pattern[place_in_cycle(row, day)] != '-'; }

Ledger::Ledger(const Case& subject, const std::string& employee_id) : closed_(subject.rows.closed) {
  for (const PersonRow& row : subject.rows.people) {
    if (row.employee_id == employee_id) terms_.push_back(row);
  }
  std::sort(terms_.begin(), terms_.end(),
            [](const PersonRow& a, const PersonRow& b) { return a.valid_from < b.valid_from; });
  if (terms_.empty()) terms_.emplace_back();
  live_spells(subject, employee_id);
  give_days_away(subject.as_at);
}

const PersonRow& Ledger::terms_on(Day day) const {
  std::size_t found = 0;
  for (std::size_t i = 1; i < terms_.size(); ++i) {
    if (*terms_[i].valid_from <= day) found = i;
  }
  return terms_[found];
}

bool Ledger::in_service(Day day) const {
  const PersonRow& row = terms_.front();
  return (!row.start_date || *row.start_date <= day) && (!row.leave_date || day <= *row.leave_date);
}

bool Ledger::works_on(Day day) const {
  return pattern_works_on(terms_on(day), day) && !std::count(closed_.begin(), closed_.end(), day_number(day));
}

int Ledger::working_days(Day first, Day last) const {
  int count = 0;
  for (Day day = first; day <= last; day += days(1)) count += works_on(day) ? 1 : 0;
  return count;
}

Rational Ledger::part_of(const SpellEntry& row) const {
  const Rational part(row.hours, terms_on(day_from_number(row.first_day)).hours_per_day);
  return part > Rational(1) ? Rational(1) : part;
}

bool Ledger::is_formal(const Policy& policy, const LivedSpell& spell) const {
  const CategoryRule& rule = policy.rule(spell.row.category);
  if (rule.counts == Counts::always) return true;
  if (!rule.shorter_than_days) return false;
  const Rational length =
      spell.row.hours != 0 ? part_of(spell.row) : Rational(working_days(spell.first, spell.last));
  return length >= *rule.shorter_than_days;
}

void Ledger::live_spells(const Case& subject, const std::string& employee_id) {
  std::vector<SpellEntry> rows;
  for (const SpellEntry& row : subject.rows.spells) {
    if (row.employee_id == employee_id) rows.push_back(row);
  }
  std::sort(rows.begin(), rows.end(), comes_before);
  for (const SpellEntry& row : rows) {
    LivedSpell spell;
    spell.row = row;
    bool lived = false;
    for (Day day = day_from_number(row.first_day); day <= subject.as_at && day_number(day) <= row.last_day;
         day += days(1)) {
      if (!in_service(day)) continue;
      if (!lived) spell.first = day;
      spell.last = day;
      lived = true;
    }
    if (!lived) continue;
    // It goes on if the day after the replay's would be a day of it too.
    const Day next = subject.as_at + days(1);
    spell.open = spell.last == subject.as_at && day_number(next) <= row.last_day && in_service(next);
    spell.formal = is_formal(subject.policy, spell);
    spell.informal = spell.formal || subject.policy.rule(row.category).counts == Counts::informal_only;
    spells_.push_back(spell);
  }
}

void Ledger::give_days_away(Day as_at) {
  if (spells_.empty()) return;
  begin_ = spells_.front().first;
  for (const LivedSpell& spell : spells_) begin_ = std::min(begin_, spell.first);
  for (Day day = begin_; day <= as_at; day += days(1)) {
    int owner = -1;
    for (std::size_t i = spells_.size(); i > 0; --i) {
      if (spells_[i - 1].first <= day && day <= spells_[i - 1].last) owner = static_cast<int>(i - 1);
    }
    owner_.push_back(owner);
    worked_.push_back(works_on(day));
  }
}

bool Ledger::counts_on(std::size_t spell, Day day, DayUnit unit) const {
  const auto place = static_cast<std::size_t>((day - begin_).count());
  if (owner_[place] != static_cast<int>(spell)) return false;
  return unit == DayUnit::calendar_day || worked_[place];
}

Rational Ledger::counted(std::size_t spell, Day first, Day last, DayUnit unit) const {
  const LivedSpell& lived = spells_[spell];
  std::int64_t count = 0;
  for (Day day = std::max(first, lived.first); day <= std::min(last, lived.last); day += days(1)) {
    count += counts_on(spell, day, unit) ? 1 : 0;
  }
  return lived.row.hours != 0 ? Rational(count) * part_of(lived.row) : Rational(count);
}

}  // namespace turnpoint::test
