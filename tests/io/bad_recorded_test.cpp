/// Every file of tests/bad_input with events, decisions and stages: which row is refused, why, with which
/// value, and what would be right.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "core/io/utf8.h"
#include "core/io/workforce/recorded_csv.h"
#include "tests/io/files.h"

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

const std::vector<BadRow>& bad_rows();

const WorkforceReading& known() {
  static const WorkforceReading reading =
      read_both("employee_id\nE1\nE2\nE3\n", "employee_id,first_day,last_day\nE1,2011-01-03,2011-01-04\n"
                                             "E1,2011-02-01,2011-02-20\nE2,2011-02-01,2011-02-28\n");
  return reading;
}

std::string path_of(const BadRow& row) { return std::string("tests/bad_input/") + row.file + ".csv"; }

RecordedReading read_bad(const std::string& path) {
  const std::string bytes = file_bytes(path).value();
  RecordedFiles files;
  if (path.find("/events/") != std::string::npos) files.events = bytes;
  if (path.find("/decisions/") != std::string::npos) files.decisions = bytes;
  if (path.find("/stages/") != std::string::npos) files.stages = bytes;
  return read_recorded(files, known());
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("each bad file of facts is refused where it is bad, with the value and the remedy") {
  for (const BadRow& expected : bad_rows()) {
    INFO(expected.file);
    REQUIRE(file_bytes(path_of(expected)));
    const RecordedReading reading = read_bad(path_of(expected));
    for (const FileTally* tally : {&reading.events, &reading.decisions, &reading.stages})
      CHECK(adds_up(*tally));
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
    const FileTally& tally = reading.tally(problem.file);
    INFO(to_sentence(tally, problem));
    CHECK(problem.code == expected.code);
    CHECK(problem.line == expected.line);
    CHECK(problem.column == expected.column);
    CHECK(contains(problem.detail, expected.value));
    CHECK(contains(problem.detail, expected.remedy));
    CHECK(tally.rows_refused == 1);
    CHECK(tally.rows_used == 2);
  }
}

TEST_CASE("every bad file of facts is in the table and the table has no other") {
  std::vector<std::string> listed;
  for (const BadRow& row : bad_rows()) listed.push_back(path_of(row));
  std::sort(listed.begin(), listed.end());
  std::vector<std::string> there;
  for (const char* folder : {"decisions", "events", "stages"}) {
    for (const std::string& path : csv_files(std::string("tests/bad_input/") + folder)) there.push_back(path);
  }
  CHECK(listed == there);
  CHECK(there.size() > 40);
}

TEST_CASE("every sentence about facts is UTF-8, ends as a sentence and is kind") {
  for (const BadRow& row : bad_rows()) {
    const RecordedReading reading = read_bad(path_of(row));
    std::vector<std::string> sentences;
    for (const Error& error : reading.errors) sentences.push_back(error.detail);
    for (const RowProblem& problem : reading.refused)
      sentences.push_back(to_sentence(reading.tally(problem.file), problem));
    for (const std::string& sentence : sentences) {
      INFO(row.file << ": " << sentence);
      CHECK(find_not_utf8(sentence) == std::string::npos);
      CHECK(sentence.ends_with('.'));
      for (const char* word : {"invalid", "illegal", "error", "must"}) CHECK_FALSE(contains(sentence, word));
    }
  }
}

namespace {

const std::vector<BadRow>& bad_rows() {
  using enum ErrorCode;
  static const std::vector<BadRow> rows = {
      {"events/unknown_person", unknown_person, 3, "employee_id", "\"E9\" is not in people.csv",
       "Add a row there"},
      {"events/missing_employee_id", missing_value, 3, "employee_id", "empty",
       "Write the employee's pseudonym"},
      {"events/missing_date", missing_value, 3, "date", "empty", "Write the day it happened"},
      {"events/missing_kind", missing_value, 3, "kind", "empty", "Write what happened"},
      {"events/date_order", bad_date, 3, "date", "25/12/2011", "2011-12-25"},
      {"events/until_february", bad_date, 3, "until", "February 2011 has 28 days", "2011-02-28"},
      {"events/until_before_date", last_before_first, 3, "until", "2011-02-01 is before the date, 2011-02-10",
       "Mend the day"},
      {"events/fit_note_without_until", missing_value, 3, "until", "empty",
       "Write the last day the fit note covers"},
      {"events/kind_with_spaces", unknown_value, 3, "kind", "fit note", "small letters"},
      {"events/too_few_cells", wrong_cell_count, 3, "", "2 cells", "Add the missing cells"},
      {"events/row_twice", duplicate_row, 3, "", "line 2", "Take one of the two rows out"},
      {"events/missing_column", missing_column, 0, "events.csv:1", "\"kind\"", "Name the column"},
      {"events/nothing_usable", unknown_person, 0, "events.csv", "\"E9\"", "Add a row there"},
      {"events/empty", empty_input, 0, "events.csv", "0 bytes", "name the columns"},
      {"decisions/unknown_person", unknown_person, 3, "employee_id", "\"E9\" is not in people.csv",
       "Add a row there"},
      {"decisions/missing_employee_id", missing_value, 3, "employee_id", "empty",
       "Write the employee's pseudonym"},
      {"decisions/missing_date", missing_value, 3, "date", "empty", "Write the day it was decided"},
      {"decisions/date_words", bad_date, 3, "date", "yesterday", "year-month-day"},
      {"decisions/missing_kind", missing_value, 3, "kind", "empty", "Write what was decided"},
      {"decisions/kind_unknown", unknown_value, 3, "kind", "sacked", "adjustment, discretion, trigger"},
      {"decisions/adjustment_without_trigger", missing_value, 3, "about", "empty",
       "Write the id of the trigger"},
      {"decisions/adjustment_without_threshold", missing_value, 3, "value", "empty",
       "Write the new threshold"},
      {"decisions/adjustment_zero", out_of_range, 3, "value", "0 is out of range", "above 0"},
      {"decisions/adjustment_words", bad_number, 3, "value", "higher", "such as 300"},
      {"decisions/adjustment_until_before_date", last_before_first, 3, "until",
       "2011-01-31 is before the date of the decision, 2011-02-01", "Mend the day"},
      {"decisions/adjustment_trigger_with_spaces", unknown_value, 3, "about", "Bradford score",
       "small letters"},
      {"decisions/discretion_neither", unknown_value, 3, "value", "perhaps", "taken or not_taken"},
      {"decisions/discretion_until", unknown_value, 3, "until", "2011-03-01", "Leave the cell empty"},
      {"decisions/trigger_without_about", missing_value, 3, "about", "empty",
       "Write the id of the manual trigger"},
      {"decisions/trigger_with_value", unknown_value, 3, "value", "\"5\" stands where",
       "Leave the cell empty"},
      {"decisions/target_neither", unknown_value, 3, "value", "better", "met or missed"},
      {"decisions/target_two_answers", contradiction, 3, "", "line 2", "Take out the one that does not hold"},
      {"decisions/outcome_without_value", missing_value, 3, "value", "empty",
       "Write the id the policy gives the outcome"},
      {"decisions/outcome_with_day", unknown_value, 3, "until", "beside the outcome \"dismiss\"",
       "only adjourn goes to a day"},
      {"decisions/extend_warning_without_until", missing_value, 3, "until", "empty",
       "Write the new last day of the warning"},
      {"decisions/adjourn_without_until", missing_value, 3, "until", "empty", "Write the day to which"},
      {"decisions/item_without_its_parts", unknown_value, 3, "about", "letter", "as the list prints it"},
      {"decisions/moved_without_why", missing_value, 3, "why", "empty", "why it was moved"},
      {"decisions/moved_to_no_day", missing_value, 3, "until", "empty", "the day it was moved to"},
      {"decisions/stage_without_about", missing_value, 3, "about", "empty",
       "Write the id the policy gives the stage"},
      {"decisions/stage_with_until", unknown_value, 3, "until", "2011-02-10", "Leave the cell empty"},
      {"decisions/related_order", last_before_first, 3, "value", "2011-02-01 is not before 2011-01-03",
       "the first day of the later absence"},
      {"decisions/related_no_such_absence", unknown_value, 3, "about",
       "begins on 2011-02-02; the nearest begins on 2011-02-01", "Write the first day of an absence"},
      {"decisions/return_date_known_no_absences", unknown_value, 3, "about", "begins on 2011-02-02",
       "Add the absence"},
      {"decisions/why_line_break", unknown_value, 3, "why", "one two", "Take it out"},
      {"decisions/row_twice", duplicate_row, 3, "", "line 2", "Take one of the two rows out"},
      {"stages/unknown_person", unknown_person, 3, "employee_id", "\"E9\" is not in people.csv",
       "Add a row there"},
      {"stages/missing_employee_id", missing_value, 3, "employee_id", "empty",
       "Write the employee's pseudonym"},
      {"stages/track_unknown", unknown_value, 3, "track", "short_term", "frequent or long_term"},
      {"stages/missing_track", missing_value, 3, "track", "empty", "Write frequent or long_term"},
      {"stages/missing_stage", missing_value, 3, "stage", "empty", "Write the id the policy gives the stage"},
      {"stages/stage_with_spaces", unknown_value, 3, "stage", "Stage 1", "such as stage_1"},
      {"stages/missing_from", missing_value, 3, "from", "empty", "Write the day the stage opened"},
      {"stages/from_slashes", bad_date, 3, "from", "2011/02/01", "2011-02-01"},
      {"stages/expires_before_from", last_before_first, 3, "expires",
       "2011-01-31 is before the day the stage opened, 2011-02-01", "Mend the day"},
      {"stages/next_review_before_from", last_before_first, 3, "next_review", "2011-01-31", "Mend the day"},
      {"stages/two_stages_from_one_day", contradiction, 3, "", "line 2",
       "Take out the one that does not hold"},
      {"stages/row_twice", duplicate_row, 3, "", "line 2", "Take one of the two rows out"},
  };
  return rows;
}

}  // namespace
