/// Exports as HR systems write them, through the whole import.

#include <catch2/catch_test_macros.hpp>

#include <random>

#include "core/io/import/import.h"
#include "core/io/import/import_text.h"
#include "core/io/utf8.h"

using namespace turnpoint;

namespace {

ImportRequest request_of(const std::string& absences) {
  ImportRequest request;
  request.absences.push_back({"export.csv", absences});
  return request;
}

bool adds_up(const Import& import) {
  for (const ImportedFile& file : import.files) {
    if (file.rows_read != file.rows_used + file.rows_refused) return false;
  }
  return true;
}

Import imported(const std::string& absences) {
  Import import = import_exports(request_of(absences));
  for (const Error& error : import.errors) UNSCOPED_INFO(error.detail);
  for (const RefusedRow& row : import.refused) {
    for (const RowFault& fault : row.faults) UNSCOPED_INFO(to_sentence(import, row, fault));
  }
  CHECK(adds_up(import));
  return import;
}

const std::string header = "employee_id,first_day,last_day,hours,category,work_related\n";

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

bool says(const Import& import, const std::string& part) {
  for (const auto* notes : {&import.notes, &import.row_notes}) {
    for (const std::string& note : *notes) {
      if (contains(note, part)) return true;
    }
  }
  return false;
}

/// `line: what it says` of the only refused row.
std::string only_refusal(const Import& import) {
  if (import.refused.size() != 1 || import.refused[0].faults.size() != 1) return "not one refusal";
  return to_sentence(import, import.refused[0], import.refused[0].faults[0]);
}

}  // namespace

TEST_CASE("an NHS-like export becomes absences.csv") {
  const Import import =
      imported("Absence report;;;;;;\nPrinted 03/04/2026;;;;;;\n\n"
               "Employee Number;Assignment Number;Absence Type;Absence Start Date;Date Return to Work;Hours "
               "Lost;Absence Reason\n"
               "1001;1001-2;Sickness;13/01/2025;17/01/2025;30;S10 Anxiety/stress/depression\n"
               "1001;1001-2;Sickness;03/02/2025;04/02/2025;3,5;S25 Gastrointestinal problems\n"
               "1002;1002;Sickness;05/03/2025;;;S77 Something new\n"
               "1005;1005;Sickness;12/02/2025;07/03/2025;;S30 Pregnancy related disorders\n");
  REQUIRE(import.usable());
  CHECK(import.refused.empty());
  CHECK(import.absences_csv == header + "1001,2025-01-13,2025-01-16,,sickness,\n"
                                        "1001,2025-02-03,2025-02-03,3.5,sickness,\n"
                                        "1002,2025-03-05,,,sickness,\n"
                                        "1005,2025-02-12,2025-03-06,,pregnancy_related,\n");
  CHECK(says(import, "below 2 lines that are passed over"));
  CHECK(says(import, "\"Assignment Number\" could also be employee_id"));
  CHECK(says(import, "the last day of an absence is the calendar day before it"));
  CHECK(says(import, "\"S77 Something new\" (1 row) is not in the table of reason codes"));
  CHECK(says(import, "with the day first: 1 of them"));
}

TEST_CASE("the order of dates is what the rows of the column say, and is asked where they do not") {
  const std::string columns = "staff no,date from,date to\n";
  CHECK(imported(columns + "A,03/04/2025,25/04/2025\nB,13/04/2025,14/04/2025\n").absences_csv ==
        header + "A,2025-04-03,2025-04-25,,sickness,\nB,2025-04-13,2025-04-14,,sickness,\n");
  CHECK(imported(columns + "A,03/04/2025,04/25/2025\nB,04/13/2025,04/14/2025\n").absences_csv ==
        header + "A,2025-03-04,2025-04-25,,sickness,\nB,2025-04-13,2025-04-14,,sickness,\n");
  const Import asked = imported(columns + "A,03/04/2025,2025-04-25\nB,04/04/2025,2025-04-14\n");
  REQUIRE(asked.errors.size() == 1);
  CHECK(asked.errors[0].code == ErrorCode::undecided);
  for (const char* part :
       {"\"date from\"", "3 April 2025 with the day first", "4 March 2025 with the month first"}) {
    CHECK(contains(asked.errors[0].detail, part));
  }
  CHECK(asked.absences_csv.empty());
  ImportRequest answered = request_of(columns + "A,03/04/2025,2025-04-25\n");
  answered.order = DateOrder::month_first;
  CHECK(import_exports(answered).absences_csv == header + "A,2025-03-04,2025-04-25,,sickness,\n");
}

