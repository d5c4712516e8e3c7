#include "core/io/plan/plan_json.h"
#include "web/app/json_fields.h"
#include "web/app/plan_view.h"

namespace turnpoint::app {

Checked<std::vector<ShippedPlanView>> read_shipped_plans(std::string_view answer) {
  return view_of<std::vector<ShippedPlanView>>(answer, [](const Json& value) {
    return list<ShippedPlanView>(value, "plans", [](const Json& plan) {
      return ShippedPlanView{text(plan, "id"), text(plan, "name"), text(plan, "source"), text(plan, "note")};
    });
  });
}

Checked<ActionPlan> read_plan_answer(std::string_view answer) {
  const Checked<Json> value = value_of(answer);
  if (!value) return tl::unexpected(value.error());
  return action_plan_from_json(*value, "plan");
}

Checked<TrainingView> read_training(std::string_view answer) {
  return view_of<TrainingView>(answer, [](const Json& json) {
    TrainingView view{text(json, "in_time"), {}, texts(json, "basis"), {}};
    for (const auto& [id, figure] : member(json, "figures").items()) {
      const auto shown = [&figure = figure](const char* key) {
        const Json& value = member(figure, key);
        return value.is_string() ? value.get<std::string>() : print_json_line(value);
      };
      view.figures.push_back({id, text(figure, "name"), shown("low"), shown("middle"), shown("high")});
    }
    view.changes =
        list<std::string>(json, "changes", [](const Json& change) { return text(change, "sentence"); });
    return view;
  });
}

}  // namespace turnpoint::app
