/// The tables of a comparison as text; unit times as a file.

#include <catch2/catch_test_macros.hpp>

#include "core/io/compare/tables/cell_text.h"
#include "core/io/compare/tables/tables_text.h"
#include "core/io/compare/tables/unit_times_json.h"
#include "core/io/policy/shipped.h"
#include "tests/io/files.h"
#include "tests/io/golden.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

ErrorCode fault_of(const std::string& text) {
  const Checked<UnitTimes> times = read_unit_times(text, "times.json");
  REQUIRE_FALSE(times);
  return times.error().front().code;
}

}  // namespace

TEST_CASE("a cell that nothing moves has no range, and one with a range no more than two digits") {
  CHECK(with_range(cell_text(CountCell{12, 12, 12})) == "12");
  CHECK(with_range(cell_text(CountCell{12, 3, 12})) == "12 (3 to 12)");
  CHECK(with_range(cell_text(RangedNumber{Rational(75, 2), Rational(75, 2), Rational(75, 2)})) == "38");
  CHECK(with_range(cell_text(RangedNumber{37561, 11302, 119576})) == "38000 (11000 to 120000)");
  CHECK(with_range(cell_text(RangedNumber{Rational(199, 2), Rational(1, 2), 999})) == "100 (1 to 1000)");
}

TEST_CASE("the tables of the sample are as they were") {
  const Workforce workforce = read_both(std::string(shipped_text("samples/council/people.csv")),
                                        std::string(shipped_text("samples/council/absences.csv")))
                                  .workforce;
  const DayCount days(workforce);
  const Policy old_policy = *shipped_policy("reigate-banstead-2014");
  const Policy new_policy = *shipped_policy("nw-wellbeing");
  ComparisonRequest comparison{
      compile(old_policy), compile(new_policy), {*day_from_text("2025-04-01"), *day_from_text("2026-03-31")}};
  comparison.runs.runs = 100;
  ask_for_figures(old_policy, new_policy, comparison);
  const TablesRequest request(comparison);
  const ComparisonTables tables = tables_of(workforce, days, request, 0, workforce.people.size());
  const UnitTimes times = shipped_unit_times();
  const TablesRun run{request, tables, times, workforce, true};
  check_golden("tables.csv", tables_csv(run));
  check_golden("tables.json", tables_json(run));
  check_golden("tables.txt", tables_table(run));
  // Nothing of teams unless they are asked for.
  const TablesRun plain{request, tables, times, workforce};
  CHECK(tables_csv(plain).find("\nteams,") == std::string::npos);
  CHECK(tables_csv(run).find("\nteams,") != std::string::npos);
  CHECK(tables_table(plain).find("--by-team gives them") != std::string::npos);
}

TEST_CASE("shipped unit times are assumptions, each with a range and a reason") {
  const UnitTimes times = shipped_unit_times();
  // Six steps, managers and HR; two rates.
  CHECK(times.assumptions.size() == 14);
  for (const Assumption& assumption : times.assumptions) CHECK(assumption.why.size() > 20);
  const StepTime& talk = times.steps[static_cast<std::size_t>(CountedStep::return_meeting)];
  CHECK(talk.manager_minutes == RangedNumber{30, 15, 60});
  CHECK(talk.hr_minutes == RangedNumber{0, 0, 10});
}

TEST_CASE("a stated unit time has no range, and a step left out takes none") {
  const Checked<UnitTimes> times =
      read_unit_times(R"({"steps":{"letters":{"manager_minutes":25}},"hr_hour_pounds":31})", "times.json");
  REQUIRE(times);
  CHECK(times->steps[static_cast<std::size_t>(CountedStep::letter)].manager_minutes ==
        RangedNumber{25, 25, 25});
  CHECK(times->steps[static_cast<std::size_t>(CountedStep::hearing)].manager_minutes ==
        RangedNumber{0, 0, 0});
  CHECK(times->hr_hour_pounds == RangedNumber{31, 31, 31});
  CHECK(times->assumptions.empty());
}

TEST_CASE("unit times that cannot be used are refused with their place") {
  CHECK(fault_of("[]") == ErrorCode::wrong_type);
  CHECK(fault_of(R"({"schema":2})") == ErrorCode::out_of_range);
  CHECK(fault_of(R"({"step":{}})") == ErrorCode::unknown_field);
  CHECK(fault_of(R"({"steps":{"talks":{}}})") == ErrorCode::unknown_field);
  CHECK(fault_of(R"({"steps":{"letters":{"minutes":3}}})") == ErrorCode::unknown_field);
  CHECK(fault_of(R"({"steps":{"letters":{"hr_minutes":-1}}})") == ErrorCode::out_of_range);
  CHECK(fault_of(R"({"steps":{"letters":{"hr_minutes":"long"}}})") == ErrorCode::wrong_type);
  CHECK(fault_of(R"({"assumed":{"hr_hour_pounds":{"value":20,"range":[10,1e9],"why":"a guess"}}})") ==
        ErrorCode::out_of_range);
  CHECK(fault_of(R"({"assumed":{"hr_hour_pounds":{"value":20}}})") == ErrorCode::missing_field);
}
