#include "core/engine/stages/ladder.h"

namespace turnpoint {

StageIndex stage_named(const Policy& policy, std::string_view id) {
  for (std::size_t i = 0; i < policy.stages.size(); ++i) {
    if (policy.stages[i].id == id) return static_cast<StageIndex>(i);
  }
  return no_stage;
}

Ladders compile_ladders(const Policy& policy, const Plan& plan) {
  Ladders ladders;
  for (std::size_t i = 0; i < policy.stages.size(); ++i) {
    const Stage& stage = policy.stages[i];
    std::vector<StageIndex>& ladder = ladders.stages[static_cast<std::size_t>(stage.track)];
    ladders.before.push_back(ladder.empty() ? no_stage : ladder.back());
    ladders.missed_to.push_back(stage_named(policy, stage.missed.to));
    ladders.met_to.push_back(stage_named(policy, stage.met.to));
    ladder.push_back(static_cast<StageIndex>(i));
  }
  for (const PlannedTrigger& trigger : plan.triggers)
    ladders.leads_to.push_back(stage_named(policy, trigger.rule.leads_to));
  return ladders;
}

}  // namespace turnpoint
