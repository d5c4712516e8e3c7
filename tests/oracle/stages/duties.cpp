#include "tests/oracle/stages/duties.h"

#include <algorithm>

#include "tests/oracle/stages/pay.h"

namespace turnpoint::test {
namespace {

using std::chrono::days;

EventKind kind_of(DutyKind kind) {
  switch (kind) {
  case DutyKind::notification: return EventKind::notification;
  case DutyKind::fit_note: return EventKind::fit_note;
  case DutyKind::final_certificate: return EventKind::final_certificate;
  case DutyKind::contact: return EventKind::contact;
  case DutyKind::referral: return EventKind::referral;
  case DutyKind::investigation: return EventKind::investigation;
  case DutyKind::letter: return EventKind::letter;
  case DutyKind::meeting: return EventKind::meeting;
  case DutyKind::evidence: return EventKind::evidence;
  case DutyKind::retention: return EventKind::retention;
  }
  return EventKind::recorded;
}

template <class T>
bool among(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool is_about(const Policy& policy, const Duty& duty, const LivedSpell& spell) {
  const Category category = spell.row.category;
  const bool category_fits = duty.categories.empty() ? policy.rule(category).counts != Counts::never
                                                     : among(duty.categories, category);
  return category_fits && (duty.reasons.empty() || among(duty.reasons, spell.row.reason)) &&
         (!duty.work_related_only || spell.row.work_related != 0);
}

bool is_long_enough(const Duty& duty, const LivedSpell& spell) {
  return (spell.last - spell.first).count() + 1 > duty.longer_than_days;
}

Day financial_year_end(Day day) {
  const auto is_end = [](Day d) {
    const std::chrono::year_month_day date{d};
    return date.month() == std::chrono::March && static_cast<unsigned>(date.day()) == 31;
  };
  while (!is_end(day)) day += days(1);
  return day;
}

struct DutyClerk {
  const PersonFile& file;
  const Duty& duty;
  Diary& diary;

  /// `spell` is what the duty is about, if anything.
  void due(Day base, const LivedSpell* spell) {
    Day day = duty.within ? file.calendar.deadline(base, *duty.within) : base;
    if (duty.plus_financial_year) day = financial_year_end(day);
    if (spell != nullptr && duty.kind == DutyKind::referral) {
      const auto known = file.decisions("return_date_known", spell->name(), Day(days(0)), base);
      if (!known.empty()) return;
    }
    diary.add(day, kind_of(duty.kind), duty.id);
  }

  void on_spell_day(const LivedSpell& spell) {
    const Day base = spell.first + days(duty.spell_day - 1);
    for (int again = 0;; ++again) {
      Day day = base;
      if (again > 0) day = file.calendar.end_of(base, {again * duty.every->count, duty.every->unit});
      if (day > spell.last) return;
      due(day, &spell);
      if (!duty.every) return;
    }
  }

  void on_return(const LivedSpell& spell) {
    const Day back = file.back_after(spell.last);
    if (!spell.open && file.ledger.in_service(back) && !file.is_away(back)) due(back, &spell);
  }

  void on_fit_note(const LivedSpell& spell) {
    for (const RecordedEvent& event : file.subject.recorded.events) {
      if (event.kind != "fit_note" || event.until == no_day || day_of(event.day) > file.as_at) continue;
      const Day until = day_of(event.until);
      const bool goes_on = until < spell.last || (spell.open && until == spell.last);
      if (spell.first <= until && goes_on) due(until, &spell);
    }
  }

  void about_spell(std::size_t index) {
    const LivedSpell& spell = file.ledger.spells()[index];
    if (!is_about(file.policy, duty, spell)) return;
    if (duty.on == DutyOn::fit_note_expiry) on_fit_note(spell);
    if (duty.on == DutyOn::spell_day) on_spell_day(spell);
    if (duty.on == DutyOn::return_to_work && is_long_enough(duty, spell)) on_return(spell);
    if (duty.on == DutyOn::spell_end && !spell.open && is_long_enough(duty, spell)) due(spell.last, &spell);
    if (duty.on != DutyOn::pay_change) return;
    for (const PayChange& change : pay_changes(file, index)) due(change.day, &spell);
  }

  void about_person() {
    const std::optional<Day> leaves = file.ledger.leave_date();
    if (duty.on == DutyOn::leaving && leaves && *leaves <= file.as_at) due(*leaves, nullptr);
    if (duty.on != DutyOn::recorded) return;
    for (const RecordedEvent& event : file.subject.recorded.events) {
      if (event.kind == duty.recorded_kind && day_of(event.day) <= file.as_at)
        due(day_of(event.day), nullptr);
    }
  }
};

bool calls_for_meeting(const PersonFile& file, const LivedSpell& spell) {
  if (spell.open || among(file.policy.return_meeting->not_after, spell.row.category)) return false;
  const Day back = file.back_after(spell.last);
  return file.ledger.in_service(back) && !file.is_away(back);
}

/// The last day on which a meeting is still about this return.
Day before_next_return(const PersonFile& file, Day back) {
  Day last = file.as_at;
  for (const LivedSpell& spell : file.ledger.spells()) {
    const Day next = file.back_after(spell.last);
    if (!calls_for_meeting(file, spell)) continue;
    if (next > back) last = std::min(last, next - days(1));
  }
  return last;
}

}  // namespace

void add_duties(const PersonFile& file, Diary& diary) {
  for (const Duty& duty : file.policy.duties) {
    DutyClerk clerk{file, duty, diary};
    clerk.about_person();
    for (std::size_t i = 0; i < file.ledger.spells().size(); ++i) clerk.about_spell(i);
  }
}

void add_return_meetings(const PersonFile& file, Diary& diary) {
  if (!file.policy.return_meeting) return;
  const ReturnMeeting& meeting = *file.policy.return_meeting;
  for (const LivedSpell& spell : file.ledger.spells()) {
    if (!calls_for_meeting(file, spell)) continue;
    const Day back = file.back_after(spell.last);
    Day due = back;
    for (int left = meeting.within_days - 1; left > 0; --left) due = file.back_after(due);
    const bool held = file.first_recorded("return_meeting", back, before_next_return(file, back)).has_value();
    diary.add({due, EventKind::return_meeting, "return_meeting", "", false, false, held});
  }
}

}  // namespace turnpoint::test
