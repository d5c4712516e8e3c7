#include "core/compare/report/reasons.h"

#include <algorithm>
#include <map>

#include "core/base/order.h"

namespace turnpoint {

std::vector<bool> triggers_met(const PersonOutcome& outcome) {
  std::vector<bool> triggers;
  for (const TriggerTotals& trigger : outcome.triggers) triggers.push_back(trigger.looks != 0);
  return triggers;
}

std::vector<ChangeReason> change_reasons(const Comparison& comparison, std::int64_t suppression) {
  std::map<std::pair<std::vector<bool>, std::vector<bool>>, std::int64_t> counts;
  for (const PersonChange& change : comparison.changes)
    ++counts[{triggers_met(change.old_policy), triggers_met(change.new_policy)}];
  std::vector<ChangeReason> reasons;
  for (const auto& [triggers, people] : counts) reasons.push_back({triggers.first, triggers.second, people});
  sort_stably(reasons, [](const ChangeReason& a, const ChangeReason& b) { return a.people > b.people; });
  ChangeReason rest;
  while (!reasons.empty() &&
         (reasons.back().people < suppression || (rest.people > 0 && rest.people < suppression))) {
    rest.people += reasons.back().people;
    reasons.pop_back();
  }
  if (rest.people > 0) reasons.push_back(std::move(rest));
  return reasons;
}

}  // namespace turnpoint
