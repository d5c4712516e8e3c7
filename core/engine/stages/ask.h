#pragma once
/// Asking to a meeting: invitation, referral, the report it waits for, and the day it is held (rules 8 and
/// 9).

#include "core/engine/stages/walk.h"

namespace turnpoint {

/// What leads to a meeting.
struct Cause {
  std::int32_t day = 0;
  Because because;
  const CountedSpell* only_during = nullptr;
  bool provisional = false;
  bool invites = false;  ///< it is the invitation itself: a manager's decision (rule 22)
};

/// A meeting asked to and not yet held.
struct Asked {
  StageIndex stage = no_stage;
  Cause cause;
  std::int32_t invited = no_day;  ///< the day of the invitation; `no_day`: nobody is invited again
  bool prepared = false;          ///< the invitation is out, and with it what the meeting waits for is known
  bool put_off = false;           ///< to a day that nothing else moves
  std::int32_t on = 0;            ///< the day it is held; later if it must wait for a report
  Because because;
  Event invitation;
  std::optional<Event> report;  ///< assumed and still to come: it comes unless the meeting is dropped first

  /// The spell without which it is not held (rule 18), or nullptr.
  const CountedSpell* only_during() const { return cause.only_during; }
};

Asked ask(Walk& walk, StageIndex stage, const Cause& cause);

/// On the day of the invitation: it goes out, and the referral with it where one is due (rule 9).
void prepare(Walk& walk, Asked& asked);

/// Gives the walk the report that comes before `end`.
void settle(Walk& walk, const Asked& asked, std::int32_t end);

/// Whether a referral lies in the twelve months up to `day`.
bool referred_by(const Walk& walk, std::int32_t day);

/// `stages.stage_1.meeting` with its clause.
Why why_meeting(const Walk& walk, StageIndex stage);

}  // namespace turnpoint
