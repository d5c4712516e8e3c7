/// Every file of tests/bad_input/policies: where the policy is refused, why, with which value, and what would be right.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "core/io/policy/policy_json.h"
#include "tests/io/files.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

struct BadPolicy {
  const char* file;
  ErrorCode code;
  const char* where;
  const char* value;   ///< stands in the sentence
  const char* remedy;  ///< so does this
};

const std::vector<BadPolicy> bad_policies = {
    {"a_list", ErrorCode::wrong_type, "a_list", "policy", "object in braces"},
    {"assumed_without_range", ErrorCode::missing_field, "triggers.ten_days.assumed.at_least", "9", "\"range\""},
    {"assumed_without_why", ErrorCode::missing_field, "triggers.ten_days.assumed.at_least", "9", "\"why\""},
    {"counted_but_no_look", ErrorCode::contradiction, "categories.covid.look", "counts", "is a look"},
    {"empty", ErrorCode::empty_input, "empty", "empty", "JSON document was expected"},
    {"empty_name", ErrorCode::missing_value, "name", "\"name\" is empty", "at least one word"},
    {"half_day_length", ErrorCode::out_of_range, "triggers.ten_days.at_least", "27.5", "whole calendar days"},
    {"id_with_spaces", ErrorCode::unknown_value, "id", "our policy", "small letters"},
    {"key_twice", ErrorCode::json_duplicate_key, "key_twice.triggers[0].at_least", "at_least", "keep one"},
    {"left_out_but_a_look", ErrorCode::contradiction, "categories.covid.look", "look", "no formal action"},
    {"mean_of_spells", ErrorCode::contradiction, "triggers.ten_days.workforce_mean", "mean", "day_count only"},
    {"missing_category", ErrorCode::missing_field, "categories.covid", "covid", "say whether its spells count"},
    {"missing_threshold", ErrorCode::missing_field, "triggers.ten_days.at_least", "threshold", "\"more_than\""},
    {"newer_format", ErrorCode::newer_schema, "schema", "format 2", "newer version"},
    {"not_json", ErrorCode::json_syntax, "not_json:4", "line 4", "missing comma"},
    {"same_id_twice", ErrorCode::duplicate_id, "triggers[1]", "ten_days", "give each its own"},
    {"stated_and_assumed", ErrorCode::contradiction, "triggers.ten_days.at_least", "at_least", "keep one"},
    {"threshold_zero", ErrorCode::out_of_range, "triggers.ten_days.at_least", "is 0", "above 0"},
    {"too_deep", ErrorCode::json_too_deep, "too_deep[0]", "64", "deeper"},
    {"two_means", ErrorCode::contradiction, "triggers", "Two triggers", "one at most"},
    {"two_windows", ErrorCode::contradiction, "triggers.ten_days.window.months", "months", "either"},
    {"unknown_field", ErrorCode::unknown_field, "triggers.ten_days.at_laest", "at_laest", "spelling"},
    {"unknown_measure", ErrorCode::unknown_value, "triggers.ten_days.measure", "bradfrod", "one of spell_count"},
    {"unknown_stage", ErrorCode::unknown_value, "triggers.ten_days.leads_to", "stage_9", "no stage"},
    {"window_too_long", ErrorCode::out_of_range, "triggers.ten_days.window.months", "500", "from 1 to 120"},
    {"wrong_type", ErrorCode::wrong_type, "triggers.ten_days.window", "is 12", "object in braces"},
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("each bad policy is refused where it is bad, with the value and the remedy") {
  for (const BadPolicy& expected : bad_policies) {
    const auto bytes = file_bytes("tests/bad_input/policies/" + std::string(expected.file) + ".json");
    INFO(expected.file);
    REQUIRE(bytes);
    const Checked<Policy> policy = read_policy(*bytes, expected.file);
    REQUIRE_FALSE(policy);
    const auto fits = [&](const Error& e) { return e.code == expected.code && e.where.starts_with(expected.where); };
    const auto found = std::find_if(policy.error().begin(), policy.error().end(), fits);
    INFO(to_text(policy.error().front().code) << " " << policy.error().front().where << ": " << policy.error().front().detail);
    REQUIRE(found != policy.error().end());
    INFO(found->detail);
    CHECK(contains(found->detail, expected.value));
    CHECK(contains(found->detail, expected.remedy));
  }
}

TEST_CASE("every bad policy is in the table") {
  std::vector<std::string> listed;
  for (const BadPolicy& policy : bad_policies) listed.push_back("tests/bad_input/policies/" + std::string(policy.file) + ".json");
  CHECK(listed == files_of("tests/bad_input/policies", ".json"));
}

TEST_CASE("all problems of a policy are told at once") {
  const Checked<Policy> policy = read_policy(R"({"schema": 1, "id": "x", "name": 5, "triggers": [{"id": "a", "name": "A", "measure": "day_count"}]})", "x");
  REQUIRE_FALSE(policy);
  CHECK(policy.error().size() >= 3);
}
