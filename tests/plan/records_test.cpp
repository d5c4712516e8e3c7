#include "core/plan/records.h"

#include <catch2/catch_test_macros.hpp>

#include "core/io/plan/plan_json.h"
#include "core/io/plan/plan_text.h"

using namespace turnpoint;

namespace {

Day day(const char* text) { return day_from_text(text).value(); }

constexpr const char* whole_plan = R"({
  "schema": 1,
  "id": "mine",
  "name": "Mine",
  "starts": "2026-01-01",
  "milestones": [{"id": "launch", "day": "2026-04-01"}],
  "themes": [{"id": "t", "name": "T"}],
  "actions": [{"id": "a", "theme": "t", "what": "Do it", "by_when": "ongoing"}],
  "measures": [
    {"id": "lost", "name": "Days lost", "unit": "days per FTE", "lower_is_better": true, "target": 8,
     "values": [{"date": "2026-03-31", "value": 9.4}, {"date": "2026-06-30", "value": 9.75},
                {"date": "2025-12-31", "value": 10}, {"date": "2026-09-30", "value": 9.1}]},
    {"id": "returns", "name": "Return meetings in time", "lower_is_better": false,
     "values": [{"date": "2026-03-31", "value": 0}, {"date": "2026-05-31", "value": 60}]},
    {"id": "leavers", "name": "Leavers", "lower_is_better": true}
  ],
  "surveys": [
    {"date": "2026-06-01", "group": "managers", "question": "confident", "counts": [1, 0, 2, 4, 1]},
    {"date": "2026-06-01", "group": "hr", "question": "improved", "counts": [0, 1, 0, 2, 1]}
  ],
  "messages": [
    {"date": "2026-03-15", "phase": "launch", "channel": "e-mail", "text": "What changes", "heard": 900, "audience": 1200}
  ],
  "concerns": [
    {"date": "2026-03-01", "text": "Will absence rise without triggers?", "answered": "2026-03-20", "answer": "It is followed."},
    {"date": "2026-06-05", "text": "Who trains night shifts?"}
  ],
  "decisions": [
    {"date": "2026-02-01", "what": "Live warnings end on their day", "why": "Fair to everybody", "by": "implementation group"}
  ]
})";

}  // namespace

TEST_CASE("a plan's records come back equal") {
  const auto plan = read_action_plan(whole_plan, "plan.json");
  REQUIRE(plan);
  CHECK(plan->records.measures.size() == 3);
  CHECK(plan->records.measures[0].values[1].value == Rational(39, 4));
  CHECK(read_action_plan(print_json(action_plan_to_json(*plan)), "plan.json") == plan);
}

TEST_CASE("before is the last value before launch, after the last from it to the day") {
  const auto plan = read_action_plan(whole_plan, "plan.json");
  REQUIRE(plan);
  const PlanMeasure& lost = plan->records.measures[0];
  const BeforeAndAfter june = before_and_after(lost, day("2026-04-01"), day("2026-06-30"));
  CHECK(june.before == MeasureValue{day("2026-03-31"), Rational(47, 5)});
  CHECK(june.after == MeasureValue{day("2026-06-30"), Rational(39, 4)});
  CHECK(direction_of(lost, june) == "worse");
  CHECK(direction_of(lost, before_and_after(lost, day("2026-04-01"), day("2026-09-30"))) == "better");
  CHECK(direction_of(lost, before_and_after(lost, day("2026-04-01"), day("2026-06-29"))) == "not known yet");
  // A value of the launch day itself is after it.
  CHECK(before_and_after(lost, day("2026-03-31"), day("2026-05-01")).before->date == day("2025-12-31"));
  const PlanMeasure& returns = plan->records.measures[1];
  CHECK(direction_of(returns, before_and_after(returns, day("2026-04-01"), day("2026-06-30"))) == "better");
}

TEST_CASE("fewer than five answers are not shown") {
  const auto plan = read_action_plan(whole_plan, "plan.json");
  REQUIRE(plan);
  // 1 + 3 + 3 + 4 * 4 + 5 = 28, by 8 people.
  CHECK(mean_answer(plan->records.surveys[0]) == Rational(7, 2));
  CHECK_FALSE(mean_answer(plan->records.surveys[1]));
}

TEST_CASE("the sponsor's page tells of measures, answers, messages, concerns and decisions") {
  const auto plan = read_action_plan(whole_plan, "plan.json");
  REQUIRE(plan);
  const std::string page = report_table({*plan, report_plan(*plan, day("2026-06-30"))});
  for (const char* line :
       {"  Some measures are worse. That may be so at first, until a new policy takes hold.\n",
        "  Days lost, days per FTE  9.4 (2026-03-31)  9.75 (2026-06-30)  8       worse\n",
        "  Return meetings in time  0 (2026-03-31)    60 (2026-05-31)    none    better\n",
        "  Leavers                  not known         not known          none    not known yet\n",
        "  How confident are managers?      Managers  2026-06-01  8        3.5\n",
        "  Does the process feel improved?  HR        2026-06-01  under 5  not shown\n",
        "  What changes  2026-03-15  launch  e-mail   900 of 1200\n",
        "  Who trains night shifts?  2026-06-05\n",
        "  Live warnings end on their day  2026-02-01  Fair to everybody  implementation group\n"}) {
    INFO(line);
    CHECK(page.find(line) != std::string::npos);
  }
  CHECK(page.find("Will absence rise") == std::string::npos);
  const std::string json = report_json({*plan, report_plan(*plan, day("2026-06-30"))});
  CHECK(json.find("\"not shown\"") != std::string::npos);
  CHECK(json.find("\"counts\"") == std::string::npos);
  CHECK(report_html({*plan, report_plan(*plan, day("2026-06-30"))}).find("<h2>Decisions</h2>") !=
        std::string::npos);
}

TEST_CASE("what cannot be in a record is told with its path") {
  const auto plan = read_action_plan(R"({
    "schema": 1, "id": "p", "name": "P", "starts": "2026-01-01", "actions": [],
    "measures": [{"id": "m", "name": "M", "values": [{"date": "2026-01-01", "value": -1}, {"date": "2026-01-02"}]},
                 {"id": "m", "name": "M"}],
    "surveys": [{"date": "2026-01-01", "group": "board", "question": "improved", "counts": [1, 2]}],
    "messages": [{"date": "2026-01-01", "channel": "e-mail", "text": "T", "heard": 3, "audience": 2}],
    "concerns": [{"date": "2026-01-02", "text": "T", "answered": "2026-01-01"}],
    "decisions": [{"date": "2026-01-02", "what": "W"}]})",
                                     "p.json");
  REQUIRE_FALSE(plan);
  std::vector<std::string> places;
  for (const Error& error : plan.error()) places.push_back(error.where);
  CHECK(places == std::vector<std::string>{
                      "p.json: measures.m.values.1.value", "p.json: measures.m.values.2.value",
                      "p.json: surveys.1.group", "p.json: surveys.1.counts", "p.json: messages.1.heard",
                      "p.json: concerns.1.answered", "p.json: decisions.1.why", "p.json: measures.m"});
}