TEST_CASE("a row that contradicts the order of its column is refused with the day that was probably meant") {
  const Import import =
      imported("staff no,date from,date "
               "to\nA,13/04/2025,14/04/2025\nB,14/04/2025,15/04/2025\nC,04/25/2025,26/04/2025\n");
  CHECK(only_refusal(import) ==
        "export.csv, line 4, date from: \"04/25/2025\" can only be read with the month first, "
        "and this column has the day first. If it is 25 April 2025, write 2025-04-25.");
  CHECK(import.files[0].rows_used == 2);
  CHECK(says(import, "1 that can only be read the other way is refused"));
}

TEST_CASE("as many dates one way as the other is a question") {
  const Import import =
      imported("staff no,date from,date to\nA,13/04/2025,2025-05-01\nB,04/13/2025,2025-05-01\n");
  REQUIRE(import.errors.size() == 1);
  CHECK(import.errors[0].code == ErrorCode::undecided);
  CHECK(contains(import.errors[0].detail, "as many dates"));
}

TEST_CASE("two columns that fit equally well are a question") {
  const Import import =
      imported("Payroll Number,Staff Number,date from,date to\n1,2,2025-01-01,2025-01-02\n");
  REQUIRE(import.errors.size() == 1);
  CHECK(import.errors[0].code == ErrorCode::undecided);
  CHECK(contains(import.errors[0].detail, "\"Payroll Number\", \"Staff Number\" could both be employee_id"));
}

TEST_CASE("a plan is remembered: what it decided is not asked again") {
  const std::string text = "Ref X,Off,Back\nA,03/04/2025,05/04/2025\n";
  ImportRequest first = request_of(text);
  first.plan.absences = {{"Ref X", Field::employee_id, {}},
                         {"Off", Field::first_day, DateOrder::day_first},
                         {"Back", Field::return_day, DateOrder::day_first}};
  const Import import = import_exports(first);
  REQUIRE(import.usable());
  CHECK(import.absences_csv == header + "A,2025-04-03,2025-04-04,,sickness,\n");
  const auto read = read_import_plan(print_json(plan_to_json(import.plan)), "plan.json");
  REQUIRE(read);
  CHECK(print_json(plan_to_json(*read)) == print_json(plan_to_json(import.plan)));
  ImportRequest again = request_of(text);
  again.plan = *read;
  CHECK(import_exports(again).absences_csv == import.absences_csv);
}

TEST_CASE("columns named in other letters are told apart, and a column that was named and is not there is "
          "refused") {
  ImportRequest request = request_of("\xD0\x98\xD0\xB4,\xD0\xA1,\xD0\x9F\xD0\xBE\nA,2025-01-06,2025-01-07\n");
  request.plan.absences = {{"\xD0\x98\xD0\xB4", Field::employee_id, {}},
                           {"\xD0\xA1", Field::first_day, {}},
                           {"\xD0\x9F\xD0\xBE", Field::last_day, {}}};
  const Import import = import_exports(request);
  CHECK(import.absences_csv == header + "A,2025-01-06,2025-01-07,,sickness,\n");
  CHECK(import.plan.absences == request.plan.absences);
  request.named = {"\xD0\x94"};
  const Import misspelt = import_exports(request);
  REQUIRE(misspelt.errors.size() == 1);
  CHECK(misspelt.errors[0].code == ErrorCode::bad_argument);
}

