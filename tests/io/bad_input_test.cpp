/// Every file of tests/bad_input: which row is refused, why, with which value, and what would be right.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "core/io/utf8.h"
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

std::string path_of(const BadRow& row) { return std::string("tests/bad_input/") + row.file + ".csv"; }

/// The bad file beside a good one of the other kind.
WorkforceReading read_bad(const std::string& path) {
  const std::string bytes = file_bytes(path).value();
  const std::string absences = "employee_id,first_day,last_day\nE1,2011-01-03,2011-01-04\n";
  if (path.find("/people/") != std::string::npos) return read_both(bytes, absences);
  if (path.find("/unknown_person") != std::string::npos) return read_both("employee_id\nE1\nE2\n", bytes);
  if (path.find("/reason_") != std::string::npos) return read_with_health_detail(bytes);
  return read_absences(bytes);
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Codes that only large input or small limits reach: workforce_csv_test.cpp has them.
const std::set<ErrorCode> elsewhere = {ErrorCode::too_many_rows};

}  // namespace

TEST_CASE("each bad file is refused where it is bad, with the value and the remedy") {
  for (const BadRow& expected : bad_rows()) {
    INFO(expected.file);
    REQUIRE(file_bytes(path_of(expected)));
    const WorkforceReading reading = read_bad(path_of(expected));
    CHECK(adds_up(reading.people));
    CHECK(adds_up(reading.absences));
    if (expected.line == 0) {
      REQUIRE_FALSE(reading.usable());
      INFO(reading.errors[0].where << ": " << reading.errors[0].detail);
      CHECK(reading.errors[0].code == expected.code);
      CHECK(reading.errors[0].where.starts_with(expected.column));
      CHECK(contains(reading.errors[0].detail, expected.value));
      CHECK(contains(reading.errors[0].detail, expected.remedy));
      continue;
    }
    CHECK(reading.usable());
    REQUIRE(reading.refused.size() >= 1);
    const RowProblem& problem = reading.refused[0];
    INFO(to_sentence(reading, problem));
    CHECK(problem.code == expected.code);
    CHECK(problem.line == expected.line);
    CHECK(problem.column == expected.column);
    CHECK(contains(problem.detail, expected.value));
    CHECK(contains(problem.detail, expected.remedy));
    CHECK(reading.tally(problem.file).rows_refused == 1);
    CHECK(reading.tally(problem.file).rows_used >= 2);
  }
}

TEST_CASE("every bad file is in the table and the table has no other") {
  std::vector<std::string> listed;
  for (const BadRow& row : bad_rows()) listed.push_back(path_of(row));
  std::sort(listed.begin(), listed.end());
  std::vector<std::string> there = csv_files("tests/bad_input/absences");
  for (const std::string& path : csv_files("tests/bad_input/people")) there.push_back(path);
  CHECK(listed == there);
  CHECK_FALSE(there.empty());
}

TEST_CASE("every code that a table can have is reached") {
  std::set<ErrorCode> reached = elsewhere;
  for (const BadRow& row : bad_rows()) reached.insert(row.code);
  for (const ErrorCode code :
       {ErrorCode::empty_input, ErrorCode::too_large, ErrorCode::not_utf8, ErrorCode::out_of_range,
        ErrorCode::unknown_value, ErrorCode::missing_column, ErrorCode::duplicate_column,
        ErrorCode::wrong_cell_count, ErrorCode::unclosed_quote, ErrorCode::bad_date, ErrorCode::bad_number,
        ErrorCode::bad_pattern, ErrorCode::missing_value, ErrorCode::last_before_first,
        ErrorCode::hours_not_allowed, ErrorCode::unknown_person, ErrorCode::duplicate_row,
        ErrorCode::too_many_rows}) {
    INFO(to_text(code));
    CHECK(reached.count(code) == 1);
  }
}

TEST_CASE("every sentence is UTF-8, ends as a sentence and is kind") {
  for (const BadRow& row : bad_rows()) {
    const WorkforceReading reading = read_bad(path_of(row));
    std::vector<std::string> sentences;
    for (const Error& error : reading.errors) sentences.push_back(error.detail);
    for (const RowProblem& problem : reading.refused) sentences.push_back(to_sentence(reading, problem));
    for (const Note& note : reading.notes) sentences.push_back(to_sentence(reading, note));
    for (const std::string& sentence : sentences) {
      INFO(row.file << ": " << sentence);
      CHECK(find_not_utf8(sentence) == std::string::npos);
      CHECK(sentence.ends_with('.'));
      for (const char* word : {"invalid", "illegal", "error", "must"}) CHECK_FALSE(contains(sentence, word));
    }
    CHECK(find_not_utf8(refused_to_csv(reading)) == std::string::npos);
  }
}

