#include <algorithm>

#include "core/engine/stages/case.h"

namespace turnpoint {
namespace {

const Outcome* find_outcome(const Stage& stage, const std::string& id) {
  const auto found = std::find_if(stage.outcomes.begin(), stage.outcomes.end(),
                                  [&](const Outcome& outcome) { return outcome.id == id; });
  return found == stage.outcomes.end() ? nullptr : &*found;
}

}  // namespace

void Case::meet(std::int32_t day) {
  if (!asked_) return meet_before_pay_ends(day);
  if (asked_->on != day || ends_before_meeting()) return;
  const Asked asked = std::move(*asked_);
  asked_.reset();
  settle(walk_, asked, day + 1);
  open(asked.stage, day, asked.because, true);
}

void Case::open(StageIndex index, std::int32_t day, const Because& because, bool asked) {
  const Stage& stage = walk_.stage(index);
  const bool hearing = !stage.outcomes.empty();
  walk_.add(day, hearing ? EventKind::hearing : EventKind::stage_meeting, stage.id, because);
  begin(index, day, because.spell_first);
  refer_at_meeting(stage, day, asked);
  send_letters(stage, day);
  if (stage.appeal && !stage.appeal->dismissal_only) {
    const bool dated = !stage.letters.empty() && stage.letters.front().within;
    allow_appeal(stage, dated ? walk_.known.dates.deadline(day, *stage.letters.front().within) : day,
                 because);
  }
  set_terms(stage, day);
  count_target_from(day);
  if (hearing) hear(stage, day);
}

/// A stage that nobody was asked to waits for no report, so its referral is made at the meeting.
void Case::refer_at_meeting(const Stage& stage, std::int32_t day, bool asked) {
  const bool refers =
      stage.referral == ReferralAt::meeting_if_not_yet || (!asked && stage.referral != ReferralAt::none);
  if (!refers || referred_by(walk_, day)) return;
  walk_.referrals.push_back(day);
  walk_.add(
      day, EventKind::referral, stage.id,
      Why(walk_.policy(), path_of(stage) + ".referral", stage.clause).spell(live_->spell_first).because());
}

void Case::send_letters(const Stage& stage, std::int32_t day) {
  for (const Letter& letter : stage.letters) {
    const std::string path = path_of(stage) + ".letters." + letter.id;
    Why why(walk_.policy(), path, letter.clause);
    why.rests_on(path).spell(live_->spell_first);
    if (letter.within) why.day(DayRule::Kind::deadline, day, letter.within);
    const std::int32_t due = letter.within ? walk_.known.dates.deadline(day, *letter.within) : day;
    walk_.add(due, EventKind::letter, stage.id, why.because()).value = letter.id;
  }
}

void Case::allow_appeal(const Stage& stage, std::int32_t decided, const Because& because) {
  if (!stage.appeal || !stage.appeal->within) return;
  const std::int32_t received = walk_.known.dates.deadline(decided, walk_.policy().delays.letter_received);
  const std::string path = path_of(stage) + ".appeal";
  Why why(walk_.policy(), path, stage.appeal->clause);
  why.rests_on(path).rests_on("delays.letter_received").spell(because.spell_first);
  if (!stage.appeal->dismissal_only) why.rests_on(path_of(stage) + ".letters");
  why.day(DayRule::Kind::deadline, received, stage.appeal->within);
  walk_.add(walk_.known.dates.deadline(received, *stage.appeal->within), EventKind::appeal_deadline, stage.id,
            why.because());
}

void Case::set_terms(const Stage& stage, std::int32_t day) {
  live_->has_warning = stage.warning.has_value();
  if (stage.warning) {
    const Term& life = stage.warning->life;
    set_expiry(walk_.known.dates.end_of(day, life), {DayRule::Kind::end_of, day, life, 0});
  }
  if (stage.review) {
    const Term& length = stage.review->length;
    set_review(walk_.known.dates.end_of(day, length), {DayRule::Kind::end_of, day, length, 0},
               path_of(stage) + ".review");
  }
}

void Case::hear(const Stage& stage, std::int32_t day) {
  for (const Decision* decision : decisions_about(walk_.known, "outcome", stage.id)) {
    if (decision->day == day) return decide(day, stage, decision->value, decision);
  }
  const StageIndex index = live_->stage;
  decide(day, stage, stage.replay_outcome, nullptr);
  heard_ = Heard{index, day};
}

/// What is recorded after the hearing replaces what was assumed on its day, from its own day on.
void Case::late_outcome(std::int32_t day) {
  if (!heard_ || day <= heard_->day) return;
  const StageIndex index = heard_->stage;
  const Stage& stage = walk_.stage(index);
  for (const Decision* decision : decisions_about(walk_.known, "outcome", stage.id)) {
    if (decision->day != day || find_outcome(stage, decision->value) == nullptr) continue;
    drop(day + 1);
    walk_.look_again(day + 1);  // a warning that the meeting kept alive is over then
    if (!live_) {
      begin(index, day, no_day);
      count_target_from(day);
    }
    return decide(day, stage, decision->value, decision);
  }
}

void Case::decide(std::int32_t day, const Stage& stage, const std::string& id, const Decision* decision) {
  const Outcome* outcome = find_outcome(stage, id);
  if (outcome == nullptr) return;
  const std::string path = path_of(stage) + ".outcomes." + id;
  Why why(walk_.policy(), path, outcome->clause);
  why.spell(live_->spell_first).decided(decision);
  if (decision == nullptr) why.rests_on(path_of(stage) + ".replay_outcome");
  walk_.add(day, EventKind::outcome, stage.id, why.because()).value = id;
  const Because because = why.because();
  if (id == "adjourn") return adjourn(day, *outcome, because, decision != nullptr ? decision->until : no_day);
  if (outcome->length && id != "dismiss" && id != "no_action") {
    live_->further_review = true;
    return set_review(walk_.known.dates.end_of(day, *outcome->length),
                      {DayRule::Kind::end_of, day, outcome->length, 0}, path);
  }
  if (id == "dismiss" && stage.appeal && stage.appeal->dismissal_only) allow_appeal(stage, day, because);
  leave(day, because);
}

void Case::adjourn(std::int32_t day, const Outcome& outcome, const Because& because, std::int32_t until) {
  const Dates& dates = walk_.known.dates;
  const Stage& stage = live_stage();
  const std::int32_t from = until != no_day  ? until
                            : outcome.length ? dates.end_of(day, *outcome.length)
                                             : day + 1;
  Asked again;
  again.stage = live_->stage;
  again.prepared = true;
  again.on = dates.working_day_from(std::max(from, day + 1));
  again.because = why_meeting(walk_, live_->stage)
                      .led_to_by(because)
                      .day(DayRule::Kind::working_day_from, std::max(from, day + 1))
                      .rests_on(path_of(stage) + ".outcomes." + outcome.id)
                      .because();
  walk_.look_again(again.on);
  asked_ = std::move(again);
}

}  // namespace turnpoint
