// The core program's calls: one shape of answer for right and wrong calls, in any order.

#include <sstream>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/io/json.h"
#include "core/io/policy/shipped.h"
#include "tests/app/core_answers.h"
#include "tests/app/page.h"
#include "web/bind/facade.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

std::string study(const std::string& old_policy, const std::string& more = {}) {
  return R"({"schema":1,"id":"00","workforce":"sample:council","old":{"policy":")" + old_policy +
         R"(","edits":[)" + more +
         R"(],"without":[],"with":[]},"new":{"policy":"nw-wellbeing","edits":[],"without":[],"with":[]},)"
         R"("from":"2025-04-01","to":"2026-03-31"})";
}

/// The first nine people of the sample become the workforce: enough to be projected a thousand times.
void load_nine(Facade& core) {
  const auto rows_of_nine = [](const std::string& name) {
    std::istringstream text{std::string(shipped_text("samples/council/" + name))};
    std::string rows, line;
    while (std::getline(text, line)) {
      if (line.starts_with("employee_id") || line.starts_with("S00")) rows += line + "\n";
    }
    return rows;
  };
  value_of(core.begin_import(rows_of_nine("absences.csv"), true, rows_of_nine("people.csv"), false));
  while (!value_of(core.continue_import(1000))["done"].get<bool>()) {
  }
}

/// The same over some months, the record known up to a day in between.
std::string projection(const std::string& from) {
  std::string text = study("thornton-2009");
  const std::string dates = R"("from":"2025-04-01","to":"2026-03-31")";
  text.replace(text.find(dates), dates.size(),
               R"("from":"2026-03-01","to":"2026-06-30","project_from":)" + from);
  return text;
}

void compare(Facade& core, const std::string& text) {
  value_of(core.begin_comparison(text));
  while (!value_of(core.continue_comparison(50))["done"].get<bool>()) {
  }
}

}  // namespace

TEST_CASE("before there is a workforce or a comparison, every call that needs one is refused") {
  Facade core;
  CHECK(value_of(core.policies()).size() == 4);
  check_refused(core.begin_comparison(study("thornton-2009")), "bad_argument");
  check_refused(core.refused_rows(), "bad_argument");
  check_refused(core.continue_import(1), "bad_argument");
  const bool loaded = GENERATE(false, true);
  if (loaded) value_of(core.load_sample("council"));
  check_refused(core.continue_comparison(1), "bad_argument");
  check_refused(core.summary(), "bad_argument");
  check_refused(core.rows("{}"), "bad_argument");
  check_refused(core.why("S001"), "bad_argument");
  check_refused(core.comparison_as("csv"), "bad_argument");
  check_refused(core.findings_as("old", "csv"), "bad_argument");
  check_refused(core.timeline_as("old", "", "csv"), "bad_argument");
  if (!loaded) check_refused(core.load_facts("employee_id,date,kind\n", "", ""), "bad_argument");
}

TEST_CASE("wrong arguments are refused by name") {
  Facade core;
  check_refused(core.load_sample("atlantis"), "bad_argument");
  value_of(core.load_sample("council"));
  check_refused(core.begin_comparison("{"), "json_syntax");
  check_refused(core.begin_comparison("{}"), "missing_field");
  check_refused(core.begin_comparison(study("atlantis-1900")), "unknown_policy");
  check_refused(core.begin_comparison(
                    study("reigate-banstead-2014", R"({"path":"triggers.none.at_least","value":"3"})")),
                "bad_argument");
  check_refused(core.begin_comparison(
                    study("reigate-banstead-2014", R"({"path":"triggers.bradford.at_least","value":"-3"})")),
                "out_of_range");
  compare(core, study("thornton-2009"));
  check_refused(core.rows(R"({"order":"shoe_size"})"), "unknown_value");
  check_refused(core.rows(R"({"first":-1})"), "out_of_range");
  check_refused(core.rows("rows"), "json_syntax");
  check_refused(core.why("nobody"), "unknown_person");
  check_refused(core.timeline_as("old", "nobody", "csv"), "unknown_person");
  check_refused(core.load_facts("employee_id,date\n", "", ""), "missing_column");
}

TEST_CASE("recorded facts hold for timelines until the workforce changes") {
  Facade core;
  value_of(core.load_sample("council"));
  compare(core, study("thornton-2009"));
  const std::string before = core.timeline_as("old", "S001", "json");
  const Json read = value_of(
      core.load_facts("employee_id,date,kind\nS001,2025-05-06,suspension\nnobody,2025-05-06,letter\n", "",
                      "employee_id,track,stage,from\nS001,frequent,no_such_stage,2025-05-06\n"));
  CHECK(read["events_file"]["rows_used"] == 1);
  CHECK(read["refused_count"] == 1);
  const std::string with_facts = value_of(core.timeline_as("old", "S001", "csv")).get<std::string>();
  CHECK(with_facts.find("S001,2025-05-06,recorded,suspension,,,recorded,no,no,yes,") != std::string::npos);
  CHECK(with_facts.find("no_such_stage") == std::string::npos);
  value_of(core.load_sample("council"));
  compare(core, study("thornton-2009"));
  CHECK(core.timeline_as("old", "S001", "json") == before);
}

