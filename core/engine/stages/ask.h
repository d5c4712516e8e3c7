#pragma once
/// Asking to a meeting: invitation, referral, the report it waits for, and the day it is held (rules 8 and
/// 9).

#include "core/engine/stages/walk.h"

namespace turnpoint {

/// A meeting asked to and not yet held.
struct Asked {
  StageIndex stage = no_stage;
  std::int32_t on = 0;  ///< the day it is held
  Because because;
  std::vector<Event>
      before;  ///< invitation, referral and report: they happen unless the meeting is dropped first
  std::int32_t referral = no_day;  ///< the referral made for it
  /// The spell without which it is not held (rule 18), or nullptr.
  const CountedSpell* only_during = nullptr;
  bool provisional = false;
};

/// What leads to a meeting.
struct Cause {
  std::int32_t day = 0;
  Because because;
  const CountedSpell* only_during = nullptr;
  bool provisional = false;
};

Asked ask(Walk& walk, StageIndex stage, const Cause& cause);

/// Gives the walk what happens before the meeting and before `end`; a referral still to come then is taken
/// back.
void settle(Walk& walk, const Asked& asked, std::int32_t end);

/// Whether a referral lies in the twelve months up to `day`.
bool referred_by(const Walk& walk, std::int32_t day);

/// `stages.stage_1.meeting` with its clause.
Why why_meeting(const Walk& walk, StageIndex stage);

}  // namespace turnpoint
