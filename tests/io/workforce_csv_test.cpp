#include "core/io/workforce/workforce_csv.h"

#include <catch2/catch_test_macros.hpp>

#include "core/io/csv.h"
#include "core/io/workforce/canonical_csv.h"
#include "core/workforce/builder.h"
#include "tests/io/files.h"
#include "tests/support/draws.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

std::int32_t day(const char* text) { return day_number(day_from_text(text).value()); }

std::string kinds(const WorkforceReading& reading) {
  std::string text;
  for (const Note& note : reading.notes) {
    text += (text.empty() ? "" : " ") + std::string(to_text(note.kind)) + '@' + std::to_string(note.line);
  }
  return text;
}

/// A header and rows joined by LF, the rows in the order given.
std::string joined(const std::string& header, const std::vector<std::string>& rows) {
  std::string text = header + '\n';
  for (const std::string& row : rows) text += row + '\n';
  return text;
}

}  // namespace

TEST_CASE("a row of absences becomes a spell with every value it states") {
  const WorkforceReading reading = read_absences("Category, HOURS ,last_day,first_day,employee_id\n"
                                                 ",,2011-01-04,2011-01-03,B\n"
                                                 "Injury,3.5,2011-01-05,2011-01-05,A\n"
                                                 "covid,,, 2011-02-01 ,A\n");
  REQUIRE(reading.usable());
  const Workforce& workforce = reading.workforce;
  CHECK(workforce.people.employee_id == std::vector<std::string>{"A", "B"});
  CHECK(workforce.spells.first_day == std::vector{day("2011-01-05"), day("2011-02-01"), day("2011-01-03")});
  CHECK(workforce.spells.last_day == std::vector{day("2011-01-05"), open_end, day("2011-01-04")});
  CHECK(workforce.spells.hours == std::vector<Hours>{35'000, 0, 0});
  CHECK(workforce.spells.category == std::vector{Category::injury, Category::covid, Category::sickness});
  CHECK(workforce.record == Span{*day_from_text("2011-01-03"), *day_from_text("2011-02-01")});
  CHECK(reading.absences.columns_used ==
        std::vector<std::string>{"category", "hours", "last_day", "first_day", "employee_id"});
}

TEST_CASE("a row of people becomes terms with every value it states") {
  const WorkforceReading reading = read_both("employee_id,valid_from,work_pattern,hours_per_day,team,start_"
                                             "date,leave_date,fte,age,disability,characteristic_faith\n"
                                             "A,,MTW----,8,north,2010-01-01,,0.6,40,Yes,none\n"
                                             "A,2011-01-03,MTWTF--MT-----,,south,,2012-12-31,0.7,41,no,\n"
                                             "B,,,,,,,,,,\n",
                                             "employee_id,first_day,last_day\nA,2011-01-03,2011-01-04\n");
  REQUIRE(reading.usable());
  CHECK(codes(reading).empty());
  const Workforce& workforce = reading.workforce;
  CHECK(workforce.people.start_day == std::vector{day("2010-01-01"), no_day});
  CHECK(workforce.people.leave_day == std::vector{day("2012-12-31"), open_end});
  CHECK(workforce.people.first_term == std::vector<std::uint32_t>{0, 2, 3});
  CHECK(workforce.terms.valid_from == std::vector{no_day, day("2011-01-03"), no_day});
  CHECK(workforce.terms.hours_per_day == std::vector<Hours>{80'000, 75'000, 75'000});
  CHECK(workforce.teams == std::vector<std::string>{"", "north", "south"});
  CHECK(workforce.patterns[workforce.terms.pattern[1]].to_text() == "MTWTF--MT-----");
  CHECK(workforce.patterns[workforce.terms.pattern[2]] == WorkPattern());
}

TEST_CASE("columns that are not known are listed and dropped") {
  const WorkforceReading reading =
      read_both("employee_id,shoe size,\nA,42,\n",
                "employee_id,first_day,last_day,Note,reason\nA,2011-01-03,2011-01-04,x,back\n");
  CHECK(reading.people.columns_unused == std::vector<std::string>{"shoe size", ""});
  CHECK(reading.absences.columns_unused == std::vector<std::string>{"Note"});
  CHECK(kinds(reading) == "columns_not_used@0 columns_not_used@0 health_detail_off@0");
  CHECK(to_sentence(reading, reading.notes[0]) == "people.csv: Columns not used: \"shoe size\", \"\".");
}

TEST_CASE("the reason of an absence is kept only where health detail is asked for, work-related always") {
  const std::string absences = "employee_id,first_day,last_day,reason,work_related,reason_code\n"
                               "A,2011-01-03,2011-01-04,Back,Yes,S12\n"
                               "A,2011-02-01,2011-02-02,,no,\n"
                               "A,2011-03-01,2011-03-02,no such reason,,\n";
  const WorkforceReading without = read_absences(absences);
  CHECK(codes(without).empty());
  CHECK(without.workforce.spells.reason == std::vector<Reason>(3, Reason::not_recorded));
  CHECK(without.workforce.spells.work_related == std::vector<std::uint8_t>{1, 0, 0});
  REQUIRE(without.notes.size() == 2);
  CHECK(to_sentence(without, without.notes[0]) ==
        "absences.csv: Columns read and not kept: \"reason_code\".");
  CHECK(to_sentence(without, without.notes[1]) ==
        "absences.csv: Health detail is switched off, so nothing of \"reason\" is read. Switch it on where a "
        "rule of the policy asks for the reason.");
  const WorkforceReading with = read_with_health_detail(absences);
  CHECK(codes(with) == "unknown_value");
  CHECK(with.workforce.spells.reason == std::vector{Reason::back, Reason::not_recorded});
  CHECK(kinds(with) == "columns_not_kept@0");
}

TEST_CASE("rows that differ only in what is not read are one row, with health detail they are two") {
  const std::string absences = "employee_id,first_day,last_day,reason\n"
                               "A,2011-01-03,2011-01-04,other\nA,2011-01-03,2011-01-04,back\n";
  CHECK(codes(read_absences(absences)) == "duplicate_row");
  const WorkforceReading with = read_with_health_detail(absences);
  CHECK(with.workforce.spells.reason == std::vector{Reason::back, Reason::other});
  CHECK(kinds(with) == "overlapping_rows@2");
}

TEST_CASE("the group holds from the day its row does, and rows that differ in it are not the same") {
  const WorkforceReading reading = read_both(
      "employee_id,valid_from,group\nA,,teacher\nA,2011-01-03,officer\nB,,\nC,,officer\nC,,teacher\n",
      "employee_id,first_day,last_day\nA,2011-01-03,2011-01-04\n");
  CHECK(reading.workforce.groups == std::vector<std::string>{"", "officer", "teacher"});
  CHECK(reading.workforce.terms.group == std::vector<std::uint32_t>{2, 1, 0, 1});
  CHECK(codes(reading) == "missing_value");
  CHECK(reading.refused[0].line == 6);
  CHECK(kinds(reading).empty());
}

TEST_CASE("what the equality view goes by is kept from the day its row holds, in any order of columns") {
  const WorkforceReading reading =
      read_both("employee_id,valid_from,sex,characteristic_Carer,age,disability,salary\n"
                "A,,F,yes,43,Yes,\nA,2011-01-03,F,yes,43,,\nB,,,,,no,20000\nC,,,,,,\nC,,F,,,,\n",
                "employee_id,first_day,last_day\nA,2011-01-03,2011-01-04\n");
  const Workforce& workforce = reading.workforce;
  CHECK(workforce.characteristics ==
        std::vector<std::string>{"age", "characteristic_carer", "disability", "sex"});
  CHECK(workforce.traits ==
        std::vector<Traits>{
            {"", "", "", ""}, {"", "", "no", ""}, {"43", "yes", "", "F"}, {"43", "yes", "yes", "F"}});
  CHECK(workforce.terms.traits == std::vector<std::uint32_t>{3, 2, 1, 0});
  // The two rows of C do not say the same.
  CHECK(codes(reading) == "missing_value");
  REQUIRE(reading.notes.size() == 1);
  CHECK(to_sentence(reading, reading.notes[0]) == "people.csv: Columns read and not kept: \"salary\".");
}

TEST_CASE("directorate and service are kept from the day their row holds, and written back") {
  const WorkforceReading reading = read_both("employee_id,valid_from,team,service,directorate\nA,,Bins,Waste,"
                                             "Place\nA,2011-01-03,Bins,,Place\nB,,,,\n",
                                             "employee_id,first_day,last_day\nA,2011-01-03,2011-01-04\n");
  const Workforce& workforce = reading.workforce;
  CHECK(workforce.characteristics == std::vector<std::string>{"directorate", "service"});
  CHECK(workforce.traits == std::vector<Traits>{{"", ""}, {"Place", ""}, {"Place", "Waste"}});
  CHECK(workforce.terms.traits == std::vector<std::uint32_t>{2, 1, 0});
  CHECK(reading.notes.empty());
  const std::string people = canonical_people_csv(workforce);
  CHECK(people.find("valid_from,directorate,service\n") != std::string::npos);
  CHECK(read_both(people, canonical_absences_csv(workforce)).workforce.traits == workforce.traits);
}

TEST_CASE("the result is the one the builder gives") {
  const WorkforceReading reading =
      read_both("employee_id,team,work_pattern\nB,x,MTW----\nA,y,\n",
                "employee_id,first_day,last_day,hours\nB,2011-01-05,2011-01-06,\nB,2011-01-05,2011-01-05,"
                "2\nB,2011-01-05,2011-01-05,1\nA,2011-01-03,,\n");
  PersonTerms a;
  a.employee_id = "A";
  a.team = "y";
  PersonTerms b;
  b.employee_id = "B";
  b.team = "x";
  b.pattern = WorkPattern::from_text("MTW----", Day{}).value();
  const std::int32_t third = day("2011-01-03");
  CHECK(dump(reading.workforce) == dump(build_workforce({b, a}, {{"A", third, open_end},
                                                                 {"B", third + 2, third + 2, 10'000},
                                                                 {"B", third + 2, third + 2, 20'000},
                                                                 {"B", third + 2, third + 3}})));
}

TEST_CASE("all problems of a row are told and the row counts once") {
  const WorkforceReading reading = read_absences(
      "employee_id,first_day,last_day,hours,category\nA,2011-02-31,x,99,flu\nA,2011-01-03,2011-01-03,,\n");
  CHECK(codes(reading) == "bad_date bad_date out_of_range unknown_value");
  CHECK(reading.absences.rows_read == 2);
  CHECK(reading.absences.rows_used == 1);
  CHECK(reading.absences.rows_refused == 1);
  CHECK(to_sentence(reading, reading.refused[0]) ==
        "absences.csv, line 2, first_day: 2011-02-31 is not a date; February 2011 has 28 days. Write the day "
        "as 2011-02-28.");
}

TEST_CASE("rows of nothing but empty cells are passed over aloud") {
  const WorkforceReading reading =
      read_absences("employee_id,first_day,last_day\n,,\nA,2011-01-03,2011-01-03\n , ,\n\n");
  CHECK(codes(reading).empty());
  CHECK(reading.absences.rows_read == 1);
  CHECK(kinds(reading) == "empty_rows@0");
}

TEST_CASE("a person whose row was refused is named with that row") {
  const WorkforceReading reading =
      read_both("employee_id,fte\nA,1\nB,100\n",
                "employee_id,first_day,last_day\nA,2011-01-03,2011-01-03\nB,2011-01-03,2011-01-03\n");
  CHECK(codes(reading) == "out_of_range unknown_person");
  CHECK(to_sentence(reading, reading.refused[1]) ==
        "absences.csv, line 3, employee_id: \"B\" has no usable row in people.csv: the one in line 3 was "
        "refused. Mend that "
        "row first.");
}

TEST_CASE("an equal row is refused once for each time too many") {
  const WorkforceReading reading =
      read_absences("employee_id,first_day,last_day,hours,category\n"
                    "A,2011-01-03,2011-01-03,2,\nA,2011-01-03,2011-01-03,2.00,sickness\nA,2011-01-03,2011-01-"
                    "03,2,covid\nA,2011-01-03,2011-01-03,2,\n");
  CHECK(codes(reading) == "duplicate_row duplicate_row");
  CHECK(reading.refused[0].line == 3);
  CHECK(reading.refused[1].line == 5);
  CHECK(reading.workforce.spells.size() == 2);
  CHECK(adds_up(reading.absences));
}

TEST_CASE("overlapping rows are both used and told") {
  const WorkforceReading reading = read_absences("employee_id,first_day,last_day\nA,2011-01-05,2011-01-06\nA,"
                                                 "2011-01-03,2011-01-05\nA,2011-01-07,2011-01-08\n");
  CHECK(codes(reading).empty());
  CHECK(reading.workforce.spells.size() == 3);
  CHECK(kinds(reading) == "overlapping_rows@2");
  CHECK(to_sentence(reading, reading.notes[0]) ==
        "absences.csv, line 2: 2011-01-05 to 2011-01-06 of \"A\" shares days with line 3, 2011-01-03 to "
        "2011-01-05: both rows "
        "are used and each day counts once.");
}

TEST_CASE("days outside service are told and the rows are used") {
  const WorkforceReading reading = read_both("employee_id,start_date,leave_date\nA,2011-01-10,2011-12-30\n",
                                             "employee_id,first_day,last_day\n"
                                             "A,2011-01-03,2011-01-04\n"
                                             "A,2011-01-07,2011-01-10\n"
                                             "A,2011-05-03,2011-05-04\n"
                                             "A,2011-12-28,2012-01-04\n"
                                             "A,2012-02-01,\n"
                                             "A,2011-12-29,\n");
  CHECK(codes(reading).empty());
  CHECK(reading.absences.rows_used == 6);
  CHECK(kinds(reading) ==
        "wholly_outside_service@2 partly_outside_service@3 partly_outside_service@5 wholly_outside_service@6 "
        "overlapping_rows@6 partly_outside_service@7 overlapping_rows@7");
}

TEST_CASE("a file without last_day is read as open absences and says so") {
  const WorkforceReading reading = read_absences("employee_id,first_day\nA,2011-01-03\n");
  CHECK(kinds(reading) == "no_last_day@0");
  CHECK(reading.workforce.spells.last_day == std::vector{open_end});
}

TEST_CASE("part-time people without a pattern are counted aloud") {
  const WorkforceReading reading =
      read_both("employee_id,fte\nA,0.6\nB,1\n", "employee_id,first_day,last_day\n");
  REQUIRE(reading.usable());
  CHECK(kinds(reading) == "pattern_assumed@0 no_rows@0");
  CHECK(reading.workforce.terms.fte == std::vector<Fte>{6'000, full_time});
  CHECK(reading.workforce.people.size() == 2);
}

TEST_CASE("dates of service that differ are told and the earliest row's hold") {
  const WorkforceReading reading =
      read_both("employee_id,start_date,valid_from\nA,2011-05-01,2011-06-01\nA,2010-01-01,\n",
                "employee_id,first_day,last_day\n");
  CHECK(kinds(reading) == "service_dates_differ@3 no_rows@0");
  CHECK(reading.workforce.people.start_day == std::vector{day("2010-01-01")});
}

TEST_CASE("each limit is held to the row") {
  const std::string header = "employee_id,first_day,last_day\n";
  const auto limited = [&](const std::string& rows, const WorkforceLimits& limits, bool with_people = false) {
    const std::string absences = header + rows;
    WorkforceFiles files;
    files.absences = absences;
    if (with_people) files.people = "employee_id\nA\nB\n";
    return read_workforce(files, limits);
  };
  const std::string three = "A,2011-01-03,2011-01-03\nA,2011-01-01,2011-01-01\nB,2011-01-05,2011-01-05\n";

  CHECK(limited(three, {.spells = 3}).usable());
  CHECK(limited(three, {.spells = 2}).errors.at(0).code == ErrorCode::too_many_rows);
  CHECK(limited(three, {.people = 2}).usable());
  CHECK(limited(three, {.people = 1}).errors.at(0).code == ErrorCode::too_many_rows);
  CHECK(limited(three, {.people = 1}, true).errors.at(0).where == "people.csv");
  CHECK(limited(three, {.file_bytes = 20}).errors.at(0).code == ErrorCode::too_large);

  const WorkforceReading one_each = limited(three, {.spells_of_one_person = 1});
  CHECK(codes(one_each) == "too_many_rows");
  CHECK(one_each.refused[0].line == 2);
  CHECK(one_each.refused[0].detail.find("Take a shorter period") != std::string::npos);
  CHECK(one_each.workforce.spells.size() == 2);
  CHECK(adds_up(one_each.absences));
}

TEST_CASE("part days that no common fraction holds are refused with the way out") {
  std::string people = "employee_id,hours_per_day,valid_from\n";
  std::string absences = "employee_id,first_day,last_day,hours\n";
  const std::vector<std::string> primes = {"7.4999", "7.4989", "7.4959", "7.4941"};
  for (std::size_t i = 0; i < primes.size(); ++i) {
    const std::string first = "201" + std::to_string(i) + "-01-01";
    people += "A," + primes[i] + ',' + first + '\n';
    absences += "A," + first + ',' + first + ",0.0001\n";
  }
  const WorkforceReading reading = read_both(people, absences);
  REQUIRE(reading.usable());
  CHECK(codes(reading) == "out_of_range out_of_range out_of_range");
  CHECK(reading.refused[0].detail.find("0.0001 hours") == 0);
  CHECK(reading.refused[0].detail.find("Round the hours") != std::string::npos);
  CHECK(reading.workforce.spells.size() == 1);
}

TEST_CASE("the refused list can be saved and read again") {
  const WorkforceReading reading = read_absences(
      "employee_id,first_day,last_day\nA,2011-01-03,2011-01-03\n\"A, B\",\"1\n\"\"2\"\"\",2011-01-03\nA\n");
  const std::string csv = refused_to_csv(reading);
  CsvReader reader(csv);
  CsvRecord record;
  std::vector<std::vector<std::string>> rows;
  while (reader.next(record)) rows.emplace_back(record.cells.begin(), record.cells.end());
  REQUIRE(rows.size() == 3);
  CHECK(rows[0] == std::vector<std::string>{"file", "line", "column", "value", "problem", "detail"});
  CHECK(rows[1] == std::vector<std::string>{"absences.csv", "3", "first_day", "1\n\"2\"", "bad_date",
                                            reading.refused[0].detail});
  CHECK(rows[2] == std::vector<std::string>{"absences.csv", "5", "", "A", "wrong_cell_count",
                                            reading.refused[1].detail});
}

TEST_CASE("reading in slices gives what reading at once gives, and progress grows to the end") {
  const std::string absences = "employee_id,first_day,last_day\nA,2011-01-03,2011-01-03\nB,x,2011-01-03\nA,"
                               "2011-01-09,2011-01-09\nC,2011-01-09,\n";
  const std::string people = "employee_id\nA\nB\n";
  WorkforceFiles files;
  files.absences = absences;
  files.people = people;
  WorkforceReader reader(files);
  ReadingProgress before;
  ReadingProgress now;
  int slices = 0;
  while (!now.done && ++slices < 100) {
    now = reader.run(1);
    CHECK(now.bytes_read >= before.bytes_read);
    CHECK(now.rows_read >= before.rows_read);
    CHECK(now.bytes_total == absences.size() + people.size());
    before = now;
  }
  CHECK(slices > 6);
  CHECK(now.bytes_read == now.bytes_total);
  CHECK(now.rows_read == 6);
  const WorkforceReading sliced = reader.finish();
  const WorkforceReading whole = read_workforce(files);
  CHECK(dump(sliced.workforce) == dump(whole.workforce));
  CHECK(refused_to_csv(sliced) == refused_to_csv(whole));
}

TEST_CASE("a refused people file stops before the absences and both headers are judged") {
  const WorkforceReading reading = read_both("name\nA\n", "employee_id,start\nA,2011-01-03\n");
  REQUIRE(reading.errors.size() == 2);
  CHECK(reading.errors[0].where == "people.csv:1");
  CHECK(reading.errors[1].where == "absences.csv:1");
  CHECK(reading.workforce.people.size() == 0);
}

TEST_CASE("the order of rows never changes the workforce") {
  static constexpr std::array<const char*, 4> patterns = {"", "MTW----", "MTWTF--", "MTWTF--MTW----"};
  static constexpr std::array<const char*, 4> days = {"", "2010-03-01", "2011-01-03", "2011-05-02"};
  static constexpr std::array<const char*, 3> hours = {"", "2", "7.4999"};
  static constexpr std::array<const char*, 3> teams = {"", "north", "south"};
  Draws draws(4);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> people;
    std::vector<std::string> absences;
    for (int i = draws.between(1, 12); i > 0; --i) {
      people.push_back("E" + std::to_string(draws.below(4)) + ',' + draws.one_of(teams) + ',' +
                       draws.one_of(patterns) + ',' + draws.one_of(hours) + ',' + draws.one_of(days) + ',' +
                       draws.one_of(days) + ',' + draws.one_of(days));
    }
    for (int i = draws.between(1, 25); i > 0; --i) {
      const int first = draws.between(1, 8);
      const std::string day_text = "2011-01-0" + std::to_string(first);
      const std::string last = draws.chance(80) ? "2011-01-0" + std::to_string(draws.between(first, 9)) : "";
      absences.push_back("E" + std::to_string(draws.below(5)) + ',' + day_text + ',' + last + ',' +
                         draws.one_of(hours));
    }
    const std::string people_header =
        "employee_id,team,work_pattern,hours_per_day,start_date,leave_date,valid_from";
    const std::string absences_header = "employee_id,first_day,last_day,hours";
    const WorkforceReading one = read_both(joined(people_header, people), joined(absences_header, absences));
    draws.mix(people);
    draws.mix(absences);
    const WorkforceReading other =
        read_both(joined(people_header, people), joined(absences_header, absences));
    INFO(joined(people_header, people) << joined(absences_header, absences));
    REQUIRE(dump(one.workforce) == dump(other.workforce));
    REQUIRE(one.people.rows_used == other.people.rows_used);
    REQUIRE(one.absences.rows_used == other.absences.rows_used);
    REQUIRE(adds_up(one.people));
    REQUIRE(adds_up(one.absences));
  }
}

TEST_CASE("fifty megabytes of absences add up") {
  std::string absences = "employee_id,first_day,last_day,category\n";
  std::uint64_t rows = 0;
  for (; absences.size() < 50'000'000; ++rows) {
    const std::string number = std::to_string(100'000 + rows % 300'000);
    const std::string year = std::to_string(1950 + rows / 300'000);
    absences += "E" + number + ',' + year + "-03-01," + year + (rows % 1000 == 0 ? "-02-01" : "-03-05") +
                ",sickness\n";
  }
  const WorkforceReading reading = read_absences(absences);
  CHECK(reading.absences.rows_read == rows);
  CHECK(reading.absences.rows_refused == (rows + 999) / 1000);
  CHECK(reading.workforce.spells.size() == reading.absences.rows_used);
  CHECK(adds_up(reading.absences));
}
