#include "core/engine/stages/duties.h"

#include <algorithm>

#include "core/engine/stages/because.h"

namespace turnpoint {
namespace {

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
  return EventKind::notification;
}

template <class T>
bool contains(const std::vector<T>& values, const T& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// `count` times a term of calendar days, weeks, months or years.
Term times(const Term& term, int count) { return {term.count * count, term.unit}; }

/// Gathers the events of one duty.
class Duties {
 public:
  Duties(const Known& known, const std::vector<PaidSpell>& paid, std::vector<Event>& events)
      : known_(known), paid_(paid), events_(events) {}

  void gather(const Duty& duty) {
    if (duty.on == DutyOn::leaving) {
      if (known_.last_in_service <= known_.as_at) add(duty, known_.last_in_service, no_day);
    } else if (duty.on == DutyOn::recorded) {
      for (const RecordedEvent* row : known_.events) {
        if (row->kind == duty.recorded_kind) add(duty, row->day, no_day);
      }
    } else {
      for (const CountedSpell& spell : known_.record.spells) {
        if (concerns(duty, spell)) gather(duty, spell);
      }
    }
  }

 private:
  bool concerns(const Duty& duty, const CountedSpell& spell) const {
    const Spells& spells = known_.run.workforce.spells;
    const Category category = spells.category[spell.spell];
    const bool sickness = known_.policy().rule(category).counts != Counts::never;
    if (duty.categories.empty() ? !sickness : !contains(duty.categories, category)) return false;
    if (!duty.reasons.empty() && !contains(duty.reasons, spells.reason[spell.spell])) return false;
    return !duty.work_related_only || spells.work_related[spell.spell] != 0;
  }

  void gather(const Duty& duty, const CountedSpell& spell) {
    const bool ended = known_.has_ended(spell);
    switch (duty.on) {
    case DutyOn::spell_day: return on_spell_days(duty, spell);
    case DutyOn::return_to_work: {
      const std::int32_t back = known_.back_at_work(spell.last);
      if (ended && back <= known_.last_in_service && !known_.away_on(back)) add(duty, spell, back);
      return;
    }
    case DutyOn::spell_end:
      if (ended) add(duty, spell, spell.last);
      return;
    case DutyOn::fit_note_expiry: return on_expiries(duty, spell);
    case DutyOn::pay_change:
      for (const PaidSpell& paid : paid_) {
        if (paid.spell != spell.spell) continue;
        for (const std::int32_t day : {paid.half_pay_from(), paid.no_pay_from()}) {
          if (day != no_day) add(duty, spell, day);
        }
      }
      return;
    case DutyOn::leaving:
    case DutyOn::recorded: return;
    }
  }

  void on_spell_days(const Duty& duty, const CountedSpell& spell) {
    const std::int32_t base = spell.first + duty.spell_day - 1;
    for (int turn = 0;; ++turn) {
      const std::int32_t day = turn == 0 ? base : known_.dates.end_of(base, times(*duty.every, turn));
      if (day > spell.last) return;
      add(duty, spell, day);
      if (!duty.every) return;
    }
  }

  /// On the day a note ends it is known whether the spell goes on, as the spell is open then.
  void on_expiries(const Duty& duty, const CountedSpell& spell) {
    for (const RecordedEvent* row : known_.events) {
      if (row->kind != "fit_note" || row->until < row->day) continue;
      const bool goes_on = row->until < spell.last || (row->until == spell.last && spell.open);
      if (spell.first <= row->until && goes_on) add(duty, spell, row->until);
    }
  }

  void add(const Duty& duty, const CountedSpell& spell, std::int32_t base) {
    const std::int32_t so_far = std::min(base, spell.last) - spell.first + 1;
    if (so_far > duty.longer_than_days && !falls_away(duty, spell, base)) add(duty, base, spell.first);
  }

  /// Once the day of return is known nobody is referred for this spell any more (rule 22).
  bool falls_away(const Duty& duty, const CountedSpell& spell, std::int32_t base) const {
    if (duty.kind != DutyKind::referral) return false;
    return return_date_known(known_, spell, base);
  }

  void add(const Duty& duty, std::int32_t base, std::int32_t spell_first) {
    Event event;
    event.day = duty.within ? known_.dates.deadline(base, *duty.within) : base;
    if (duty.plus_financial_year) event.day = financial_year_end(event.day);
    event.kind = kind_of(duty.kind);
    event.subject = duty.id;
    const std::string path = "duties." + duty.id;
    Why why(known_.policy(), path, duty.clause);
    why.rests_on(path).spell(spell_first);
    if (duty.plus_financial_year)
      why.day(DayRule::Kind::financial_year, base, duty.within);
    else if (duty.on == DutyOn::spell_day)
      why.day(DayRule::Kind::spell_day, spell_first, duty.within, base - spell_first + 1);
    else if (duty.within)
      why.day(DayRule::Kind::deadline, base, duty.within);
    event.because = why.because();
    events_.push_back(std::move(event));
  }

  const Known& known_;
  const std::vector<PaidSpell>& paid_;
  std::vector<Event>& events_;
};

/// Marks the latest return on or before each recorded meeting.
void mark_done(const Known& known, std::vector<Event>& meetings, const std::vector<std::int32_t>& returns) {
  for (const RecordedEvent* row : known.events) {
    if (row->kind != "return_meeting") continue;
    std::int32_t latest = no_day;
    for (const std::int32_t day : returns) {
      if (day <= row->day) latest = std::max(latest, day);
    }
    for (std::size_t i = 0; i < returns.size(); ++i)
      meetings[i].done = meetings[i].done || returns[i] == latest;
  }
}

}  // namespace

std::vector<Event> duty_events(const Known& known, const std::vector<PaidSpell>& paid) {
  std::vector<Event> events;
  Duties duties(known, paid, events);
  for (const Duty& duty : known.policy().duties) duties.gather(duty);
  return events;
}

std::vector<Event> return_meetings(const Known& known) {
  std::vector<Event> events;
  if (!known.policy().return_meeting) return events;
  const ReturnMeeting& meeting = *known.policy().return_meeting;
  std::vector<std::int32_t> returns;
  for (const CountedSpell& spell : known.record.spells) {
    const Category category = known.run.workforce.spells.category[spell.spell];
    if (!known.has_ended(spell) || contains(meeting.not_after, category)) continue;
    const std::int32_t back = known.back_at_work(spell.last);
    if (back > known.last_in_service || known.away_on(back)) continue;
    returns.push_back(back);
    Event event;
    event.day = back;
    for (int i = 1; i < meeting.within_days; ++i) event.day = known.back_at_work(event.day);
    event.kind = EventKind::return_meeting;
    event.subject = "return_meeting";
    event.because = Why(known.policy(), "return_meeting", meeting.clause)
                        .day(DayRule::Kind::back_at_work, spell.last, std::nullopt, meeting.within_days)
                        .rests_on("return_meeting")
                        .spell(spell.first)
                        .because();
    events.push_back(std::move(event));
  }
  mark_done(known, events, returns);
  return events;
}

std::vector<Event> recorded_events(const Known& known) {
  std::vector<Event> events;
  for (const RecordedEvent* row : known.events) {
    if (row->kind == "fit_note" || row->kind == "return_meeting") continue;
    Event event;
    event.day = row->day;
    event.kind = row->kind == "referral"        ? EventKind::referral
                 : row->kind == "health_report" ? EventKind::health_report
                                                : EventKind::recorded;
    event.subject = row->kind;
    event.done = true;
    event.because.rule = "events.csv";
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace turnpoint
