/// teams.csv, good and bad: which row is refused, why, with which value, and what would be right.

#include "core/io/workforce/teams_csv.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "core/io/utf8.h"
#include "tests/io/files.h"
#include "tests/support/draws.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

struct BadRow {
  const char* file;
  ErrorCode code;
  std::uint64_t line;  ///< 0: the file as a whole is not usable
  const char* column;
  const char* value;   ///< stands in the sentence
  const char* remedy;  ///< so does this
};

const std::vector<BadRow>& bad_rows() {
  using enum ErrorCode;
  static const std::vector<BadRow> rows = {
      {"day_february", bad_date, 3, "new_policy_from", "February 2026 has 28 days", "2026-02-28"},
      {"day_slashes", bad_date, 3, "new_policy_from", "01/05/2026", "2026"},
      {"empty", empty_input, 0, "teams.csv", "0 bytes", "name the columns"},
      {"missing_column", missing_column, 0, "teams.csv:1", "\"new_policy_from\"", "Name the column"},
      {"missing_day", missing_value, 3, "new_policy_from", "empty", "Write the first day of the new policy"},
      {"missing_team", missing_value, 3, "team", "empty", "Write the name of a team"},
      {"nothing_usable", unknown_value, 0, "teams.csv", "\"Nowhere\"", "the teams there are \"Housing\""},
      {"other_capitals", unknown_value, 3, "team", "\"waste\" is not a team of people.csv", "capitals count"},
      {"row_twice", duplicate_row, 3, "", "line 2", "Take one of the two rows out"},
      {"too_few_cells", wrong_cell_count, 3, "", "1 cell", "Add the missing cell"},
      {"two_days", contradiction, 3, "", "line 2", "Take out the one that does not hold"},
      {"unknown_team", unknown_value, 3, "team", "\"Housng\" is not a team of people.csv",
       "\"Housing\", \"Parks\", \"Waste\""},
  };
  return rows;
}

const WorkforceReading& known() {
  static const WorkforceReading reading = read_both("employee_id,team\nE1,Housing\nE2,Parks\nE3,Waste\nE4,\n",
                                                    "employee_id,first_day,last_day\n");
  return reading;
}

std::string path_of(const BadRow& row) { return std::string("tests/bad_input/teams/") + row.file + ".csv"; }

TeamsReading read_bad(const BadRow& row) { return read_teams(file_bytes(path_of(row)).value(), known()); }

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// `Housing 2026-04-01`, one a team with a day of its own.
std::vector<std::string> starts(const TeamsReading& reading) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < reading.start.size(); ++i) {
    if (reading.start[i] != no_day)
      lines.push_back(known().workforce.teams[i] + ' ' + to_text(day_from_number(reading.start[i])));
  }
  return lines;
}

}  // namespace

TEST_CASE("teams have days of their own, and those without a row are named") {
  const TeamsReading reading =
      read_teams("new_policy_from,team,note\n2026-06-01,Parks,later\n2026-04-01,Housing,\n", known());
  REQUIRE(reading.usable());
  CHECK(starts(reading) == std::vector<std::string>{"Housing 2026-04-01", "Parks 2026-06-01"});
  CHECK(reading.refused.empty());
  CHECK(adds_up(reading.teams));
  CHECK(reading.teams.rows_used == 2);
  REQUIRE(reading.notes.size() == 2);
  CHECK(reading.notes[0].kind == NoteKind::columns_not_used);
  CHECK(reading.notes[1].kind == NoteKind::teams_without_day);
  CHECK(contains(reading.notes[1].detail, "\"Waste\""));
  CHECK_FALSE(contains(reading.notes[1].detail, "\"Parks\""));
}

TEST_CASE("a header alone gives no team a day") {
  const TeamsReading reading = read_teams("team,new_policy_from\n", known());
  CHECK(reading.usable());
  CHECK(starts(reading).empty());
  CHECK(reading.teams.rows_read == 0);
}

TEST_CASE("without people no team is known, and that is said") {
  const WorkforceReading alone = read_absences("employee_id,first_day\nE1,2026-01-05\n");
  const TeamsReading reading = read_teams("team,new_policy_from\nHousing,2026-04-01\n", alone);
  REQUIRE(reading.errors.size() == 1);
  CHECK(contains(reading.errors[0].detail, "no person has a team"));
}

TEST_CASE("each bad file of teams is refused where it is bad, with the value and the remedy") {
  for (const BadRow& expected : bad_rows()) {
    INFO(expected.file);
    const TeamsReading reading = read_bad(expected);
    CHECK(adds_up(reading.teams));
    if (expected.line == 0) {
      REQUIRE(reading.errors.size() == 1);
      INFO(reading.errors[0].where << ": " << reading.errors[0].detail);
      CHECK(reading.errors[0].code == expected.code);
      CHECK(reading.errors[0].where == expected.column);
      CHECK(contains(reading.errors[0].detail, expected.value));
      CHECK(contains(reading.errors[0].detail, expected.remedy));
      continue;
    }
    CHECK(reading.usable());
    REQUIRE(reading.refused.size() == 1);
    const RowProblem& problem = reading.refused[0];
    INFO(to_sentence(reading.teams, problem));
    CHECK(problem.file == SourceFile::teams);
    CHECK(problem.code == expected.code);
    CHECK(problem.line == expected.line);
    CHECK(problem.column == expected.column);
    CHECK(contains(problem.detail, expected.value));
    CHECK(contains(problem.detail, expected.remedy));
    CHECK(problem.detail.ends_with('.'));
    CHECK(find_not_utf8(problem.detail) == std::string::npos);
    CHECK(starts(reading) == std::vector<std::string>{"Housing 2026-04-01", "Parks 2026-06-01"});
    CHECK(reading.teams.rows_used == 2);
    CHECK(reading.teams.rows_refused == 1);
  }
}

TEST_CASE("every bad file of teams is in the table and the table has no other") {
  std::vector<std::string> listed;
  for (const BadRow& row : bad_rows()) listed.push_back(path_of(row));
  CHECK(listed == csv_files("tests/bad_input/teams"));
}

TEST_CASE("of two days of a team the earlier is used, whatever the order of rows") {
  std::vector<std::string> rows = {"Housing,2026-04-01\n", "Housing,2026-05-01\n", "Housing,2026-05-01\n",
                                   "Parks,2026-06-01\n",   "Nowhere,2026-06-01\n", "Waste,soon\n"};
  Draws draws(7);
  for (int turn = 0; turn < 50; ++turn) {
    draws.mix(rows);
    std::string text = "team,new_policy_from\n";
    for (const std::string& row : rows) text += row;
    const TeamsReading reading = read_teams(text, known());
    CHECK(starts(reading) == std::vector<std::string>{"Housing 2026-04-01", "Parks 2026-06-01"});
    CHECK(reading.refused.size() == 4);
    CHECK(adds_up(reading.teams));
    CHECK(std::is_sorted(reading.refused.begin(), reading.refused.end(),
                         [](const RowProblem& a, const RowProblem& b) { return a.line < b.line; }));
  }
}
