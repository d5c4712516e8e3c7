#include <algorithm>

#include "core/engine/stages/case.h"
#include "core/time/term.h"

namespace turnpoint {

void Case::review(std::int32_t day) {
  if (!live_ || asked_ || live_->review != day) return;
  const Verdict verdict = judge(day);
  const Stage& stage = live_stage();
  Why why = why_live(".review", stage.review ? stage.review->clause : "");
  why.day(live_->review_rule.kind, live_->review_rule.from, live_->review_rule.term);
  why.rests_on(live_->review_path).rests_on(verdict.because_of).decided(verdict.decision);
  walk_.add(day, verdict.missed ? EventKind::review_missed : EventKind::review_met, stage.id, why.because());
  live_->review = no_day;
  heard_.reset();
  if (verdict.missed)
    step_up({day, why.because(), nullptr, false});
  else
    go_on_from_review(day);
}

Case::Verdict Case::judge(std::int32_t day) const {
  const Decision* decided = nullptr;
  for (const Decision* decision : decisions_about(walk_.known, "target", live_stage().id)) {
    const bool counts = decision->day > walk_.out.live[live_->place].from && decision->day <= day;
    if (counts) decided = decision;
  }
  if (decided != nullptr) return {decided->value == "missed", "target.decided", decided};
  if (walk_.policy().target.absent_at_review_misses && absent_long(day))
    return {true, "target.absent_at_review_misses", nullptr};
  if (too_many_days(day)) return {true, "target.days_a_year_below", nullptr};
  return {false, "target", nullptr};
}

bool Case::absent_long(std::int32_t day) const {
  const Known& known = walk_.known;
  return std::any_of(known.record.spells.begin(), known.record.spells.end(), [&](const CountedSpell& spell) {
    return is_whole_and_formal(spell) && spell.first <= day && day <= spell.last &&
           day_reached(known.dates, spell.first, known.policy().long_term.at_least) <= day;
  });
}

bool Case::too_many_days(std::int32_t day) const {
  const Known& known = walk_.known;
  const std::optional<Rational>& a_year = known.policy().target.days_a_year_below;
  if (!a_year) return false;
  const Stage& stage = live_stage();
  const Term length = live_->review_rule.term ? *live_->review_rule.term
                      : stage.review          ? stage.review->length
                                              : Term{6, TermUnit::month};
  const std::int32_t since = live_->target_from;
  const Rational days(known.formal_days(since, since, day - 1), known.record.scale);
  return days >= *a_year * months_in(length) / 12;
}

void Case::go_on_from_review(std::int32_t day) {
  const Stage& stage = live_stage();
  const Step& step = stage.met;
  const Because because =
      why_live(".met", step.clause).rests_on(path_of(stage) + ".met").rests_on("target").because();
  const StageIndex next = walk_.known.run.ladders.met_to[live_->stage];
  if (step.kind == Step::Kind::to_stage && next != no_stage) {
    begin(next, day, no_day);
    walk_.add(day, EventKind::step_down, live_stage().id, because);
    const std::optional<Review>& own = live_stage().review;
    if (step.review || own) {
      const Term length = step.review ? *step.review : own->length;
      set_review(walk_.known.dates.end_of(day, length), {DayRule::Kind::end_of, day, length, 0},
                 step.review ? path_of(stage) + ".met.review" : path_of(live_stage()) + ".review");
    }
    return count_target_from(day);
  }
  const bool stays = step.kind == Step::Kind::stays && live_->has_warning;
  if (!stays) leave(day, because);
}

}  // namespace turnpoint
