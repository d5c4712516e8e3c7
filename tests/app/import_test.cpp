// Files in: in any order, of any kind, good and bad; and what becomes of a study whose people are gone.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

void check_small_workforce(const AppView& view) {
  REQUIRE(view.workforce);
  CHECK(view.workforce->imported);
  CHECK(view.workforce->name == "absences.csv");
  CHECK(view.workforce->people == 2);
  CHECK(view.workforce->spells == 3);
  CHECK(view.study.workforce == "imported");
  CHECK(to_text(view.study.dates.first_day) == "2025-05-01");
  CHECK(to_text(view.study.dates.last_day) == "2025-09-02");
  CHECK(view.comparison->people == 2);
  CHECK(view.comparison->only_old == 1);
  CHECK(view.errors.empty());
  CHECK_FALSE(view.workforce_missing);
}

/// A page on which the small workforce was imported.
std::unique_ptr<Page> imported_page() {
  auto page = opened_page();
  page->offer({small_people(), small_absences()});
  return page;
}

}  // namespace

TEST_CASE("two files make a workforce, together or one after the other, in either order") {
  const auto page = opened_page();
  SECTION("together") { page->offer({small_people(), small_absences()}); }
  SECTION("together, the other way round") { page->offer({small_absences(), small_people()}); }
  SECTION("people first") {
    page->offer({small_people()});
    REQUIRE(page->view().errors.size() == 1);
    CHECK(contains(page->view().errors[0], "add the file of their absences"));
    CHECK_FALSE(page->view().workforce->imported);
    page->offer({small_absences()});
  }
  SECTION("absences first") {
    page->offer({small_absences()});
    page->offer({small_people()});
  }
  check_small_workforce(page->view());
  CHECK(page->view().workforce->people_file.rows_read == 2);
  CHECK(page->view().can_undo);
}

TEST_CASE("rows that came are rows used and rows refused, each with a sentence") {
  const auto page = opened_page();
  page->offer({small_people(),
               {"mixed.csv", "employee_id,first_day,last_day\n"
                             "E1,2025-05-01,2025-05-02\n"
                             "E1,2025-02-31,2025-03-01\n"
                             "E2,2025-05-09,2025-05-01\n"
                             "E9,2025-05-01,2025-05-02\n"
                             "E2,2025-06-01,2025-06-05\n"
                             "E2,2025-06-04,2025-06-08\n"}});
  const WorkforceView& workforce = *page->view().workforce;
  CHECK(workforce.absences_file.rows_read == 6);
  CHECK(workforce.absences_file.rows_used == 3);
  CHECK(workforce.absences_file.rows_refused == 3);
  REQUIRE(workforce.refused.size() == 3);
  CHECK(contains(workforce.refused[0], "2025-02-31"));
  CHECK(contains(workforce.refused[2], "E9"));
  CHECK(workforce.notes_count > 0);
  page->apply(SaveRefusedRows{});
  const auto saved = page->saved();
  REQUIRE(saved.size() == 1);
  CHECK(saved[0].name == "refused-rows.csv");
  CHECK(contains(saved[0].text, "2025-02-31"));
}

TEST_CASE("files that cannot be used are named, and the workforce before stays") {
  struct Row {
    const char* what;
    std::vector<NamedFile> files;
    const char* part;
  };
  const std::string latin1 = "employee_id,first_day,last_day\nE1,2025-05-01,2025-05-0\xE9\n";
  const auto row = GENERATE_COPY(
      Row{"empty", {{"absences.csv", ""}}, "absences.csv"},
      Row{"something else", {{"notes.txt", "Dear all,\n"}}, "notes.txt"},
      Row{"a column is missing", {{"absences.csv", "employee_id,last_day\nE1,2025-05-01\n"}}, "first_day"},
      Row{"no id", {{"absences.csv", "first_day,last_day\n2025-05-01,2025-05-01\n"}}, "employee_id"},
      Row{"not UTF-8", {{"absences.csv", latin1}}, "UTF-8"},
      Row{"good people, empty absences", {small_people(), {"absences.csv", ""}}, "absences.csv"},
      Row{"empty people, good absences", {{"people.csv", ""}, small_absences()}, "people.csv"});
  INFO(row.what);
  const auto page = GENERATE(false, true) ? imported_page() : opened_page();
  const Study study = page->view().study;
  const long people = page->view().workforce->people;
  page->offer(row.files);
  REQUIRE_FALSE(page->view().errors.empty());
  INFO(page->view().errors[0]);
  CHECK(contains(page->view().errors[0], row.part));
  CHECK(page->view().workforce->people == people);
  CHECK(page->view().comparison.has_value());
  CHECK(page->view().study == study);
  CHECK_FALSE(page->view().comparing);
  CHECK_FALSE(page->view().work);
  page->apply(Dismiss{});
  CHECK(page->view().errors.empty());
  page->apply(SetDates{"2025-05-02", "2025-08-31"});
  CHECK(page->view().comparison->from == "2025-05-02");
}

TEST_CASE("undo takes an import back, with its people and dates, and redo brings it again") {
  const auto page = opened_page();
  const long sample_only_old = page->view().comparison->only_old;
  page->offer({small_people(), small_absences()});
  page->apply(SetDates{"2025-05-01", "2025-08-31"});
  page->apply(Undo{});
  page->apply(Undo{});
  CHECK(page->view().study.workforce == "sample:council");
  CHECK(page->view().workforce->name == "Sample council");
  CHECK(page->view().comparison->only_old == sample_only_old);
  page->apply(Redo{});
  check_small_workforce(page->view());
  CHECK(page->view().can_redo);
  page->apply(Redo{});
  CHECK(to_text(page->view().study.dates.last_day) == "2025-08-31");
  CHECK(page->view().workforce->imported);
}

