#include "core/io/compare/sweep_text.h"

#include "core/io/csv.h"
#include "core/io/json.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

Json totals_json(const TriggerTotals& totals) {
  return json_object({{"people", totals.people}, {"looks", totals.looks}, {"findings", totals.findings}});
}

void append_row(std::string& text, const std::string& value, const std::string& trigger,
                const TriggerTotals& totals) {
  append_csv_record(text, {value, trigger, std::to_string(totals.people), std::to_string(totals.looks),
                           std::to_string(totals.findings)});
}

}  // namespace

std::string sweep_csv(const SweepRun& run) {
  std::string text = "value,trigger,people,looks,findings\n";
  for (const SweepStep& step : run.sweep.steps) {
    append_row(text, step.value, "any", step.totals.any);
    for (std::size_t i = 0; i < step.plan.triggers.size(); ++i)
      append_row(text, step.value, step.plan.triggers[i].rule.id, step.totals.triggers[i]);
  }
  return text;
}

Json sweep_document(const SweepRun& run) {
  Json steps = Json::array();
  for (const SweepStep& step : run.sweep.steps) {
    Json triggers = Json::object();
    for (std::size_t i = 0; i < step.plan.triggers.size(); ++i)
      triggers[step.plan.triggers[i].rule.id] = totals_json(step.totals.triggers[i]);
    steps.push_back(json_object(
        {{"value", step.value}, {"any", totals_json(step.totals.any)}, {"triggers", std::move(triggers)}}));
  }
  return json_object({{"kind", "sweep"},
                      {"policy", run.policy.id},
                      {"parameter", run.sweep.path},
                      {"in_force", run.sweep.in_force},
                      {"from", to_text(run.dates.first_day)},
                      {"to", to_text(run.dates.last_day)},
                      {"people", run.sweep.people},
                      {"steps", std::move(steps)}});
}

std::string sweep_json(const SweepRun& run) { return print_json(sweep_document(run)); }

std::string sweep_table(const SweepRun& run) {
  std::vector<std::vector<std::string>> rows = {{"value", "people", "looks", "findings"}};
  std::vector<std::size_t> right = {0, 1, 2, 3};
  if (!run.sweep.steps.empty()) {
    for (const PlannedTrigger& trigger : run.sweep.steps.front().plan.triggers) {
      right.push_back(rows.front().size());
      rows.front().push_back(trigger.rule.id);
    }
  }
  for (const SweepStep& step : run.sweep.steps) {
    const TriggerTotals& any = step.totals.any;
    rows.push_back({step.value + (step.value == run.sweep.in_force ? " *" : ""), std::to_string(any.people),
                    std::to_string(any.looks), std::to_string(any.findings)});
    for (const TriggerTotals& totals : step.totals.triggers)
      rows.back().push_back(std::to_string(totals.people));
  }
  return wrapped(run.policy.name + ", " + to_words(run.dates) + ", " + std::to_string(run.sweep.people) +
                     " people. " + run.sweep.name + " (" + run.sweep.path +
                     ") moved; * is the value in force.",
                 "") +
         "\n" + text_table(rows, right) + "\n" +
         wrapped("people: with at least one look that meets a trigger; looks: days on which one is met; "
                 "findings: of "
                 "these, those on which one is newly met; below each trigger, the people who meet it.",
                 "");
}

}  // namespace turnpoint