namespace {

const std::vector<BadRow>& bad_rows() {
  using enum ErrorCode;
  static const std::vector<BadRow> rows = {
      {"absences/empty", empty_input, 0, "absences.csv", "0 bytes", "employee_id"},
      {"absences/blank_lines", empty_input, 0, "absences.csv", "4 bytes", "name the columns"},
      {"absences/byte_order_mark_only", empty_input, 0, "absences.csv", "3 bytes", "name the columns"},
      {"absences/header_only", empty_input, 0, "absences.csv", "0 rows", "Save it again with its rows"},
      {"absences/missing_column", missing_column, 0, "absences.csv:1", "\"person\", \"first_day\"",
       "Name the column \"employee_id\""},
      {"absences/semicolons", missing_column, 0, "absences.csv:1", "employee_id;first_day",
       "save it with commas"},
      {"absences/duplicate_column", duplicate_column, 0, "absences.csv:1", "\"first_day\"",
       "Keep one of them"},
      {"absences/header_not_utf8", not_utf8, 0, "absences.csv:1", "0xE9 at character 26 of line 1",
       "CSV UTF-8"},
      {"absences/utf16", not_utf8, 0, "absences.csv:1", "0xFF", "CSV UTF-8"},
      {"absences/header_unclosed_quote", unclosed_quote, 0, "absences.csv:1", "\"first_day,last_day",
       "Close it, or take it out"},
      {"absences/too_many_columns", too_large, 0, "absences.csv:1", "201 cells", "Leave out"},
      {"absences/nothing_usable", bad_date, 0, "absences.csv", "3/1/2011", "2011-01-03"},
      {"absences/too_few_cells", wrong_cell_count, 3, "", "3 cells", "Add the missing cells"},
      {"absences/too_many_cells", wrong_cell_count, 3, "", "6 cells", "Put quotes round"},
      {"absences/unclosed_quote", unclosed_quote, 3, "last_day", "character 15 of line 3",
       "Close it, or take it out"},
      {"absences/text_after_quote", unclosed_quote, 3, "last_day", "\"-02\"", "Put a comma after it"},
      {"absences/quote_closed_rows_later", unclosed_quote, 3, "last_day", "\"2011-02-02,,",
       "close the quote earlier"},
      {"absences/not_utf8", not_utf8, 3, "category", "0xE9 at character 31 of line 3", "CSV UTF-8"},
      {"absences/overlong_utf8", not_utf8, 3, "category", "0xC0", "CSV UTF-8"},
      {"absences/date_february", bad_date, 3, "first_day",
       "2011-02-31 is not a date; February 2011 has 28 days", "2011-02-28"},
      {"absences/date_month_13", bad_date, 3, "first_day", "2011-13-01", "year-month-day"},
      {"absences/date_day_0", bad_date, 3, "first_day", "2011-02-00", "year-month-day"},
      {"absences/date_day_first", bad_date, 3, "first_day", "25/12/2011",
       "Write 25 December 2011 as 2011-12-25"},
      {"absences/date_two_ways", bad_date, 3, "first_day", "03/04/2011",
       "3 April 2011 as 2011-04-03, or 4 March 2011 as 2011-03-04"},
      {"absences/date_year_two_digits", bad_date, 3, "first_day", "03/04/11", "year-month-day"},
      {"absences/date_one_digit", bad_date, 3, "first_day", "2011-2-3", "2011-02-03"},
      {"absences/date_slashes", bad_date, 3, "first_day", "2011/02/03", "2011-02-03"},
      {"absences/date_with_time", bad_date, 3, "first_day", "2011-02-03 00:00:00",
       "Write the day alone: 2011-02-03"},
      {"absences/date_spreadsheet_number", bad_date, 3, "first_day", "40577", "date format yyyy-mm-dd"},
      {"absences/date_words", bad_date, 3, "first_day", "last Monday", "year-month-day"},
      {"absences/date_year_1850", bad_date, 3, "first_day", "1850-01-01", "Check the year"},
      {"absences/last_day_february", bad_date, 3, "last_day", "2011-02-29", "2011-02-28"},
      {"absences/two_faults", bad_date, 3, "first_day", "2011-02-31", "2011-02-28"},
      {"absences/missing_first_day", missing_value, 3, "first_day", "empty", "Write the first day"},
      {"absences/missing_employee_id", missing_value, 3, "employee_id", "empty",
       "Write the employee's pseudonym"},
      {"absences/last_before_first", last_before_first, 3, "last_day", "2011-02-01", "Swap the two days"},
      {"absences/hours_on_several_days", hours_not_allowed, 3, "hours",
       "4 hours stand beside the days from 2011-02-01 to 2011-02-02", "a row of its own"},
      {"absences/hours_while_open", hours_not_allowed, 3, "hours", "4 hours",
       "write 2011-02-01 as its last_day"},
      {"absences/hours_zero", out_of_range, 3, "hours", "0 is out of range", "empty for whole days"},
      {"absences/hours_negative", out_of_range, 3, "hours", "-2", "more than 0"},
      {"absences/hours_above_24", out_of_range, 3, "hours", "24.5", "at most 24"},
      {"absences/hours_comma", bad_number, 3, "hours", "3,5", "Write 3.5"},
      {"absences/hours_time", bad_number, 3, "hours", "3:30", "in hours: 3.5"},
      {"absences/hours_places", bad_number, 3, "hours", "3.12345", "as in 3.1234"},
      {"absences/hours_words", bad_number, 3, "hours", "half", "such as 3.5"},
      {"absences/category_unknown", unknown_value, 3, "category", "flu", "sickness, disability_related"},
      {"absences/reason_unknown", unknown_value, 3, "reason", "flu", "stress_anxiety_depression, back"},
      {"absences/work_related_unknown", unknown_value, 3, "work_related", "perhaps",
       "Write yes, no, or nothing"},
      {"absences/employee_id_long", too_large, 3, "employee_id", "65 bytes", "at most 64"},
      {"absences/employee_id_line_break", unknown_value, 3, "employee_id", "E 1", "Take it out"},
      {"absences/row_twice", duplicate_row, 3, "employee_id", "\"E1\" from 2011-01-03",
       "Take one of the two rows out"},
      {"absences/unknown_person", unknown_person, 3, "employee_id", "E9", "Add a row there"},
      {"people/missing_column", missing_column, 0, "people.csv:1", "\"name\", \"team\"",
       "Name the column \"employee_id\""},
      {"people/header_only", empty_input, 0, "people.csv", "0 rows", "Save it again with its rows"},
      {"people/nothing_usable", out_of_range, 0, "people.csv", "100", "such as 0.6"},
      {"people/missing_employee_id", missing_value, 3, "employee_id", "empty",
       "Write the employee's pseudonym"},
      {"people/fte_percent", out_of_range, 3, "fte", "60", "1 for full time"},
      {"people/fte_zero", out_of_range, 3, "fte", "0 is out of range", "more than 0"},
      {"people/fte_words", bad_number, 3, "fte", "half", "such as 0.6"},
      {"people/pattern_letters", bad_pattern, 3, "work_pattern", "MTWTX--", "such as MTWTF--"},
      {"people/pattern_wrong_day", bad_pattern, 3, "work_pattern", "MTWTS--", "write 'F'"},
      {"people/pattern_length", bad_pattern, 3, "work_pattern", "\"MTWTF\"", "seven characters a week"},
      {"people/pattern_dash", bad_pattern, 3, "work_pattern", "MTWTF–-", "plain hyphen"},
      {"people/pattern_no_day", bad_pattern, 3, "work_pattern", "-------", "mark at least one"},
      {"people/rota_without_anchor", missing_value, 3, "work_pattern", "MTWTF--MTW----", "Give a valid_from"},
      {"people/start_date_order", bad_date, 3, "start_date", "1/9/2009", "2009-09-01"},
      {"people/leave_before_start", last_before_first, 3, "leave_date", "2009-01-01", "Swap the two"},
      {"people/leave_before_start_elsewhere", last_before_first, 4, "leave_date", "2009-01-01",
       "the same in all rows"},
      {"people/second_row_without_valid_from", missing_value, 4, "valid_from", "\"E3\"",
       "Write in valid_from"},
      {"people/valid_from_twice", duplicate_row, 5, "valid_from", "2011-01-01",
       "Give one of them another day"},
      {"people/row_twice", duplicate_row, 4, "employee_id", "\"E3\"", "Take one of the two rows out"},
      {"people/disability_unknown", unknown_value, 3, "disability", "maybe", "Write yes, no, or nothing"},
      {"people/age_of_a_child", out_of_range, 3, "age", "9", "from 14 to 100"},
      {"people/age_fraction", bad_number, 3, "age", "40.5", "Write 40"},
      {"people/salary_pounds", bad_number, 3, "salary", "£23500", "such as 23500"},
      {"people/hours_per_day_zero", out_of_range, 3, "hours_per_day", "0 is out of range", "empty for 7.5"},
      {"people/team_long", too_large, 3, "team", "201 bytes", "at most 200"},
      {"people/group_long", too_large, 3, "group", "201 bytes", "at most 200"},
      {"people/characteristic_line_break", unknown_value, 3, "characteristic_faith", "a b", "Take it out"},
  };
  return rows;
}

}  // namespace
