#pragma once
/// How many people change for which reason; reasons of few people stand in one row.

#include "core/compare/compare.h"

namespace turnpoint {

struct ChangeReason {
  /// Triggers met, by each plan's triggers; both empty: everything else.
  std::vector<bool> old_triggers;
  std::vector<bool> new_triggers;
  std::int64_t people = 0;
  bool is_rest() const { return old_triggers.empty() && new_triggers.empty(); }
};

/// Which of the plan's triggers a person meets.
std::vector<bool> triggers_met(const PersonOutcome& outcome);

/// Of people who meet a trigger under either policy; the most people first, the rest last.
std::vector<ChangeReason> change_reasons(const Comparison& comparison, std::int64_t suppression);

}  // namespace turnpoint
