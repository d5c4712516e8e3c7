#include "core/engine/stages/ask.h"

#include <algorithm>

namespace turnpoint {
namespace {

constexpr const char* invitation_path = "delays.invitation";
constexpr const char* report_path = "delays.health_report";

/// Which referral a meeting waits for, if any.
struct Waiting {
  bool waits = false;
  bool refers = false;  ///< a new referral is made on the day of the invitation
  std::int32_t referred = no_day;
};

/// The latest referral of a spell up to `day`.
std::int32_t referral_during(const Walk& walk, const CountedSpell& spell, std::int32_t day) {
  std::int32_t latest = no_day;
  for (const std::int32_t referral : walk.referrals) {
    if (referral >= spell.first && referral <= day) latest = std::max(latest, referral);
  }
  return latest;
}

Waiting waiting_for(const Walk& walk, const Asked& asked) {
  const Stage& stage = walk.stage(asked.stage);
  const bool if_not_yet = stage.referral == ReferralAt::before_if_not_yet;
  if (!if_not_yet && stage.referral != ReferralAt::before_always) return {};
  if (asked.only_during() != nullptr) {
    const std::int32_t referred = referral_during(walk, *asked.only_during(), asked.invited);
    if (referred != no_day) return {true, false, referred};
  }
  if (if_not_yet && referred_by(walk, asked.invited)) return {};
  return {true, true, asked.invited};
}

struct Report {
  std::int32_t day = 0;
  bool recorded = false;
};

/// The first recorded report that came by the day on which one is assumed, else that day.
Report report_after(const Known& known, std::int32_t referred) {
  const std::int32_t assumed = known.dates.deadline(referred, known.policy().delays.health_report);
  for (const RecordedEvent* row : known.events) {
    if (row->kind == "health_report" && row->day >= referred && row->day <= assumed) return {row->day, true};
  }
  return {assumed, false};
}

Event event_before(EventKind kind, std::int32_t day, const Stage& stage, const Cause& cause, const Why& why) {
  Event event;
  event.day = day;
  event.kind = kind;
  event.subject = stage.id;
  event.because = why.because();
  event.provisional = cause.provisional;
  return event;
}

void refer(Walk& walk, const Asked& asked) {
  const Stage& stage = walk.stage(asked.stage);
  walk.referrals.push_back(asked.invited);
  walk.out.events.push_back(
      event_before(EventKind::referral, asked.invited, stage, asked.cause,
                   Why(walk.policy(), path_of(stage) + ".referral", stage.clause).led_to_by(asked.because)));
}

void wait_for_report(Walk& walk, Asked& asked, std::int32_t referred) {
  const Report report = report_after(walk.known, referred);
  if (!report.recorded && report.day >= asked.cause.day) {
    Why why(walk.policy(), report_path, "");
    why.led_to_by(asked.because)
        .day(DayRule::Kind::deadline, referred, walk.policy().delays.health_report)
        .rests_on(report_path);
    asked.report =
        event_before(EventKind::health_report, report.day, walk.stage(asked.stage), asked.cause, why);
  }
  const std::int32_t after = walk.known.dates.notice(report.day, std::nullopt);
  if (asked.put_off || after <= asked.on) return;
  asked.on = after;
  Why meeting = why_meeting(walk, asked.stage);
  meeting.led_to_by(asked.because).day(DayRule::Kind::notice, report.day);
  if (!report.recorded) meeting.rests_on(report_path);
  asked.because = meeting.because();
  walk.look_again(asked.on);
}

}  // namespace

bool referred_by(const Walk& walk, std::int32_t day) {
  const std::int32_t from = months_later(day, -12);
  return std::any_of(walk.referrals.begin(), walk.referrals.end(),
                     [&](std::int32_t referral) { return from < referral && referral <= day; });
}

Why why_meeting(const Walk& walk, StageIndex index) {
  const Stage& stage = walk.stage(index);
  const bool stated = stage.meeting && !stage.meeting->clause.empty();
  return {walk.policy(), path_of(stage) + ".meeting", stated ? stage.meeting->clause : stage.clause};
}

void prepare(Walk& walk, Asked& asked) {
  asked.prepared = true;
  walk.out.events.push_back(asked.invitation);
  const Waiting waiting = waiting_for(walk, asked);
  if (waiting.refers) refer(walk, asked);
  if (waiting.waits) wait_for_report(walk, asked, waiting.referred);
}

Asked ask(Walk& walk, StageIndex index, const Cause& cause) {
  const Stage& stage = walk.stage(index);
  const Delays& delays = walk.policy().delays;
  const std::optional<Term> notice = stage.meeting ? stage.meeting->notice : std::nullopt;
  Asked asked;
  asked.stage = index;
  asked.cause = cause;
  asked.invited = cause.invites ? cause.day : walk.known.dates.deadline(cause.day, delays.invitation);
  asked.on = walk.known.dates.notice(asked.invited, notice);
  Why invitation = why_meeting(walk, index);
  invitation.led_to_by(cause.because);
  if (!cause.invites)
    invitation.day(DayRule::Kind::deadline, cause.day, delays.invitation).rests_on(invitation_path);
  asked.invitation = event_before(EventKind::invitation, asked.invited, stage, cause, invitation);
  Why meeting = why_meeting(walk, index);
  meeting.led_to_by(invitation.because())
      .day(DayRule::Kind::notice, asked.invited, notice)
      .rests_on(path_of(stage) + ".meeting");
  asked.because = meeting.because();
  walk.look_again(asked.invited);
  walk.look_again(asked.on);
  if (cause.invites) prepare(walk, asked);
  return asked;
}

void settle(Walk& walk, const Asked& asked, std::int32_t end) {
  if (asked.report && asked.report->day < end) walk.out.events.push_back(*asked.report);
}

}  // namespace turnpoint
