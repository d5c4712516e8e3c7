#include "tests/oracle/stages/ladder.h"
#include "tests/oracle/stages/pay.h"

namespace turnpoint::test {

using std::chrono::days;

/// What is done for a pending meeting before the day of it.
void Ladder::prepare(Day day) {
  if (!pending_) return;
  if (pending_->invitation == day) invite(day);
  if (pending_->invited) wait_for_report(day);
  for (const Decision* decision : file_.decisions("adjourn", pending_->stage->id, day, day))
    pending_->fixed = file_.calendar.works_from(day_of(decision->until));
}

/// Rules 8, 9 and 18.
void Ladder::invite(Day day) {
  const Stage& stage = *pending_->stage;
  pending_->invited = true;
  say(day, EventKind::invitation);
  if (stage.referral != ReferralAt::before_if_not_yet && stage.referral != ReferralAt::before_always) return;
  if (pending_->spell) {
    const Day first = file_.ledger.spells()[*pending_->spell].first;
    pending_->waits_from = diary_.latest(EventKind::referral, first, day);
    if (pending_->waits_from) return;
  }
  const bool referred = diary_.has(EventKind::referral, months_on(day, -12), day);
  if (stage.referral == ReferralAt::before_if_not_yet && referred) return;
  say(day, EventKind::referral);
  pending_->waits_from = day;
}

/// The first recorded report since the referral, or the day on which one is assumed.
void Ladder::wait_for_report(Day day) {
  if (!pending_->waits_from || pending_->report) return;
  const Day assumed = file_.calendar.deadline(*pending_->waits_from, file_.policy.delays.health_report);
  const auto recorded = file_.first_recorded("health_report", *pending_->waits_from, std::min(day, assumed));
  if (recorded) {
    pending_->report = recorded;
  } else if (assumed <= day) {
    pending_->report = assumed;
    if (assumed == day) say(day, EventKind::health_report);
  }
}

/// Of the pending meeting.
void Ladder::say(Day day, EventKind kind, const std::string& value) {
  diary_.add({day, kind, pending_->stage->id, value, pending_->provisional, false, false});
}

bool Ladder::is_held_on(Day day) const {
  if (pending_->fixed) return *pending_->fixed == day;
  if (!pending_->invited || (pending_->waits_from && !pending_->report)) return false;
  const auto notice = pending_->stage->meeting ? pending_->stage->meeting->notice : std::nullopt;
  Day meeting = file_.calendar.notice(*pending_->invitation, notice);
  if (pending_->report) meeting = std::max(meeting, file_.calendar.next(*pending_->report));
  return meeting == day;
}

/// Rule 10.
void Ladder::hold(Day day) {
  const Stage& stage = *pending_->stage;
  pending_.reset();
  open(stage, day, false);
  diary_.add(day, stage.outcomes.empty() ? EventKind::stage_meeting : EventKind::hearing, stage.id);
  if (stage.referral == ReferralAt::meeting_if_not_yet &&
      !diary_.has(EventKind::referral, months_on(day, -12), day))
    diary_.add(day, EventKind::referral, stage.id);
  write_letters(stage, day);
  if (stage.warning) {
    held_->warned = true;
    held_->lapses = file_.calendar.end_of(day, stage.warning->life);
    row().expires = day_number(*held_->lapses);
  }
  if (stage.review) set_review(day, stage.review->length);
  if (stage.outcomes.empty()) return;
  // An outcome decided on the day itself, else the assumed one.
  const auto decided = file_.decisions("outcome", stage.id, day, day);
  if (decided.empty()) take_outcome(stage.replay_outcome, day, no_day);
}

void Ladder::write_letters(const Stage& stage, Day day) {
  Day sent = day;
  for (const Letter& letter : stage.letters) {
    const Day due = letter.within ? file_.calendar.deadline(day, *letter.within) : day;
    if (&letter == &stage.letters.front()) sent = due;
    diary_.add(due, EventKind::letter, stage.id, letter.id);
  }
  if (stage.appeal && !stage.appeal->dismissal_only) write_appeal(stage, sent);
}

void Ladder::write_appeal(const Stage& stage, Day sent) {
  if (!stage.appeal->within) return;
  const Day received = file_.calendar.deadline(sent, file_.policy.delays.letter_received);
  diary_.add(file_.calendar.deadline(received, *stage.appeal->within), EventKind::appeal_deadline, stage.id);
}

/// Rule 19.
void Ladder::meet_before_pay_ends(Day day) {
  if (pending_ || !held_) return;
  const Stage* before = nullptr;
  for (const Stage& stage : file_.policy.stages) {
    if (!is_mine(stage)) continue;
    if (stage.opens.on == OpensOn::full_pay_ends && before == held_->stage) {
      for (std::size_t i = 0; i < file_.ledger.spells().size(); ++i) {
        const LivedSpell& spell = file_.ledger.spells()[i];
        if (!spell.formal || day < spell.first || spell.last < day) continue;
        const auto paid = paid_until(file_, i);
        if (!paid) continue;
        const Day latest = file_.calendar.works_until(
            file_.calendar.before(paid->full + days(1), *stage.opens.before));
        const Day soonest =
            file_.calendar.notice(held_->from, stage.meeting ? stage.meeting->notice : std::nullopt);
        if (std::max(latest, soonest) != day) continue;
        pending_ = Pending{};
        pending_->stage = &stage;
        const auto adjourned = file_.decisions("adjourn", stage.id, day, day);
        if (adjourned.empty()) {
          const bool of_spell = diary_.latest(EventKind::referral, spell.first, day).has_value();
          const bool referred = diary_.has(EventKind::referral, months_on(day, -12), day);
          if (!of_spell && (stage.referral == ReferralAt::before_always ||
                            (stage.referral == ReferralAt::before_if_not_yet && !referred)))
            diary_.add(day, EventKind::referral, stage.id);
          return hold(day);
        }
        pending_->fixed = file_.calendar.works_from(day_of(adjourned.back()->until));
        return;
      }
    }
    before = &stage;
  }
}

/// Rule 16: a recorded outcome takes effect on its own day, before the next step.
void Ladder::hear(Day day) {
  if (!held_ || pending_ || held_->stage->outcomes.empty()) return;
  const std::string id = held_->stage->id;
  for (const Decision* decision : file_.decisions("outcome", id, day, day)) {
    if (held_ && !pending_) take_outcome(decision->value, day, decision->until);
  }
}

void Ladder::take_outcome(const std::string& id, Day day, std::int32_t until) {
  const Stage& stage = *held_->stage;
  diary_.add(day, EventKind::outcome, stage.id, id);
  std::optional<Term> length;
  for (const Outcome& outcome : stage.outcomes) {
    if (outcome.id == id) length = outcome.length;
  }
  held_->review.reset();
  if (id == "adjourn") {
    pending_ = Pending{};
    pending_->stage = &stage;
    pending_->fixed = file_.calendar.works_from(until != no_day ? day_of(until)
                                                                : file_.calendar.end_of(day, *length));
  } else if (length && id != "dismiss" && id != "no_action") {
    set_review(day, length);
  } else {
    if (id == "dismiss" && stage.appeal && stage.appeal->dismissal_only) write_appeal(stage, day);
    leave(day);
  }
}

}  // namespace turnpoint::test
