// One case from one manager's page to another's: what is shown first, what is there afterwards, what is
// refused.

#include <catch2/catch_test_macros.hpp>

#include "core/io/json.h"
#include "tests/app/begun.h"
#include "tests/app/core_answers.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

EnterRow new_person(const std::string& id) {
  return {{true, {}, {id, "North", "", "", "MTWTF--", "2020-01-06", "", "", ""}, {}}, "", "", ""};
}

EnterRow new_spell(const std::string& id, const std::string& last) {
  return {{false, {}, {id, "2026-03-02", last, "", "sickness", "", ""}, {}}, "", "", ""};
}

const TypedRow fit_note{false, "P-07", "2026-03-09", "fit_note", "", "", "2026-03-13", ""};
const TypedRow keep{true, "P-07", "2026-03-16", "keep", "", "", "", "A claim is open."};

/// P-07 with an absence that was corrected and a record with a row taken back; Quagga-77 beside them.
std::unique_ptr<Page> sender() {
  auto page = encrypted_page(true);
  for (const char* id : {"P-07", "Quagga-77"}) {
    page->apply(new_person(id));
    page->apply(new_spell(id, "2026-03-06"));
  }
  EnterRow corrected = new_spell("P-07", "2026-03-10");
  corrected.entry.was = page->view().study.entries[1].now;
  page->apply(corrected);
  page->apply(AskDue{Side::old_policy, "2026-03-31", "7", ""});
  page->apply(RecordRow{fit_note});
  page->apply(RecordRow{keep});
  page->apply(TakeBackRow{0});
  REQUIRE(page->view().study.record.size() == 2);
  return page;
}

std::string file_of(const Page& page, bool redacted = false) {
  return test::value_of(page.core.hand_over("P-07", "2026-03-31", redacted)).get<std::string>();
}

void open(Page& page, const std::string& file) {
  page.session.open_case(file);
  page.settle();
}

}  // namespace

TEST_CASE("a case file is shown before it is received, and then the case is there with its history") {
  const std::string file = file_of(*sender());
  CHECK(file.find("Quagga") == std::string::npos);
  auto page = encrypted_page(true);
  page->session.set_today("2026-04-02");
  const std::string before = page->session.study_text();
  open(*page, file);
  REQUIRE(page->view().case_file);
  CHECK(page->view().case_file->employee_id == "P-07");
  CHECK(page->view().case_file->made == "2026-03-31");
  CHECK(page->view().case_file->absences == 1);
  CHECK(page->view().case_file->rows == 2);
  CHECK(page->view().case_file->policies.empty());
  CHECK_FALSE(page->view().case_file->here);
  CHECK(page->session.study_text() == before);

  page->apply(ReceiveCase{});
  CHECK_FALSE(page->view().case_file);
  CHECK(page->view().errors.empty());
  CHECK(page->view().workforce->ids == std::vector<std::string>{"P-07"});
  REQUIRE(page->view().person);
  CHECK(page->view().person->employee_id == "P-07");
  REQUIRE(page->view().person->spell_rows.size() == 1);
  CHECK(page->view().person->spell_rows[0][2] == "2026-03-10");
  const Study& study = page->view().study;
  REQUIRE(study.entries.size() == 3);
  CHECK(study.entries[2].was[2] == "2026-03-06");
  CHECK(study.entries[0].entered == *day_from_text("2026-03-31"));
  REQUIRE(study.record.size() == 3);
  CHECK(study.record[0].taken_back == *day_from_text("2026-03-31"));
  CHECK(study.record[1].why == "A claim is open.");
  CHECK(study.record[2].kind == "received");
  CHECK(study.record[2].why == "From a case file made on 31 March 2026.");
  CHECK(study.dates.last_day == *day_from_text("2026-04-02"));
  page->apply(Undo{});
  CHECK(page->view().workforce->people == 0);
}

