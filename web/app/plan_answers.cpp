#include "core/io/plan/plan_json.h"
#include "core/io/plan/records_json.h"
#include "web/app/json_fields.h"
#include "web/app/plan_view.h"

namespace turnpoint::app {

Checked<ShippedPlansView> read_shipped_plans(std::string_view answer) {
  return view_of<ShippedPlansView>(answer, [](const Json& value) {
    ShippedPlansView view;
    view.plans = list<ShippedPlanView>(value, "plans", [](const Json& plan) {
      return ShippedPlanView{text(plan, "id"), text(plan, "name"), text(plan, "source"), text(plan, "note")};
    });
    view.forms = list<FeedbackFormView>(value, "forms", [](const Json& form) {
      return FeedbackFormView{text(form, "id"), text(form, "name")};
    });
    return view;
  });
}

Checked<FeedbackView> read_feedback(std::string_view answer) {
  return view_of<FeedbackView>(answer, [](const Json& value) {
    FeedbackView view{text(value, "name"), text(value, "people"), {}, text(value, "csv"), {}};
    view.questions = list<FeedbackView::Question>(value, "questions", [](const Json& question) {
      FeedbackView::Question read{text(question, "label"), text(question, "sentence"), {}};
      const Json& rows = member(question, "rows");
      for (std::size_t i = 0; rows.is_array() && i < rows.size(); ++i) {
        read.rows.emplace_back();
        for (const Json& cell : rows[i]) read.rows.back().push_back(cell.get<std::string>());
      }
      return read;
    });
    ReadingNotes notes;
    Fields fields(value, "", notes);
    view.surveys = read_plan_records(fields).surveys;
    return view;
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
