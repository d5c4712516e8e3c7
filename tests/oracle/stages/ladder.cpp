#include "tests/oracle/stages/ladder.h"

namespace turnpoint::test {
namespace {

using std::chrono::days;

Rational months_of(const Term& length) {
  return length.unit == TermUnit::year ? 12 * length.count : length.count;
}

}  // namespace

Ladder::Ladder(const PersonFile& file, const LookBook& book, Diary& diary, Track track)
    : file_(file), book_(book), diary_(diary), track_(track) {}

const Stage* Ladder::stage_named(const std::string& id) const {
  for (const Stage& stage : file_.policy.stages) {
    if (stage.id == id) return &stage;
  }
  return nullptr;
}

/// Recorded stage, what is put off, review, lapse, return, meeting, late outcome, look: the order of one day.
void Ladder::live_through(Day day) {
  if (has_left_by(day)) return stop(day);
  take_recorded(day);
  extend_warning(day);
  put_off(day);
  review(day);
  lapse(day);
  come_back(day);
  prepare(day);
  if (pending_ && is_held_on(day)) hold(day);
  meet_before_pay_ends(day);
  hear_late(day);
  if (!skip_monitoring(day)) look(day);
  ask_as_decided(day);
}

bool Ladder::has_left_by(Day day) const {
  const auto left = file_.ledger.leave_date();
  return left && *left < day;
}

/// Nothing is asked of a case once the person has left.
void Ladder::stop(Day day) {
  end(day);
  pending_.reset();
  opened_by_.clear();
  heard_.reset();
}

/// A live stage gives way to the one that opens, its warning with it.
void Ladder::open(const Stage& stage, Day day, bool recorded) {
  end(day);
  heard_.reset();
  held_ = Held{};
  held_->stage = &stage;
  held_->from = held_->target_from = day;
  LiveStage row;
  row.stage = stage.id;
  row.track = track_;
  row.from = day_number(day);
  row.recorded = recorded;
  lived_.push_back(row);
}

void Ladder::end(Day day) {
  if (!held_) return;
  row().end = day_number(day);
  held_.reset();
}

void Ladder::leave(Day day) {
  diary_.add(day, EventKind::leaves, held_->stage->id);
  end(day);
  opened_by_.clear();
}

void Ladder::set_review(Day from, const std::optional<Term>& length) {
  if (!length) return;
  held_->review = file_.calendar.end_of(from, *length);
  held_->review_months = months_of(*length);
  row().next_review = day_number(*held_->review);
}

/// Rule 21.
void Ladder::take_recorded(Day day) {
  for (const RecordedStage& recorded : file_.subject.recorded.stages) {
    const Stage* stage = stage_named(recorded.stage);
    if (day_of(recorded.from) != day || !is_mine(*stage)) continue;
    pending_.reset();
    opened_by_.clear();
    open(*stage, day, true);
    held_->warned = stage->warning || recorded.expires != no_day;
    if (stage->review) set_review(day, stage->review->length);
    if (recorded.next_review != no_day) {
      held_->review = day_of(recorded.next_review);
      row().next_review = recorded.next_review;
    }
    if (recorded.expires == no_day) continue;
    held_->lapses = day_of(recorded.expires);
    row().expires = recorded.expires;
  }
}

/// Rule 15.
void Ladder::lapse(Day day) {
  if (!held_ || pending_ || !held_->lapses || day < *held_->lapses) return;
  heard_.reset();
  diary_.add(day, EventKind::warning_lapses, held_->stage->id);
  leave(day);
}

/// The last day on which somebody comes back from a spell that has ended.
Day Ladder::last_return() const {
  Day last = file_.as_at;
  for (const LivedSpell& spell : file_.ledger.spells()) {
    if (!spell.open) last = std::max(last, file_.back_after(spell.last));
  }
  return last;
}

bool Ladder::plans_on(Day day) const {
  return !meets_ && !has_left_by(day) && (pending_ || day <= last_return());
}

/// Rule 41: returns, and a pending meeting up to the day it is held.
void Ladder::plan(Day day) {
  if (!plans_on(day)) return;
  come_back(day);
  prepare(day);
  meets_ = pending_ && is_held_on(day);
  if (meets_) say(day, pending_->stage->outcomes.empty() ? EventKind::stage_meeting : EventKind::hearing);
}

/// Rule 41: what is to come of a live stage.
void Ladder::look_ahead() {
  if (held_ && !pending_) {
    plan_meeting_before_pay_ends();
    const auto to_come = [&](const std::optional<Day>& day) {
      return day && *day > file_.as_at && !has_left_by(*day);
    };
    const bool in_time = !held_->lapses || (held_->review && *held_->review <= *held_->lapses);
    if (to_come(held_->review) && in_time)
      diary_.add(*held_->review, EventKind::review_due, held_->stage->id);
    if (to_come(held_->lapses)) diary_.add(*held_->lapses, EventKind::warning_ends, held_->stage->id);
  }
}

}  // namespace turnpoint::test
