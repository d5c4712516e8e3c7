#include <catch2/catch_test_macros.hpp>

#include <cctype>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "core/io/csv.h"
#include "core/io/plan/plan_json.h"

using namespace turnpoint;

namespace {

using Row = std::map<std::string, std::string>;

std::vector<Row> document_rows() {
  std::ifstream file("tests/plan/document_rows.csv");
  std::stringstream bytes;
  bytes << file.rdbuf();
  const std::string text = bytes.str();
  CsvReader reader(text);
  CsvRecord record;
  reader.next(record);
  const std::vector<std::string> names(record.cells.begin(), record.cells.end());
  std::vector<Row> rows;
  while (reader.next(record)) {
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < names.size(); ++i) row[names[i]] = record.cells[i];
  }
  return rows;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : "; ") + text;
  return all;
}

std::vector<std::size_t> actions_by_theme(const ActionPlan& plan) {
  std::vector<std::size_t> counts(plan.themes.size());
  for (const PlanAction& action : plan.actions) ++counts[theme_index(plan, action.theme)];
  return counts;
}

}  // namespace

TEST_CASE("every row of both documents has a home, and every action of the samples comes from a row") {
  std::map<std::string, std::set<std::string>> homes;
  std::map<std::string, int> rows_of;
  for (Row& row : document_rows()) {
    INFO(row["document"] << " row " << row["row"]);
    CHECK(row["row"] == std::to_string(++rows_of[row["document"]]));
    const auto plan = shipped_plan(row["plan"]);
    REQUIRE(plan);
    const std::size_t at = action_index(*plan, row["action"]);
    REQUIRE(at < plan->actions.size());
    const PlanAction& action = plan->actions[at];
    CHECK(action.theme == row["theme"]);
    CHECK(to_text(action.by_when) == row["by_when"]);
    CHECK(joined(action.leads) == row["leads"]);
    const ActionStatus status = status_at(action, latest_day);
    CHECK((status == ActionStatus::not_said ? "" : to_text(status)) == row["status"]);
    CHECK((row["join"] == "doubtful") == !row["why_doubtful"].empty());
    CHECK(homes[row["plan"]].insert(action.id).second);
  }
  CHECK(rows_of == std::map<std::string, int>{{"000", 36}, {"001", 21}});
  CHECK(homes["council-objectives"].size() == shipped_plan("council-objectives")->actions.size());
  CHECK(homes["council-headlines"].size() == shipped_plan("council-headlines")->actions.size());
}

TEST_CASE("the samples have the documents' objectives and headlines, rows and figures") {
  const auto objectives = shipped_plan("council-objectives");
  const auto headlines = shipped_plan("council-headlines");
  REQUIRE(objectives);
  REQUIRE(headlines);
  CHECK(actions_by_theme(*objectives) == std::vector<std::size_t>{4, 4, 12, 5, 11});
  CHECK(actions_by_theme(*headlines) == std::vector<std::size_t>{1, 1, 4, 4, 3, 2, 6});
  const std::string facts =
      print_json(action_plan_to_json(*objectives)) + print_json(action_plan_to_json(*headlines));
  for (const char* fact :
       {"400 of them as the aim", "31/01/2019", "top 10", "4 February", "within 1 week of joining",
        "2019-03-31", "10 working days per FTE", "78 %", "over 400", "July 2018", "October 2018",
        "November 2018", "mid March 2019", "April 2019"}) {
    INFO(fact);
    std::string lower = facts;
    std::string wanted = fact;
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (char& c : wanted) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    CHECK(lower.find(wanted) != std::string::npos);
  }
}

TEST_CASE("the long-term template goes through all eight steps, each with actions") {
  const auto plan = shipped_plan("long-term");
  REQUIRE(plan);
  REQUIRE(plan->themes.size() == 8);
  for (int step = 1; step <= 8; ++step)
    CHECK(plan->themes[static_cast<std::size_t>(step) - 1].kotter_step == step);
  for (const std::size_t count : actions_by_theme(*plan)) CHECK(count >= 3);
  ActionPlan dated = *plan;
  dated.milestones[0].day = day_from_text("2026-10-01");
  const PlanAction& plan_time = dated.actions[action_index(dated, "plan_time")];
  CHECK_FALSE(due_day(*plan, plan_time));
  CHECK(due_day(dated, plan_time) == day_from_text("2025-10-01"));
}