TEST_CASE("a refused or unfinished comparison leaves the one before") {
  Facade core;
  value_of(core.load_sample("council"));
  compare(core, study("thornton-2009"));
  const std::string before = core.comparison_as("json");
  check_refused(core.begin_comparison(study("atlantis-1900")), "unknown_policy");
  CHECK(core.comparison_as("json") == before);
  value_of(core.begin_comparison(study("reigate-banstead-2014")));
  CHECK(value_of(core.continue_comparison(10))["done"] == false);
  CHECK(core.comparison_as("json") == before);
  CHECK(value_of(core.why("S001"))["person"]["employee_id"] == "S001");
}

TEST_CASE("an unfinished or unusable import leaves the workforce and its comparison") {
  Facade core;
  value_of(core.load_sample("council"));
  compare(core, study("thornton-2009"));
  const std::string before = core.comparison_as("csv");
  CHECK(value_of(core.begin_import("employee_id\nE1\n", false, "", false))["bytes"] == 15);
  check_refused(core.continue_import(100), "missing_column");
  CHECK(core.comparison_as("csv") == before);
  value_of(core.begin_import(app::small_absences().text, true, app::small_people().text, false));
  CHECK(core.comparison_as("csv") == before);
  while (!value_of(core.continue_import(1))["done"].get<bool>()) {
  }
  check_refused(core.comparison_as("csv"), "bad_argument");
  compare(core, study("thornton-2009"));
  CHECK(value_of(core.summary())["people"] == 2);
}

TEST_CASE("slices of any size give the same bytes") {
  Facade core;
  value_of(core.load_sample("council"));
  compare(core, study("thornton-2009"));
  const std::string expected = core.comparison_as("json");
  const int slice = GENERATE(-5, 0, 1, 7, 119, 120, 100'000);
  value_of(core.begin_comparison(study("thornton-2009")));
  while (!value_of(core.continue_comparison(slice))["done"].get<bool>()) {
  }
  CHECK(core.comparison_as("json") == expected);
}

TEST_CASE("a page of rows past the end is empty and still says how many there are") {
  Facade core;
  value_of(core.load_sample("council"));
  compare(core, study("thornton-2009"));
  const Json page = value_of(core.rows(R"({"first":5000})"));
  CHECK(page["rows"].empty());
  CHECK(page["found"] > 0);
}

TEST_CASE("with project_from the comparison is a projection, in slices of any size the same bytes") {
  Facade core;
  load_nine(core);
  compare(core, projection(R"("2026-04-01")"));
  const Json summary = value_of(core.summary());
  CHECK(summary["mode"] == "project");
  CHECK(summary["project_from"] == "2026-04-01");
  CHECK(summary["runs"] == 1000);
  CHECK(summary["assumptions"][0]["path"] == "projection.other_person_percent");
  const std::string table = core.comparison_as("table");
  CHECK(table.find("mode project") != std::string::npos);
  CHECK(core.comparison_as("figures").find("mode,seed,runs,policy,figure") != std::string::npos);
  CHECK(core.comparison_as("csv").find("mode,seed,runs,employee_id") != std::string::npos);
  value_of(core.begin_comparison(projection(R"("2026-04-01")")));
  while (!value_of(core.continue_comparison(3))["done"].get<bool>()) {
  }
  CHECK(core.comparison_as("table") == table);
}

TEST_CASE("what needs one record is refused of a projection, and given again without it") {
  Facade core;
  load_nine(core);
  compare(core, projection(R"("2026-04-01")"));
  check_refused(core.rows("{}"), "bad_argument");
  check_refused(core.why("S001"), "bad_argument");
  check_refused(core.findings_as("old", "csv"), "bad_argument");
  check_refused(core.timeline_as("old", "S001", "csv"), "bad_argument");
  check_refused(core.begin_equality(R"({"disclosure_key":"00112233445566778899aabbccddeeff"})"),
                "bad_argument");
  compare(core, study("thornton-2009"));
  CHECK(value_of(core.summary()).count("mode") == 0);
  CHECK(value_of(core.rows("{}"))["found"] > 0);
}

TEST_CASE("a day that cannot be projected from is refused by name and leaves the comparison before") {
  Facade core;
  load_nine(core);
  compare(core, study("thornton-2009"));
  const std::string before = core.comparison_as("json");
  check_refused(core.begin_comparison(projection("7")), "bad_date");
  check_refused(core.begin_comparison(projection(R"("2026-02-30")")), "bad_date");
  check_refused(core.begin_comparison(projection(R"("2026-02-28")")), "bad_argument");
  check_refused(core.begin_comparison(projection(R"("2026-07-01")")), "bad_argument");
  CHECK(core.comparison_as("json") == before);
}
