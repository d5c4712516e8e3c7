#include "core/io/plan/plan_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace turnpoint;

namespace {

Day day(const char* text) { return day_from_text(text).value(); }

/// The policy is late and holds up training; the guide is completed; the audit comes round each month.
ActionPlan small_plan() {
  ActionPlan plan;
  plan.id = "small";
  plan.name = "Care & <support>";
  plan.starts = day("2019-01-01");
  plan.themes = {{"policy", "Policy", 0}, {"people", "People", 0}};
  const auto by_when = [](const char* text) { return by_when_from_text(text).value(); };
  plan.actions = {
      {"policy", "policy", "Agree the policy", "", by_when("2019-02"), {"HR", "staff side"}, "", {}, {}},
      {"guide",
       "policy",
       "Write the guide",
       "",
       by_when("2019-02"),
       {"HR"},
       "",
       {{day("2019-02-20"), ActionStatus::completed, "Done."}},
       {}},
      {"training",
       "people",
       "Train managers",
       "",
       by_when("2019-04-30"),
       {},
       "",
       {{day("2019-03-01"), ActionStatus::amber, ""}},
       {"policy"}},
      {"launch", "people", "Launch", "", by_when("2019-06"), {"HR"}, "", {}, {"training"}}};
  return plan;
}

}  // namespace

TEST_CASE("the sponsor's page says where we are, what is late and what changes next month") {
  const ActionPlan plan = small_plan();
  const PlanReport report = report_plan(plan, day("2019-03-10"));
  CHECK(summary_sentence(report) == "1 of 4 actions is completed. 1 is late and holds up 2 actions.");
  CHECK(
      report_table({plan, report}) ==
      "Care & <support>\n"
      "\n"
      "Where we are on 10 March 2019\n"
      "  1 of 4 actions is completed. 1 is late and holds up 2 actions.\n"
      "\n"
      "  Theme   Actions  Nothing told  Completed  Amber  Late\n"
      "  Policy        2             1          1      0     1\n"
      "  People        2             1          0      1     0\n"
      "  All           4             2          1      1     1\n"
      "\n"
      "What is late, and what it holds up\n"
      "  - Agree the policy (HR, staff side). It was due on 28 February 2019 and is not completed. It holds\n"
      "    up: Train managers; Train managers, then Launch.\n"
      "\n"
      "What changes in April 2019\n"
      "  - 30 April 2019, is due: Train managers (no lead yet)\n");
  CHECK(report_csv(plan, report) ==
        "theme,actions,not_said,completed,ongoing,on_schedule,on_track,behind_schedule,red,amber,green,late\n"
        "policy,2,1,1,0,0,0,0,0,0,0,1\n"
        "people,2,1,0,0,0,0,0,0,1,0,0\n"
        "all,4,2,1,0,0,0,0,0,1,0,1\n");
}

TEST_CASE("the page to print holds the same, with what is written in it kept as text") {
  const ActionPlan plan = small_plan();
  const std::string html = report_html({plan, report_plan(plan, day("2019-03-10"))});
  for (const char* part : {"<html lang=\"en-GB\">", "<h1>Care &amp; &lt;support&gt;</h1>",
                           "<h2>Where we are on 10 March 2019</h2>",
                           "<tr><th scope=\"row\">Agree the policy</th><td>HR, staff side</td><td>It was due "
                           "on 28 February 2019 and is "
                           "not completed.</td><td>Train managers; Train managers, then Launch</td></tr>",
                           "<tr><th scope=\"row\">Train managers</th><td>no lead yet</td><td>is "
                           "due</td><td>30 April 2019</td></tr>"}) {
    INFO(part);
    CHECK(html.find(part) != std::string::npos);
  }
  CHECK(html.find("<support>") == std::string::npos);
}

TEST_CASE("a plan of which nothing is late says so") {
  const ActionPlan plan = small_plan();
  const PlanReport report = report_plan(plan, day("2019-01-10"));
  CHECK(summary_sentence(report) == "0 of 4 actions are completed. None is late.");
  CHECK(report_table({plan, report}).find("  Nothing is late.\n") != std::string::npos);
  CHECK(late_csv(plan, day("2019-01-10")) == "id,due,days_late,because,holds_up\n");
}
