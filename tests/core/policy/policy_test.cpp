#include "core/policy/policy.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/policies.h"

using namespace turnpoint;
using namespace turnpoint::test;

TEST_CASE("a trigger is found by its id, or not at all") {
  const Policy policy = PolicyBuilder().with(bradford(200)).with(day_count(10)).policy();
  REQUIRE(find_trigger(policy, "days") != nullptr);
  CHECK(find_trigger(policy, "days")->measure == Measure::day_count);
  CHECK(find_trigger(policy, "day") == nullptr);
}

TEST_CASE("an assumption is found by the path of its value") {
  const Policy policy = PolicyBuilder().assumes("triggers.bradford.at_least", "200", "50 to 500").policy();
  REQUIRE(find_assumption(policy, "triggers.bradford.at_least") != nullptr);
  CHECK(find_assumption(policy, "triggers.bradford.at_least")->range == "50 to 500");
  CHECK(find_assumption(policy, "triggers.bradford") == nullptr);
}

TEST_CASE("only a manual trigger cannot be computed from the record") {
  for (int i = 0; i <= static_cast<int>(Measure::manual); ++i) {
    const auto measure = static_cast<Measure>(i);
    CAPTURE(to_text(measure));
    CHECK(is_computable(TriggerBuilder("any", measure, std::nullopt).rule()) == (measure != Measure::manual));
  }
}

TEST_CASE("every choice of a trigger is written by its own name") {
  CHECK(std::string(to_text(Measure::unusual_pattern)) == "unusual_pattern");
  CHECK(std::string(to_text(Measure::length_at_look)) == "length_at_look");
  CHECK(std::string(to_text(DayUnit::calendar_day)) == "calendar_day");
  CHECK(std::string(to_text(PartTime::full_time_equivalent)) == "full_time_equivalent");
  CHECK(std::string(to_text(ShortService::scale_to_full_window)) == "scale_to_full_window");
  CHECK(std::string(to_text(Track::long_term)) == "long_term");
}
