#pragma once
/// What a variant of an assumption can move on one person's record, told from the replay under the policy as
/// it stands. Variants that can move nothing there need no replay of their own.

#include "core/engine/stages/timeline.h"
#include "core/policy/parameter.h"

namespace turnpoint {

/// Whether a variant changes what managers may decide and nothing that the record decides.
bool is_about_judgement(const ParameterEdit& edit);

/// Whether a variant changes only how a case goes on once something has opened it.
bool is_about_cases(const ParameterEdit& edit);

/// Whether figures count what the duty asks for.
inline bool is_counted(const Duty& duty) {
  return duty.kind == DutyKind::letter || duty.kind == DutyKind::referral;
}

/// How far a replay came.
struct CaseReach {
  bool has_case = false;  ///< anyone was asked to a stage or in one, or a conversation took its place
  bool referred = false;
  std::vector<std::string> stages;  ///< ids of those that the person was in
};
CaseReach reach_of(const Timeline& timeline);

/// Whether stage meetings, letters, referrals or conversations may differ under `variant`, which is `policy`
/// with `edit`, from those of the replay that came so far.
bool can_move(const ParameterEdit& edit, const Policy& policy, const Policy& variant, const CaseReach& reach);

}  // namespace turnpoint
