// Exports of HR systems: looked at, decided about, and used only when confirmed.

#include <catch2/catch_test_macros.hpp>

#include "tests/app/page.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// Dates that can be read two ways, a code no table knows, a column nobody asked for.
NamedFile export_to_ask_about() {
  return {"esr.csv",
          "Absences;printed today\n"
          "Staff No;Date From;Date To;Absence Reason;Notes\n"
          "A;03/04/2026;05/04/2026;S11;x\n"
          "B;06/05/2026;07/05/2026;S99x;y\n"
          "B;06/05/2026;07/05/2026;S99x;z\n"};
}

const ImportColumnView& column(const AppView& view, const std::string& name) {
  for (const ImportFileView& file : view.import->files) {
    for (const ImportColumnView& found : file.columns) {
      if (found.column == name) return found;
    }
  }
  FAIL("no column " << name);
  return view.import->files.at(0).columns.at(0);
}

std::unique_ptr<Page> asked_page() {
  auto page = opened_page();
  page->offer({export_to_ask_about()});
  REQUIRE(page->view().import);
  return page;
}

}  // namespace

TEST_CASE("an export is shown before anything of it is used, and what cannot be known is asked") {
  const auto page = asked_page();
  const AppView& view = page->view();
  CHECK(view.place == Place::workforce);
  CHECK(view.workforce->name == "Sample council");
  const ImportView& import = *view.import;
  REQUIRE(import.files.size() == 1);
  CHECK(import.files[0].kind == ImportKind::absences);
  CHECK(contains(import.files[0].form, "semicolon"));
  CHECK(contains(import.files[0].form, "line 2"));
  CHECK(column(view, "Staff No").becomes == "employee_id");
  CHECK(column(view, "Date From").becomes == "first_day");
  CHECK(column(view, "Notes").becomes == "dropped");
  REQUIRE(import.questions.size() == 2);
  CHECK(import.questions[0].example == "03/04/2026");
  CHECK(import.questions[0].day_first == "3 April 2026");
  CHECK(import.questions[0].month_first == "4 March 2026");
  CHECK_FALSE(obstacle(view, ConfirmImport{}).empty());
  page->apply(ConfirmImport{});
  CHECK(view.workforce->name == "Sample council");
}

TEST_CASE("answers make the import, rows add up, and undo takes it back") {
  const auto page = asked_page();
  page->apply(SetDateOrder{ImportKind::absences, "Date From", DateOrder::day_first});
  CHECK(page->view().import->questions.size() == 1);
  page->apply(SetDateOrder{ImportKind::absences, "Date To", DateOrder::day_first});
  const ImportView& import = *page->view().import;
  CHECK(import.questions.empty());
  CHECK(import.errors.empty());
  CHECK(import.files[0].rows_read == 3);
  CHECK(import.files[0].rows_used == 2);
  CHECK(import.files[0].rows_refused == 1);  // the last row repeats the one before
  REQUIRE(import.refused.size() == 1);
  CHECK(contains(import.refused[0], "esr.csv, line 5"));
  REQUIRE(import.absences.size() == 3);
  CHECK(import.absences[1][1] == "2026-04-03");
  page->apply(SavePreviewRefused{ImportKind::absences});
  const auto saved = page->saved();
  REQUIRE(saved.size() == 1);
  CHECK(saved[0].name == "refused-absences.csv");
  CHECK(contains(saved[0].text, "Staff No"));
  CHECK(contains(saved[0].text, "refused_because"));

  page->apply(ConfirmImport{});
  const AppView& view = page->view();
  CHECK_FALSE(view.import);
  CHECK(view.errors.empty());
  CHECK(view.workforce->name == "esr.csv");
  CHECK(view.workforce->spells == 2);
  CHECK(view.workforce->absences_file.rows_read == 3);
  CHECK(view.workforce->absences_file.rows_refused == 1);
  REQUIRE(view.workforce->refused.size() == 1);
  CHECK(contains(view.workforce->refused[0], "esr.csv, line 5"));
  CHECK(to_text(view.study.dates.first_day) == "2026-04-03");
  page->apply(Undo{});
  CHECK(view.workforce->name == "Sample council");
  page->apply(Redo{});
  CHECK(view.workforce->name == "esr.csv");
  CHECK(view.workforce->spells == 2);
}

TEST_CASE("codes that no table knows come first, and take the category a person gives them") {
  const auto page = asked_page();
  REQUIRE(page->view().import->codes.size() == 2);
  CHECK(page->view().import->codes[0].code == "S99x");
  CHECK(page->view().import->codes[0].rows == 2);
  CHECK_FALSE(page->view().import->codes[0].known);
  CHECK(page->view().import->codes[1].known);
  page->apply(SetCode{"S99x", Category::medical_appointment});
  for (const ImportCodeView& code : page->view().import->codes) {
    CHECK(code.known);
    if (code.code == "S99x") CHECK(code.category == "medical_appointment");
  }
}

