#include <algorithm>

#include "core/io/csv.h"
#include "core/io/json.h"
#include "core/io/json_object.h"
#include "core/io/plan/plan_text.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

/// Since when an action is late, empty where it is not.
std::vector<std::string> late_since(const PlanView& view) {
  std::vector<std::string> since(view.plan.actions.size());
  for (const LateAction& late : late_actions(view.plan, view.as_at)) {
    const PlanAction& action = view.plan.actions[late.action];
    since[late.action] = to_text(late.due ? *late.due : status_update(action, view.as_at)->date);
  }
  return since;
}

std::string due_text(const ActionPlan& plan, const PlanAction& action) {
  const auto due = due_day(plan, action);
  return due ? to_text(*due) : "";
}

std::string shortened(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  return text.substr(0, text.rfind(' ', most)) + " …";
}

std::string status_name(const PlanAction& action, Day as_at) {
  const ActionStatus status = status_at(action, as_at);
  return status == ActionStatus::not_said ? "" : std::string(to_text(status));
}

}  // namespace

std::string leads_words(const PlanAction& action) {
  std::string words;
  for (const std::string& lead : action.leads) words += (words.empty() ? "" : ", ") + lead;
  return words.empty() ? "no lead yet" : words;
}

std::string plan_view_table(const PlanView& view) {
  const std::vector<std::string> since = late_since(view);
  std::vector<std::vector<std::string>> rows = {
      {"  action", "what", "by when", "leads", "status", "late since"}};
  for (const std::size_t at : view.actions) {
    const PlanAction& action = view.plan.actions[at];
    rows.push_back({"  " + action.id, shortened(action.what, 50), to_text(action.by_when),
                    shortened(leads_words(action), 30), to_words(status_at(action, view.as_at)), since[at]});
  }
  return view.plan.name + ", as at " + to_words(view.as_at) + "\n\n" + text_table(rows, {});
}

std::string plan_view_csv(const PlanView& view) {
  const std::vector<std::string> since = late_since(view);
  std::string out = "id,theme,what,by_when,due,leads,status,late_since\n";
  for (const std::size_t at : view.actions) {
    const PlanAction& action = view.plan.actions[at];
    std::string leads;
    for (const std::string& lead : action.leads) leads += (leads.empty() ? "" : "; ") + lead;
    append_csv_record(out, {action.id, action.theme, action.what, to_text(action.by_when),
                            due_text(view.plan, action), leads, status_name(action, view.as_at), since[at]});
  }
  return out;
}

std::string plan_view_json(const PlanView& view) {
  const std::vector<std::string> since = late_since(view);
  Json actions = Json::array();
  for (const std::size_t at : view.actions) {
    const PlanAction& action = view.plan.actions[at];
    Json updates = Json::array();
    for (const ActionUpdate& update : action.updates) {
      if (update.date > view.as_at) continue;
      updates.push_back(json_object(
          {{"date", to_text(update.date)}, {"status", to_text(update.status)}, {"text", update.text}}));
    }
    actions.push_back(json_object({{"id", action.id},
                                   {"theme", action.theme},
                                   {"what", action.what},
                                   {"how", action.how},
                                   {"by_when", to_text(action.by_when)},
                                   {"due", due_text(view.plan, action)},
                                   {"leads", action.leads},
                                   {"known_by", action.known_by},
                                   {"status", status_name(action, view.as_at)},
                                   {"late_since", since[at]},
                                   {"depends_on", action.depends_on},
                                   {"updates", std::move(updates)}}));
  }
  return print_json(
      {{"plan", view.plan.id}, {"as_at", to_text(view.as_at)}, {"actions", std::move(actions)}});
}

}  // namespace turnpoint
