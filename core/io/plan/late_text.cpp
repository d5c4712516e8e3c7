#include "core/io/csv.h"
#include "core/io/json.h"
#include "core/io/json_object.h"
#include "core/io/plan/plan_text.h"
#include "core/io/text_table.h"

namespace turnpoint {

std::string held_up_words(const ActionPlan& plan, const LateAction& late) {
  std::string words;
  for (const HeldAction& held : late.holds_up) {
    for (std::size_t i = 1; i < held.path.size(); ++i)
      words += (i > 1 ? ", then " : words.empty() ? "" : "; ") + plan.actions[held.path[i]].what;
  }
  return words;
}

std::string late_table(const ActionPlan& plan, Day as_at) {
  const std::vector<LateAction> all = late_actions(plan, as_at);
  std::string text = plan.name + ": what is late on " + to_words(as_at) + "\n\n";
  if (all.empty()) return text + "Nothing.\n";
  for (const LateAction& late : all) {
    const PlanAction& action = plan.actions[late.action];
    text += wrapped(action.what + " (" + leads_words(action) + ")", "");
    text += wrapped(late.because + (late.due ? " That is " + std::to_string(late.days_late) +
                                                   (late.days_late == 1 ? " day ago." : " days ago.")
                                             : ""),
                    "    ");
    text += wrapped(late.holds_up.empty() ? "It holds nothing up."
                                          : "It holds up: " + held_up_words(plan, late) + ".",
                    "    ");
  }
  return text;
}

std::string late_csv(const ActionPlan& plan, Day as_at) {
  std::string out = "id,due,days_late,because,holds_up\n";
  for (const LateAction& late : late_actions(plan, as_at)) {
    std::string held_up;
    for (const HeldAction& held : late.holds_up)
      held_up += (held_up.empty() ? "" : "; ") + plan.actions[held.action].id;
    append_csv_record(out, {plan.actions[late.action].id, late.due ? to_text(*late.due) : "",
                            late.due ? std::to_string(late.days_late) : "", late.because, held_up});
  }
  return out;
}

std::string late_json(const ActionPlan& plan, Day as_at) {
  Json actions = Json::array();
  for (const LateAction& late : late_actions(plan, as_at)) {
    Json holds_up = Json::array();
    for (const HeldAction& held : late.holds_up) {
      Json path = Json::array();
      for (const std::size_t at : held.path) path.push_back(plan.actions[at].id);
      holds_up.push_back(json_object({{"id", plan.actions[held.action].id}, {"path", std::move(path)}}));
    }
    Json entry = json_object({{"id", plan.actions[late.action].id}, {"because", late.because}});
    if (late.due) entry["due"] = to_text(*late.due);
    if (late.due) entry["days_late"] = late.days_late;
    entry["holds_up"] = std::move(holds_up);
    actions.push_back(std::move(entry));
  }
  return print_json({{"plan", plan.id}, {"as_at", to_text(as_at)}, {"late", std::move(actions)}});
}

}  // namespace turnpoint
