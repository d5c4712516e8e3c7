#include "core/engine/plan.h"

#include <algorithm>

#include "core/base/order.h"

namespace turnpoint {
namespace {

std::string known_ids(const Policy& policy) {
  std::string ids;
  for (const Trigger& trigger : policy.triggers) ids += (ids.empty() ? "" : ", ") + trigger.id;
  return ids.empty() ? "none: this policy has no triggers" : ids;
}

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

bool Plan::needs_workforce_mean() const {
  return std::any_of(triggers.begin(), triggers.end(),
                     [](const PlannedTrigger& t) { return t.rule.workforce_mean; });
}

Plan compile(const Policy& policy) {
  std::vector<std::string> usual;
  for (const Trigger& trigger : policy.triggers) {
    if (is_computable(trigger) && !trigger.on_request) usual.push_back(trigger.id);
  }
  return *compile(policy, usual);
}

Result<Plan> compile(const Policy& policy, const std::vector<std::string>& requested) {
  for (const std::string& id : requested) {
    if (find_trigger(policy, id) == nullptr) {
      return fail(ErrorCode::unknown_trigger, policy.id,
                  "The policy has no trigger \"" + id + "\"; its triggers are " + known_ids(policy) + ".");
    }
  }
  Plan plan;
  plan.policy_id = policy.id;
  plan.categories = policy.categories;
  plan.return_meeting = policy.return_meeting;
  const auto reported = [&](const Trigger& trigger) {
    return is_computable(trigger) && contains(requested, trigger.id);
  };
  const bool has_fallback = std::any_of(policy.triggers.begin(), policy.triggers.end(),
                                        [&](const Trigger& t) { return t.only_if_no_other && reported(t); });
  for (const Trigger& trigger : policy.triggers) {
    const bool depended_on = has_fallback && is_computable(trigger) && !trigger.only_if_no_other;
    if (reported(trigger) || depended_on) plan.triggers.push_back({trigger, reported(trigger)});
  }
  sort_stably(plan.triggers, [](const PlannedTrigger& a, const PlannedTrigger& b) {
    if (a.rule.only_if_no_other != b.rule.only_if_no_other) return b.rule.only_if_no_other;
    return a.rule.id < b.rule.id;
  });
  return plan;
}

}  // namespace turnpoint
