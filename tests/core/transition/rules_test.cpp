#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/transition/rules.h"
#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum MappingRule;

Policy two_stages() { return policy_of(PolicyBuilder(), {StageBuilder("stage_1"), StageBuilder("stage_2")}); }

Mapping mapping(const std::vector<std::string>& rules) {
  const Result<Mapping> read = with_rules({}, rules, two_stages());
  REQUIRE(read);
  return *read;
}

}  // namespace

TEST_CASE("the usual rule holds for everything, and is to carry over with a review until set") {
  CHECK(mapping({}).rule_for("stage_1", Category::sickness) == carry_with_review);
  CHECK(mapping({"reset"}).rule_for("stage_1", Category::sickness) == reset);
  CHECK(mapping({"reset", "honour_until_expiry"}).rule_for("", std::nullopt) == honour_until_expiry);
}

TEST_CASE("a stage's own rule holds before the usual one, and a category's before both") {
  const Mapping read =
      mapping({"stage_2=honour_until_expiry", "disability_related=convert_to_support_plan", "reset"});
  CHECK(read.rule_for("stage_1", Category::sickness) == reset);
  CHECK(read.rule_for("stage_2", Category::sickness) == honour_until_expiry);
  CHECK(read.rule_for("stage_2", std::nullopt) == honour_until_expiry);
  CHECK(read.rule_for("stage_2", Category::disability_related) == convert_to_support_plan);
  CHECK(read.rule_for("", Category::disability_related) == convert_to_support_plan);
}

TEST_CASE("of two rules for one thing the last one holds") {
  CHECK(mapping({"stage_1=reset", "stage_1=carry_with_review"}).rule_for("stage_1", {}) == carry_with_review);
}

TEST_CASE("a rule that cannot be read is refused with what there is to choose from") {
  struct Row {
    const char* text;
    const char* value;
    const char* remedy;
  };
  const Row row = GENERATE(
      Row{"close", "There is no rule \"close\"",
          "honour_until_expiry, carry_with_review, convert_to_support_plan, reset"},
      Row{"", "There is no rule \"\"", "alone or after STAGE= or CATEGORY="},
      Row{"stage_1=", "There is no rule \"\"", "honour_until_expiry"},
      Row{"stage_1=stage_2=reset", "There is no rule \"stage_2=reset\"", "honour_until_expiry"},
      Row{"stage_9=reset", "\"stage_9\" is neither a stage", "the stages of \"policy\" are stage_1, stage_2"},
      Row{"=reset", "\"\" is neither a stage", "the categories are sickness, disability_related"});
  const Result<Mapping> read = with_rule({}, row.text, two_stages());
  INFO(row.text);
  REQUIRE_FALSE(read);
  CHECK(read.error().code == ErrorCode::bad_argument);
  CHECK(read.error().where == "--rule");
  CHECK(read.error().detail.find(row.value) != std::string::npos);
  CHECK(read.error().detail.find(row.remedy) != std::string::npos);
  CHECK(with_rule({}, "stage_1=reset", policy_of(PolicyBuilder(), {}))
            .error()
            .detail.find("\"policy\" has no stage") != std::string::npos);
}

TEST_CASE("both terms that no policy states are assumed with a range and why") {
  Mapping set;
  set.review_within = term("6 weeks");
  const std::vector<Assumption> assumed = mapping_assumptions(set);
  REQUIRE(assumed.size() == 2);
  CHECK(assumed[0].path == "review_within");
  CHECK(assumed[0].value == "6 weeks");
  CHECK(assumed[1].path == "letters_before");
  CHECK(assumed[1].value == "5 working days");
  for (const Assumption& assumption : assumed) {
    CHECK_FALSE(assumption.range.empty());
    CHECK(assumption.why.ends_with('.'));
  }
}
