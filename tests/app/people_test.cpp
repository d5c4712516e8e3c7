// People and spells entered by hand: from nothing, over files, corrected, taken out, undone. Figures by hand.

#include <catch2/catch_test_macros.hpp>

#include "core/base/sha256.h"
#include "core/io/cases/people_entries.h"
#include "core/io/compare/study_json.h"
#include "core/io/json.h"
#include "tests/app/begun.h"
#include "tests/app/core_answers.h"
#include "web/app/edits.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

PeopleCells person(const std::string& id, const std::string& team = "North") {
  return {id, team, "", "", "MTWTF--", "2020-01-06", "", "", ""};
}

PeopleCells spell(const std::string& first, const std::string& last, const std::string& id = "P1") {
  return {id, first, last, "", "sickness", "", ""};
}

EnterRow new_person(const std::string& id) { return {{true, {}, person(id), {}}, "", "", ""}; }
EnterRow new_spell(const std::string& first, const std::string& last) {
  return {{false, {}, spell(first, last), {}}, "", "", ""};
}

/// One colleague with four weeks of absence, 2 to 29 March 2026: thornton's `four_weeks` on day 28.
std::unique_ptr<Page> page_of_one() {
  auto page = encrypted_page(true);
  page->apply(new_person("P1"));
  page->apply(new_spell("2026-03-02", "2026-03-29"));
  return page;
}

}  // namespace

TEST_CASE("a manager begins with nobody, and the figures follow what is entered") {
  const auto page = encrypted_page(true);
  CHECK(page->view().errors.empty());
  REQUIRE(page->view().workforce);
  CHECK(page->view().workforce->own);
  CHECK(page->view().workforce->people == 0);
  CHECK(page->view().study.dates == Span{*day_from_text("2025-04-01"), *day_from_text("2026-03-31")});
  REQUIRE(page->view().comparison);
  CHECK(page->view().comparison->people == 0);
  page->apply(new_person("P1"));
  CHECK(page->view().entry.errors.empty());
  CHECK(page->view().errors.empty());
  REQUIRE(page->view().workforce->people == 1);
  CHECK(page->view().workforce->teams == std::vector<std::string>{"North"});
  page->apply(new_spell("2026-03-02", "2026-03-29"));
  CHECK(page->view().workforce->spells == 1);
  CHECK(page->view().comparison->old_side.people == 1);
  CHECK(page->view().entry.done == 2);
}

TEST_CASE("every entry is undone and done again, down to nobody and to the people before") {
  const auto page = page_of_one();
  page->apply(Undo{});
  CHECK(page->view().workforce->spells == 0);
  CHECK(page->view().comparison->old_side.people == 0);
  page->apply(Redo{});
  CHECK(page->view().comparison->old_side.people == 1);
  for (int i = 0; i < 3; ++i) page->apply(Undo{});
  CHECK(page->view().study.workforce == "sample:council");
  CHECK(page->view().workforce->people > 100);
  for (int i = 0; i < 3; ++i) page->apply(Redo{});
  REQUIRE(page->view().workforce->people == 1);
  CHECK(page->view().workforce->spells == 1);
}

TEST_CASE("a correction keeps what it was, and what is due follows") {
  const auto page = page_of_one();
  page->apply(AskDue{Side::new_policy, "2026-03-31", "7", ""});
  // Back on Monday 30 March: the welcome-back meeting is of that day.
  const auto names = [&] {
    std::string all;
    for (const DueItemView& item : page->view().due.found->items) all += item.name + "\n";
    return all;
  };
  CHECK(names().find("return_meeting.return_meeting.2026-03-02") != std::string::npos);
  const PeopleCells before = page->view().study.entries.back().now;
  PeopleCells after = before;
  after[1] = "2026-03-09";
  page->apply(EnterRow{{false, before, after, {}}, "", "", ""});
  REQUIRE(page->view().study.entries.size() == 3);
  CHECK(entry_in_words(page->view().study.entries[2]) ==
        "Absence from 2 March 2026 to 29 March 2026 corrected: first day was 2026-03-02, is 2026-03-09");
  CHECK(page->view().study.entries[2].entered == day_from_text("2026-03-31"));
  // Three weeks are not four.
  CHECK(page->view().comparison->old_side.people == 0);
  CHECK(names().find("return_meeting.return_meeting.2026-03-09") != std::string::npos);
  page->apply(EnterRow{{false, after, after, {}}, "", "", ""});
  CHECK(page->view().entry.error_of("") == "Nothing of it is different from what is there.");
}

