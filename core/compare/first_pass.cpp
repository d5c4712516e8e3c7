#include "core/compare/first_pass.h"

#include <algorithm>
#include <cassert>

namespace turnpoint {

std::vector<Plan*> plans_of(ComparisonRequest& request) {
  std::vector<Plan*> plans = {&request.old_plan, &request.new_plan};
  for (FigureRequest* figures : {&request.old_figures, &request.new_figures}) {
    for (CountedPolicy& counted : figures->policies) plans.push_back(&counted.plan);
  }
  return plans;
}

bool need_first_pass(const std::vector<Plan*>& plans) {
  return std::any_of(plans.begin(), plans.end(),
                     [](const Plan* plan) { return plan->needs_workforce_mean(); });
}

std::vector<Facts> first_pass(const Workforce& workforce, const DayCount& days,
                              const std::vector<Plan*>& plans, std::size_t first, std::size_t end,
                              Day as_at) {
  std::vector<Facts> facts;
  for (const Plan* plan : plans) facts.push_back(gather_facts(workforce, days, *plan, first, end, as_at));
  return facts;
}

void merge(std::vector<Facts>& facts, const std::vector<Facts>& more) {
  assert(facts.size() == more.size());
  for (std::size_t i = 0; i < facts.size(); ++i) facts[i].merge(more[i]);
}

void apply_facts(const std::vector<Plan*>& plans, const std::vector<Facts>& facts) {
  assert(plans.size() == facts.size());
  for (std::size_t i = 0; i < plans.size(); ++i) apply_facts(*plans[i], facts[i]);
}

}  // namespace turnpoint