TEST_CASE("a plan with faults is refused with every place") {
  const auto plan = read_import_plan(
      R"({"turnpoint_import":1,"shape":"week","working_days":"XX","absences":[{"column":"A","becomes":"team"},7],
          "reason_codes":[{"code":"-","category":"sickness"}],"more":1})",
      "plan.json");
  REQUIRE_FALSE(plan);
  std::string all;
  for (const Error& error : plan.error()) all += error.where + "\n";
  for (const char* place :
       {"shape", "working_days", "absences[0].becomes", "absences[1]", "reason_codes[0].code", "more"})
    CHECK(contains(all, place));
}

TEST_CASE("one row a day becomes spells, over days that are not worked only where that is known") {
  // Thursday 2, Friday 3, Monday 6 and Wednesday 8 January 2025 + Monday's half day of B.
  const std::string rows = "Employee No,Absence Date,Duration "
                           "Days\nA,02/01/2025,1\nA,03/01/2025,1\nA,06/01/2025,1\nA,08/01/2025,1\n"
                           "B,13/01/2025,0.5\nA,13/01/2025,1\n";
  const Import apart = imported(rows);
  REQUIRE(apart.usable());
  CHECK(apart.absences_csv == header +
                                  "A,2025-01-02,2025-01-03,,sickness,\nA,2025-01-06,2025-01-06,,sickness,\n"
                                  "A,2025-01-08,2025-01-08,,sickness,\nA,2025-01-13,2025-01-13,,sickness,\n"
                                  "B,2025-01-13,2025-01-13,3.75,sickness,\n");
  CHECK(says(apart, "6 rows of one day each became 5 spells."));
  CHECK(says(apart, "1 part of a day is a spell of its own"));
  ImportRequest weekdays = request_of(rows);
  weekdays.plan.working_days = "MTWTF--";
  CHECK(import_exports(weekdays).absences_csv ==
        header + "A,2025-01-02,2025-01-06,,sickness,\nA,2025-01-08,2025-01-08,,sickness,\n"
                 "A,2025-01-13,2025-01-13,,sickness,\nB,2025-01-13,2025-01-13,3.75,sickness,\n");
}

TEST_CASE("the pattern and the hours of the people decide where they are known") {
  ImportRequest request = request_of(
      "Employee No,Absence "
      "Date,AM/PM\nA,02/01/2025,\nA,06/01/2025,\nB,13/01/2025,AM\nB,14/01/2025,pm\nB,14/01/2025,am\n");
  request.people = ImportFile{"staff.csv", "Employee No;Department;Working Pattern;Hours per day\n"
                                           "A;Parks;MTWT---;\nB;Streets;MTWTF--;8\n"};
  const Import import = import_exports(request);
  REQUIRE(import.usable());
  CHECK(adds_up(import));
  // A does not work on Friday to Sunday; a morning and an afternoon of B are a day.
  CHECK(import.absences_csv == header +
                                   "A,2025-01-02,2025-01-06,,sickness,\nB,2025-01-13,2025-01-13,4,sickness,\n"
                                   "B,2025-01-14,2025-01-14,,sickness,\n");
  CHECK(*import.people_csv ==
        "employee_id,team,work_pattern,hours_per_day\nA,Parks,MTWT---,\nB,Streets,MTWTF--,8\n");
}

TEST_CASE("people are read with their own columns, orders and words") {
  ImportRequest request = request_of("employee_id,first_day\nE2,2025-01-06\nE1,2025-01-06\nE9,2025-01-06\n");
  request.people = ImportFile{
      "staff.csv", "Title of the report\nPay Number,Hire Date,Disabled,Annual Salary,Gender,Eye colour\n"
                   "E2,25/12/2010,Y,\"\xC2\xA3"
                   "23,500\",F,x\nE1,01/02/2011,Not declared,,M,x\n"
                   "E3,30/02/2011,N,,M,x\nE2,25/12/2010,Y,\"\xC2\xA3"
                   "23,500\",F,x\n"};
  const Import import = import_exports(request);
  REQUIRE(import.usable());
  CHECK(adds_up(import));
  CHECK(*import.people_csv ==
        "employee_id,start_date,disability,salary,sex\nE1,2011-02-01,,,M\nE2,2010-12-25,yes,23500,F\n");
  CHECK(import.files[0].rows_refused == 2);
  REQUIRE(import.refused.size() == 3);
  CHECK(import.refused[0].place.line == 5);
  CHECK(import.refused[0].faults[0].column == "Hire Date");
  CHECK(import.refused[1].place.line == 6);
  CHECK(contains(import.refused[1].faults[0].detail, "line 3"));
  CHECK(import.refused[2].faults[0].code == ErrorCode::unknown_person);
  CHECK(says(import, "Columns dropped: \"Eye colour\""));
}

