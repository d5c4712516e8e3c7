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

Waiting waiting_for(const Walk& walk, const Stage& stage, const Cause& cause, std::int32_t invited) {
  const bool if_not_yet = stage.referral == ReferralAt::before_if_not_yet;
  if (!if_not_yet && stage.referral != ReferralAt::before_always) return {};
  if (cause.only_during != nullptr) {
    const std::int32_t referred = referral_during(walk, *cause.only_during, invited);
    if (referred != no_day) return {true, false, referred};
  }
  if (if_not_yet && referred_by(walk, invited)) return {};
  return {true, true, invited};
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

void wait_for_report(Walk& walk, Asked& asked, const Cause& cause, const Waiting& waiting) {
  const Stage& stage = walk.stage(asked.stage);
  const Report report = report_after(walk.known, waiting.referred);
  if (waiting.refers) {
    asked.referral = waiting.referred;
    walk.referrals.push_back(waiting.referred);
    asked.before.push_back(event_before(
        EventKind::referral, waiting.referred, stage, cause,
        Why(walk.policy(), path_of(stage) + ".referral", stage.clause).led_to_by(asked.because)));
  }
  Why why(walk.policy(), report_path, "");
  why.led_to_by(asked.because)
      .day(DayRule::Kind::deadline, waiting.referred, walk.policy().delays.health_report)
      .rests_on(report_path);
  if (!report.recorded && report.day >= cause.day)
    asked.before.push_back(event_before(EventKind::health_report, report.day, stage, cause, why));
  const std::int32_t after = walk.known.dates.notice(report.day, std::nullopt);
  if (after <= asked.on) return;
  asked.on = after;
  Why meeting = why_meeting(walk, asked.stage);
  meeting.led_to_by(asked.because).day(DayRule::Kind::notice, report.day);
  if (!report.recorded) meeting.rests_on(report_path);
  asked.because = meeting.because();
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

Asked ask(Walk& walk, StageIndex index, const Cause& cause) {
  const Stage& stage = walk.stage(index);
  const Delays& delays = walk.policy().delays;
  const std::int32_t invited = walk.known.dates.deadline(cause.day, delays.invitation);
  const std::optional<Term> notice = stage.meeting ? stage.meeting->notice : std::nullopt;
  Asked asked;
  asked.stage = index;
  asked.only_during = cause.only_during;
  asked.provisional = cause.provisional;
  asked.on = walk.known.dates.notice(invited, notice);
  Why invitation = why_meeting(walk, index);
  invitation.led_to_by(cause.because)
      .day(DayRule::Kind::deadline, cause.day, delays.invitation)
      .rests_on(invitation_path);
  asked.before.push_back(event_before(EventKind::invitation, invited, stage, cause, invitation));
  Why meeting = why_meeting(walk, index);
  meeting.led_to_by(invitation.because())
      .day(DayRule::Kind::notice, invited, notice)
      .rests_on(path_of(stage) + ".meeting");
  asked.because = meeting.because();
  const Waiting waiting = waiting_for(walk, stage, cause, invited);
  if (waiting.waits) wait_for_report(walk, asked, cause, waiting);
  walk.look_again(asked.on);
  return asked;
}

void settle(Walk& walk, const Asked& asked, std::int32_t end) {
  for (const Event& event : asked.before) {
    if (event.day < end) walk.out.events.push_back(event);
  }
  if (asked.referral == no_day || asked.referral < end) return;
  walk.referrals.erase(std::find(walk.referrals.begin(), walk.referrals.end(), asked.referral));
}

}  // namespace turnpoint