TEST_CASE("what cannot be is told at its field, and nothing is entered") {
  struct Row {
    EnterRow row;
    const char *column, *detail;
  };
  PeopleCells hours = spell("2026-03-30", "2026-03-31"), kind = spell("2026-03-30", "");
  hours[3] = "3";
  kind[4] = "flu";
  PeopleCells pattern = person("P2");
  pattern[4] = "Monday";
  const auto page = page_of_one();
  for (const Row& wrong : {
           Row{new_person("P1"), "employee_id", "\"P1\" is among these people already"},
           Row{{{true, {}, pattern, {}}, "", "", ""}, "work_pattern", "Monday"},
           Row{new_spell("2026-02-30", ""), "first_day", "2026-02-30"},
           Row{new_spell("", ""), "first_day", "first day of the absence"},
           Row{new_spell("2026-03-31", "2026-03-30"), "last_day", "2026-03-30 is before the first day"},
           Row{{{false, {}, hours, {}}, "", "", ""}, "hours", "Hours go with one day"},
           Row{{{false, {}, kind, {}}, "", "", ""}, "category", "flu"},
           Row{{{false, {}, spell("2026-03-30", "", "P9"), {}}, "", "", ""}, "employee_id", "P9"},
           Row{{{false, {}, spell("2026-03-30", ""), {}}, "2026-03-30", "", ""}, "expected", "not after"},
           Row{{{false, {}, spell("2026-03-30", "2026-03-31"), {}}, "2026-04-07", "", ""},
               "expected",
               "has a last day"},
           Row{{{false, {}, spell("2026-03-30", ""), {}}, "", "2026-03-30", ""}, "fit_until", "fit note"},
           Row{new_spell("2026-03-02", "2026-03-29"), "", "entered already"},
       }) {
    CAPTURE(wrong.column, wrong.detail);
    page->apply(wrong.row);
    CHECK(page->view().entry.error_of(wrong.column).find(wrong.detail) != std::string::npos);
    CHECK(page->view().study.entries.size() == 2);
  }
  page->apply(LeaveEntry{});
  CHECK(page->view().entry.errors.empty());
}

TEST_CASE("absences that share days, or lie outside service, are entered and told of") {
  const auto page = page_of_one();
  page->apply(new_spell("2026-03-27", "2026-03-31"));
  REQUIRE(page->view().entry.notes.size() == 1);
  CHECK(page->view().entry.notes[0].find("from 2026-03-02 to 2026-03-29") != std::string::npos);
  CHECK(page->view().workforce->spells == 2);
  page->apply(new_spell("2019-12-02", "2019-12-03"));
  REQUIRE(page->view().entry.notes.size() == 1);
  CHECK(page->view().entry.notes[0].find("outside the service") != std::string::npos);
}

TEST_CASE("a fit note and a day of return go into the record with their absence, in one step") {
  const auto page = encrypted_page(true);
  page->apply(new_person("P1"));
  page->apply(EnterRow{{false, {}, spell("2026-03-16", ""), {}}, "2026-04-13", "2026-03-23", "2026-04-10"});
  CHECK(page->view().entry.errors.empty());
  const CaseRecord& record = page->view().study.record;
  REQUIRE(record.size() == 2);
  CHECK(record[0].kind == "fit_note");
  CHECK(record[0].until == day_from_text("2026-04-10"));
  CHECK(record[1].kind == "return_date_known");
  CHECK(record[1].about == "2026-03-16");
  CHECK(record[1].why == "Expected back on 13 April 2026.");
  page->apply(Undo{});
  CHECK(page->view().study.record.empty());
  CHECK(page->view().workforce->spells == 0);
}

TEST_CASE("a person is taken out with absences and record, and comes back whole") {
  const auto page = page_of_one();
  page->apply(OpenPerson{"P1"});
  REQUIRE(page->view().person);
  REQUIRE(page->view().person->spell_rows.size() == 1);
  page->apply(AskDue{Side::new_policy, "2026-03-31", "7", ""});
  page->apply(RecordRow{{false, "P1", "2026-03-30", "return_meeting", "", "", "", ""}});
  REQUIRE(page->view().record.errors.empty());
  page->apply(EnterRow{{true, page->view().person->rows.front(), {}, {}}, "", "", ""});
  CHECK(page->view().workforce->people == 0);
  CHECK(page->view().person_asked.empty());
  CHECK(page->view().study.record[0].taken_back);
  CHECK(page->view().errors.empty());
  page->apply(Undo{});
  REQUIRE(page->view().workforce->people == 1);
  CHECK(page->view().workforce->spells == 1);
  CHECK_FALSE(page->view().study.record[0].taken_back);
}

