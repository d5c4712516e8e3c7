// A table of the page becomes a file of the core program.

#include <catch2/catch_test_macros.hpp>

#include "tests/app/core_answers.h"
#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;
using namespace turnpoint::test;

namespace {

const std::vector<std::vector<std::string>> cells = {{"Person", "Days"}, {"=1+1", "12"}, {"“A, B”", "-3.5"}};

}  // namespace

TEST_CASE("a table is handed over as CSV in which nothing is a formula") {
  const auto page = opened_page();
  page->apply(SaveTable{"Days by person", cells, "csv"});
  const std::vector<SavedFile> files = page->saved();
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "table.csv");
  CHECK(files[0].type == "text/csv");
  CHECK(files[0].text == "\xEF\xBB\xBFPerson,Days\r\n'=1+1,12\r\n\"“A, B”\",-3.5\r\n");
}

TEST_CASE("a table is handed over as a workbook") {
  const auto page = opened_page();
  page->apply(SaveTable{"Days by person", cells, "xlsx"});
  const std::vector<SavedFile> files = page->saved();
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "table.xlsx");
  CHECK(files[0].type.find("spreadsheetml.sheet") != std::string::npos);
  CHECK(files[0].text.starts_with("UEsD"));  // a zip archive in base64
}

TEST_CASE("what is no table, or no format, is refused") {
  const Facade core;
  for (const char* text : {"{", "[[1]]", "[\"a\"]", "7"}) {
    CAPTURE(text);
    CHECK_FALSE((*parse_json(core.table_as(text, "t", "csv"), "answer"))["ok"].get<bool>());
  }
  check_refused(core.table_as("[[\"a\"]]", "t", "ods"), "bad_argument");
}
