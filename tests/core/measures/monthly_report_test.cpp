// The monthly report: its ratings, what small services show, what is late. Figures by hand.
#include "core/io/measures/monthly_report.h"

#include <catch2/catch_test_macros.hpp>

#include "core/io/report/document_text.h"
#include "core/io/report/report_html.h"
#include "tests/support/print.h"
#include "tests/support/record.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Six in North, of whom E0 loses the 10 working days of two weeks and E1 five; three in South and five in
/// West, so that West is not shown beside South. The twelve months are those up to 30 January 2026.
Record services() {
  Record record;
  for (int i = 0; i < 14; ++i)
    record.person("E" + std::to_string(10 + i)).team(i < 6 ? "North" : i < 9 ? "South" : "West");
  record.person("E10").spell("2026-01-05", "2026-01-16");
  record.person("E11").spell("2026-01-12", "2026-01-16");
  record.person("E16").spell("2026-01-12", "2026-01-16");
  return record;
}

ActionPlan plan() {
  ActionPlan plan;
  plan.name = "Ours";
  plan.themes = {{"t", "T"}};
  plan.actions = {{"train", "t", "Train managers", "", *by_when_from_text("2026-01-15"), {"HR"}, "", {}, {}},
                  {"start", "t", "Start", "", *by_when_from_text("2026-06-01"), {"HR"}, "", {}, {"train"}}};
  plan.records.surveys = {{day("2026-01-10"), SurveyGroup::staff, SurveyQuestion::improved, {0, 0, 1, 4, 0}}};
  return plan;
}

Json report_json(const Workforce& workforce, const MeasuresRequest& request) {
  const MeasuresWork work(workforce, {}, {request, {}, {}});
  const MeasureSums sums = work.count(0, workforce.people.size());
  return document_json(monthly_report({work, sums, plan()}));
}

MeasuresRequest in_january() {
  MeasuresRequest request;
  request.as_at = day("2026-01-30");
  return request;
}

