/// A policy of one's own, from the blank one: a trigger, a stage, the life of a warning, a category left out.

#include <catch2/catch_test_macros.hpp>

#include "core/engine/findings.h"
#include "core/engine/find_all.h"
#include "core/io/compare/findings_text.h"
#include "core/io/json.h"
#include "core/io/policy/policy_json.h"
#include "core/io/policy/policy_text.h"
#include "core/io/policy/shipped.h"
#include "tests/io/files.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// The blank policy's file, as a person edits it.
Json own_policy() {
  Json policy = *parse_json(shipped_text("policies/blank.json"), "blank");
  policy["id"] = "our-policy";
  policy["name"] = "Our policy";
  policy["triggers"].push_back({{"id", "three_spells"},
                                {"name", "Three spells"},
                                {"clause", "4.1"},
                                {"measure", "spell_count"},
                                {"at_least", 3},
                                {"window", {{"months", 12}}},
                                {"leads_to", "first"}});
  policy["stages"].push_back({{"id", "first"},
                              {"name", "First review"},
                              {"clause", "4.2"},
                              {"warning", {{"name", "First note"}, {"clause", "4.3"}, {"life", "6 months"}}}});
  policy["categories"]["covid"] = {{"counts", "never"}, {"basis", "stated"}, {"clause", "4.4"}};
  return policy;
}

Policy read(const Json& json) {
  const Checked<Policy> policy = read_policy(print_json(json), "own");
  if (!policy) FAIL(policy.error().front().where << ": " << policy.error().front().detail);
  return *policy;
}

std::string findings_of(const Policy& policy) {
  const WorkforceReading reading = read_absences("employee_id,first_day,last_day,category\n"
                                                 "a,2025-01-06,2025-01-07,\n"
                                                 "a,2025-02-03,2025-02-04,\n"
                                                 "a,2025-03-03,2025-03-04,covid\n"
                                                 "b,2025-01-06,2025-01-07,\n"
                                                 "b,2025-02-03,2025-02-04,\n"
                                                 "b,2025-03-03,2025-03-04,\n");
  REQUIRE(reading.usable());
  const DayCount days(reading.workforce);
  Plan plan = compile(policy);
  const Day as_at = *day_from_text("2025-06-30");
  return findings_csv({reading.workforce, plan, as_at, false, find_all(reading.workforce, days, plan, as_at, false)});
}

}  // namespace

TEST_CASE("the blank policy asks for nothing and says what is to be filled in") {
  const Policy policy = *shipped_policy("blank");
  CHECK(policy.triggers.empty());
  CHECK(policy.stages.empty());
  CHECK(findings_of(policy) == "employee_id,date,trigger,value,threshold\n");
  for (const CategoryRule& rule : policy.categories) {
    CHECK_FALSE(rule.stated);
    CHECK_FALSE(rule.why.empty());
  }
  CHECK(policy_overview(policy).find("to be filled in") != std::string::npos);
}

TEST_CASE("a policy made from the blank one finds what its trigger says, without the category it leaves out") {
  const Policy policy = read(own_policy());
  CHECK(policy.stages.at(0).warning == Warning{"First note", "4.3", {6, TermUnit::month}});
  CHECK(findings_of(policy) ==
        "employee_id,date,trigger,value,threshold\n"
        "b,2025-03-04,three_spells,3,3\n");
  Json counted = own_policy();
  counted["categories"]["covid"]["counts"] = "always";
  CHECK(findings_of(read(counted)) ==
        "employee_id,date,trigger,value,threshold\n"
        "a,2025-03-04,three_spells,3,3\n"
        "b,2025-03-04,three_spells,3,3\n");
}
