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
    {"agreed_last_summer", ErrorCode::bad_date, "document.agreed", "summer 2014", "2014-08"},
    {"assumed_category_without_why", ErrorCode::missing_field, "categories.covid.why", "assumed", "why"},
    {"assumed_choice_that_cannot_stand", ErrorCode::out_of_range, "stages.stage_1.missed", "to stage_9", "a stage of the track"},
    {"assumed_is_a_list", ErrorCode::wrong_type, "stages.stage_1.assumed", "assumed", "object"},
    {"assumed_outside_its_range", ErrorCode::out_of_range, "stages.stage_1.review.length", "6 months", "widen the range"},
    {"assumed_range_that_cannot_stand", ErrorCode::out_of_range, "stages.stage_1.review.length", "120 working days", "weeks, months"},
    {"assumed_unknown_field", ErrorCode::unknown_field, "stages.stage_1.assumed.reviewed", "reviewed", "spelling"},
    {"assumed_value_alone_in_its_range", ErrorCode::missing_field, "stages.stage_1.review.assumed.length", "6 months", "another value"},
    {"assumed_without_range", ErrorCode::missing_field, "triggers.ten_days.assumed.at_least", "9", "\"range\""},
    {"assumed_without_why", ErrorCode::missing_field, "triggers.ten_days.assumed.at_least", "9", "\"why\""},
    {"categories_missing", ErrorCode::missing_field, "categories", "categories", "each category"},
    {"category_unknown", ErrorCode::unknown_value, "categories.flu", "flu", "not a category"},
    {"counted_but_no_look", ErrorCode::contradiction, "categories.covid.look", "counts", "is a look"},
    {"definition_ends_before_it_begins", ErrorCode::out_of_range, "document.definitions[0].to_days", "20", "below"},
    {"discretion_of_no_trigger", ErrorCode::unknown_trigger, "discretions.isolated.trigger", "twelve_days", "no trigger"},
    {"duty_day_after_return", ErrorCode::contradiction, "duties.call.spell_day", "spell_day", "only"},
    {"duty_every_after_return", ErrorCode::contradiction, "duties.call.every", "every", "spell_day"},
    {"duty_every_working_days", ErrorCode::out_of_range, "duties.call.every", "working days", "calendar days, weeks"},
    {"duty_of_unknown_category", ErrorCode::unknown_value, "duties.call.categories", "flu", "not a category"},
    {"duty_of_unknown_reason", ErrorCode::unknown_value, "duties.call.reasons", "flu_like", "not a reason"},
    {"duty_on_recorded_without_kind", ErrorCode::contradiction, "duties.call.recorded_kind", "recorded", "names the"},
    {"empty", ErrorCode::empty_input, "empty", "empty", "JSON document was expected"},
    {"empty_name", ErrorCode::missing_value, "name", "\"name\" is empty", "at least one word"},
    {"formal_as_a_word", ErrorCode::wrong_type, "stages.stage_1.formal", "yes", "true or false"},
    {"format_missing", ErrorCode::missing_field, "schema", "schema", "write"},
    {"group_in_two_schemes", ErrorCode::contradiction, "sick_pay.other.groups", "teachers", "scheme already"},
    {"half_day_length", ErrorCode::out_of_range, "triggers.ten_days.at_least", "27.5", "whole calendar days"},
    {"hearing_without_replay_outcome", ErrorCode::missing_field, "stages.stage_1.replay_outcome", "replay_outcome", "missing"},
    {"id_with_spaces", ErrorCode::unknown_value, "id", "our policy", "small letters"},
    {"judged_stage_without_why", ErrorCode::missing_field, "stages.stage_1.why", "why", "missing"},
    {"judgement_falls_when_firmer", ErrorCode::contradiction, "judgement.settings.expected", "30 %", "must not fall"},
    {"judgement_of_a_stage_with_rules", ErrorCode::unknown_value, "judgement.settings", "stage_1", "judgement moves"},
    {"judgement_outside_its_range", ErrorCode::out_of_range, "judgement.settings.expected[0].percent", "20 %", "range"},
    {"judgement_without_ranges", ErrorCode::out_of_range, "judgement.settings", "zero width", "never known"},
    {"judgement_without_settings", ErrorCode::missing_field, "judgement.settings", "settings", "supportive, expected and firm"},
    {"key_twice", ErrorCode::json_duplicate_key, "key_twice.triggers[0].at_least", "at_least", "keep one"},
    {"left_out_but_a_look", ErrorCode::contradiction, "categories.covid.look", "look", "no formal action"},
    {"letter_copies_to_a_number", ErrorCode::wrong_type, "stages.stage_1.letters.outcome.copies_to", "5 stands", "text in quotes"},
    {"letter_not_an_object", ErrorCode::wrong_type, "stages.stage_1.letters[0]", "object", "braces"},
    {"letter_without_name", ErrorCode::missing_field, "stages.stage_1.letters.outcome.name", "name", "missing"},
    {"long_spell_in_months", ErrorCode::out_of_range, "long_term.at_least", "1 month", "weeks or calendar days"},
    {"mean_of_spells", ErrorCode::contradiction, "triggers.ten_days.workforce_mean", "mean", "day_count only"},
    {"missing_category", ErrorCode::missing_field, "categories.covid", "covid", "say whether its spells count"},
    {"missing_threshold", ErrorCode::missing_field, "triggers.ten_days.at_least", "threshold", "\"more_than\""},
    {"newer_format", ErrorCode::newer_schema, "schema", "format 2", "newer version"},
    {"not_json", ErrorCode::json_syntax, "not_json:4", "line 4", "missing comma"},
    {"opens_on_pay_without_scheme", ErrorCode::missing_field, "stages.stage_2.opens", "full pay", "needs a sick pay scheme"},
    {"opens_without_before", ErrorCode::missing_field, "stages.stage_2.opens.before", "full pay", "how long before"},
    {"opens_without_length", ErrorCode::missing_field, "stages.long.opens.length", "spell", "which calendar day"},
    {"pay_bands_not_ascending", ErrorCode::out_of_range, "sick_pay.staff.bands[2]", "12 does not come after 24", "go up"},
    {"pay_bands_not_from_zero", ErrorCode::out_of_range, "sick_pay.staff.bands", "0 months", "begins at"},
    {"pay_without_bands", ErrorCode::missing_value, "sick_pay.staff.bands", "band", "at least one"},
    {"probability_above_one", ErrorCode::out_of_range, "triggers.pattern.pattern_test.probability_below", "probability", "at most 1"},
    {"quotient_without_divisor", ErrorCode::missing_field, "document.quotients[0].divisor", "divisor", "above 0"},
    {"quotient_without_number", ErrorCode::missing_field, "document.quotients[0].printed", "quotient", "at_most"},
    {"review_without_length", ErrorCode::missing_field, "stages.stage_1.review.length", "review", "after how long"},
    {"same_id_twice", ErrorCode::duplicate_id, "triggers[1]", "ten_days", "give each its own"},
    {"same_letter_twice", ErrorCode::duplicate_id, "stages.stage_1.letters[1]", "outcome", "give each its own"},
    {"stages_an_object", ErrorCode::wrong_type, "stages", "list", "brackets"},
    {"stated_and_assumed", ErrorCode::contradiction, "triggers.ten_days.at_least", "at_least", "keep one"},
    {"stated_category_without_clause", ErrorCode::missing_field, "categories.covid.clause", "stated", "clause"},
    {"step_to_no_stage", ErrorCode::unknown_value, "stages.stage_1.missed.to", "stage_9", "no stage"},
    {"step_to_other_track", ErrorCode::contradiction, "stages.stage_1.missed.to", "long", "within its own"},
    {"step_without_stage", ErrorCode::contradiction, "stages.stage_1.missed.to", "to_stage", "names the stage"},
    {"sum_of_words", ErrorCode::unknown_value, "document.sums[0].parts", "four", "not a number"},
    {"term_in_fortnights", ErrorCode::unknown_value, "stages.stage_1.review.length", "2 fortnights", "4 weeks"},
    {"threshold_zero", ErrorCode::out_of_range, "triggers.ten_days.at_least", "is 0", "above 0"},
    {"too_deep", ErrorCode::json_too_deep, "too_deep[0]", "64", "deeper"},
    {"two_bounds", ErrorCode::contradiction, "triggers.ten_days.at_least", "at_least", "either"},
    {"two_means", ErrorCode::contradiction, "triggers", "Two triggers", "one at most"},
    {"two_schemes_for_everyone", ErrorCode::contradiction, "sick_pay.other.groups", "Two schemes", "one at most"},
    {"two_windows", ErrorCode::contradiction, "triggers.ten_days.window.months", "months", "either"},
    {"unknown_field", ErrorCode::unknown_field, "triggers.ten_days.at_laest", "at_laest", "spelling"},
    {"unknown_measure", ErrorCode::unknown_value, "triggers.ten_days.measure", "bradfrod", "one of spell_count"},
    {"unknown_replay_outcome", ErrorCode::unknown_value, "stages.stage_1.replay_outcome", "adjourn", "one of the stage"},
    {"unknown_stage", ErrorCode::unknown_value, "triggers.ten_days.leads_to", "stage_9", "no stage"},
    {"warning_in_working_days", ErrorCode::out_of_range, "stages.stage_1.warning.life", "60 working days", "weeks, months"},
    {"warning_without_life", ErrorCode::missing_field, "stages.stage_1.warning.life", "warning", "how long it lives"},
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
