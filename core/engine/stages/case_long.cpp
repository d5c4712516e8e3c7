#include <algorithm>

#include "core/engine/stages/case.h"

namespace turnpoint {
namespace {

/// Calendar days, up to `day`, of the spells that were by then decided to count with this one.
std::int64_t related_days(const Known& known, const CountedSpell& spell, std::int32_t day) {
  std::vector<std::string> names = {name_of(known, spell)};
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (const Decision* decision : decisions_about(known, "related", names[i])) {
      const bool is_new = std::find(names.begin(), names.end(), decision->value) == names.end();
      if (decision->day <= day && is_new) names.push_back(decision->value);
    }
  }
  std::int64_t days = 0;
  for (const CountedSpell& other : known.record.spells) {
    const bool related = std::find(names.begin() + 1, names.end(), name_of(known, other)) != names.end();
    if (!related || !is_whole_and_formal(other) || other.spell == spell.spell) continue;
    days += known.record.counted(other, DayUnit::calendar_day, other.first, day) / known.record.scale;
  }
  return days;
}

}  // namespace

void Case::find_long_spells() {
  const Known& known = walk_.known;
  for (const CountedSpell& spell : known.record.spells) {
    if (!is_whole_and_formal(spell)) continue;
    if (known.has_ended(spell) && spell.last < known.last_in_service) {
      const std::int32_t back = known.back_at_work(spell.last);
      returns_.emplace(back, &spell);
      walk_.look_again(back);
    }
    for (const StageIndex index : known.run.ladders.stages[static_cast<std::size_t>(track_)]) {
      const Stage& stage = walk_.stage(index);
      if (stage.opens.on != OpensOn::spell_length) continue;
      Opening opening;
      opening.stage = index;
      opening.cause.only_during = &spell;
      const std::int32_t day = day_length_reached(spell, opening);
      if (day > spell.last) continue;
      if (stage.referral != ReferralAt::none && return_date_known(known, spell, day)) continue;
      opening.cause.day = day;
      opening.cause.because = Why(walk_.policy(), path_of(stage) + ".opens", stage.opens.clause)
                                  .rests_on(path_of(stage) + ".opens")
                                  .spell(spell.first)
                                  .because();
      spell_openings_.emplace(day, std::move(opening));
      walk_.look_again(day);
    }
  }
}

/// Spells that are found to be related while this one lasts may bring the day forward to the day of the
/// finding.
std::int32_t Case::day_length_reached(const CountedSpell& spell, const Opening& opening) const {
  const int length = walk_.stage(opening.stage).opens.length;
  if (walk_.known.decisions.empty()) return spell.first + length - 1;
  for (std::int32_t day = spell.first; day <= spell.last; ++day) {
    if (day - spell.first + 1 + related_days(walk_.known, spell, day) >= length) return day;
  }
  return open_end;
}

bool Case::was_live_at_end_of(const CountedSpell& spell) const {
  return std::any_of(walk_.out.live.begin(), walk_.out.live.end(), [&](const LiveStage& live) {
    return live.track == track_ && live.from <= spell.last && spell.last < live.end;
  });
}

bool Case::ends_before_meeting() const {
  if (asked_->only_during() == nullptr) return false;
  const CountedSpell& spell = *asked_->only_during();
  return walk_.known.has_ended(spell) && spell.last < asked_->on;
}

void Case::come_back(std::int32_t day) {
  const auto [first, end] = returns_.equal_range(day);
  for (auto back = first; back != end; ++back) {
    const CountedSpell& spell = *back->second;
    if (asked_ && asked_->only_during() == &spell && ends_before_meeting()) {
      close(day, asked_->stage, spell);
      continue;
    }
    const std::int32_t reached =
        day_reached(walk_.known.dates, spell.first, walk_.policy().long_term.at_least);
    const bool keeps = walk_.policy().long_term.keeps_stage;
    if (reached > spell.last + (keeps ? 0 : related_days(walk_.known, spell, day))) continue;
    const bool held = live_ && was_live_at_end_of(spell);
    const bool asked_for_it = asked_ && asked_->because.spell_first == spell.first;
    if (keeps) {
      if (held) keep(day, spell);
    } else if (track_ == Track::long_term && (held || asked_for_it)) {
      close(day, live_ ? live_->stage : asked_->stage, spell);
    }
  }
}

