#include "tests/oracle/stages/ladder.h"

namespace turnpoint::test {

using std::chrono::days;

/// Rule 14. A review that falls due while a meeting is pending is not judged, then or later.
void Ladder::review(Day day) {
  if (!held_ || held_->review != day) return;
  if (pending_) return;
  held_->review.reset();
  heard_.reset();
  const Stage& stage = *held_->stage;
  if (target_missed_at(day)) {
    diary_.add(day, EventKind::review_missed, stage.id);
    return step_up(day);
  }
  diary_.add(day, EventKind::review_met, stage.id);
  if (stage.met.kind == Step::Kind::leaves) return leave(day);
  if (stage.met.kind == Step::Kind::stays) {
    if (!held_->warned) leave(day);
    return;
  }
  const Stage& next = *stage_named(stage.met.to);
  open(next, day, false);
  diary_.add(day, EventKind::step_down, next.id);
  set_review(day, stage.met.review ? stage.met.review
                                   : (next.review ? std::optional(next.review->length) : std::nullopt));
}

bool Ladder::target_missed_at(Day day) const {
  const auto decided = file_.decisions("target", held_->stage->id, held_->from + days(1), day);
  if (!decided.empty()) return decided.back()->value == "missed";
  const Ledger then = file_.ledger_as_at(day);
  const Target& target = file_.policy.target;
  Rational counted;
  for (std::size_t i = 0; i < then.spells().size(); ++i) {
    const LivedSpell& spell = then.spells()[i];
    if (!spell.formal) continue;
    const bool long_away =
        spell.last == day && day_lasted(file_.calendar, spell.first, file_.policy.long_term.at_least) <= day;
    if (target.absent_at_review_misses && long_away) return true;
    if (held_->target_from <= spell.first)
      counted = counted + then.counted(i, held_->target_from, day - days(1), DayUnit::working_day);
  }
  if (!target.days_a_year_below) return false;
  return counted >= *target.days_a_year_below * held_->review_months / Rational(12);
}

void Ladder::come_back(Day day) {
  drop_if_back(day);
  return_from_long_spell(day);
}

/// Rule 18.
void Ladder::drop_if_back(Day day) {
  if (!pending_ || !pending_->spell) return;
  const LivedSpell& spell = file_.ledger.spells()[*pending_->spell];
  if (spell.open || day <= spell.last) return;
  if (file_.back_after(spell.last) != day) return;
  diary_.add(day, EventKind::closed_on_return, pending_->stage->id);
  pending_.reset();
  heard_.reset();
  opened_by_.clear();
}

bool Ladder::was_live_on(Day day) const {
  for (const LiveStage& stage : lived_) {
    if (stage.from <= day_number(day) && day_number(day) < stage.end) return true;
  }
  return false;
}

/// Rule 17.
void Ladder::return_from_long_spell(Day day) {
  for (const LivedSpell& spell : file_.ledger.spells()) {
    if (!spell.formal || spell.open || file_.back_after(spell.last) != day) continue;
    const Day reached = day_lasted(file_.calendar, spell.first, file_.policy.long_term.at_least);
    const bool keeps = file_.policy.long_term.keeps_stage;
    const Rational missing((reached - spell.last).count());
    const auto place = static_cast<std::size_t>(&spell - file_.ledger.spells().data());
    if ((keeps ? Rational(0) : related_days(place, day)) < missing) continue;
    const bool held = held_ && was_live_on(spell.last);
    const bool asked = !held_ && pending_ && opened_by_.count(spell.first) != 0;
    if (held && keeps) {
      diary_.add(day, EventKind::stage_kept, held_->stage->id);
      held_->target_from = day;
      held_->kept = true;
    } else if ((held || asked) && !keeps && track_ == Track::long_term) {
      diary_.add(day, EventKind::closed_on_return, held ? held_->stage->id : pending_->stage->id);
      pending_.reset();
      heard_.reset();
      end(day);
      opened_by_.clear();
    }
  }
}

/// Rules 22 and 38: a warning that is over is not extended, unless a pending meeting keeps the stage.
void Ladder::extend_warning(Day day) {
  if (!held_ || (!pending_ && held_->lapses && *held_->lapses <= day)) return;
  for (const Decision* decision : file_.decisions("extend_warning", held_->stage->id, day, day)) {
    const Day lapses = day_of(decision->until) + days(1);
    if (!held_->lapses || lapses <= *held_->lapses) continue;
    held_->lapses = lapses;
    row().expires = day_number(lapses);
  }
}

/// Rule 22: whether the stage steps up.
bool Ladder::skip_monitoring(Day day) {
  if (!held_ || pending_ || file_.decisions("skip_monitoring", held_->stage->id, day, day).empty())
    return false;
  diary_.add(day, EventKind::target_missed, held_->stage->id);
  step_up(day);
  return true;
}

}  // namespace turnpoint::test
