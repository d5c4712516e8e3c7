#include "core/io/policy/policy_view_json.h"

#include "core/io/json_object.h"
#include "core/policy/overview/overview.h"
#include "core/policy/parameter.h"
#include "core/policy/process/process.h"
#include "core/policy/wording/assumed.h"
#include "core/policy/words.h"

namespace turnpoint {
namespace {

Json trigger_json(const Policy& policy, const Trigger& trigger) {
  return json_object({{"id", trigger.id},
                      {"name", trigger.name},
                      {"words", trigger_in_words(policy, trigger)},
                      {"clause", trigger.clause},
                      {"computable", is_computable(trigger)},
                      {"on_request", trigger.on_request}});
}

Json parameter_json(const Parameter& parameter) {
  return json_object({{"path", parameter.path},
                      {"name", parameter.name},
                      {"value", to_decimal(parameter.value)},
                      {"least", parameter.least},
                      {"most", parameter.most},
                      {"step", parameter.step}});
}

Json section_json(const OverviewSection& section) {
  Json parts = Json::array();
  for (const OverviewPart& part : section.parts)
    parts.push_back(
        json_object({{"id", part.id}, {"name", part.name}, {"clause", part.clause}, {"lines", part.lines}}));
  return json_object({{"title", section.title}, {"parts", parts}});
}

}  // namespace

Json policy_view_json(const Policy& policy) {
  Json view = json_object({{"id", policy.id},
                           {"name", policy.name},
                           {"organisation", policy.organisation},
                           {"source", policy.source},
                           {"summary", policy.summary}});
  for (const char* key :
       {"triggers", "parameters", "assumptions", "categories", "sections", "stages", "discretions"})
    view[key] = Json::array();
  for (const Trigger& trigger : policy.triggers) view["triggers"].push_back(trigger_json(policy, trigger));
  for (const Parameter& parameter : parameters_of(policy))
    view["parameters"].push_back(parameter_json(parameter));
  for (const Assumption& assumption : policy.assumptions) {
    view["assumptions"].push_back(json_object({{"path", assumption.path},
                                               {"words", assumption_in_words(policy, assumption)},
                                               {"value", assumption.value},
                                               {"range", assumption.range},
                                               {"why", assumption.why}}));
  }
  for (std::size_t i = 0; i < category_names.size(); ++i) {
    const CategoryRule& rule = policy.categories[i];
    view["categories"].push_back(json_object({{"id", to_text(static_cast<Category>(i))},
                                              {"category", to_words(static_cast<Category>(i))},
                                              {"counts", category_rule_in_words(rule)},
                                              {"stated", rule.stated},
                                              {"source", rule.stated ? rule.clause : rule.why}}));
  }
  for (const Stage& stage : policy.stages) {
    Json outcomes = Json::array();
    for (const Outcome& outcome : stage.outcomes)
      outcomes.push_back(json_object({{"id", outcome.id}, {"name", outcome.name}}));
    view["stages"].push_back(
        json_object({{"id", stage.id}, {"name", stage.name}, {"outcomes", std::move(outcomes)}}));
  }
  for (const Discretion& discretion : policy.discretions)
    view["discretions"].push_back(json_object({{"id", discretion.id}, {"name", discretion.name}}));
  for (const OverviewSection& section : overview(policy)) view["sections"].push_back(section_json(section));
  view["process"] = Json::array();
  for (const ProcessLine& line : process_of(policy))
    view["process"].push_back(
        json_object({{"depth", line.depth}, {"says", line.says}, {"clause", line.clause}}));
  return view;
}

}  // namespace turnpoint
