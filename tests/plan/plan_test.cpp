#include "core/plan/check.h"
#include "core/plan/late.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/support/print.h"

using namespace turnpoint;

namespace {

Day day(const char* text) { return day_from_text(text).value(); }

PlanAction action(std::string id, const char* by_when, std::vector<std::string> depends_on = {}) {
  PlanAction made;
  made.id = std::move(id);
  made.theme = "training";
  made.what = "Something";
  made.by_when = by_when_from_text(by_when).value();
  made.depends_on = std::move(depends_on);
  return made;
}

ActionPlan plan_of(std::vector<PlanAction> actions) {
  ActionPlan plan;
  plan.starts = day("2019-01-01");
  plan.themes = {{"training", "Training", 0}};
  plan.milestones = {{"launch", day("2019-04-01")}, {"handover", std::nullopt}};
  plan.actions = std::move(actions);
  return plan;
}

}  // namespace

TEST_CASE("every way of saying by when is read, written and put in words") {
  struct Row {
    const char* read;
    const char* written;
    const char* words;
  };
  const auto row = GENERATE(
      Row{"31 March 2019", "2019-03-31", "by 31 March 2019"},
      Row{"1 March 2019", "2019-03-01", "by 1 March 2019"},
      Row{"February 2019", "2019-02", "by the end of February 2019"},
      Row{"2019-Q2", "2019-Q2", "by the end of June 2019"}, Row{"On-going", "ongoing", "ongoing"},
      Row{"ongoing from April 2019", "ongoing from 2019-04", "ongoing from April 2019"},
      Row{"Every Quarter", "quarterly", "every quarter"},
      Row{"monthly from 2019-05", "monthly from 2019-05", "every month from May 2019"},
      Row{"Annually", "annually", "every year"},
      Row{"within 1 week of joining", "within 1 week of joining", "within 1 week of joining"},
      Row{" Within 2 weeks of Go-live. ", "within 2 weeks of Go-live", "within 2 weeks of Go-live"},
      Row{"4 weeks before launch", "4 weeks before launch", "4 weeks before launch"},
      Row{"Date TBC", "to be confirmed", "date to be confirmed"}, Row{"", "not stated", "no date is stated"});
  INFO(row.read);
  const auto by_when = by_when_from_text(row.read);
  REQUIRE(by_when);
  CHECK(to_text(*by_when) == row.written);
  CHECK(to_words(*by_when) == row.words);
  CHECK(by_when_from_text(row.written) == by_when);
}

TEST_CASE("what is no date that can be read is refused") {
  for (const char* text : {"soon", "31 February 2019", "2019-13", "2019-Q5", "within a week of joining",
                           "within 1 week of", "ongoing from spring", "123 March 2019"}) {
    INFO(text);
    CHECK_FALSE(by_when_from_text(text));
  }
}

TEST_CASE("each by when is late from one day on") {
  struct Row {
    const char* by_when;
    const char* last_in_time;
    const char* first_late;
  };
  const auto row = GENERATE(
      Row{"2019-03-31", "2019-03-31", "2019-04-01"}, Row{"2019-02", "2019-02-28", "2019-03-01"},
      Row{"2019-Q2", "2019-06-30", "2019-07-01"}, Row{"ongoing from 2019-04", "2019-04-30", "2019-05-01"},
      Row{"monthly", "2019-01-31", "2019-02-01"}, Row{"quarterly", "2019-03-31", "2019-04-01"},
      Row{"quarterly from 2019-02", "2019-06-30", "2019-07-01"}, Row{"annually", "2019-12-31", "2020-01-01"},
      // From 2 April on: two weeks end on Monday the 15th.
      Row{"within 2 weeks of launch", "2019-04-15", "2019-04-16"},
      Row{"4 weeks before launch", "2019-03-04", "2019-03-05"});
  INFO(row.by_when);
  const ActionPlan plan = plan_of({action("a", row.by_when)});
  CHECK(late_actions(plan, day(row.last_in_time)).empty());
  const auto late = late_actions(plan, day(row.first_late));
  REQUIRE(late.size() == 1);
  CHECK(late[0].due == day(row.last_in_time));
  CHECK(late[0].days_late == 1);
}

