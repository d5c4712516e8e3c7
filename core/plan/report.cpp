#include "core/plan/report.h"

#include <set>

namespace turnpoint {
namespace {

void count(ActionTally& tally, ActionStatus status) {
  ++tally.actions;
  ++tally.by_status[static_cast<std::size_t>(status)];
}

}  // namespace

PlanReport report_plan(const ActionPlan& plan, Day as_at) {
  PlanReport report;
  report.as_at = as_at;
  report.themes.resize(plan.themes.size());
  for (const PlanAction& action : plan.actions) {
    count(report.themes[theme_index(plan, action.theme)], status_at(action, as_at));
    count(report.all, status_at(action, as_at));
  }
  report.late = late_actions(plan, as_at);
  std::set<std::size_t> held_up;
  for (const LateAction& late : report.late) {
    ++report.themes[theme_index(plan, plan.actions[late.action].theme)].late;
    ++report.all.late;
    for (const HeldAction& held : late.holds_up) held_up.insert(held.action);
  }
  report.held_up = static_cast<int>(held_up.size());
  report.next_month = changes_next_month(plan, as_at);
  return report;
}

std::string summary_sentence(const PlanReport& report) {
  const int completed = report.all.by_status[static_cast<std::size_t>(ActionStatus::completed)];
  std::string text = std::to_string(completed) + " of " + std::to_string(report.all.actions) + " actions " +
                     (completed == 1 ? "is" : "are") + " completed. ";
  if (report.all.late == 0) return text + "None is late.";
  text +=
      std::to_string(report.all.late) + (report.all.late == 1 ? " is late and holds" : " are late and hold");
  if (report.held_up == 0) return text + " nothing up.";
  return text + " up " + std::to_string(report.held_up) + (report.held_up == 1 ? " action." : " actions.");
}

}  // namespace turnpoint
