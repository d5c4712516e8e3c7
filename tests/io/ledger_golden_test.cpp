/// The ledger of a small invented workforce, byte for byte. Set TURNPOINT_UPDATE_GOLDEN to rewrite; read the
/// diff.

#include <catch2/catch_test_macros.hpp>

#include "core/engine/facts.h"
#include "core/io/policy/shipped.h"
#include "core/io/transition/ledger_request.h"
#include "core/io/transition/ledger_text.h"
#include "core/io/workforce/recorded_csv.h"
#include "core/io/workforce/teams_csv.h"
#include "tests/io/golden.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const std::string people =
    "employee_id,team,work_pattern,start_date,leave_date\n"
    "A1,Housing,MTWTF--,2015-01-05,\n"            // a first warning
    "A2,Housing,MTWTF--,2015-01-05,\n"            // invited to the first meeting
    "A3,Housing,MTWTF--,2015-01-05,\n"            // away for months, with a meeting behind them
    "A4,Housing,MTW----,2015-01-05,\n"            // back on the day, not yet met
    "A5,Housing,MTWTF--,2015-01-05,\n"            // nothing
    "A6,Housing,MTWTF--,2015-01-05,2026-03-31\n"  // left the day before
    "A7,Housing,MTWTF--,2015-01-05,2026-06-30\n"  // a recorded stage beside another of the record; leaves
    "A8,Housing,MTWTF--,2015-01-05,\n"            // rests on a disability-related absence
    "A9,Housing,MTWTF--,2015-01-05,\n"            // an adjustment
    "B1,Parks,MTWTF--,2015-01-05,\n"              // a team that starts later
    "B2,Parks,MTWTF--,2026-04-06,\n"              // in service only by then
    "C1,,MTWTF--,2015-01-05,\n";                  // stages.csv ended what the record has

const std::string absences = "employee_id,first_day,last_day,hours,category\n"
                             "A1,2025-11-03,2025-11-14,,sickness\n"
                             "A2,2026-03-16,2026-03-27,,sickness\n"
                             "A3,2026-01-12,,,sickness\n"
                             "A4,2026-03-30,2026-03-31,,sickness\n"
                             "A5,2025-06-02,2025-06-03,,sickness\n"
                             "A6,2025-11-03,2025-11-14,,sickness\n"
                             "A7,2025-11-03,2025-11-14,,sickness\n"
                             "A8,2025-11-03,2025-11-14,,disability_related\n"
                             "B1,2026-05-04,2026-05-15,,sickness\n"
                             "C1,2025-11-03,2025-11-14,,sickness\n"
                             "A5,2023-01-09,2023-01-10,,sickness\n";

const std::string decisions = "employee_id,date,kind,about,value,until,why\n"
                              "A9,2025-09-01,adjustment,bradford,300,2026-08-31,agreed with the colleague\n";

const std::string stages = "employee_id,track,stage,from,expires,next_review\n"
                           "A7,frequent,stage_2,2025-12-01,2027-06-01,2026-06-01\n"
                           "A1,frequent,stage_1,2025-11-20,2026-11-20,2026-05-20\n"
                           "C1,frequent,stage_1,2025-12-01,2026-03-02,\n";

const std::string request =
    R"({"cutover":"2026-04-01","rules":["stage_1=honour_until_expiry","disability_related=convert_to_support_plan"]})";

}  // namespace

TEST_CASE("the ledger of a small workforce is as it was") {
  const WorkforceReading reading = read_both(people, absences);
  RecordedFiles files;
  files.decisions = decisions;
  files.stages = stages;
  const RecordedReading facts = read_recorded(files, reading);
  const TeamsReading teams = read_teams("team,new_policy_from\nParks,2026-06-01\n", reading);
  const Policy old_policy = *shipped_policy("reigate-banstead-2014");
  const Policy new_policy = *shipped_policy("nw-wellbeing");
  REQUIRE(reading.refused.empty());
  REQUIRE(facts.refused.empty());
  REQUIRE(check_recorded(old_policy, facts).empty());
  REQUIRE(teams.refused.empty());
  const Workforce& workforce = reading.workforce;
  const DayCount days(workforce);
  const Plan plan = compile(old_policy);
  const Calendar calendar;
  const StageRun run{workforce, days, old_policy, plan, calendar, facts.recorded};
  const Result<LedgerAsked> asked = read_ledger_request(request, old_policy);
  REQUIRE(asked);
  const LedgerRequest cutover{asked->cutover, teams.start, asked->mapping, new_policy};
  const Ledger ledger = ledger_of(run, cutover, 0, workforce.people.size());
  const LedgerRun output{run, cutover, ledger};
  check_golden("ledger.csv", ledger_csv(output));
  check_golden("ledger.json", ledger_json(output));
  check_golden("ledger.txt", ledger_table(output));
  CHECK(ledger_document(output)["with_anything_live"].get<std::int64_t>() + ledger.nothing_live ==
        ledger.in_service);
}

TEST_CASE("a ledger asked for wrongly is refused at its place") {
  const Policy old_policy = *shipped_policy("thornton-2009");
  struct Row {
    const char* text;
    ErrorCode code;
    const char* where;
    const char* detail;
  };
  const std::vector<Row> rows = {
      {"{", ErrorCode::json_syntax, "ledger", ""},
      {"[]", ErrorCode::wrong_type, "ledger", "in braces"},
      {"{}", ErrorCode::missing_field, "ledger.cutover", "cutover"},
      {R"({"cutover":"1 April 2026"})", ErrorCode::bad_date, "ledger.cutover", "YYYY-MM-DD"},
      {R"({"cutover":"2026-04-01","rules":["stage_9=reset"]})", ErrorCode::bad_argument, "--rule",
       "stage_1, stage_2, stage_3"},
      {R"({"cutover":"2026-04-01","review_within":"soon"})", ErrorCode::unknown_value, "ledger.review_within",
       "soon"},
      {R"({"cutover":"2026-04-01","rule":"reset"})", ErrorCode::unknown_field, "ledger.rule", "rule"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Result<LedgerAsked> asked = read_ledger_request(row.text, old_policy);
    REQUIRE_FALSE(asked);
    INFO(asked.error().where << ": " << asked.error().detail);
    CHECK(asked.error().code == row.code);
    CHECK(asked.error().where.starts_with(row.where));
    CHECK(asked.error().detail.find(row.detail) != std::string::npos);
  }
}

TEST_CASE("a ledger asked for with everything set says so") {
  const Policy old_policy = *shipped_policy("thornton-2009");
  const Result<LedgerAsked> asked = read_ledger_request(
      R"({"cutover":"2026-04-01","rules":["reset"],"review_within":"6 weeks","letters_before":"10 working days"})",
      old_policy);
  REQUIRE(asked);
  CHECK(asked->cutover == *day_from_text("2026-04-01"));
  CHECK(asked->mapping.usual == MappingRule::reset);
  CHECK(to_text(asked->mapping.review_within) == "6 weeks");
  CHECK(to_text(asked->mapping.letters_before) == "10 working days");
}