TEST_CASE("without a day an action is late only by its own status") {
  const char* by_when = GENERATE("ongoing", "within 1 week of joining", "4 weeks before handover",
                                 "to be confirmed", "not stated");
  INFO(by_when);
  ActionPlan plan = plan_of({action("a", by_when)});
  CHECK(late_actions(plan, day("2030-01-01")).empty());
  plan.actions[0].updates = {{day("2019-02-01"), ActionStatus::behind_schedule, ""},
                             {day("2019-03-01"), ActionStatus::amber, ""}};
  CHECK(late_actions(plan, day("2019-01-31")).empty());
  const auto late = late_actions(plan, day("2019-02-01"));
  REQUIRE(late.size() == 1);
  CHECK_FALSE(late[0].due);
  CHECK(late[0].because == "Its update of 1 February 2019 says Behind schedule.");
  CHECK(late_actions(plan, day("2019-03-01")).empty());
}

TEST_CASE("completed is over, but what recurs is asked for again") {
  ActionPlan plan = plan_of({action("once", "2019-02"), action("often", "monthly")});
  plan.actions[0].updates = {{day("2019-02-10"), ActionStatus::completed, ""}};
  plan.actions[1].updates = {{day("2019-02-10"), ActionStatus::completed, ""}};
  CHECK(late_actions(plan, day("2019-03-20")).empty());
  const auto late = late_actions(plan, day("2019-04-01"));
  REQUIRE(late.size() == 1);
  CHECK(late[0].action == 1);
  CHECK(late[0].because == "Nothing was told of the round 1 to 31 March 2019.");
}

TEST_CASE("of two updates of one day the later holds, and a note alone changes no status") {
  ActionPlan plan = plan_of({action("a", "ongoing")});
  plan.actions[0].updates = {{day("2019-03-31"), ActionStatus::completed, ""},
                             {day("2019-03-31"), ActionStatus::ongoing, ""},
                             {day("2019-04-30"), ActionStatus::not_said, "Forums meet."}};
  CHECK(status_at(plan.actions[0], day("2019-05-01")) == ActionStatus::ongoing);
  CHECK(status_at(plan.actions[0], day("2019-03-30")) == ActionStatus::not_said);
}

TEST_CASE("a late action says what it holds up, nearest first, along open actions only") {
  ActionPlan plan =
      plan_of({action("policy", "2019-02"), action("training", "2019-05", {"policy"}),
               action("launch", "2019-06", {"training"}), action("guide", "2019-05", {"policy"}),
               action("survey", "2019-09", {"guide"}), action("other", "2019-09")});
  plan.actions[3].updates = {{day("2019-03-01"), ActionStatus::completed, ""}};
  const auto late = late_actions(plan, day("2019-03-02"));
  REQUIRE(late.size() == 1);
  REQUIRE(late[0].holds_up.size() == 2);
  CHECK(late[0].holds_up[0].path == std::vector<std::size_t>{0, 1});
  CHECK(late[0].holds_up[1].path == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("a cycle is refused with its path and an unknown reference with the nearest, all of them") {
  ActionPlan plan = plan_of({action("a", "ongoing", {"b"}), action("b", "ongoing", {"c"}),
                             action("c", "ongoing", {"a", "trainign"}),
                             action("training", "ongoing", {"training"}), action("a", "ongoing")});
  plan.actions[1].theme = "trainig";
  const std::vector<Error> problems = check_plan(plan);
  REQUIRE(problems.size() == 5);
  CHECK(problems[0] == Error{ErrorCode::duplicate_id, "actions.a", "\"a\" is there twice; rename one."});
  CHECK(problems[1] == Error{ErrorCode::unknown_value, "actions.b.theme",
                             "There is no theme \"trainig\"; the nearest is \"training\"."});
  CHECK(problems[2] == Error{ErrorCode::unknown_value, "actions.c.depends_on",
                             "There is no action \"trainign\"; the nearest is \"training\"."});
  CHECK(problems[3].detail == "These actions wait for each other: a → b → c → a; take one of the links out.");
  CHECK(problems[4].detail ==
        "These actions wait for each other: training → training; take one of the links out.");
}

TEST_CASE("the next month brings what is due, begins and comes round") {
  const ActionPlan plan = plan_of({action("due", "2019-04-15"), action("later", "2019-05"),
                                   action("begins", "ongoing from 2019-04"), action("round", "quarterly"),
                                   action("monthly", "monthly")});
  const auto changes = changes_next_month(plan, day("2019-03-31"));
  REQUIRE(changes.size() == 3);
  CHECK(plan.actions[changes[0].action].id == "begins");
  CHECK(plan.actions[changes[1].action].id == "due");
  CHECK(plan.actions[changes[2].action].id == "monthly");
  CHECK(changes[2].what == "comes round");
  CHECK(changes[2].day == day("2019-04-30"));
}
