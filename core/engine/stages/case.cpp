#include "core/engine/stages/case.h"

#include <algorithm>

namespace turnpoint {

Case::Case(Walk& walk, Track track) : walk_(walk), track_(track) {
  for (const Look& look : walk.looks.all()) walk_.look_again(look.day);
  for (const RecordedStage* row : walk.known.stages) walk_.look_again(row->from);
  for (const Decision* decision : walk.known.decisions) walk_.look_again(decision->day);
  find_long_spells();
}

void Case::move(std::int32_t day) {
  take_recorded(day);
  extend_warning(day);
  put_off(day);
  review(day);
  lapse(day);
  come_back(day);
  prepare_meeting(day);
  meet(day);
  late_outcome(day);
  look(day);
}

void Case::plan(std::int32_t day) {
  if (meets_later_) return;
  come_back(day);
  prepare_meeting(day);
  if (!asked_ || asked_->on != day || ends_before_meeting()) return;
  meets_later_ = true;
  settle(walk_, *asked_, day + 1);
  const Stage& stage = walk_.stage(asked_->stage);
  walk_
      .add(day, stage.outcomes.empty() ? EventKind::stage_meeting : EventKind::hearing, stage.id,
           asked_->because)
      .provisional = asked_->cause.provisional;
}

void Case::prepare_meeting(std::int32_t day) {
  if (asked_ && !asked_->prepared && asked_->invited == day) prepare(walk_, *asked_);
}

Why Case::why_live(const std::string& part, const std::string& clause) const {
  return {walk_.policy(), path_of(live_stage()) + part, clause.empty() ? live_stage().clause : clause};
}

void Case::take_recorded(std::int32_t day) {
  for (const RecordedStage* row : walk_.known.stages) {
    const StageIndex index = stage_named(walk_.policy(), row->stage);
    if (row->from != day || index == no_stage || walk_.stage(index).track != track_) continue;
    drop(day);
    begin(index, day, no_day);
    shown().recorded = true;
    const Stage& stage = walk_.stage(index);
    live_->has_warning = stage.warning.has_value() || row->expires != no_day;
    if (row->expires != no_day) set_expiry(row->expires, {});
    if (row->next_review != no_day) {
      set_review(row->next_review, {}, "stages.csv");
    } else if (stage.review) {
      set_review(walk_.known.dates.end_of(day, stage.review->length),
                 {DayRule::Kind::end_of, day, stage.review->length, 0}, path_of(stage) + ".review");
    }
    count_target_from(day);
  }
}

/// A warning that a pending meeting keeps alive may be extended still.
void Case::extend_warning(std::int32_t day) {
  if (!live_ || live_->expires == no_day || (day >= live_->expires && !asked_)) return;
  for (const Decision* decision : decisions_about(walk_.known, "extend_warning", live_stage().id)) {
    if (decision->day == day && decision->until >= live_->expires)
      set_expiry(decision->until + 1, {DayRule::Kind::itself, no_day, {}, 0});
  }
}

void Case::put_off(std::int32_t day) {
  if (!asked_ || asked_->on < day) return;
  for (const Decision* decision : decisions_about(walk_.known, "adjourn", walk_.stage(asked_->stage).id)) {
    if (decision->day != day || decision->until == no_day) continue;
    asked_->put_off = true;
    asked_->on = walk_.known.dates.working_day_from(std::max(decision->until, day));
    asked_->because.day_rule = {DayRule::Kind::working_day_from, std::max(decision->until, day), {}, 0};
    asked_->because.decision = decision->why;
    walk_.look_again(asked_->on);
  }
}

void Case::lapse(std::int32_t day) {
  if (!live_ || asked_ || live_->expires == no_day || day < live_->expires) return;
  heard_.reset();
  const Stage& stage = live_stage();
  Why why = why_live(".warning", stage.warning ? stage.warning->clause : "");
  why.rests_on(path_of(stage) + ".warning");
  why.day(live_->expires_rule.kind, live_->expires_rule.from, live_->expires_rule.term);
  walk_.add(day, EventKind::warning_lapses, stage.id, why.because());
  leave(day, why.because());
}

void Case::step_up(const Cause& cause) {
  heard_.reset();
  if (live_->further_review) return ask_to(live_->stage, cause);
  const Step& step = live_stage().missed;
  if (step.kind == Step::Kind::to_stage)
    return ask_to(walk_.known.run.ladders.missed_to[live_->stage], cause);
  if (step.kind == Step::Kind::leaves) leave(cause.day, why_live(".missed", step.clause).because());
}

void Case::ask_to(StageIndex stage, const Cause& cause) {
  heard_.reset();
  if (stage != no_stage) asked_ = ask(walk_, stage, cause);
}

/// What was to come from `end` on comes no more.
void Case::drop(std::int32_t end) {
  if (asked_) settle(walk_, *asked_, end);
  asked_.reset();
  heard_.reset();
}

void Case::leave(std::int32_t day, const Because& because) {
  walk_.add(day, EventKind::leaves, live_stage().id, because);
  end_live(day);
}

/// An end still to come is not yet written.
void Case::end_live(std::int32_t day) {
  if (live_ && day <= walk_.known.as_at) shown().end = day;
  live_.reset();
}

void Case::begin(StageIndex stage, std::int32_t day, std::int32_t spell_first) {
  end_live(day);
  heard_.reset();
  live_ = Live{};
  live_->stage = stage;
  live_->spell_first = spell_first;
  live_->place = walk_.out.live.size();
  LiveStage shown_stage;
  shown_stage.stage = walk_.stage(stage).id;
  shown_stage.track = track_;
  shown_stage.from = day;
  walk_.out.live.push_back(std::move(shown_stage));
  for_each_pay_meeting([&](StageIndex, const PaidSpell&, std::int32_t held) { walk_.look_again(held); });
}

void Case::count_target_from(std::int32_t day) {
  live_->target_from = day;
  live_->misses = walk_.looks.misses(track_, day);
  for (const Look& look : live_->misses) walk_.look_again(look.day);
}

void Case::set_expiry(std::int32_t day, const DayRule& rule) {
  live_->expires = shown().expires = day;
  live_->expires_rule = rule;
  walk_.look_again(day);
}

void Case::set_review(std::int32_t day, const DayRule& rule, const std::string& path) {
  live_->review = shown().next_review = day;
  live_->review_rule = rule;
  live_->review_path = path;
  walk_.look_again(day);
}

void Case::finish() {
  const Known& known = walk_.known;
  if (asked_) {
    if (!meets_later_) drop(known.last_in_service == open_end ? open_end : known.last_in_service + 1);
  } else if (live_) {
    plan_meeting_before_pay_ends();
    const auto due = [&](std::int32_t day) { return day > known.as_at && day <= known.last_in_service; };
    Why reviewed = why_live(".review", live_stage().review ? live_stage().review->clause : "");
    reviewed.rests_on(live_->review_path)
        .day(live_->review_rule.kind, live_->review_rule.from, live_->review_rule.term);
    if (due(live_->review) && (live_->expires == no_day || live_->review <= live_->expires))
      walk_.add(live_->review, EventKind::review_due, live_stage().id, reviewed.because());
    Why ends = why_live(".warning", live_stage().warning ? live_stage().warning->clause : "");
    ends.rests_on(path_of(live_stage()) + ".warning");
    ends.day(live_->expires_rule.kind, live_->expires_rule.from, live_->expires_rule.term);
    if (due(live_->expires))
      walk_.add(live_->expires, EventKind::warning_ends, live_stage().id, ends.because());
  }
  if (live_ && known.last_in_service < known.as_at) shown().end = known.last_in_service + 1;
}

}  // namespace turnpoint
