#include "tests/oracle/stages/ladder.h"

namespace turnpoint::test {

using std::chrono::days;

/// Rule 14. A review that falls due while a meeting is pending is not judged, then or later.
void Ladder::review(Day day) {
  if (!held_ || held_->review != day) return;
  if (pending_) return;
  held_->review.reset();
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
  const auto decided =
      file_.decisions("target", held_->stage->id, held_->from + days(1), day);
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

/// Rule 18: known on the day after the spell's last.
void Ladder::drop_if_back(Day day) {
  if (!pending_ || !pending_->spell) return;
  const LivedSpell& spell = file_.ledger.spells()[*pending_->spell];
  if (spell.open || day <= spell.last) return;
  diary_.add(file_.back_after(spell.last), EventKind::closed_on_return, pending_->stage->id);
  pending_.reset();
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
    if (!held_ || !spell.formal || spell.open || file_.back_after(spell.last) != day) continue;
    const Day reached = day_lasted(file_.calendar, spell.first, file_.policy.long_term.at_least);
    if (spell.last < reached) continue;
    if (!was_live_on(reached) && opened_by_.count(spell.first) == 0) continue;
    if (file_.policy.long_term.keeps_stage) {
      diary_.add(day, EventKind::stage_kept, held_->stage->id);
      held_->target_from = day;
      held_->kept = true;
    } else if (track_ == Track::long_term) {
      diary_.add(day, EventKind::closed_on_return, held_->stage->id);
      pending_.reset();
      end(day);
      opened_by_.clear();
    }
  }
}

/// Rule 22: what is decided about a live stage.
void Ladder::decide(Day day) {
  if (!held_) return;
  const std::string id = held_->stage->id;
  for (const Decision* decision : file_.decisions("extend_warning", id, day, day)) {
    const Day lapses = day_of(decision->until) + days(1);
    if (!held_->lapses || lapses <= *held_->lapses) continue;
    held_->lapses = lapses;
    row().expires = day_number(lapses);
  }
  if (pending_ || file_.decisions("skip_monitoring", id, day, day).empty()) return;
  diary_.add(day, EventKind::target_missed, id);
  step_up(day);
}

}  // namespace turnpoint::test
