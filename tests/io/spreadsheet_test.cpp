/// XLSX as spreadsheet programs write it, and as nobody should.

#include <catch2/catch_test_macros.hpp>

#include <random>

#include "core/io/export/safe_csv.h"
#include "core/io/export/workbook_file.h"
#include "core/io/export/zip_file.h"
#include "core/io/import/import.h"
#include "core/io/spreadsheet/number.h"
#include "core/io/spreadsheet/styles.h"
#include "core/io/utf8.h"
#include "tests/io/archive.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const std::string header = "employee_id,first_day,last_day,hours,category,work_related\n";
const std::string columns = text_rows({{"Staff No", "Date From", "Date To", "Hours"}});
/// Style 1 is a date by number, 2 one by its own format, 3 a time.
const std::string date_styles =
    "<numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy;@\"/><numFmt numFmtId=\"171\" "
    "formatCode=\"[h]:mm\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs>";

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Import imported(const std::string& bytes, const std::string& sheet = "") {
  ImportRequest request;
  request.absences.push_back({"export.xlsx", bytes});
  request.form.sheet = sheet;
  Import import = import_exports(request);
  for (const Error& error : import.errors) UNSCOPED_INFO(error.detail);
  for (const RefusedRow& row : import.refused) UNSCOPED_INFO(to_sentence(import, row, row.faults[0]));
  return import;
}

std::string row(const std::string& cells) { return "<row>" + cells + "</row>"; }
std::string number(const std::string& value, int style = 0) {
  return "<c s=\"" + std::to_string(style) + "\"><v>" + value + "</v></c>";
}

}  // namespace

TEST_CASE("a sheet with shared texts, dates by format, numbers and gaps is read") {
  const std::string data =
      "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c><c r=\"E2\" "
      "t=\"s\"><v>2</v></c>"
      "<c r=\"F2\" t=\"inlineStr\"><is><t>Hours</t></is></c></row>"
      "<row r=\"4\"><c r=\"B4\"><v>1001</v></c><c r=\"C4\" s=\"1\"><v>45670</v></c>"
      "<c r=\"E4\" s=\"2\"><v>45670.25</v></c><c r=\"F4\"><v>7.4000000000000004</v></c></row>"
      "<row r=\"5\"><c r=\"B5\" t=\"str\"><f>A1&amp;\"2\"</f><v>00123</v></c><c r=\"C5\" "
      "t=\"d\"><v>2025-02-03T00:00:00</v></c>"
      "<c r=\"E5\"><v>45692</v></c><c r=\"F5\" s=\"3\"/></row>";
  const Import import =
      imported(workbook_of({data,
                            "<si><t>Staff No</t></si><si><r><t>Date</t></r><r><t xml:space=\"preserve\"> "
                            "From</t></r><rPh><t>x</t></rPh></si><si><t>Date To</t></si>",
                            date_styles,
                            "",
                            {},
                            {}}));
  REQUIRE(import.usable());
  CHECK(import.refused.empty());
  // 45670 is 13 January 2025, 45692 is 4 February 2025.
  CHECK(import.absences_csv ==
        header + "00123,2025-02-03,2025-02-04,,sickness,\n1001,2025-01-13,2025-01-13,7.4,sickness,\n");
  CHECK(contains(import.notes[0], "spreadsheet; sheet \"Absences\"; the columns are named in line 2"));
}

TEST_CASE("days count from 1904 where the workbook says so") {
  const std::string data =
      columns + row("<c t=\"inlineStr\"><is><t>A</t></is></c>" + number("0", 1) + number("1461", 1));
  const Import import = imported(workbook_of({data, "", date_styles, "date1904=\"1\"", {}, {}}));
  REQUIRE(import.usable());
  CHECK(import.absences_csv == header + "A,1904-01-01,1908-01-01,,sickness,\n");
}