TEST_CASE("refused rows are saved with their own columns, mended and added, and rows already used are "
          "refused once") {
  const std::string text =
      "Staff No,Notes,Date From,Date To\nA,x,13/01/2025,14/01/2025\nB,\"y, z\",31/02/2025,01/03/2025\n"
      "C,,15/01/2025,14/01/2025\n";
  const Import import = imported(text);
  CHECK(import.files[0].rows_refused == 2);
  const std::string list = refused_csv(import, ImportKind::absences);
  CHECK(list.starts_with(
      "Staff No,Notes,Date From,Date To,refused_file,refused_line,refused_column,refused_because\n"
      "B,\"y, z\",31/02/2025,01/03/2025,export.csv,3,Date From,\"31/02/2025 is not a date."));
  CHECK(contains(list, "\nC,,15/01/2025,14/01/2025,export.csv,4,Date To,"));
  std::string mended = list;
  mended.replace(mended.find("31/02/2025"), 10, "28/02/2025");
  ImportRequest request = request_of(text);
  request.absences.push_back({"mended.csv", mended + "A,x,13/01/2025,14/01/2025,,,,\n"});
  const Import both = import_exports(request);
  REQUIRE(both.usable());
  CHECK(adds_up(both));
  CHECK(both.absences_csv ==
        header + "A,2025-01-13,2025-01-14,,sickness,\nB,2025-02-28,2025-03-01,,sickness,\n");
  CHECK(both.files[0].rows_refused == 2);
  CHECK(both.files[1].rows_refused == 2);
  CHECK(contains(to_sentence(both, both.refused.back(), both.refused.back().faults[0]),
                 "says the same as export.csv, line 2, which is used"));
}

TEST_CASE("each bad cell of an export is told with the value and the remedy") {
  struct Row {
    const char* cells;
    const char* column;
    const char* value;
    const char* remedy;
  };
  const std::string columns = "Staff No,Date From,Date To,Half Day,Absence Type,Work Related\n";
  const std::vector<Row> rows = {
      {",13/01/2025,,,,", "Staff No", "empty", "Write the employee's number"},
      {"A,,,,,", "Date From", "empty", "Write the first day"},
      {"A,13/13/2025,,,,", "Date From", "13/13/2025", "year-month-day"},
      {"A,13/01/25,,,,", "Date From", "\"13/01/25\"", "Write all four"},
      {"A,soon,,,,", "Date From", "\"soon\"", "such as 2011-02-28"},
      {"A,40577,,,,", "Date From", "\"40577\"", "date format yyyy-mm-dd"},
      {"A,13/01/2025,12/01/2025,,,", "Date To", "2025-01-12", "Swap the two days"},
      {"A,13/01/2025,13/01/2025,third,,", "Half Day", "\"third\"", "AM, PM, half"},
      {"A,13/01/2025,13/01/2025,,Maternity,", "Absence Type", "\"Maternity\"", "reason_codes of the plan"},
      {"A,13/01/2025,13/01/2025,,,perhaps", "Work Related", "\"perhaps\"", "Write yes, no"},
      {"A,13/01/2025", "", "2 cells", "Add the missing cells"},
  };
  for (const Row& row : rows) {
    const Import import = imported(columns + "G,14/01/2025,15/01/2025,,,\n" + row.cells + "\n");
    const std::string sentence = only_refusal(import);
    INFO(sentence);
    CHECK(sentence.starts_with(std::string("export.csv, line 3") + (row.column[0] == '\0' ? "" : ", ") +
                               row.column));
    CHECK(contains(sentence, row.value));
    CHECK(contains(sentence, row.remedy));
    CHECK(import.files[0].rows_used == 1);
  }
}

