#include "core/engine/plan.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/policies.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Policy some_policy() {
  return PolicyBuilder()
      .with(day_count(1).id("z_average").more_than_mean().only_if_no_other().on_request())
      .with(spell_count(4))
      .with(unusual_pattern().on_request())
      .with(TriggerBuilder("concern", Measure::manual, std::nullopt))
      .with(bradford(200))
      .policy();
}

/// Ids in the plan's order; those looked at only for a fallback's sake in brackets.
std::vector<std::string> ids(const Plan& plan) {
  std::vector<std::string> ids;
  for (const PlannedTrigger& trigger : plan.triggers) {
    ids.push_back(trigger.reported ? trigger.rule.id : "(" + trigger.rule.id + ")");
  }
  return ids;
}

}  // namespace

TEST_CASE("a plan holds the computable triggers that need no request, by id") {
  CHECK(ids(compile(some_policy())) == std::vector<std::string>{"bradford", "spells"});
  CHECK_FALSE(compile(some_policy()).needs_workforce_mean());
}

TEST_CASE("a plan of requested triggers holds exactly those that can be computed") {
  CHECK(ids(*compile(some_policy(), {"pattern", "bradford"})) ==
        std::vector<std::string>{"bradford", "pattern"});
  CHECK(ids(*compile(some_policy(), {"concern"})).empty());
  CHECK(ids(*compile(some_policy(), {})).empty());
}

TEST_CASE("a fallback brings every other computable trigger along, unreported, and comes last") {
  const auto plan = compile(some_policy(), {"z_average"});
  REQUIRE(plan);
  CHECK(ids(*plan) == std::vector<std::string>{"(bradford)", "(pattern)", "(spells)", "z_average"});
  CHECK(plan->needs_workforce_mean());
}

TEST_CASE("a fallback brings no other fallback along") {
  Policy policy = some_policy();
  policy.triggers.push_back(spell_count(9).id("a_rare").only_if_no_other().rule());
  CHECK(ids(*compile(policy, {"z_average"})) ==
        std::vector<std::string>{"(bradford)", "(pattern)", "(spells)", "z_average"});
}

TEST_CASE("an unknown trigger is refused with the ids there are") {
  const auto plan = compile(some_policy(), {"bradfort"});
  REQUIRE_FALSE(plan);
  CHECK(plan.error().code == ErrorCode::unknown_trigger);
  CHECK(plan.error().detail == "The policy has no trigger \"bradfort\"; its triggers are z_average, spells, "
                               "pattern, concern, bradford.");
  CHECK(compile(PolicyBuilder().policy(), {"x"}).error().detail ==
        "The policy has no trigger \"x\"; its triggers are none: this policy has no triggers.");
}