TEST_CASE("spreadsheet days have a 29 February 1900 that never was") {
  const auto day = [](std::int64_t serial, bool from_1904 = false) {
    const auto found = day_from_serial(serial, from_1904);
    return found ? to_text(*found) : std::string("none");
  };
  CHECK(day(1) == "1900-01-01");
  CHECK(day(59) == "1900-02-28");
  CHECK(day(60) == "none");
  CHECK(day(61) == "1900-03-01");
  CHECK(day(40577) == "2011-02-03");
  CHECK(day(0) == "none");
  CHECK(day(200'000) == "none");
  CHECK(day(0, true) == "1904-01-01");
  CHECK(day(39115, true) == "2011-02-03");
}

TEST_CASE("numbers are read as a spreadsheet shows them") {
  struct Row {
    const char* stored;
    const char* shown;
  };
  for (const Row& row : std::vector<Row>{{"7.4000000000000004", "7.4"},
                                         {"4.0577E4", "40577"},
                                         {"0.29999999999999999", "0.3"},
                                         {"1E-3", "0.001"},
                                         {"0", "0"},
                                         {"-0.5", "-0.5"},
                                         {"99999999999999999", "100000000000000000"},
                                         {"0.99999999999999999", "1"},
                                         {"12.50", "12.5"},
                                         {"000", "0"},
                                         {"1e2", "100"}}) {
    CHECK(plain_number(row.stored).value_or("none") == row.shown);
  }
  for (const char* text : {"", "x", "1.2.3", "--1", "1E", "1E9999", "1E99", "."})
    CHECK_FALSE(plain_number(text));
}

TEST_CASE("a format shows a day if it has days or years outside its quotes") {
  for (const char* format : {"dd/mm/yyyy", "[$-809]d mmmm yy", "yyyy\\-mm\\-dd", "D-MMM"})
    CHECK(shows_a_day(format));
  for (const char* format : {"0.00", "h:mm", "[h]:mm", "\"days\" 0", "0 \\d", "[Red]0", "General;dd"})
    CHECK_FALSE(shows_a_day(format));
}

TEST_CASE("cells that cannot be a day or were never worked out are refused by their row") {
  const std::string id = "<c t=\"inlineStr\"><is><t>A</t></is></c>";
  struct Row {
    std::string cell;
    const char* value;
    const char* remedy;
  };
  const std::vector<Row> rows = {
      {number("60", 1), "60 is not a day", "such as 2011-02-28"},
      {number("-3", 1), "-3 is not a day", "such as 2011-02-28"},
      {"<c t=\"e\"><v>#N/A</v></c>", "\"#N/A\"", "Write the value itself"},
      {"<c t=\"s\"><v>99</v></c>", "\"#REF!\"", "Write the value itself"},
      {"<c t=\"b\"><v>1</v></c>", "\"yes\"", "year-month-day"},
  };
  for (const Row& wrong : rows) {
    const std::string data =
        columns + row(id + number("45670", 1) + number("45670", 1)) + row(id + wrong.cell);
    const Import import = imported(workbook_of({data, "", date_styles, "", {}, {}}));
    REQUIRE(import.usable());
    REQUIRE(import.refused.size() == 1);
    const std::string sentence = to_sentence(import, import.refused[0], import.refused[0].faults[0]);
    INFO(sentence);
    CHECK(sentence.starts_with("export.xlsx, line 3, Date From: "));
    CHECK(contains(sentence, wrong.value));
    CHECK(contains(sentence, wrong.remedy));
  }
}

TEST_CASE("the sheet is the only one whose columns are known, the one asked for, or a question") {
  const std::string good = columns + text_rows({{"A", "2025-01-06", "2025-01-07"}});
  const std::string other = text_rows({{"Contents"}, {"printed today"}});
  const BookParts one{other, "", "", "", {{"Sickness", good}, {"Notes", other}}, {}};
  CHECK(imported(workbook_of(one)).absences_csv == header + "A,2025-01-06,2025-01-07,,sickness,\n");
  const BookParts two{
      good, "", "", "", {{"2024", text_rows({{"Staff No", "From", "To"}, {"B", "2024-01-08", ""}})}}, {}};
  const Import asked = imported(workbook_of(two));
  REQUIRE(asked.errors.size() == 1);
  CHECK(asked.errors[0].code == ErrorCode::undecided);
  CHECK(contains(asked.errors[0].detail,
                 "the sheets are \"Absences\", \"2024\". Say which."));
  CHECK(imported(workbook_of(two), "2024").absences_csv == header + "B,2024-01-08,,,sickness,\n");
  CHECK(imported(workbook_of(two), "2023").errors[0].code == ErrorCode::bad_argument);
  ImportRequest again;
  again.absences.push_back({"export.xlsx", workbook_of(two)});
  again.plan = imported(workbook_of(two), "2024").plan;
  CHECK(import_exports(again).absences_csv == header + "B,2024-01-08,,,sickness,\n");
}

TEST_CASE("a hostile or damaged archive is refused with what is wrong and what to do") {
  const std::string good = columns + text_rows({{"A", "2025-01-06", "2025-01-07"}});
  using Parts = std::vector<StoredPart>;
  struct Row {
    const char* name;
    std::function<void(Parts&)> change;
    const char* says;
  };
  const std::vector<Row> rows = {
      {"too little comes out", [](Parts& p) { p[0].unpacked += 5; }, "ends after"},
      {"too much comes out", [](Parts& p) { p[0].unpacked -= 5; }, "unpacks to more than"},
      {"wrong checksum", [](Parts& p) { p[0].checksum ^= 1U; }, "checksum"},
      {"packed size beyond the file",
       [](Parts& p) {
         p[0].packed = 0x7FFFFFFF;
         p[0].unpacked = p[0].packed;
       },
       "is cut short"},
      {"claims two gigabytes", [](Parts& p) { p[0].unpacked = 0xFFFFFFF0U; }, "would unpack from"},
      {"a bomb by its ratio", [](Parts& p) { p[0].unpacked = 500U << 20U; }, "would unpack from"},
      {"locked", [](Parts& p) { p[0].flags = 1; }, "locked with a password"},
      {"unknown packing", [](Parts& p) { p[0].method = 99; }, "in a way spreadsheet programs do not use"},
      {"not deflated at all", [](Parts& p) { p[0].method = 8; }, "cannot be unpacked"},
      {"climbs out", [](Parts& p) { p.push_back(stored("../../etc/passwd", "x")); }, "leads out of the file"},
      {"from the top", [](Parts& p) { p.push_back(stored("/etc/passwd", "x")); }, "leads out of the file"},
      {"twice", [](Parts& p) { p.push_back(p[0]); }, "there twice"},
      {"another name", [](Parts& p) { p[0].name_where_it_lies = "xl/worksheets/sheet9.xml"; },
       "another name"},
      {"no such sheet", [](Parts& p) { p.erase(p.begin()); }, "is missing"},
      {"no workbook", [](Parts& p) { p.resize(1); }, "not a spreadsheet"},
      {"a document type",
       [](Parts& p) {
         p[0] = stored(p[0].name, "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>");
       },
       "document type"},
      {"an unknown entity", [](Parts& p) { p[0] = stored(p[0].name, "<worksheet>&a;</worksheet>"); },
       "a name for a character"},
      {"never closed", [](Parts& p) { p[0] = stored(p[0].name, "<worksheet><sheetData><row>"); },
       "it ends inside \"row\""},
      {"crossed", [](Parts& p) { p[0] = stored(p[0].name, "<worksheet><a></b></worksheet>"); },
       "ends where it is not open"},
      {"empty", [](Parts& p) { p[0] = stored(p[0].name, ""); }, "empty"},
      {"too deep",
       [](Parts& p) {
         std::string deep;
         for (int i = 0; i < 100; ++i) deep += "<a>";
         p[0] = stored(p[0].name, deep);
       },
       "deep"},
      {"a long tag",
       [](Parts& p) { p[0] = stored(p[0].name, "<a b=\"" + std::string(3U << 20U, 'x') + "\"/>"); },
       "longer than a megabyte"},
      {"rows out of order",
       [](Parts& p) {
         p[0] =
             stored(p[0].name, "<worksheet><sheetData><row r=\"5\"/><row r=\"4\"/></sheetData></worksheet>");
       },
       "is not below it"},
      {"a row that cannot be",
       [](Parts& p) {
         p[0] = stored(p[0].name, "<worksheet><sheetData><row r=\"1048577\"/></sheetData></worksheet>");
       },
       "is not below it"},
      {"cells out of order",
       [](Parts& p) {
         p[0] = stored(
             p[0].name,
             "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row></sheetData></worksheet>");
       },
       "out of its place"},
  };
  for (const Row& wrong : rows) {
    INFO(wrong.name);
    const Import import = imported(workbook_of({good, "", "", "", {}, wrong.change}));
    REQUIRE(import.errors.size() == 1);
    INFO(import.errors[0].detail);
    CHECK(contains(import.errors[0].detail, wrong.says));
    CHECK(import.errors[0].detail.ends_with('.'));
    CHECK(import.absences_csv.empty());
  }
}

TEST_CASE("an old or locked workbook, a cut one and one for more than 4 GB are told what to do") {
  const std::string good = workbook_of({columns + text_rows({{"A", "2025-01-06"}}), "", "", "", {}, {}});
  CHECK(contains(imported("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more").errors.at(0).detail,
                 "Save it as .xlsx"));
  CHECK(contains(imported(good.substr(0, good.size() - 30)).errors.at(0).detail, "cut short"));
  std::string huge = good;
  huge.replace(huge.size() - 22 + 16, 4, "\xFF\xFF\xFF\xFF");
  CHECK(contains(imported(huge).errors.at(0).detail, "ZIP64"));
}

TEST_CASE("no change of bytes stops the reader of workbooks") {
  const std::string good =
      workbook_file("Staff No,Date From,Date To\nA,2025-01-06,2025-01-07\nB,2025-02-06,2025-02-07\n", "x");
  const std::string plain =
      workbook_of({columns + text_rows({{"A", "2025-01-06"}}), "<si><t>x</t></si>", date_styles, "", {}, {}});
  std::mt19937 bits(20261127);
  int refused = 0;
  for (int i = 0; i < 4000; ++i) {
    std::string bytes = i % 2 == 0 ? good : plain;
    for (auto changes = bits() % 4 + 1; changes > 0; --changes)
      bytes[bits() % bytes.size()] = static_cast<char>(bits() & 255U);
    if (i % 10 == 0) bytes.resize(bits() % bytes.size());
    ImportRequest request;
    request.absences.push_back({"export.xlsx", bytes});
    const Import import = import_exports(request);
    for (const Error& error : import.errors) CHECK(find_not_utf8(error.detail) == std::string::npos);
    refused += import.usable() ? 0 : 1;
  }
  CHECK(refused > 1000);
}

TEST_CASE("a table written as a workbook is read back, and no cell of it is a formula") {
  const std::string csv = "employee_id,first_day,last_day,note,score\n0012,2025-01-06,2025-01-07,=1+1,12.5\n"
                          "7,2025-02-06,,\"a & <b>, \"\"c\"\"\",-3\n";
  const std::string bytes = workbook_file(csv, "Findings/1");
  CHECK(bytes == workbook_file(csv, "Findings/1"));
  const Import import = imported(bytes);
  REQUIRE(import.usable());
  CHECK(import.absences_csv == header + "0012,2025-01-06,2025-01-07,,sickness,\n7,2025-02-06,,,sickness,\n");
  CHECK(import.files[0].source.sheet == "Findings_1");
  CHECK(import.files[0].source.text == "employee_id,first_day,last_day,note,score\n"
                                       "0012,\x02"
                                       "2025-01-06,\x02"
                                       "2025-01-07,=1+1,\x01"
                                       "12.5\n"
                                       "7,\x02"
                                       "2025-02-06,,\"a & <b>, \"\"c\"\"\",\x01-3");
}

TEST_CASE("a long table is packed and comes back whole") {
  std::string csv = "employee_id,first_day,last_day\n";
  for (int i = 0; i < 5000; ++i) csv += "E" + std::to_string(10000 + i) + ",2025-01-06,2025-01-07\n";
  const std::string bytes = workbook_file(csv, "x");
  CHECK(bytes.size() < csv.size());
  const Import import = imported(bytes);
  REQUIRE(import.usable());
  CHECK(import.files[0].rows_used == 5000);
}

TEST_CASE("a safe table has an apostrophe before what could be a formula and before nothing else") {
  CHECK(safe_csv("a,b\n=1+1,-5\n+44 1,-x\n@sum,plain\n\"\tx\",\" =1\"\n-5.25,- 5\n\xEF\xBC\x9D"
                 "1,0\n") ==
        "\xEF\xBB\xBF"
        "a,b\r\n'=1+1,-5\r\n'+44 1,'-x\r\n'@sum,plain\r\n'\tx,' =1\r\n-5.25,'- 5\r\n'\xEF\xBC\x9D"
        "1,0\r\n");
  for (const char* cell : {"0", "12", "-3", "0.5", "123456789012345"}) CHECK(is_plain_number(cell));
  for (const char* cell : {"", "-", "007", "1.", ".5", "1e5", "+1", "1.2.3", "1234567890123456", "1,5"})
    CHECK_FALSE(is_plain_number(cell));
}
