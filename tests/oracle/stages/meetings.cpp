#include <utility>

#include "tests/oracle/stages/ladder.h"
#include "tests/oracle/stages/pay.h"

namespace turnpoint::test {

using std::chrono::days;

/// Rule 22.
void Ladder::put_off(Day day) {
  if (!pending_) return;
  for (const Decision* decision : file_.decisions("adjourn", pending_->stage->id, day, day))
    pending_->fixed = file_.calendar.works_from(day_of(decision->until));
}

/// What is done for a pending meeting before the day of it.
void Ladder::prepare(Day day) {
  if (!pending_) return;
  if (pending_->invitation == day) invite(day);
  if (pending_->invited) wait_for_report(day);
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
    if (pending_->look <= assumed) say(assumed, EventKind::health_report);
  }
}

/// Of the pending meeting.
void Ladder::say(Day day, EventKind kind, const std::string& value) {
  diary_.add({day, kind, pending_->stage->id, value, pending_->provisional, false, false});
}

bool Ladder::is_held_on(Day day) const {
  if (pending_->spell) {
    const LivedSpell& spell = file_.ledger.spells()[*pending_->spell];
    if (!spell.open && spell.last < day) return false;
  }
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
  if (!decided.empty()) return take_outcome(decided.front()->value, day, decided.front()->until);
  take_outcome(stage.replay_outcome, day, no_day);
  heard_ = Heard{&stage, day};
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

/// Rule 19: the meetings that the stage held leads to, one for each spell it may be about.
std::vector<Ladder::PayMeeting> Ladder::meetings_before_pay_ends() const {
  std::vector<PayMeeting> meetings;
  const Stage* before = nullptr;
  for (const Stage& stage : file_.policy.stages) {
    if (!is_mine(stage)) continue;
    const Stage* const led_from = std::exchange(before, &stage);
    if (stage.opens.on != OpensOn::full_pay_ends || led_from != held_->stage) continue;
    const Day soonest =
        file_.calendar.notice(held_->from, stage.meeting ? stage.meeting->notice : std::nullopt);
    for (std::size_t i = 0; i < file_.ledger.spells().size(); ++i) {
      const auto paid = paid_until(file_, i);
      if (!file_.ledger.spells()[i].formal || !paid || met_.count({stage.id, i}) != 0) continue;
      const Day latest =
          file_.calendar.works_until(file_.calendar.before(paid->full + days(1), *stage.opens.before));
      meetings.push_back({&stage, i, std::max(latest, soonest)});
    }
  }
  return meetings;
}

void Ladder::meet_before_pay_ends(Day day) {
  if (pending_ || !held_) return;
  for (const PayMeeting& meeting : meetings_before_pay_ends()) {
    const LivedSpell& spell = file_.ledger.spells()[meeting.spell];
    if (meeting.day != day || day < spell.first || spell.last < day) continue;
    const Stage& stage = *meeting.stage;
    met_.insert({stage.id, meeting.spell});
    pending_ = Pending{};
    pending_->stage = &stage;
    const auto adjourned = file_.decisions("adjourn", stage.id, day, day);
    if (!adjourned.empty()) {
      pending_->fixed = file_.calendar.works_from(day_of(adjourned.back()->until));
      return;
    }
    // Rule 35; `hold` makes the referral of a meeting itself.
    const bool referred = diary_.has(EventKind::referral, months_on(day, -12), day);
    const bool before =
        stage.referral == ReferralAt::before_always || stage.referral == ReferralAt::before_if_not_yet;
    if (before && !referred) diary_.add(day, EventKind::referral, stage.id);
    return hold(day);
  }
}

/// Rule 41: of a spell still open, while the stage before the meeting is live.
void Ladder::plan_meeting_before_pay_ends() {
  for (const PayMeeting& meeting : meetings_before_pay_ends()) {
    if (!file_.ledger.spells()[meeting.spell].open || meeting.day <= file_.as_at) continue;
    if (has_left_by(meeting.day)) continue;
    const bool hearing = !meeting.stage->outcomes.empty();
    diary_.add(meeting.day, hearing ? EventKind::hearing : EventKind::stage_meeting, meeting.stage->id);
  }
}

/// Rules 16 and 33: the first outcome recorded after the hearing and before the next step.
void Ladder::hear_late(Day day) {
  if (!heard_ || day <= heard_->on) return;
  const Stage& stage = *heard_->stage;
  const auto decided = file_.decisions("outcome", stage.id, day, day);
  if (decided.empty()) return;
  heard_.reset();
  pending_.reset();
  if (!held_) open(stage, day, false);
  take_outcome(decided.front()->value, day, decided.front()->until);
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
    pending_->fixed =
        file_.calendar.works_from(until != no_day ? day_of(until) : file_.calendar.end_of(day, *length));
  } else if (length && id != "dismiss" && id != "no_action") {
    held_->further_review = true;
    set_review(day, length);
  } else {
    if (id == "dismiss" && stage.appeal && stage.appeal->dismissal_only) write_appeal(stage, day);
    leave(day);
  }
}

}  // namespace turnpoint::test
