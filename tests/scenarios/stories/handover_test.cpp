// Every story handed over: the file comes back as it was written, holds nothing of anybody else, and makes
// the same case again.

#include <catch2/catch_test_macros.hpp>

#include "core/io/cases/handover/hand_over.h"
#include "core/io/cases/handover/receive.h"
#include "core/io/cases/record_csv.h"
#include "core/io/policy/shipped.h"
#include "tests/scenarios/cases/run_case.h"
#include "tests/scenarios/stories/story.h"

using namespace turnpoint;
using turnpoint::test::csv_of;
using turnpoint::test::StoryView;

namespace {

constexpr const char* other = "Quagga-77";

/// A story's files with another colleague's rows between them, as a study that recorded them.
struct Told {
  WorkforceRows rows;
  Study study;
  std::string id;
};

WorkforceReading reading_of(const test::Story& story) {
  const std::string people = csv_of({story.person}, {}), absences = csv_of(story.absences, {"first_day"});
  WorkforceFiles files;
  if (!story.person.empty()) files.people = people;
  files.absences = absences;
  files.health_detail = true;
  return read_workforce(files);
}

Told told(const test::Story& story, const StoryView& view) {
  const WorkforceReading reading = reading_of(story);
  Told told{rows_of(reading.workforce), {}, reading.workforce.people.employee_id.front()};
  told.rows.people.push_back({other, "North", "", "", "MTWTF--", "", "", "", ""});
  told.rows.absences.push_back({other, "2024-02-29", "2024-03-01", "", "sickness", "", ""});
  RecordCsv csv;
  if (!view.events.empty()) csv.events = csv_of(view.events, {"date", "kind"});
  if (!view.decisions.empty()) csv.decisions = csv_of(view.decisions, {"date", "kind"});
  if (!view.stages.empty()) csv.stages = csv_of(view.stages, {"track", "stage", "from"});
  told.study.dates = {story.first, story.last};
  told.study.record = record_of(read_record_csv(csv, reading), reading.workforce, story.first);
  turnpoint::CaseRow row;
  row.employee_id = other;
  row.kind = "keep";
  row.why = "Something about them.";
  told.study.record.push_back(row);
  told.study.entries = {
      {false, {}, {other, "2024-05-01", "2024-05-02", "", "sickness", "", ""}, story.first}};
  return told;
}

CaseFile file_of(const Told& told, bool redacted) {
  const CasePolicy policy{"thornton-2009", "Managing attendance", std::string(64, 'a')};
  WorkforceRows now = told.rows;
  apply_entries(now, told.study.entries);
  return case_file_of({told.study, policy, policy, told.study.dates.last_day, redacted}, told.id, told.rows,
                      now);
}

/// Of the file's person, as the rows of a case received stand.
WorkforceRows rows_after(const ReceivedCase& received) {
  WorkforceRows rows = rows_of(empty_reading().workforce);
  apply_entries(rows, received.entries);
  return rows;
}

template <class Check>
void with_each_view(Check check) {
  for (const std::string& path : test::story_files()) {
    const test::Story story = test::read_story(path);
    for (const StoryView& view : story.views) {
      INFO(path << ", " << view.policy);
      check(told(story, view));
    }
  }
}

}  // namespace

TEST_CASE("the file of each story's case is read as it was written, and names nobody else") {
  with_each_view([](const Told& told) {
    for (const bool redacted : {false, true}) {
      const CaseFile file = file_of(told, redacted);
      const std::string text = print_case_file(file);
      CHECK(text.find(other) == std::string::npos);
      CHECK(text.find("Something about them") == std::string::npos);
      const Checked<CaseFile> read = read_case_file(text);
      REQUIRE(read);
      CHECK(*read == file);
    }
  });
}

TEST_CASE("a story's case received elsewhere has the same rows and the same record, under any pseudonym") {
  const Day day = *day_from_text("2026-03-31");
  with_each_view([&](const Told& told) {
    const CaseFile file = file_of(told, false);
    for (const std::string& as : {told.id, std::string("Z-1")}) {
      const Checked<ReceivedCase> received = receive_case(file, as, day);
      REQUIRE(received);
      const WorkforceRows rows = rows_after(*received);
      WorkforceRows expected = told.rows;
      expected.people.pop_back();
      expected.absences.pop_back();
      CHECK(rows.people.size() == expected.people.size());
      CHECK(rows.absences.size() == expected.absences.size());
      REQUIRE(received->record.size() == file.record.size() + 1);
      CHECK(received->record.back().kind == "received");
      CHECK(case_differences(*received, as, rows, received->record).empty());
      for (const turnpoint::CaseRow& row : received->record) CHECK(row.employee_id == as);
    }
  });
}

TEST_CASE("no reason of an absence and no why of a story's decisions stands in a redacted case") {
  int reasons = 0, whys = 0;
  with_each_view([&](const Told& told) {
    const std::string text = print_case_file(file_of(told, true));
    for (std::size_t i = 1; i < told.rows.absences.size(); ++i) {
      const std::string& reason = told.rows.absences[i][5];
      if (reason.empty()) continue;
      ++reasons;
      CHECK(text.find("\"" + reason + "\"") == std::string::npos);
    }
    for (const turnpoint::CaseRow& row : told.study.record) {
      if (row.why.empty()) continue;
      ++whys;
      CHECK(text.find(row.why) == std::string::npos);
    }
    CHECK(receive_case(file_of(told, true), told.id, told.study.dates.last_day));
  });
  CHECK(reasons > 0);
  CHECK(whys > 0);
}
