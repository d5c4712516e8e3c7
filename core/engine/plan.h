#pragma once
/// A policy compiled once: what the replay needs of it, as integers and tables.

#include <array>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/policy/policy.h"

namespace turnpoint {

/// A trigger in force for a run. Its threshold is final, save the workforce's mean (see facts.h).
struct PlannedTrigger {
  Trigger rule;
  bool reported = true;  ///< false: looked at only because a fallback depends on it
};

struct Plan {
  std::string policy_id;
  std::vector<PlannedTrigger> triggers;  ///< by id, those no other depends on first, fallbacks last
  std::array<CategoryRule, category_names.size()> categories;
  std::optional<ReturnMeeting> return_meeting;
  bool needs_workforce_mean() const;
};

/// Every computable trigger that is not left out until asked for.
Plan compile(const Policy& policy);

/// Exactly the computable triggers among `requested`, by id. Errors: unknown_trigger.
Result<Plan> compile(const Policy& policy, const std::vector<std::string>& requested);

}  // namespace turnpoint
