// Versions of the study: kept, opened from a file, beside the study, taken out.

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/app/begun.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

const std::vector<std::string>& row(const Page& page, const std::string& name) {
  REQUIRE(page.view().beside.found);
  const auto& rows = page.view().beside.found->tables.at(0).rows;
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one[0] == name; });
  REQUIRE(found != rows.end());
  return *found;
}

long times_asked(const Page& page) { return std::count(page.calls.begin(), page.calls.end(), "beside"); }

}  // namespace

TEST_CASE("the study before a change stands beside the study after it, and follows each further change") {
  const auto page = three_people(true);
  page->apply(KeepVersion{"Before"});
  CHECK(times_asked(*page) == 0);
  page->apply(SetBeside{"Before"});
  CHECK(row(*page, "Meet a trigger, old policy") ==
        std::vector<std::string>{"Meet a trigger, old policy", "2", "2", "the same"});
  CHECK(page->view().beside.found->tables.size() == 1);
  page->apply(UseTrigger{Side::old_policy, "four_weeks", false});
  CHECK(row(*page, "Figure") == std::vector<std::string>{"Figure", "This study", "Before", "Difference"});
  CHECK(row(*page, "Meet a trigger, old policy") ==
        std::vector<std::string>{"Meet a trigger, old policy", "1", "2", "1 more person"});
  CHECK(row(*page, "Under the old policy only")[3] == "1 more person");
  CHECK(row(*page, "Under neither")[3] == "1 fewer person");
  CHECK(row(*page, "In service")[3] == "the same");
  CHECK_FALSE(page->view().beside.stale);
  CHECK(page->view().beside.found->notes.empty());
  const auto& tables = page->view().beside.found->tables;
  const auto catches = std::find_if(tables.begin(), tables.end(), [](const ChartView& table) {
    return table.title == "What each trigger catches: old policy";
  });
  REQUIRE(catches != tables.end());
  CHECK(catches->csv.find("in one only") != std::string::npos);
  page->apply(Undo{});
  CHECK(row(*page, "Meet a trigger, old policy")[3] == "the same");
}

TEST_CASE("nothing is counted beside the study unless a version is chosen") {
  const auto page = three_people(true);
  page->apply(KeepVersion{"Before"});
  page->apply(UseTrigger{Side::old_policy, "four_weeks", false});
  CHECK(times_asked(*page) == 0);
  page->apply(SetBeside{"Before"});
  page->apply(SetBeside{""});
  CHECK_FALSE(page->view().beside.found);
  page->apply(UseTrigger{Side::old_policy, "four_weeks", true});
  CHECK(times_asked(*page) == 1);
}

TEST_CASE("versions have names, one each; one that is taken out no longer stands beside the study") {
  const auto page = three_people(true);
  CHECK(obstacle(page->view(), KeepVersion{""}) == "Give the version a name first, such as Draft A.");
  page->apply(KeepVersion{"Draft A"});
  CHECK_FALSE(obstacle(page->view(), KeepVersion{"Draft A"}).empty());
  page->apply(SetBeside{"Draft A"});
  REQUIRE(page->view().beside.found);
  page->apply(TakeVersionOut{"Draft A"});
  CHECK(page->view().study.versions.empty());
  CHECK(page->view().beside_chosen.empty());
  CHECK_FALSE(page->view().beside.found);
}

TEST_CASE("a study's file becomes a version, its other people and times told above the figures") {
  auto colleague = opened_page();
  colleague->apply(SetDates{"2024-01-01", "2024-12-31"});
  colleague->apply(ShareStudy{});
  const std::vector<SavedFile> files = colleague->saved();
  REQUIRE(files.size() == 1);
  const auto page = three_people(true);
  page->apply(KeepVersion{"draft-b"});
  page->offer({{"draft-b.json", files[0].text}}, "version_file");
  REQUIRE(page->view().study.versions.size() == 2);
  CHECK(page->view().beside_chosen == "draft-b 2");
  REQUIRE(page->view().beside.found);
  const std::vector<std::string>& notes = page->view().beside.found->notes;
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].find("made for other people") != std::string::npos);
  CHECK(notes[1].find("“draft-b 2” covers 1 January 2024 to 31 December 2024") != std::string::npos);
  CHECK(page->view().study.dates.first_day == *day_from_text("2025-01-01"));
  // Of 2024 there is nothing on record.
  CHECK(row(*page, "With an absence")[2] == "0");
}

TEST_CASE("a version comes back with the study, and tells nothing of its people") {
  const auto page = three_people(true);
  page->apply(KeepVersion{"Draft A"});
  auto later = opened_page();
  REQUIRE(later->session.open_study(page->session.study_text()));
  later->settle();
  REQUIRE(later->view().study.versions.size() == 1);
  CHECK(later->view().study.versions[0] == page->view().study.versions[0]);
  CHECK(later->view().study.versions[0].workforce == "imported");
}