TEST_CASE("rows of an import are corrected over it, and its files stay as they were") {
  const auto page = opened_page();
  page->session.set_today("2026-03-31");
  page->offer({small_people(), small_absences()});
  const long spells = page->view().workforce->spells;
  const std::string id = page->view().workforce->ids.front();
  page->apply(OpenPerson{id});
  REQUIRE(page->view().person);
  REQUIRE_FALSE(page->view().person->spell_rows.empty());
  const EnterRow out{{false, page->view().person->spell_rows.front(), {}, {}}, "", "", ""};
  // Real people, unencrypted: it must be chosen.
  page->apply(out);
  CHECK(page->view().study.entries.empty());
  page->apply(RecordUnencrypted{true});
  const std::string kept = page->core.workforce_to_keep();
  page->apply(out);
  CHECK(page->view().workforce->spells == spells - 1);
  CHECK(page->core.workforce_to_keep() == kept);
  page->apply(Undo{});
  CHECK(page->view().workforce->spells == spells);
}

TEST_CASE("a study of one's own people opens with them, and is shared without them") {
  const auto page = page_of_one();
  const std::string text = page->session.study_text();
  const auto other = opened_page();
  REQUIRE(other->session.open_study(text));
  other->settle();
  CHECK(other->session.study_text() == text);
  CHECK(other->view().workforce->people == 1);
  CHECK(other->view().comparison->old_side.people == 1);
  CHECK(study_to_share(text).find("P1") == std::string::npos);
}

TEST_CASE("an entry that says nothing, or has too few cells, is refused with its place") {
  const auto page = page_of_one();
  std::string text = page->session.study_text();
  const std::size_t at = text.find("\"of\": \"spell\"");
  REQUIRE(at != std::string::npos);
  text.replace(at, 13, "\"of\": \"spoon\"");
  const Checked<Study> study = read_study(text);
  REQUIRE_FALSE(study);
  CHECK(study.error()[0].where == "entries.1.of");
}

TEST_CASE("everything held tells what was entered by hand, and a colleague who was entered can be deleted") {
  auto page = page_of_one();
  const Command wish = Keep{KeepingDeed::delete_person, "P1"};
  SavingView saving;
  saving.state = "ready";
  page->session.set_saving(saving);
  CHECK(obstacle(page->view(), wish).empty());

  const Json held =
      parse_json(test::value_of(page->core.held_as("P1", "2026-03-31", "json")).get<std::string>(), "held")
          .value();
  REQUIRE(held["entered"].size() == 2);
  CHECK(held["entered"][1].get<std::string>().find("2 March 2026") != std::string::npos);

  const Json mark = Json::array({{{"salt", "s"}, {"person", turnpoint::to_text(sha256("s\nP1"))}}});
  const Json left =
      test::value_of(page->core.without_deleted(page->session.study_text(), "", print_json(mark)));
  CHECK(left["persons"] == 1);
  CHECK(left["spells"] == 1);
  REQUIRE(page->session.forget(left["study"].get<std::string>(), std::nullopt, "Deleted."));
  page->settle();
  CHECK(page->session.study_text().find("P1") == std::string::npos);
  REQUIRE(page->view().workforce);
  CHECK(page->view().workforce->people == 0);
}

TEST_CASE("who is there comes with a comparison only where entries have just changed it") {
  const auto page = page_of_one();
  CHECK(test::value_of(page->core.summary())["workforce"]["people"] == 1);
  page->apply(SetDates{"2025-05-01", "2026-03-31"});
  CHECK_FALSE(test::value_of(page->core.summary()).contains("workforce"));
  page->apply(new_person("P2"));
  CHECK(test::value_of(page->core.summary())["workforce"]["people"] == 2);
  CHECK(page->view().workforce->people == 2);
  page->apply(Undo{});
  CHECK(test::value_of(page->core.summary())["workforce"]["people"] == 1);
  CHECK(page->view().workforce->people == 1);
}