/// The rows of a table by its caption.
Json rows_of(const Json& report, const std::string& caption) {
  for (const Json& section : report["sections"]) {
    for (const Json& table : section["tables"]) {
      if (table["caption"] == caption) return table["rows"];
    }
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a service's rating goes by days lost per FTE, a colleague's by working days lost") {
  const Workforce workforce = services().build();
  MeasuresRequest request = in_january();
  request.service_amber = Rational(2);
  request.service_red = Rational(5, 2);
  const Json report = report_json(workforce, request);
  const Json table = rows_of(report, "Days lost per FTE by service");
  // 15 days over 6 FTE are 2.5; a year before nobody was away.
  CHECK(table[1] == Json({"North", "Red", "not tested", "6", "2.5", "0", "+2.5"}));
  CHECK(rows_of(report, "North, by working days lost") ==
        Json({{"Pseudonym", "Rating", "Days lost"}, {"E10", "Red", "10"}, {"E11", "Amber", "5"}}));
  request.service_red = Rational(251, 100);
  CHECK(rows_of(report_json(workforce, request), "Days lost per FTE by service")[1][1] == "Amber");
}

TEST_CASE("a small service shows nothing, nor the one beside it, nor its colleagues") {
  const Workforce workforce = services().build();
  const Json report = report_json(workforce, in_january());
  const Json table = rows_of(report, "Days lost per FTE by service");
  REQUIRE(table.size() == 4);
  CHECK(table[2][1] == "not shown");
  CHECK(table[3][4] == "not shown");
  CHECK(print_json(report).find("E16") == std::string::npos);
  CHECK(rows_of(report, "South, by working days lost").is_null());
}

namespace {

/// Place: Waste with five in Bins and Roads, Parks with seven. People: Care with six, and HR with three,
/// which hides Care. E10 loses ten days in Waste, E15 five in Parks.
Workforce by_directorate() {
  std::vector<PersonTerms> people;
  const auto add = [&](int count, const char* directorate, const char* service, const char* team) {
    for (int i = 0; i < count; ++i) {
      PersonTerms terms;
      terms.employee_id = "E" + std::to_string(10 + people.size());
      terms.team = team;
      terms.traits = {{"directorate", directorate}, {"service", service}};
      people.push_back(terms);
    }
  };
  add(3, "Place", "Waste", "Bins");
  add(2, "Place", "Waste", "Roads");
  add(7, "Place", "", "Parks");
  add(6, "People", "Care", "Homes");
  add(3, "People", "HR", "HR");
  const auto spell = [](const char* who, const char* first, const char* last) {
    return SpellEntry{who, day_number(day(first)), day_number(day(last))};
  };
  return build_workforce(people,
                         {spell("E10", "2026-01-05", "2026-01-16"), spell("E15", "2026-01-12", "2026-01-16"),
                          spell("E22", "2026-01-12", "2026-01-16")});
}

}  // namespace

TEST_CASE("directorates with their services: ratings, the first of each service, small services not shown") {
  MeasuresRequest request = in_january();
  request.service_amber = Rational(1);
  request.service_red = Rational(2);
  const Json report = report_json(by_directorate(), request);
  // Place loses 15 days over 12 FTE, People 5 over 9.
  const Json directorates = rows_of(report, "Days lost per FTE by directorate");
  REQUIRE(directorates.size() == 3);
  CHECK(directorates[1] == Json({"People", "Green", "9", "0.56", "0", "+0.56"}));
  CHECK(directorates[2] == Json({"Place", "Amber", "12", "1.25", "0", "+1.25"}));
  // Bins and Roads are one service: 10 days over 5 FTE. A service without a name is its team.
  const Json place = rows_of(report, "Place, days lost per FTE by service");
  REQUIRE(place.size() == 3);
  CHECK(place[1] == Json({"Parks", "Green", "not tested", "7", "0.71", "0", "+0.71"}));
  CHECK(place[2] == Json({"Waste", "Red", "not tested", "5", "2", "0", "+2"}));
  const Json people = rows_of(report, "People, days lost per FTE by service");
  CHECK(people[1][1] == "not shown");
  CHECK(people[2][1] == "not shown");
  CHECK(rows_of(report, "Place, Waste, by working days lost") ==
        Json({{"Pseudonym", "Rating", "Days lost"}, {"E10", "Red", "10"}}));
  CHECK(rows_of(report, "Place, Parks, by working days lost")[1] == Json({"E15", "Amber", "5"}));
  CHECK(print_json(report).find("E22") == std::string::npos);
  request.top = 0;
  CHECK(rows_of(report_json(by_directorate(), request), "Place, Waste, by working days lost").is_null());
}

TEST_CASE("a small directorate is not shown, nor the next beside it, nor any of their services") {
  MeasuresRequest request = in_january();
  request.suppression = 10;
  const Json report = report_json(by_directorate(), request);
  for (const Json& row : {rows_of(report, "Days lost per FTE by directorate")[1],
                          rows_of(report, "Days lost per FTE by directorate")[2],
                          rows_of(report, "Place, days lost per FTE by service")[1]})
    CHECK(row[1] == "not shown");
}

TEST_CASE("late actions stand with what they hold up, answers of few without their mean") {
  const Workforce workforce = services().build();
  const Json report = report_json(workforce, in_january());
  const Json late = rows_of(report, "Late actions");
  REQUIRE(late.size() == 2);
  CHECK(late[1][0] == "Train managers");
  CHECK(late[1][3] == "Start");
  // 3 + 16 points of five people.
  CHECK(rows_of(report, "Answers from 1 (not at all) to 5 (very much)")[1][4] == "3.8");
}

TEST_CASE("without a launch nothing is said of before and after; the page stands by itself") {
  const Workforce workforce = services().build();
  const MeasuresWork work(workforce, {}, {in_january(), {}, {}});
  const MeasureSums sums = work.count(0, workforce.people.size());
  const ReportDocument document = monthly_report({work, sums, plan()});
  CHECK(document_table(document).find("Before and after") == std::string::npos);
  const std::string page = report_file(document);
  CHECK(page.find("<h1>Attendance on 30 January 2026</h1>") != std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(document_csv(document).find("services,Days lost per FTE by service,North,This year,2.5\n") !=
        std::string::npos);
}
