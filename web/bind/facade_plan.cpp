// Implementation plans: read, written, and their training.

#include <algorithm>

#include "core/io/json_object.h"
#include "core/io/plan/feedback/feedback_json.h"
#include "core/io/plan/plan_json.h"
#include "core/io/plan/plan_table.h"
#include "core/io/plan/training_text.h"
#include "web/bind/answer.h"
#include "web/bind/facade.h"

namespace turnpoint {
namespace {

constexpr std::uint64_t training_seed = 1;

std::string answer_of(const Checked<ActionPlan>& plan) {
  return plan ? answer(action_plan_to_json(*plan)) : refuse(plan.error());
}

Checked<TrainingInputs> inputs_of(const Json& request, const char* key) {
  TrainingInputs inputs;
  std::vector<Error> problems;
  const auto given = request.find(key);
  if (given != request.end() && given->is_object()) {
    for (const auto& [id, value] : given->items()) {
      const std::string typed = value.is_string() ? value.get<std::string>() : print_json_line(value);
      if (auto fault = set_input(inputs, id, typed))
        problems.push_back({ErrorCode::out_of_range, id, std::move(*fault)});
    }
  }
  if (problems.empty()) {
    if (auto fault = misfit(inputs)) problems.push_back({ErrorCode::contradiction, "", std::move(*fault)});
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return inputs;
}

}  // namespace

std::string Facade::plans() const {
  Json plans = Json::array();
  for (const std::string& id : shipped_plan_ids()) {
    const Checked<ActionPlan> plan = turnpoint::shipped_plan(id);
    if (plan)
      plans.push_back(
          json_object({{"id", id}, {"name", plan->name}, {"source", plan->source}, {"note", plan->note}}));
  }
  Json forms = Json::array();
  for (const std::string& id : shipped_feedback_form_ids()) {
    if (const Checked<FeedbackForm> form = shipped_feedback_form(id))
      forms.push_back(json_object({{"id", id}, {"name", form->name}}));
  }
  return answer(json_object({{"plans", std::move(plans)}, {"forms", std::move(forms)}}));
}

std::string Facade::shipped_plan(const std::string& id) const {
  return answer_of(turnpoint::shipped_plan(id));
}

std::string Facade::read_plan(const std::string& name, std::string bytes, const std::string& onto,
                              const std::string& as_at) const {
  if (name.ends_with(".json")) return answer_of(read_action_plan(bytes, name));
  if (!name.ends_with(".csv") && !name.ends_with(".xlsx")) {
    return refuse({ErrorCode::bad_argument, name,
                   "\"" + name + "\" is no plan; choose a file that ends in .json, .csv or .xlsx."});
  }
  const auto day = day_from_text(as_at);
  if (!day) return refuse({ErrorCode::bad_date, "as_at", "Say first which day the plan is looked at on."});
  ActionPlan before;
  before.id = "imported";
  before.name = name.substr(0, name.rfind('.'));
  before.starts = *day;
  if (!onto.empty()) {
    Checked<ActionPlan> given = read_action_plan(onto, "plan");
    if (!given) return refuse(given.error());
    before = std::move(*given);
  }
  return answer_of(read_plan_table(name, std::move(bytes), before, *day));
}

std::string Facade::plan_as(const std::string& text, const std::string& format,
                            const std::string& shape) const {
  const Checked<ActionPlan> plan = read_action_plan(text, "plan");
  if (!plan) return refuse(plan.error());
  if (format == "json") return answer(print_json(action_plan_to_json(*plan)));
  const auto* found = std::find(plan_shape_names.begin(), plan_shape_names.end(), shape);
  if ((format != "csv" && format != "xlsx") || found == plan_shape_names.end())
    return refuse(
        {ErrorCode::bad_argument, "format", "Write json, csv or xlsx, and of the last two a shape."});
  const auto of_shape = static_cast<PlanShape>(found - plan_shape_names.begin());
  return answer(format == "csv" ? plan_csv(*plan, of_shape) : base64(plan_workbook(*plan, of_shape)));
}

std::string Facade::training(const std::string& request) const {
  const Result<Json> json = parse_json(request, "training");
  if (!json || !json->is_object())
    return refuse({ErrorCode::wrong_type, "training", "A training request is an object in braces."});
  const Checked<TrainingInputs> inputs = inputs_of(*json, "inputs");
  if (!inputs) return refuse(inputs.error());
  const auto given = json->find("before");
  const bool has_before = given != json->end() && given->is_object() && !given->empty();
  const Checked<TrainingInputs> before = has_before ? inputs_of(*json, "before") : inputs;
  if (!before) return refuse(before.error());
  const TrainingEstimate estimate = estimate_training(*inputs, training_seed);
  const std::vector<TrainingChange> changes = explain_training_changes(*before, *inputs, training_seed);
  return answer(training_document({*inputs, estimate, changes, training_seed}));
}

}  // namespace turnpoint