TEST_CASE("terms that changed are corrected row by row, and days of service with all of them") {
  auto page = encrypted_page(true);
  page->offer({{"people.csv", "employee_id,team,fte,work_pattern,start_date,valid_from\n"
                              "E1,North,1,MTWTF--,2020-01-06,\n"
                              "E1,North,0.6,MTW----,2020-01-06,2025-06-02\n"},
               {"absences.csv", "employee_id,first_day,last_day\nE1,2025-07-07,2025-07-11\n"}});
  page->apply(OpenPerson{"E1"});
  REQUIRE(page->view().person);
  REQUIRE(page->view().person->rows.size() == 2);
  const PeopleCells was = page->view().person->rows[1];
  CHECK(was[4] == "MTW----");
  PeopleCells now = was;
  now[3] = "0.8";
  now[4] = "MTWT---";
  page->apply(EnterRow{{true, was, now, {}}, "", "", ""});
  CHECK(page->view().entry.errors.empty());
  REQUIRE(page->view().person->rows.size() == 2);
  CHECK(page->view().person->rows[0][4] == "MTWTF--");
  CHECK(page->view().person->rows[1] == now);

  PeopleCells later = now;
  later[5] = "2021-03-01";
  page->apply(EnterRow{{true, now, later, {}}, "", "", ""});
  CHECK(page->view().entry.errors.empty());
  REQUIRE(page->view().person->rows.size() == 2);
  CHECK(page->view().person->rows[0][5] == "2021-03-01");
  CHECK(page->view().person->rows[1][5] == "2021-03-01");
  page->apply(Undo{});
  CHECK(page->view().person->rows[0][5] == "2020-01-06");
  CHECK(page->view().person->rows[1] == now);
}

TEST_CASE("a study that is shared has nobody who was entered by hand, over whatever people") {
  for (const bool own : {true, false}) {
    auto page = encrypted_page(own);
    page->apply(new_person("Quagga-77"));
    page->apply(AskDue{Side::old_policy, "2026-03-31", "7", ""});
    page->apply(RecordRow{{true, "Quagga-77", "2026-03-16", "keep", "", "", "", "A claim is open."}});
    REQUIRE(page->view().study.record.size() == 1);
    page->apply(ShareStudy{});
    const std::vector<SavedFile> files = page->saved();
    REQUIRE(files.size() == 1);
    CHECK(files[0].text.find("Quagga") == std::string::npos);
    CHECK(files[0].text.find("claim") == std::string::npos);
  }
}

TEST_CASE("terms are added from a day on, keep the days of service, and are taken back by Undo") {
  auto page = page_of_one();
  PeopleCells terms = person("P1");
  terms[3] = "0.6";
  terms[4] = "MTW----";
  terms[5] = "";
  terms[8] = "2026-03-16";
  page->apply(OpenPerson{"P1"});
  page->apply(EnterRow{{true, {}, terms, {}}, "", "", ""});
  CHECK(page->view().entry.errors.empty());
  CHECK(page->view().workforce->people == 1);
  REQUIRE(page->view().person->rows.size() == 2);
  CHECK(page->view().person->rows[0][4] == "MTWTF--");
  CHECK(page->view().person->rows[1][4] == "MTW----");
  CHECK(page->view().person->rows[1][5] == "2020-01-06");
  CHECK(page->view().person->rows[1][8] == "2026-03-16");
  CHECK(entry_in_words(page->view().study.entries.back()) == "Terms from 16 March 2026 entered");

  const auto refused = [&](const std::string& day, const std::string& pattern, const char* where) {
    terms[8] = day;
    terms[4] = pattern;
    page->apply(EnterRow{{true, {}, terms, {}}, "", "", ""});
    CHECK_FALSE(page->view().entry.error_of(where).empty());
    CHECK(page->view().person->rows.size() == 2);
  };
  refused("2026-03-16", "MT-----", "valid_from");
  refused("someday", "MT-----", "valid_from");
  refused("", "MT-----", "employee_id");
  page->apply(Undo{});
  CHECK(page->view().person->rows.size() == 1);
}

TEST_CASE("terms added to somebody of a file keep the characteristics that stand behind their row") {
  std::vector<std::string> header(person_columns.begin(), person_columns.end());
  header.push_back("sex");
  PeopleCells there = person("E1");
  there.push_back("female");
  WorkforceRows rows{{header, there}, {}};
  PeopleCells terms = person("E1");
  terms[8] = "2025-09-01";
  apply_entries(rows, {{true, {}, terms, {}}});
  REQUIRE(rows.people.size() == 3);
  CHECK(rows.people[2].size() == 10);
  CHECK(rows.people[2][9] == "female");
}
