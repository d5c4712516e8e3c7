#include "core/compare/funnel.h"

#include <algorithm>

namespace turnpoint {
namespace {

std::string reviewed_name(const Policy& policy) {
  for (const Trigger& trigger : policy.triggers) {
    for (const Stage& stage : policy.stages) {
      if (stage.id == trigger.leads_to) return "Meet a trigger: " + stage.name;
    }
  }
  return "Meet a trigger";
}

}  // namespace

std::vector<FunnelStep> funnel(const Policy& policy, const Comparison& comparison,
                               const PolicyTotals& totals) {
  std::vector<FunnelStep> steps;
  const auto add = [&](std::string id, std::string name, std::string unit, std::int64_t count) {
    steps.push_back({std::move(id), std::move(name), std::move(unit), count, count, ""});
  };
  add("in_service", "In service", "people", comparison.people);
  add("with_spell", "With a spell", "people", comparison.people_with_spell);
  if (policy.return_meeting)
    add("return_meetings", policy.return_meeting->name, "meetings", totals.return_meetings);
  if (!policy.triggers.empty()) add("meets_trigger", reviewed_name(policy), "people", totals.any.people);
  for (const Stage& stage : policy.stages) {
    // Only people with a spell can be asked to a step that absence leads to; how many are is a manager's
    // judgement.
    if (stage.by_judgement)
      steps.push_back({stage.id, stage.name, "people", 0, comparison.people_with_spell, stage.why});
  }
  return steps;
}

Day complete_from(const Plan& plan, Day record_first) {
  Day latest = record_first;
  for (const PlannedTrigger& trigger : plan.triggers) {
    const WindowLength& window = trigger.rule.window;
    if (is_length(trigger.rule.measure)) continue;
    Day day = window.unit == WindowLength::Unit::months
                  ? plus_months(record_first, window.count) - std::chrono::days(4)
                  : record_first + std::chrono::days(window.count - 1);
    while (window_as_at(window, day).first_day < record_first) day += std::chrono::days(1);
    latest = std::max(latest, day);
  }
  return latest;
}

}  // namespace turnpoint