TEST_CASE("dates are read in the ways exports write them") {
  const auto day = [](const char* text) {
    const auto found = day_of_cell(text, DateOrder::day_first, true);
    return found ? to_text(*found) : found.error().detail;
  };
  for (const char* text : {"2025-02-03", "2025/2/3", "20250203", "03/02/2025", "3.2.2025", "03-02-2025",
                           "3 Feb 2025", "3-Feb-25", "03/02/25", "3rd February 2025", "February 3, 2025",
                           "Mon 03/02/2025", "Monday, 3 February 2025", "2025-02-03 00:00:00",
                           "03/02/2025 09:30", "2025-02-03T08:00:00Z", "03-Sept-2025"}) {
    CHECK(day(text) == (std::string(text) == "03-Sept-2025" ? "2025-09-03" : "2025-02-03"));
  }
  CHECK(day("3/2/70") == "1970-02-03");
  CHECK(day("3/2/69") == "2069-02-03");
  for (const char* text :
       {"2025-02-30", "3/2/2025 noon", "3 Fe 2025", "3//2/2025", "", "12345678901", "1/2/3/4"})
    CHECK_FALSE(day_of_cell(text, DateOrder::day_first, true));
}

TEST_CASE("what a reason is related to may make the category, and other words there change nothing") {
  CHECK(imported("staff no,date from,date to,reason code,related "
                 "reason\nA,2025-01-06,2025-01-07,S27,Coronavirus (COVID-19)\n"
                 "B,2025-01-06,2025-01-07,S30,Coronavirus (COVID-19)\nC,2025-01-06,2025-01-07,S13,Winter\n")
            .absences_csv ==
        header + "A,2025-01-06,2025-01-07,,covid,\nB,2025-01-06,2025-01-07,,pregnancy_related,\n"
                 "C,2025-01-06,2025-01-07,,sickness,\n");
}

TEST_CASE("reason codes are read by the plan's table, and health detail stays out unless asked for") {
  const std::string text =
      "staff no,date from,date to,reason code\nA,2025-01-06,2025-01-07,S10\nA,2025-02-06,2025-02-07,X1\n";
  const Import off = imported(text);
  CHECK_FALSE(contains(off.absences_csv, "stress"));
  CHECK_FALSE(contains(off.absences_csv, "S10"));
  ImportRequest on = request_of(text);
  on.health_detail = true;
  on.plan.codes.push_back({"x-1", Category::work_accident, Reason::back});
  CHECK(import_exports(on).absences_csv ==
        "employee_id,first_day,last_day,hours,category,reason,work_related\n"
        "A,2025-01-06,2025-01-07,,sickness,stress_anxiety_depression,\nA,2025-02-06,2025-02-07,,work_"
        "accident,back,\n");
}

TEST_CASE("absences that share days are used and named, with the one that reaches furthest") {
  const Import import =
      imported("staff no,date from,date to\nA,2025-01-06,2025-01-31\nA,2025-01-08,2025-01-09\n"
               "A,2025-01-20,2025-02-03\nB,2025-01-20,2025-02-03\nA,2025-02-04,2025-02-05\n");
  CHECK(import.spells == 5);
  REQUIRE(import.row_notes.size() == 2);
  CHECK(import.row_notes[0] ==
        "export.csv, line 3: The absence of \"A\" from 2025-01-08 shares days with export.csv, line 2, "
        "from 2025-01-06: both are used and each day counts once.");
  CHECK(contains(import.row_notes[1],
                 "line 4: The absence of \"A\" from 2025-01-20 shares days with export.csv, line 2"));
}

TEST_CASE(
    "a morning and an afternoon of one day are a whole day, and a half that is told twice is refused once") {
  const Import import =
      imported("staff no,date from,date to,half day\nA,2025-01-06,2025-01-06,AM\n"
               "A,2025-01-06,2025-01-06,PM\nB,2025-01-06,2025-01-06,half\nB,2025-01-06,2025-01-06,AM\n");
  CHECK(import.absences_csv ==
        header + "A,2025-01-06,2025-01-06,,sickness,\nB,2025-01-06,2025-01-06,3.75,sickness,\n");
  CHECK(contains(only_refusal(import),
                 "line 5, staff no: \"B\" from 2025-01-06 says the same as export.csv, line 4"));
}

