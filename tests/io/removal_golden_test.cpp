/// A removal study of the shipped sample, byte for byte. Set TURNPOINT_UPDATE_GOLDEN to rewrite; read the
/// diff.

#include <catch2/catch_test_macros.hpp>

#include "core/io/compare/removal/removal_text.h"
#include "core/io/policy/shipped.h"
#include "tests/io/golden.h"

using namespace turnpoint;
using namespace turnpoint::test;

TEST_CASE("the removal study of the sample is as it was") {
  const auto people = file_bytes("scenarios/samples/council/people.csv");
  const auto absences = file_bytes("scenarios/samples/council/absences.csv");
  REQUIRE(people);
  REQUIRE(absences);
  const WorkforceReading reading = read_both(*people, *absences);
  const Workforce& workforce = reading.workforce;
  const Policy policy = *shipped_policy("thornton-2009");
  const DayCount days(workforce);
  Result<RemovalRequest> request = removal_request(
      policy, {"above_average"}, {}, {*day_from_text("2025-04-01"), *day_from_text("2026-03-31")});
  REQUIRE(request);
  apply_facts(workforce, days, *request);
  const RemovalSums sums = study_removal(workforce, days, *request, 0, workforce.people.size());
  const NearMargins margins;
  const Plan& plan = request->whole().plan;
  const NearMisses misses =
      near_misses(workforce, days, plan, request->dates, margins, 0, workforce.people.size());
  const NearRun near{plan, margins, misses};
  const RemovalRun run{workforce, policy, *request, sums, &near};
  check_golden("removal.csv", removal_csv(run));
  check_golden("removal-near.csv", near_csv(near));
  check_golden("removal.json", removal_json(run));
  check_golden("removal.txt", removal_table(run));
}