void Case::keep(std::int32_t day, const CountedSpell& spell) {
  const LongTerm& long_term = walk_.policy().long_term;
  walk_.add(day, EventKind::stage_kept, live_stage().id,
            Why(walk_.policy(), "long_term.keeps_stage", long_term.clause)
                .day(DayRule::Kind::back_at_work, spell.last, std::nullopt, 1)
                .rests_on("long_term")
                .spell(spell.first)
                .because());
  count_target_from(day);
  live_->watch_day = no_day;
  if (!long_term.watch || !long_term.watch_steps_up) return;
  const std::int32_t end = walk_.known.dates.end_of(day, *long_term.watch);
  for (const CountedSpell& next : walk_.known.record.spells) {
    const bool watched = is_whole_and_formal(next) && walk_.known.has_ended(next) && next.first >= day &&
                         next.last < end &&
                         walk_.known.record.counted(next, DayUnit::working_day, next.first, next.last) > 0;
    if (watched && (live_->watch_day == no_day || next.last < live_->watch_day)) live_->watch_day = next.last;
  }
  walk_.look_again(live_->watch_day);
}

void Case::close(std::int32_t day, StageIndex stage, const CountedSpell& spell) {
  walk_.add(day, EventKind::closed_on_return, walk_.stage(stage).id,
            Why(walk_.policy(), "long_term.keeps_stage", walk_.policy().long_term.clause)
                .day(DayRule::Kind::back_at_work, spell.last, std::nullopt, 1)
                .rests_on("long_term.keeps_stage")
                .spell(spell.first)
                .because());
  drop(day);
  end_live(day);
}

std::int32_t Case::pay_meeting_day(const Stage& stage, const PaidSpell& paid) const {
  const Dates& dates = walk_.known.dates;
  const std::optional<Term> notice = stage.meeting ? stage.meeting->notice : std::nullopt;
  return std::max(dates.working_day_before(paid.full_pay_until + 1, *stage.opens.before),
                  dates.notice(walk_.out.live[live_->place].from, notice));
}

Because Case::why_pay_meeting(const Stage& stage, const PaidSpell& paid) const {
  const Dates& dates = walk_.known.dates;
  const std::string path = path_of(stage) + ".opens";
  Why why(walk_.policy(), path, stage.opens.clause.empty() ? stage.clause : stage.opens.clause);
  why.rests_on(path).rests_on("sick_pay." + paid.scheme->id).spell(paid.first);
  const std::int32_t wanted = dates.working_day_before(paid.full_pay_until + 1, *stage.opens.before);
  if (wanted == pay_meeting_day(stage, paid))
    return why.day(DayRule::Kind::before, paid.full_pay_until + 1, stage.opens.before).because();
  const std::optional<Term> notice = stage.meeting ? stage.meeting->notice : std::nullopt;
  return why.day(DayRule::Kind::notice, walk_.out.live[live_->place].from, notice)
      .rests_on(path_of(stage) + ".meeting")
      .because();
}

void Case::meet_before_pay_ends(std::int32_t day) {
  if (!live_) return;
  StageIndex due = no_stage;
  std::uint32_t spell = 0;
  Because because;
  for_each_pay_meeting([&](StageIndex index, const PaidSpell& paid, std::int32_t held) {
    if (due != no_stage || held != day || !paid.under_way_on(day)) return;
    due = index;
    spell = paid.spell;
    because = why_pay_meeting(walk_.stage(index), paid);
  });
  if (due == no_stage) return;
  met_before_pay_ends_.emplace(due, spell);
  const std::vector<const Decision*> adjourned = decisions_about(walk_.known, "adjourn", walk_.stage(due).id);
  if (std::none_of(adjourned.begin(), adjourned.end(),
                   [&](const Decision* d) { return d->day == day && d->until != no_day; }))
    return open(due, day, because, false);
  // Nobody is invited again to a meeting put off on its day.
  asked_.emplace();
  asked_->stage = due;
  asked_->prepared = true;
  asked_->on = day;
  asked_->because = because;
  put_off(day);
}

void Case::plan_meeting_before_pay_ends() {
  for_each_pay_meeting([&](StageIndex index, const PaidSpell& paid, std::int32_t held) {
    if (!paid.open || held <= walk_.known.as_at || held > walk_.known.last_in_service) return;
    const Stage& stage = walk_.stage(index);
    walk_.add(held, stage.outcomes.empty() ? EventKind::stage_meeting : EventKind::hearing, stage.id,
              why_pay_meeting(stage, paid));
  });
}

}  // namespace turnpoint
