#include "core/policy/parameter.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/policies.h"
#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Policy some_policy() {
  return PolicyBuilder()
      .with(bradford(200))
      .with(day_count(10).days(91))
      .with(continuous_length(28))
      .with(unusual_pattern())
      .with(TriggerBuilder("concern", Measure::manual, std::nullopt))
      .assumes("triggers.bradford.at_least", "200", "50 to 500")
      .policy();
}

}  // namespace

TEST_CASE("the numbers of a policy are its triggers' thresholds and windows") {
  std::vector<std::string> paths;
  for (const Parameter& parameter : parameters_of(some_policy())) paths.push_back(parameter.path);
  CHECK(paths == std::vector<std::string>{"triggers.bradford.at_least", "triggers.bradford.window.months",
                                          "triggers.days.at_least", "triggers.days.window.days",
                                          "triggers.lasting.at_least", "triggers.pattern.window.months"});
}

TEST_CASE("an edit changes one number and what is assumed of it") {
  const auto changed = with_edit(some_policy(), {"triggers.bradford.at_least", "250.5"});
  REQUIRE(changed);
  CHECK(find_trigger(*changed, "bradford")->threshold == Rational(501, 2));
  CHECK(find_assumption(*changed, "triggers.bradford.at_least")->value == "250.5");
  CHECK(find_trigger(*changed, "days")->threshold == Rational(10));
  const auto window = with_edit(some_policy(), {"triggers.days.window.days", "28"});
  REQUIRE(window);
  CHECK(find_trigger(*window, "days")->window == WindowLength{WindowLength::Unit::days, 28});
}

TEST_CASE("an edit that cannot stand is refused with the value and the remedy") {
  struct Row {
    ParameterEdit edit;
    ErrorCode code;
  };
  const std::vector<Row> rows = {
      {{"triggers.bradford.more_than", "5"}, ErrorCode::bad_argument},
      {{"triggers.concern.at_least", "5"}, ErrorCode::bad_argument},
      {{"triggers.pattern.at_least", "5"}, ErrorCode::bad_argument},
      {{"triggers.lasting.window.months", "5"}, ErrorCode::bad_argument},
      {{"triggers.days.window.months", "5"}, ErrorCode::bad_argument},
      {{"triggers.bradford.at_least", "0"}, ErrorCode::out_of_range},
      {{"triggers.bradford.at_least", "-1"}, ErrorCode::out_of_range},
      {{"triggers.bradford.at_least", "ten"}, ErrorCode::out_of_range},
      {{"triggers.lasting.at_least", "27.5"}, ErrorCode::out_of_range},
      {{"triggers.days.window.days", "0"}, ErrorCode::out_of_range},
      {{"triggers.days.window.days", "3661"}, ErrorCode::out_of_range},
  };
  for (const Row& row : rows) {
    CAPTURE(row.edit.path, row.edit.value);
    const auto changed = with_edit(some_policy(), row.edit);
    REQUIRE_FALSE(changed);
    CHECK(changed.error().code == row.code);
    CHECK(changed.error().where == row.edit.path);
  }
}

TEST_CASE("edits follow one another and stop at the first that cannot stand") {
  const auto changed =
      with_edits(some_policy(), {{"triggers.bradford.at_least", "300"}, {"triggers.days.at_least", "12"}});
  REQUIRE(changed);
  CHECK(find_trigger(*changed, "bradford")->threshold == Rational(300));
  CHECK(find_trigger(*changed, "days")->threshold == Rational(12));
  CHECK_FALSE(with_edits(some_policy(), {{"triggers.nothing", "1"}, {"triggers.days.at_least", "12"}}));
}