TEST_CASE("nobody who is there already is written over: what differs is told, another pseudonym is taken") {
  auto page = sender();
  const std::string file = file_of(*page);
  open(*page, file);
  REQUIRE(page->view().case_file);
  CHECK(page->view().case_file->here);
  CHECK(page->view().case_file->differences.empty());
  page->apply(new_spell("P-07", "2026-03-02"));
  open(*page, file);
  REQUIRE(page->view().case_file);
  REQUIRE(page->view().case_file->differences.size() == 1);
  CHECK(page->view().case_file->differences[0].starts_with("Only here: Absence: first day 2026-03-02"));
  const std::string before = page->session.study_text();
  page->apply(ReceiveCase{"P-07"});
  CHECK(page->session.study_text() == before);
  page->apply(ReceiveCase{"Quagga-77"});
  CHECK(page->session.study_text() == before);
  page->apply(ReceiveCase{"P-08"});
  CHECK(page->view().workforce->ids == std::vector<std::string>{"P-07", "P-08", "Quagga-77"});
  CHECK(page->view().study.record.back().why ==
        "From a case file made on 31 March 2026, where the pseudonym is P-07.");
}

TEST_CASE("the sender's history says that a case was handed over, and the figures stay as they are") {
  auto page = sender();
  page->apply(NoteHandOver{"P-07", true});
  const CaseRow& row = page->view().study.record.back();
  CHECK(row.kind == "handed_over");
  CHECK(row.employee_id == "P-07");
  CHECK(row.why == "A case file without reasons and notes.");
  CHECK(page->view().errors.empty());
  page->apply(AskDue{Side::old_policy, "2026-03-31", "7", ""});
  REQUIRE(page->view().due.found);
  for (const std::string& note : page->view().due.found->notes)
    CHECK(note.find("handed_over") == std::string::npos);
}

TEST_CASE("a case looked at under other policies says which, and where only its numbers differ") {
  auto page = sender();
  page->apply(SetParameter{Side::new_policy, "triggers.four_weeks.at_least", "30", 1});
  page->apply(ChoosePolicy{Side::new_policy, "reigate-banstead-2014"});
  const std::string file = file_of(*page);
  auto other = encrypted_page(true);
  open(*other, file);
  REQUIRE(other->view().case_file);
  REQUIRE(other->view().case_file->policies.size() == 1);
  CHECK(other->view().case_file->policies[0].find("is none of the two policies here") != std::string::npos);
}

TEST_CASE("what is no case file is refused with the reason, and nothing is changed") {
  auto page = encrypted_page(true);
  const std::string before = page->session.study_text();
  for (const char* text : {"{", "{\"kind\": \"backup\"}", "{\"kind\": \"case\", \"schema\": 9}"}) {
    open(*page, text);
    CHECK_FALSE(page->view().case_file);
    CHECK_FALSE(page->view().errors.empty());
  }
  open(*page, file_of(*sender()));
  page->apply(ReceiveCase{"a pseudonym\nof two lines"});
  REQUIRE(page->view().case_file);
  CHECK_FALSE(page->view().case_file->errors.empty());
  page->apply(LeaveCase{});
  CHECK_FALSE(page->view().case_file);
  CHECK(page->session.study_text() == before);
}

TEST_CASE("a case is received by people of one's own, protected as they are") {
  auto page = encrypted_page(false);
  const Keep wish{KeepingDeed::open_case, {}};
  CHECK(obstacle(page->view(), wish) == "Begin with your own people, or load some, first.");
  page->apply(BeginOwn{});
  CHECK(obstacle(page->view(), wish).empty());
  page->session.set_keeping({});
  CHECK(obstacle(page->view(), wish).find("switch encryption on") != std::string::npos);
}

TEST_CASE("what is held can be saved to read without reasons and notes") {
  const auto page = sender();
  page->apply(SaveHeld{"P-07", "redacted"});
  const std::vector<SavedFile> files = page->saved();
  REQUIRE(files.size() == 1);
  CHECK(files[0].name == "held-without-reasons.html");
  CHECK(files[0].type == "text/html");
  CHECK(files[0].text.find("10 March 2026") != std::string::npos);
  CHECK(files[0].text.find("Duty to keep the record longer") != std::string::npos);
  CHECK(files[0].text.find("A claim is open") == std::string::npos);
  CHECK(files[0].text.find("taken back") == std::string::npos);
  CHECK(files[0].text.find("Redacted: reasons of absences") != std::string::npos);
}
