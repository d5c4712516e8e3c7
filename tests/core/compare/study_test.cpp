#include "core/compare/study.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/policies.h"
#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Policy shipped() {
  return PolicyBuilder()
      .with(bradford(200))
      .with(unusual_pattern().on_request())
      .with(TriggerBuilder("concern", Measure::manual, std::nullopt))
      .with(day_count(10))
      .policy();
}

}  // namespace

TEST_CASE("a choice puts triggers in force: the usual ones, those added, none taken out, none that cannot be "
          "computed") {
  PolicyChoice choice;
  CHECK(chosen_triggers(shipped(), choice) == std::vector<std::string>{"bradford", "days"});
  choice.with = {"pattern", "concern"};
  choice.without = {"days"};
  CHECK(chosen_triggers(shipped(), choice) == std::vector<std::string>{"bradford", "pattern"});
}

TEST_CASE("a choice's edits change the shipped policy, or say which cannot stand") {
  PolicyChoice choice;
  choice.edits = {{"triggers.bradford.at_least", "300"}};
  REQUIRE(chosen_policy(shipped(), choice));
  CHECK(find_trigger(*chosen_policy(shipped(), choice), "bradford")->threshold == Rational(300));
  choice.edits = {{"triggers.bradford.at_least", "none"}};
  CHECK(chosen_policy(shipped(), choice).error().code == ErrorCode::out_of_range);
}
