/// Findings, comparisons and a projection of the shipped sample, byte for byte. Set TURNPOINT_UPDATE_GOLDEN to rewrite; read the diff.

#include <catch2/catch_test_macros.hpp>

#include "core/io/compare/comparison_text.h"
#include "core/engine/find_all.h"
#include "core/io/compare/findings_text.h"
#include "core/io/compare/projection_text.h"
#include "core/io/policy/shipped.h"
#include "core/io/statistics/statistics_text.h"
#include "tests/io/golden.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Workforce sample() {
  const WorkforceReading reading =
      read_both(std::string(shipped_text("samples/council/people.csv")), std::string(shipped_text("samples/council/absences.csv")));
  REQUIRE(reading.usable());
  REQUIRE(reading.refused.empty());
  return reading.workforce;
}

}  // namespace

TEST_CASE("findings of the sample under both old policies are as they were") {
  const Workforce workforce = sample();
  const DayCount days(workforce);
  const Day as_at = *day_from_text("2026-03-31");
  for (const char* id : {"thornton-2009", "reigate-banstead-2014"}) {
    const Policy policy = *shipped_policy(id);
    Plan plan = compile(policy);
    const FindingsRun run{workforce, plan, as_at, false, find_all(workforce, days, plan, as_at, false)};
    check_golden(std::string("findings-") + id + ".csv", findings_csv(run));
  }
}

TEST_CASE("the comparison of the sample is as it was") {
  const Workforce workforce = sample();
  const DayCount days(workforce);
  const Policy old_policy = *shipped_policy("reigate-banstead-2014");
  const Policy new_policy = *shipped_policy("nw-wellbeing");
  ComparisonRequest request{compile(old_policy), compile(new_policy), {*day_from_text("2025-04-01"), *day_from_text("2026-03-31")}};
  apply_facts(workforce, days, request);
  const Comparison comparison = compare_people(workforce, days, request, 0, workforce.people.size());
  const ComparisonRun run{workforce, old_policy, new_policy, request, comparison};
  check_golden("comparison.csv", comparison_csv(run));
  check_golden("comparison.json", comparison_json(run));
  check_golden("comparison.txt", comparison_table(run));
}

TEST_CASE("statistics of the sample are as they were") {
  const Workforce workforce = sample();
  const DayCount days(workforce);
  StatisticsRequest request;
  request.period = {*day_from_text("2025-04-01"), *day_from_text("2026-03-31")};
  request.top = 2;
  const Statistics statistics = statistics_of(workforce, days, request, 0, workforce.people.size());
  const StatisticsRun run{workforce, request, statistics};
  check_golden("statistics.csv", statistics_csv(run));
  check_golden("statistics.json", statistics_json(run));
  check_golden("statistics.txt", statistics_table(run));
}

TEST_CASE("a projection of the sample is as it was") {
  const Workforce workforce = sample();
  const DayCount days(workforce);
  const Policy old_policy = *shipped_policy("thornton-2009");
  const Policy new_policy = *shipped_policy("nw-wellbeing");
  ComparisonRequest comparison{compile(old_policy), compile(new_policy), {*day_from_text("2026-01-01"), *day_from_text("2026-12-31")}};
  comparison.runs.runs = 8;
  ask_for_figures(old_policy, new_policy, comparison);
  ProjectionRequest request{std::move(comparison), *day_from_text("2026-04-01")};
  apply_facts(workforce, days, request);
  const Result<Continued> record = continue_record(workforce, request);
  REQUIRE(record);
  const Projection projection = project_people(workforce, days, request, *record, 0, workforce.people.size());
  const ProjectionRun run{workforce, old_policy, new_policy, request, *record, projection};
  check_golden("projection.csv", projection_csv(run));
  check_golden("projection-figures.csv", projection_figures_csv(run));
  check_golden("projection.json", projection_json(run));
  check_golden("projection.txt", projection_table(run));
}
