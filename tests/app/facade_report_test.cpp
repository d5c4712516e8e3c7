// The core program's calls for a report, and what the app does with one.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/app/core_answers.h"
#include "tests/app/page.h"
#include "tests/io/files.h"

using namespace turnpoint;
using namespace turnpoint::app;
using namespace turnpoint::test;

namespace {

/// Words of the command of tests/cli/report_test.py, which makes the golden report.
constexpr const char* study =
    R"({"schema":1,"id":"00","workforce":"sample:council","old":{"policy":"thornton-2009","edits":[],"without":[],"with":[]},)"
    R"("new":{"policy":"nw-wellbeing","edits":[],"without":[],"with":[]},"from":"2025-01-01","to":"2025-12-31",)"
    R"("cutover":{"day":"2026-01-05"}})";
constexpr const char* request =
    R"({"disclosure":{"disclosure_key":"00112233445566778899aabbccddeeff","references":["team=Customer services"]}})";

std::unique_ptr<Facade> ready() {
  auto core = std::make_unique<Facade>();
  value_of(core->load_sample("council"));
  value_of(core->begin_comparison(study));
  while (!value_of(core->continue_comparison(50))["done"].get<bool>()) {
  }
  return core;
}

Json made(Facade& core, const std::string& asked, int slice) {
  value_of(core.begin_report(asked));
  for (;;) {
    const Json answer = value_of(core.continue_inquiry(slice));
    if (answer["done"].get<bool>()) return answer["document"];
  }
}

}  // namespace

TEST_CASE("a report of the core program is the native program's, in slices of any size") {
  const auto core = ready();
  const auto golden = file_bytes("tests/golden/report.html");
  REQUIRE(golden);
  CHECK(made(*core, request, GENERATE(0, 7, 120))["file"].get<std::string>() == *golden);
}

TEST_CASE("a report after the ranges were found is the one before") {
  const auto core = ready();
  const Json before = made(*core, request, 120);
  value_of(core->begin_ranges());
  while (!value_of(core->continue_ranges(50))["done"].get<bool>()) {
  }
  CHECK(made(*core, request, 7) == before);
}

TEST_CASE("a reference that a study named for other people does not stop a report") {
  const auto core = ready();
  std::string asked = request;
  asked.insert(asked.find("\"team="), "\"characteristic_grade=A\",");
  CHECK(made(*core, asked, 120) == made(*core, request, 120));
}

TEST_CASE("a report needs a comparison, and refuses what it is asked wrongly") {
  Facade core;
  check_refused(core.begin_report("{}"), "bad_argument");
  const auto compared = ready();
  check_refused(compared->begin_report("{"), "json_syntax");
  check_refused(compared->begin_report("[]"), "wrong_type");
  check_refused(compared->begin_report(R"({"title":7})"), "wrong_type");
  check_refused(compared->begin_report(R"({"pseudonyms":"yes"})"), "wrong_type");
  check_refused(compared->begin_report(R"({"heading":"Ours"})"), "unknown_field");
  check_refused(compared->begin_report(R"({"disclosure":{"disclosure_key":"00"}})"), "bad_argument");
  check_refused(compared->continue_inquiry(1), "bad_argument");
}

TEST_CASE("the parts of a report are the elements of its file, and a title stays text") {
  const auto core = ready();
  const Json document = made(*core, R"({"title":"<script>alert(1)</script>"})", 50);
  CHECK(document["parts"]["title"] == "<script>alert(1)</script>");
  CHECK(document["parts"]["main"][0] == "main");
  const auto file = document["file"].get<std::string>();
  CHECK(file.find("<script") == std::string::npos);
  CHECK(file.find("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>") != std::string::npos);
  CHECK(file.find(document["parts"]["style"].get<std::string>()) != std::string::npos);
}

TEST_CASE(
    "a report is saved under a name that tells nothing, handed over to print, and outdated by an edit") {
  const auto page = opened_page();
  page->apply(SaveReport{});
  CHECK(page->saved().empty());
  page->apply(MakeReport{"Absence policy", false});
  REQUIRE(page->view().report.found);
  page->apply(SaveReport{});
  const std::vector<SavedFile> files = page->saved();
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "report.html");
  CHECK(files[0].text == page->view().report.found->file);
  page->apply(PrintReport{});
  CHECK(page->calls.back() == "print_report");
  page->apply(SetDates{"2025-01-01", "2025-06-30"});
  CHECK(page->view().report.stale);
  page->apply(SaveReport{});
  CHECK(page->saved().empty());
}
