/// The shipped policies read without a problem and say what their documents say.

#include <catch2/catch_test_macros.hpp>

#include "core/engine/plan.h"
#include "core/io/policy/policy_text.h"
#include "core/io/policy/shipped.h"
#include "core/io/text_table.h"
#include "core/policy/wording/assumed.h"
#include "core/policy/wording/plain.h"

using namespace turnpoint;

namespace {

Policy shipped(const char* id) {
  Checked<Policy> policy = shipped_policy(id);
  REQUIRE(policy);
  return *policy;
}

std::vector<std::string> planned(const Plan& plan) {
  std::vector<std::string> ids;
  for (const PlannedTrigger& trigger : plan.triggers) ids.push_back(trigger.rule.id);
  return ids;
}

}  // namespace

TEST_CASE("every shipped policy reads without a problem") {
  const std::vector<std::string> ids = shipped_policy_ids();
  CHECK(ids == std::vector<std::string>{"thornton-2009", "reigate-banstead-2014", "nw-wellbeing", "blank"});
  for (const std::string& id : ids) {
    INFO(id);
    CHECK(shipped(id.c_str()).id == id);
  }
}

TEST_CASE("an unknown id is refused with the ids there are") {
  const Checked<Policy> policy = shipped_policy("thornton");
  REQUIRE_FALSE(policy);
  CHECK(policy.error()[0].code == ErrorCode::unknown_policy);
  CHECK(policy.error()[0].detail.find("thornton-2009") != std::string::npos);
}

TEST_CASE("Thornton looks at three triggers by itself and at two more when asked") {
  const Policy policy = shipped("thornton-2009");
  CHECK(planned(compile(policy)) ==
        std::vector<std::string>{"four_spells", "four_weeks", "three_of_two_days"});
  CHECK(planned(*compile(policy, {"pattern"})) == std::vector<std::string>{"pattern"});
  CHECK(planned(*compile(policy, {"operational_need"})).empty());
  const Trigger& weeks = *find_trigger(policy, "four_weeks");
  CHECK(*weeks.threshold == Rational(28));
  const Trigger& three = *find_trigger(policy, "three_of_two_days");
  CHECK(*three.threshold == Rational(3));
  CHECK(three.minimum_spell_days == Rational(2));
  CHECK(three.window == WindowLength{WindowLength::Unit::months, 3});
}

TEST_CASE("Reigate's Bradford threshold is assumed, with its range; ten days are stated") {
  const Policy policy = shipped("reigate-banstead-2014");
  const Assumption* threshold = find_assumption(policy, "triggers.bradford.at_least");
  REQUIRE(threshold != nullptr);
  CHECK(threshold->value == "200");
  CHECK(threshold->range == "50 to 500");
  CHECK_FALSE(threshold->why.empty());
  CHECK(find_assumption(policy, "triggers.ten_days.at_least") == nullptr);
  CHECK(find_trigger(policy, "bradford")->part_time == PartTime::full_time_equivalent);
  CHECK(find_trigger(policy, "bradford")->short_service == ShortService::scale_days_only);
  CHECK(find_trigger(policy, "ten_days")->part_time == PartTime::none);
}

TEST_CASE("the new policy has no triggers; its steps are a manager's judgement and say so") {
  const Policy policy = shipped("nw-wellbeing");
  CHECK(policy.triggers.empty());
  REQUIRE(policy.return_meeting);
  REQUIRE(policy.stages.size() == 4);
  for (const Stage& stage : policy.stages) {
    CHECK(stage.by_judgement);
    CHECK_FALSE(stage.why.empty());
  }
}

TEST_CASE("which categories are left out follows the documents, or is marked as assumed") {
  struct Row {
    const char* policy;
    Category category;
    Counts counts;
    bool stated;
  };
  const Row rows[] = {
      {"thornton-2009", Category::pregnancy_related, Counts::informal_only, false},
      {"thornton-2009", Category::work_accident, Counts::always, false},
      {"thornton-2009", Category::medical_appointment, Counts::never, false},
      {"reigate-banstead-2014", Category::pregnancy_related, Counts::informal_only, true},
      {"reigate-banstead-2014", Category::work_accident, Counts::informal_only, true},
      {"reigate-banstead-2014", Category::injury, Counts::always, false},
      {"reigate-banstead-2014", Category::covid, Counts::always, false},
      {"reigate-banstead-2014", Category::unauthorised, Counts::never, true},
      {"reigate-banstead-2014", Category::disability_leave, Counts::never, false},
  };
  for (const Row& row : rows) {
    INFO(row.policy << " " << to_text(row.category));
    const Policy policy = shipped(row.policy);
    CHECK(policy.rule(row.category).counts == row.counts);
    CHECK(policy.rule(row.category).stated == row.stated);
  }
}

TEST_CASE("a policy's page names every assumption with its range") {
  for (const std::string& id : shipped_policy_ids()) {
    const Policy policy = shipped(id.c_str());
    const std::string page = policy_overview(policy);
    for (const Assumption& assumption : policy.assumptions) {
      CHECK(page.find("  " + assumption.path + "\n") != std::string::npos);
      const std::string says = capital(assumption_in_words(policy, assumption)) + ".";
      INFO(says);
      CHECK(page.find(wrapped(says, "    ")) != std::string::npos);
    }
  }
}

TEST_CASE("every assumption of the shipped policies is a sentence without ids and paths, with its range") {
  for (const std::string& id : shipped_policy_ids()) {
    const Policy policy = shipped(id.c_str());
    for (const Assumption& assumption : policy.assumptions) {
      const std::string says = assumption_in_words(policy, assumption);
      INFO(assumption.path << ": " << says);
      CHECK(says.find_first_of("_{}[]") == std::string::npos);
      CHECK(says.find(assumption.path) == std::string::npos);
      CHECK(says.find("yes") == std::string::npos);
      const bool ranged = says.find("(range ") != std::string::npos;
      const bool other = says.find("(could also be: ") != std::string::npos;
      CHECK(ranged != other);
    }
  }
}