TEST_CASE("a field goes from one column to another, and never to two") {
  const auto page = asked_page();
  page->apply(SetColumn{ImportKind::absences, "Notes", "employee_id"});
  CHECK(column(page->view(), "Notes").becomes == "employee_id");
  CHECK(column(page->view(), "Staff No").becomes == "dropped");
  page->apply(SetColumn{ImportKind::absences, "Notes", "dropped"});
  CHECK(page->view().import->files[0].columns.size() == 5);
  CHECK(contains(page->view().import->errors.at(0), "employee_id"));
}

TEST_CASE("how columns are read is remembered for the next file with the same columns, and no row is") {
  const auto first = asked_page();
  first->apply(SetDateOrder{ImportKind::absences, "Date From", DateOrder::day_first});
  first->apply(SetDateOrder{ImportKind::absences, "Date To", DateOrder::day_first});
  CHECK(first->session.take_import_plans().empty());
  first->apply(ConfirmImport{});
  const std::string kept = first->session.take_import_plans();
  CHECK(contains(kept, "Date From"));
  CHECK_FALSE(contains(kept, "2026"));
  CHECK(first->session.take_import_plans().empty());

  const auto second = opened_page();
  second->session.set_import_plans(kept);
  second->offer({export_to_ask_about()});
  REQUIRE(second->view().import);
  CHECK(second->view().import->remembered);
  CHECK(second->view().import->questions.empty());
  CHECK(obstacle(second->view(), ConfirmImport{}).empty());

  const auto other = opened_page();
  other->session.set_import_plans("not a list");
  other->offer({export_to_ask_about()});
  CHECK_FALSE(other->view().import->remembered);
}

TEST_CASE("people are told from absences by their columns, and either can be said to be the other") {
  const auto page = asked_page();
  page->offer({{"staff.csv", "Staff No,Team,FTE\nA,North,1\nB,South,0.5\n"}});
  REQUIRE(page->view().import->files.size() == 2);
  CHECK(page->view().import->files[1].kind == ImportKind::people);
  CHECK(page->view().import->files[1].columns.size() == 3);
  page->apply(SetFileKind{0, ImportKind::people});
  CHECK(contains(page->view().import->errors.at(0), "both list people"));
  page->apply(SetFileKind{0, ImportKind::absences});
  page->apply(SetDateOrder{ImportKind::absences, "Date From", DateOrder::month_first});
  page->apply(SetDateOrder{ImportKind::absences, "Date To", DateOrder::month_first});
  CHECK(page->view().import->errors.empty());
  CHECK(page->view().import->people.size() == 3);
  page->apply(TakeFileOut{1});
  CHECK(page->view().import->files.size() == 1);
  CHECK(page->view().import->people.empty());
}

TEST_CASE("people with a start of service are people, in our own files and in exports") {
  const auto own = opened_page();
  own->offer({{"people.csv", "employee_id,team,start_date\nE1,North,2019-03-10\nE2,South,\n"}, small_absences()});
  CHECK_FALSE(own->view().import);
  CHECK(own->view().workforce->people == 2);
  const auto page = asked_page();
  page->offer({{"staff.csv", "Staff No;Team;Start Date\nA;North;2019-03-10\n"}});
  CHECK(page->view().import->files.at(1).kind == ImportKind::people);
}

TEST_CASE("an import that is left leaves everything as it was") {
  const auto page = asked_page();
  const Study study = page->view().study;
  SECTION("by the button") { page->apply(LeaveImport{}); }
  SECTION("by taking its only file out") { page->apply(TakeFileOut{0}); }
  CHECK_FALSE(page->view().import);
  CHECK(page->view().study == study);
  CHECK(page->view().workforce->name == "Sample council");
  page->offer({small_people(), small_absences()});
  CHECK(page->view().workforce->name == "absences.csv");
}

TEST_CASE("a file that is no table leaves the import that is shown as it is") {
  const auto page = asked_page();
  page->offer({{"letter.txt", "Dear all,\n"}});
  CHECK(page->view().import->files.size() == 1);
  CHECK_FALSE(page->view().import->reading);
  CHECK(contains(page->view().errors.at(0), "letter.txt"));
}

TEST_CASE("files larger than the browser can hold are refused before they are read") {
  Facade core;
  CHECK(contains(core.begin_preview("", 300e6, false), "300 MB"));
  CHECK(contains(core.finish_preview(), "no preview yet"));
  CHECK(contains(core.begin_preview("", 200e6, false), "\"ok\":true"));
}

TEST_CASE("an import that is stopped while it is read shows what it showed before") {
  const auto page = asked_page();
  page->session.apply(SetRowShape{RowShape::day});
  CHECK(page->view().import->reading);
  const Request request = page->session.take_requests().at(0);
  page->session.progress(request.id, 0, 0);
  CHECK(page->view().work->label == "Reading esr.csv");
  page->session.apply(CancelWork{});
  page->session.answer(request.id, page->answer_to(request));
  CHECK_FALSE(page->view().import->reading);
  CHECK(page->view().import->shape != "day");
}