TEST_CASE("the sample comes back when asked for, keeping the policies, and that can be undone too") {
  const auto page = imported_page();
  page->apply(ChoosePolicy{Side::new_policy, "reigate-banstead-2014"});
  page->apply(SetDates{"2025-06-01", "2025-08-31"});
  page->apply(LoadSample{});
  CHECK(page->view().study.workforce == "sample:council");
  CHECK(page->view().study.new_policy.policy == "reigate-banstead-2014");
  CHECK(page->view().workforce->people == 120);
  page->apply(Undo{});
  CHECK(page->view().workforce->people == 2);
  CHECK(to_text(page->view().study.dates.first_day) == "2025-06-01");
  CHECK(page->view().can_redo);
}

TEST_CASE("after the sample, new absences do not meet the people of an earlier import") {
  const auto page = imported_page();
  page->apply(LoadSample{});
  page->offer({{"other.csv", "employee_id,first_day,last_day\nF1,2025-05-01,2025-05-02\n"}});
  CHECK(page->view().workforce->people == 1);
  CHECK(page->view().workforce->refused_count == 0);
}

TEST_CASE("an imported study opens without its people, and has its figures again with the same files") {
  const auto before = imported_page();
  before->apply(ChoosePolicy{Side::new_policy, "reigate-banstead-2014"});
  before->apply(SetDates{"2025-06-01", "2025-08-31"});
  const std::string kept = before->session.study_text();
  CHECK_FALSE(contains(kept, "E1"));

  Page page;
  const bool settled_first = GENERATE(true, false);
  if (settled_first) page.settle();
  REQUIRE(page.session.open_study(kept));
  page.settle();
  CHECK(page.view().workforce_missing);
  CHECK_FALSE(page.view().workforce);
  CHECK_FALSE(page.view().comparison);
  CHECK_FALSE(page.view().comparing);
  CHECK(page.view().study.new_policy.policy == "reigate-banstead-2014");
  CHECK_FALSE(page.view().can_undo);
  CHECK_FALSE(obstacle(page.view(), SaveComparison{"json"}).empty());
  SECTION("the same files") {
    page.offer({small_people(), small_absences()});
    CHECK_FALSE(page.view().workforce_missing);
    CHECK(page.view().comparison->from == "2025-06-01");
    CHECK(page.view().comparison->people == 2);
  }
  SECTION("the sample instead") {
    page.apply(LoadSample{});
    CHECK_FALSE(page.view().workforce_missing);
    CHECK(page.view().comparison->people > 100);
    CHECK(page.view().comparison->new_side.policy == "reigate-banstead-2014");
  }
  SECTION("an edit meanwhile") {
    page.apply(UseTrigger{Side::old_policy, "four_weeks", false});
    CHECK(page.view().workforce_missing);
    CHECK(page.view().errors.empty());
  }
}

TEST_CASE("work that was stopped leaves the workforce before") {
  const auto page = opened_page();
  page->session.offer_files({{0, "absences.csv", "employee_id,first_day,last_day"}});
  const Request request = page->session.take_requests().at(0);
  CHECK(request.call == "import");
  page->session.progress(request.id, 1, 50);
  CHECK(page->view().work->label == "Reading absences.csv");
  page->session.apply(CancelWork{});
  page->session.answer(request.id, R"({"ok":true,"value":{"done":true,"workforce":{"people":1}}})");
  CHECK(page->view().workforce->people == 120);
  CHECK(page->view().study.workforce == "sample:council");
}

TEST_CASE("reasons of absences are read where that is chosen, and kept people have them again") {
  const NamedFile stress = {"absences.csv", "employee_id,first_day,last_day,reason\n"
                                            "E1,2025-05-01,2025-06-15,stress_anxiety_depression\n"};
  const auto page = opened_page();
  KeepingView keeping;
  keeping.protection = Protection::open;
  keeping.keep_people = true;
  page->session.set_keeping(keeping);
  page->offer({stress});
  REQUIRE(page->kept.size() == 1);
  CHECK(page->kept.begin()->second.find("stress") == std::string::npos);
  page->kept.clear();
  page->apply(ReadReasons{true});
  page->offer({stress});
  REQUIRE(page->kept.size() == 1);
  CHECK(page->kept.begin()->second.find("stress_anxiety_depression") != std::string::npos);

  const auto other = opened_page();
  other->kept = page->kept;
  REQUIRE(other->session.open_study(page->session.study_text()));
  other->settle();
  CHECK(other->core.workforce_to_keep().find("stress_anxiety_depression") != std::string::npos);
}

TEST_CASE("an export is shown again with the reasons when they are asked for") {
  const auto page = opened_page();
  page->offer({{"export.csv", "staff no,date from,date to,reason code\nA,2025-01-06,2025-01-07,S10\n"}});
  REQUIRE(page->view().import);
  const auto shows = [&](const std::string& word) {
    for (const std::vector<std::string>& row : page->view().import->absences)
      for (const std::string& cell : row)
        if (cell == word) return true;
    return false;
  };
  CHECK_FALSE(shows("stress_anxiety_depression"));
  page->apply(ReadReasons{true});
  CHECK(shows("stress_anxiety_depression"));
}
