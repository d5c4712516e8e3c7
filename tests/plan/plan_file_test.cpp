#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "core/io/export/workbook_file.h"
#include "core/io/plan/plan_json.h"
#include "core/io/plan/plan_table.h"

using namespace turnpoint;

namespace {

Day day(const char* text) { return day_from_text(text).value(); }

ActionPlan empty_plan() {
  ActionPlan plan;
  plan.id = "mine";
  plan.name = "Mine";
  plan.starts = day("2019-01-01");
  return plan;
}

}  // namespace

TEST_CASE("a shipped plan comes back equal as JSON, CSV and XLSX in every shape") {
  const auto ids = shipped_plan_ids();
  REQUIRE(ids.size() == 4);
  const std::string id = GENERATE_COPY(from_range(ids));
  INFO(id);
  const auto plan = shipped_plan(id);
  REQUIRE(plan);
  CHECK(read_action_plan(print_json(action_plan_to_json(*plan)), id) == plan);
  for (const PlanShape shape : {PlanShape::full, PlanShape::objectives, PlanShape::headlines}) {
    ActionPlan onto = *plan;
    onto.actions.clear();
    const std::string csv = plan_csv(*plan, shape);
    CHECK(read_plan_table("plan.csv", csv, onto, day("2030-01-01")) == plan);
    CHECK(read_plan_table("plan.xlsx", workbook_file(csv, "Plan"), onto, day("2030-01-01")) == plan);
    // Without the plan it came from, the table still says every theme and action.
    const auto alone = read_plan_table("plan.csv", csv, empty_plan(), day("2030-01-01"));
    REQUIRE(alone);
    CHECK(alone->actions == plan->actions);
  }
}

TEST_CASE("a table as document 000 has it is read as it stands") {
  const auto plan = read_plan_table(
      "council.csv",
      "What we want to do?,How will we do it?,When will we do it by?,Who will take the lead on it?,"
      "How will we know it's been done?,Progress\n"
      "Training,Roll out first aiders,Ongoing,HWAT/CLT,People are trained,\n"
      ",E-learning for managers,31 March 2019,OD / managers,Told by message,On track\n"
      ",Conference,Date TBC,CLT,,Room is asked for\n",
      empty_plan(), day("2019-02-28"));
  REQUIRE(plan);
  REQUIRE(plan->themes == std::vector<PlanTheme>{{"theme_1", "Training", 0}});
  REQUIRE(plan->actions.size() == 3);
  CHECK(plan->actions[0].leads == std::vector<std::string>{"HWAT", "CLT"});
  CHECK(plan->actions[1].theme == "theme_1");
  CHECK(plan->actions[1].by_when.day == day("2019-03-31"));
  CHECK(plan->actions[1].updates ==
        std::vector<ActionUpdate>{{day("2019-02-28"), ActionStatus::on_track, ""}});
  CHECK(plan->actions[2].updates ==
        std::vector<ActionUpdate>{{day("2019-02-28"), ActionStatus::not_said, "Room is asked for"}});
}

TEST_CASE("a table as document 001 has it, a status before the text and several in one cell") {
  const auto plan = read_plan_table("headlines.csv",
                                    "Headline,Action,Timescale,Owner,Update\n"
                                    "Policy,Review it,March 2019,HRBP,\"Completed. The strategy is agreed.\n"
                                    "Advice was sought.\nOngoing. Sign-off is awaited.\"\n",
                                    empty_plan(), day("2019-03-31"));
  REQUIRE(plan);
  CHECK(plan->actions[0].updates ==
        std::vector<ActionUpdate>{
            {day("2019-03-31"), ActionStatus::completed, "The strategy is agreed.\nAdvice was sought."},
            {day("2019-03-31"), ActionStatus::ongoing, "Sign-off is awaited."}});
}

TEST_CASE("every problem of a table is told with its place") {
  const auto plan = read_plan_table("bad.csv",
                                    "theme,what,by when,depends on,action id,Kotter step\n"
                                    "One,,soon,,a,\n"
                                    "Two,Do,ongoing,aa,b,9\n",
                                    empty_plan(), day("2019-03-31"));
  REQUIRE_FALSE(plan);
  REQUIRE(plan.error().size() == 4);
  CHECK(plan.error()[0].where == "bad.csv:2:what");
  CHECK(plan.error()[1].where == "bad.csv:2:by when");
  CHECK(plan.error()[1].code == ErrorCode::bad_date);
  CHECK(plan.error()[2].where == "bad.csv:3:Kotter step");
  CHECK(plan.error()[3].detail == "There is no action \"aa\"; the nearest is \"a\".");
  const auto none = read_plan_table("none.csv", "owner,colour\nHR,red\n", empty_plan(), day("2019-03-31"));
  REQUIRE_FALSE(none);
  CHECK(none.error().size() == 2);
}

TEST_CASE("every problem of a plan's JSON is told with its path") {
  const auto plan = read_action_plan(
      R"({"schema": 1, "id": "p", "name": "P", "starts": "2019-02-30", "colour": "red",
          "themes": [{"id": "t", "name": "T", "kotter_step": 9}],
          "actions": [{"id": "a", "theme": "x", "what": "W", "by_when": "soon",
                       "updates": [{"date": "2019-01-01", "status": "finished"}, {"date": "2019-01-02"}]}]})",
      "plan.json");
  REQUIRE_FALSE(plan);
  std::vector<std::string> places;
  for (const Error& error : plan.error()) places.push_back(error.where);
  CHECK(places ==
        std::vector<std::string>{"plan.json: starts", "plan.json: themes.t.kotter_step",
                                 "plan.json: actions.a.by_when", "plan.json: actions.a.updates.1.status",
                                 "plan.json: actions.a.updates.1.text", "plan.json: actions.a.updates.2.text",
                                 "plan.json: colour", "plan.json: actions.a.theme"});
}