TEST_CASE("a part of a day among several days and a time behind a date are said") {
  const Import import = imported("staff no,date from,date to,days lost\nA,2025-01-06 09:00,2025-01-10,4.5\n"
                                 "B,2025-01-06,2025-01-06,0.5\nC,2025-01-06,2025-01-06,1\n");
  CHECK(import.absences_csv ==
        header + "A,2025-01-06,2025-01-10,,sickness,\nB,2025-01-06,2025-01-06,3.75,sickness,\n"
                 "C,2025-01-06,2025-01-06,,sickness,\n");
  CHECK(says(import, "1 date had a time of day behind it"));
  CHECK(says(import, "1 row says that a part of a day was lost somewhere in several days"));
}

TEST_CASE("people whose service does not cover an absence are named by the export's line") {
  ImportRequest request = request_of("staff no,date from,date to\nA,2025-01-06,2025-01-07\n");
  request.people = ImportFile{"staff.csv", "staff no,hire date\nA,2025-01-07\n"};
  const Import import = import_exports(request);
  CHECK(
      says(import, "export.csv, line 2: 2025-01-06 to 2025-01-07 lies partly outside the service of \"A\""));
}

TEST_CASE("the order of rows and of files changes nothing in what is written") {
  std::vector<std::string> rows;
  for (int i = 0; i < 40; ++i) {
    rows.push_back("P" + std::to_string(i % 7) + ",2025-0" + std::to_string(1 + i % 9) + "-1" +
                   std::to_string(i % 10) + ",,\n");
  }
  std::mt19937 bits(5);
  const auto all = [&] {
    std::string text = "employee_id,first_day,last_day,category\n";
    for (const std::string& row : rows) text += row;
    return import_exports(request_of(text)).absences_csv;
  };
  const std::string first = all();
  for (int turn = 0; turn < 10; ++turn) {
    for (std::size_t i = rows.size() - 1; i > 0; --i) std::swap(rows[i], rows[bits() % (i + 1)]);
    REQUIRE(all() == first);
  }
}

TEST_CASE("no bytes stop an import, rows add up, and what is written is read without a refusal") {
  std::mt19937 bits(20261126);
  const std::vector<std::string> pieces = {
      "Staff No", "From", "To",   "Hours", "Date",       ",",          ";",
      "\n",       "\"",   "A",    "B",     "03/04/2025", "13/01/2025", "2025-01-06",
      "S10",      "0.5",  "half", "\xE9",  "\r\n",       "31/02/2025", "employee_id,first_day,last_day\n",
      "\t",       "7.5",  "\x01", " "};
  int used = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string text = i % 2 == 0 ? "Staff No,From,To,Hours\n" : "";
    for (auto count = bits() % 60; count > 0; --count) {
      // Mostly rows, so that some are used; else anything.
      text += pieces[bits() % pieces.size()];
      if (i % 4 != 3) text += count % 4 == 0 ? "\n" : ",";
    }
    if (i % 4 == 0) text += "\nA,13/01/2025,14/01/2025,\n";
    ImportRequest request = request_of(text);
    if (i % 3 == 0) request.people = ImportFile{"p.csv", "Staff No,Hire Date\nA,13/01/2020\n" + text};
    if (i % 5 == 0) request.order = DateOrder::day_first;
    const Import import = import_exports(request);
    REQUIRE(adds_up(import));
    CHECK(find_not_utf8(import_preview(import)) == std::string::npos);
    CHECK(find_not_utf8(refused_csv(import, ImportKind::absences)) == std::string::npos);
    if (!import.usable()) continue;
    ++used;
    WorkforceFiles files;
    files.absences = import.absences_csv;
    if (import.people_csv) files.people = *import.people_csv;
    const WorkforceReading reading = read_workforce(files);
    REQUIRE(reading.usable());
    CHECK(reading.refused.empty());
    CHECK(reading.absences.rows_used == import.spells);
  }
  CHECK(used > 20);
}
