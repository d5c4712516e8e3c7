#include "core/compare/funnel.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Comparison some_comparison() {
  Comparison comparison;
  comparison.people = 100;
  comparison.people_with_spell = 60;
  comparison.old_policy.any.people = 15;
  comparison.old_policy.return_meetings = 130;
  return comparison;
}

Lines steps(const Policy& policy, const Comparison& comparison) {
  Lines lines;
  for (const FunnelStep& step : funnel(policy, comparison, comparison.old_policy)) {
    lines.push_back(step.id + ' ' + std::to_string(step.low) + ' ' + std::to_string(step.high) + ' ' +
                    step.unit);
  }
  return lines;
}

}  // namespace

TEST_CASE("a funnel goes from everyone in service to those who meet a trigger") {
  CHECK(steps(PolicyBuilder().with(bradford(200)).return_meeting().policy(), some_comparison()) ==
        Lines{"in_service 100 100 people", "with_spell 60 60 people", "return_meetings 130 130 meetings",
              "meets_trigger 15 15 people"});
}

TEST_CASE("a step that a manager's judgement decides is a range with its reason") {
  Policy policy = PolicyBuilder().policy();
  Stage stage;
  stage.id = "review";
  stage.by_judgement = true;
  stage.why = "No rule of the record does.";
  policy.stages.push_back(stage);
  CHECK(steps(policy, some_comparison()) ==
        Lines{"in_service 100 100 people", "with_spell 60 60 people", "review 0 60 people"});
  CHECK(funnel(policy, some_comparison(), {}).back().assumption == "No rule of the record does.");
}

TEST_CASE("a result is complete from the first day whose longest window lies inside the record") {
  struct Row {
    PolicyBuilder policy;
    std::string record_first;
    std::string complete;
  };
  const std::vector<Row> rows = {
      {PolicyBuilder().with(bradford(200)), "2009-08-01", "2010-07-31"},
      {PolicyBuilder().with(bradford(200)), "2023-03-01", "2024-02-28"},
      {PolicyBuilder().with(bradford(200)), "2024-02-29", "2025-02-28"},
      {PolicyBuilder().with(bradford(200).months(3)).with(spell_count(1).days(365)), "2023-01-01",
       "2023-12-31"},
      {PolicyBuilder().with(continuous_length(28)), "2023-01-01", "2023-01-01"},
      {PolicyBuilder(), "2023-01-01", "2023-01-01"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.record_first);
    CHECK(complete_from(compile(row.policy.policy()), day(row.record_first)) == day(row.complete));
  }
}
