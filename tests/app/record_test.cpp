// What a manager records: held to the list that was asked for, part of the study, undone, saved, opened
// again. Dates by hand from the policy and a calendar.

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/app/page.h"
#include "web/app/edits.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

const NamedFile absences = {"absences.csv", "employee_id,first_day,last_day\n"
                                            "A,2026-03-02,2026-03-06\n"
                                            "B,2026-03-09,2026-03-10\n"};
constexpr const char* meeting_of_a = "return_meeting.return_meeting.2026-03-02";

/// Imported people, encrypted, and the list of the new policy as known on Monday 16 March.
std::unique_ptr<Page> asked_page() {
  auto page = opened_page();
  page->session.set_today("2026-03-17");
  KeepingView keeping;
  keeping.protection = Protection::open;
  page->session.set_keeping(keeping);
  page->offer({absences});
  page->apply(SetDates{"2025-04-01", "2026-03-31"});
  page->apply(AskDue{Side::new_policy, "2026-03-16", "7", ""});
  return page;
}

TypedRow done(const std::string& date, const std::string& item) {
  return {true, "A", date, "done", item, "", "", "Met in person."};
}

const DueItemView* item_named(const AppView& view, const std::string& name) {
  for (const DueItemView& item : view.due.found->items) {
    if (item.name == name) return &item;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("what is recorded as done leaves what is overdue, and undo brings it back") {
  const auto page = asked_page();
  // A was back on Monday 9 March: the meeting was due that day.
  REQUIRE(item_named(page->view(), meeting_of_a));
  CHECK(item_named(page->view(), meeting_of_a)->state == "overdue");
  page->apply(RecordRow{done("2026-03-11", meeting_of_a)});
  CHECK(page->view().record.errors.empty());
  CHECK(page->view().record.done == 1);
  REQUIRE(page->view().study.record.size() == 1);
  CHECK(page->view().study.record[0].entered == day_from_text("2026-03-17"));
  // Done before the list begins, so it is not in it.
  CHECK_FALSE(item_named(page->view(), meeting_of_a));
  page->apply(Undo{});
  CHECK(page->view().study.record.empty());
  REQUIRE(item_named(page->view(), meeting_of_a));
  CHECK(item_named(page->view(), meeting_of_a)->state == "overdue");
}

TEST_CASE("what is moved stands on its new day with the reason") {
  const auto page = asked_page();
  page->apply(
      RecordRow{{true, "A", "2026-03-16", "moved", meeting_of_a, "", "2026-03-18", "Away until then."}});
  CHECK(page->view().record.errors.empty());
  const DueItemView* item = item_named(page->view(), meeting_of_a);
  REQUIRE(item);
  CHECK(item->day == "2026-03-18");
  CHECK(item->state == "to do");
  CHECK(item->outcome == "Moved from 9 March 2026: Away until then.");
}

TEST_CASE("what cannot have happened is told at its field, and nothing is recorded") {
  const auto page = asked_page();
  struct Row {
    TypedRow row;
    const char* column;
    const char* detail;
  };
  for (const Row& wrong : {
           Row{done("2026-03-05", meeting_of_a), "date", "5 March 2026 is before"},
           Row{done("2026-03-20", meeting_of_a), "date", "20 March 2026 is after 16 March 2026"},
           Row{done("soon", meeting_of_a), "date", "\"soon\""},
           Row{done("2026-03-11", "return_meeting.return_meeting.2026-03-03"), "kind", "names nothing"},
           Row{{true, "A", "2026-03-16", "moved", meeting_of_a, "", "2026-03-18", ""},
               "why",
               "why it was moved"},
           Row{{true, "A", "2026-03-16", "moved", meeting_of_a, "", "2026-03-10", "Late."},
               "until",
               "before"},
           Row{{true, "A", "2026-03-16", "target", "stage_9", "met", "", ""}, "about", "not a stage"},
           Row{{false, "A", "2026-03-09", "fit_note", "", "", "", ""},
               "until",
               "last day the fit note covers"},
       }) {
    CAPTURE(wrong.column, wrong.detail);
    page->apply(RecordRow{wrong.row});
    CHECK(page->view().record.error_of(wrong.column).find(wrong.detail) != std::string::npos);
    CHECK(page->view().study.record.empty());
  }
  page->apply(LeaveRow{});
  CHECK(page->view().record.errors.empty());
}

TEST_CASE("a row is recorded once; taken back it stays in the history and counts no longer") {
  const auto page = asked_page();
  page->apply(RecordRow{done("2026-03-11", meeting_of_a)});
  page->apply(RecordRow{done("2026-03-11", meeting_of_a)});
  CHECK(page->view().record.error_of("") == "The same is recorded already.");
  page->apply(TakeBackRow{0});
  REQUIRE(page->view().study.record.size() == 1);
  CHECK(page->view().study.record[0].taken_back == day_from_text("2026-03-17"));
  CHECK(item_named(page->view(), meeting_of_a)->state == "overdue");
  page->apply(TakeBackRow{0});
  page->apply(RecordRow{done("2026-03-11", meeting_of_a)});
  CHECK(page->view().study.record.size() == 2);
}

TEST_CASE("the record is saved as the command line reads it, and opened into another study") {
  const auto page = asked_page();
  page->apply(RecordRow{done("2026-03-11", meeting_of_a)});
  page->apply(RecordRow{{false, "B", "2026-03-09", "fit_note", "", "", "2026-03-10", ""}});
  page->saved();
  page->apply(SaveRecord{"decisions"});
  page->apply(SaveRecord{"events"});
  const std::vector<SavedFile> files = page->saved();
  REQUIRE(files.size() == 2);
  CHECK(files[0].name == "decisions.csv");
  CHECK(files[0].text == "employee_id,date,kind,about,value,until,why\n"
                         "A,2026-03-11,done,return_meeting.return_meeting.2026-03-02,,,Met in person.\n");
  CHECK(files[1].text == "employee_id,date,kind,until\nB,2026-03-09,fit_note,2026-03-10\n");
  const auto other = asked_page();
  other->offer({{"decisions.csv", files[0].text}});
  other->offer({{"events.csv", files[1].text}});
  other->offer({{"events.csv", files[1].text}});
  CHECK(other->view().study.record.size() == 2);
  CHECK_FALSE(item_named(other->view(), meeting_of_a));
}

TEST_CASE("nothing is recorded of imported people unencrypted, unless it is chosen") {
  const auto page = asked_page();
  KeepingView keeping;
  page->session.set_keeping(keeping);
  const TypedRow row = done("2026-03-11", meeting_of_a);
  CHECK(is_unprotected(page->view()));
  CHECK(obstacle(page->view(), RecordRow{row}).find("Safekeeping") != std::string::npos);
  page->apply(RecordRow{row});
  CHECK(page->view().study.record.empty());
  page->offer({{"decisions.csv", "employee_id,date,kind,about,value,until,why\n"}});
  CHECK_FALSE(page->view().errors.empty());
  page->apply(RecordUnencrypted{true});
  page->apply(RecordRow{row});
  CHECK(page->view().study.record.size() == 1);
}

TEST_CASE("a study in a file that is not sealed leaves out what was recorded of imported people") {
  const auto page = asked_page();
  page->apply(RecordRow{done("2026-03-11", meeting_of_a)});
  const std::string kept = page->session.study_text();
  CHECK(kept.find("\"record\"") != std::string::npos);
  CHECK(study_to_share(kept).find("\"record\"") == std::string::npos);
  page->apply(LoadSample{});
  page->apply(AskDue{Side::new_policy, "2026-03-31", "7", ""});
  const DueItemView item = page->view().due.found->items.front();
  page->apply(RecordRow{{true, item.employee_id, "2026-03-31", "done", item.name, "", "", ""}});
  REQUIRE(page->view().study.record.size() == 1);
  CHECK(study_to_share(page->session.study_text()).find("\"record\"") != std::string::npos);
}

TEST_CASE("a record goes with its people: the sample has none of it, and undo brings both back") {
  const auto page = asked_page();
  CHECK(obstacle(page->view(), SaveRecord{"decisions"}) == "Nothing of it is recorded yet.");
  page->apply(RecordRow{done("2026-03-11", meeting_of_a)});
  page->apply(LoadSample{});
  CHECK(page->view().study.record.empty());
  CHECK_FALSE(is_unprotected(page->view()));
  page->apply(Undo{});
  CHECK(page->view().study.record.size() == 1);
}

TEST_CASE("a reason typed over several lines is one cell of the record") {
  const auto page = asked_page();
  TypedRow row{true,         "A", "2026-03-16", "moved",
               meeting_of_a, "",  "2026-03-19", "Both were away\nuntil then.\n"};
  page->apply(RecordRow{row});
  CHECK(page->view().record.errors.empty());
  REQUIRE(page->view().study.record.size() == 1);
  CHECK(page->view().study.record[0].why == "Both were away until then.");
  CHECK(page->view().study.record[0].date == day_from_text("2026-03-16"));
}

TEST_CASE(
    "after a terminal diagnosis the new policy has a talk and contact to offer, and no stage by judgement") {
  auto page = opened_page();
  page->offer({{"absences.csv", "employee_id,first_day,last_day,category\n"
                                "A,2024-03-04,2024-04-12,terminal_illness\n"}});
  page->apply(RecordUnencrypted{true});
  // Monday 4 March is day 1; five working days on is Monday 11 March; day 28 is Sunday 31 March.
  page->apply(AskDue{Side::new_policy, "2024-03-08", "31", ""});
  const DueItemView* support = item_named(page->view(), "meeting.charter_support.2024-03-04");
  const DueItemView* contact = item_named(page->view(), "contact.charter_contact.2024-03-04");
  REQUIRE(support);
  REQUIRE(contact);
  CHECK(support->day == "2024-03-11");
  CHECK(contact->day == "2024-03-31");
  CHECK(support->because.find("Dying to Work Charter") != std::string::npos);
  page->apply(RecordRow{{true, "A", "2024-03-08", "stage", "informal_review", "", "", "Too long away"}});
  CHECK(page->view().study.record.empty());
  CHECK(page->view().record.error_of("kind").find("no stage follows (Dying to Work Charter)") !=
        std::string::npos);
  // From a file it is part of the record all the same: the core passes it over, and the list says why.
  page->offer({{"decisions.csv", "employee_id,date,kind,about,value,until,why\n"
                                 "A,2024-03-08,stage,informal_review,,,Too long away\n"}});
  page->apply(AskDue{Side::new_policy, "2024-03-08", "92", ""});
  REQUIRE(page->view().study.record.size() == 1);
  const auto& notes = page->view().due.found->notes;
  CHECK(std::any_of(notes.begin(), notes.end(), [](const std::string& note) {
    return note.find("no stage follows (Dying to Work Charter)") != std::string::npos;
  }));
  for (const DueItemView& item : page->view().due.found->items) CHECK(item.kind != "stage_meeting");
}

TEST_CASE("recording a row works out what rests on it, and not the comparison") {
  const auto page = asked_page();
  page->calls.clear();
  const auto times = [&](const std::string& call) {
    return std::count(page->calls.begin(), page->calls.end(), call);
  };
  page->apply(RecordRow{done("2026-03-11", meeting_of_a)});
  REQUIRE(page->view().study.record.size() == 1);
  page->apply(Undo{});
  CHECK(times("take_record") == 2);
  CHECK(times("due") == 2);
  CHECK(times("compare") == 0);
  page->apply(SetDates{"2025-05-01", "2026-03-31"});
  CHECK(times("compare") == 1);
}

TEST_CASE("a stage that was open before the record begins comes from stages.csv beside the absences") {
  // The story of scenarios/stories: Stage 2 since 4 March 2024, its review six months later.
  const NamedFile stages = {"stages.csv", "employee_id,track,stage,from,expires,next_review\n"
                                          "A,frequent,stage_2,2024-03-04,,2024-09-04\n"};
  const NamedFile one_spell = {"absences.csv", "employee_id,first_day,last_day\nA,2024-05-14,2024-05-15\n"};
  auto page = opened_page();
  page->session.set_today("2024-12-31");
  KeepingView keeping;
  keeping.protection = Protection::open;
  page->session.set_keeping(keeping);
  page->apply(ChoosePolicy{Side::old_policy, "thornton-2009"});
  page->offer({stages, one_spell});
  REQUIRE(page->view().study.record.size() == 1);
  const CaseRow& row = page->view().study.record[0];
  CHECK(row.file == RecordFile::stages);
  CHECK(row.about == "frequent");
  CHECK(row.kind == "stage_2");
  CHECK(row.date == day_from_text("2024-03-04"));
  CHECK(row.next_review == day_from_text("2024-09-04"));
  page->apply(AskDue{Side::old_policy, "2024-09-04", "7", ""});
  CHECK(item_named(page->view(), "review.stage_2.2024-09-04"));

  page->apply(SaveRecord{"stages"});
  CHECK(page->saved().back().text == stages.text);
  auto other = opened_page();
  REQUIRE(other->session.open_study(page->session.study_text()));
  CHECK(other->view().study.record == page->view().study.record);

  page->apply(Undo{});
  CHECK(page->view().study.record.empty());
  CHECK_FALSE(item_named(page->view(), "review.stage_2.2024-09-04"));
}

TEST_CASE("a stage that no track has is told with its cell, and the good row is used") {
  const auto page = asked_page();
  page->offer({{"stages.csv", "employee_id,track,stage,from\nA,sideways,stage_1,2026-01-05\n"
                              "B,frequent,stage_1,2026-01-05\n"}});
  CHECK(page->view().study.record.size() == 1);
  REQUIRE(page->view().errors.size() == 1);
  CHECK(page->view().errors[0].find("\"sideways\" is not a track") != std::string::npos);
}
