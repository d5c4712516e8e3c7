/// Shows that the runner of the worked cases sees what is wrong with a case.

#include <catch2/catch_test_macros.hpp>

#include "tests/scenarios/cases/arithmetic.h"
#include "tests/scenarios/cases/compare_case.h"
#include "tests/scenarios/cases/named_days.h"
#include "tests/scenarios/cases/run_case.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const std::string name = "four_single_days.json";

/// 10 September 2024 is a Tuesday.
const std::string good = R"({
  "case": "Four single days",
  "policy": "thornton-2009",
  "clauses": ["Trigger Points, bullet 3"],
  "edits": [{ "path": "stages.stage_1.review.length", "value": "3 months" }],
  "person": { "work_pattern": "MTWTF--" },
  "absences": [
    { "first_day": "2024-01-10", "last_day": "2024-01-10" },
    { "first_day": "2024-03-12", "last_day": "2024-03-12" },
    { "first_day": "2024-05-14", "last_day": "2024-05-14" },
    { "first_day": "2024-09-10", "last_day": "2024-09-10" }
  ],
  "events": [{ "date": "2024-09-11", "kind": "return_meeting" }],
  "as_at": "2024-10-31",
  "arithmetic": [
    "Four spells in the twelve months to Tuesday 10 September 2024.",
    "Invitation and return on 11 September; five clear working days, 12, 13, 16 to 18 September; the meeting on Thursday 19 September 2024.",
    "Review three months later, on 19 December 2024, still to come."
  ],
  "expect": [
    { "date": "2024-09-10", "event": "finding", "about": "four_spells", "value": "4", "because": [1] },
    { "date": "2024-09-11", "event": "return_meeting", "about": "return_meeting", "done": true, "because": [1, 2] },
    { "date": "2024-09-11", "event": "invitation", "about": "stage_1", "because": [2] },
    { "date": "2024-09-19", "event": "stage_meeting", "about": "stage_1", "because": [2] },
    { "date": "2024-12-19", "event": "review_due", "about": "stage_1", "planned": true, "because": [3] }
  ],
  "complete": ["finding", "invitation", "stage_meeting", "review_due"],
  "live": [{ "date": "2024-09-18", "stage": "" }, { "date": "2024-09-19", "stage": "stage_1" }]
})";

/// `good` with one piece, which it must have once, written otherwise.
std::string with(const std::string& piece, const std::string& instead) {
  const std::size_t place = good.find(piece);
  INFO(piece);
  REQUIRE(place != std::string::npos);
  REQUIRE(good.find(piece, place + 1) == std::string::npos);
  return good.substr(0, place) + instead + good.substr(place + piece.size());
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

struct Altered {
  std::string piece;
  std::string instead;
  std::string said;  ///< what the runner says, or a part of it
};

}  // namespace

TEST_CASE("a worked case that is right has nothing said against it") {
  const CaseReading reading = read_case(good, "scenarios/cases/thornton-2009/" + name);
  REQUIRE(joined(reading.problems).empty());
  CHECK(joined(faults_of_arithmetic(reading.worked)).empty());
  const CaseRun run = run_case(reading.worked);
  REQUIRE(joined(run.problems).empty());
  CHECK(side_by_side(differences(reading.worked, run.timeline)).empty());
}

TEST_CASE("an expectation that is altered is reported beside what was found") {
  const std::vector<Altered> rows = {
      {R"("2024-09-19", "event": "stage_meeting")", R"("2024-09-20", "event": "stage_meeting")",
       "expected 2024-09-20 stage_meeting stage_1\n   found 2024-09-19 stage_meeting stage_1\n"},
      {R"("value": "4")", R"("value": "5")",
       "expected 2024-09-10 finding four_spells 5\n   found 2024-09-10 finding four_spells 4\n"},
      {R"("about": "four_spells")", R"("about": "four_weeks")",
       "expected 2024-09-10 finding four_weeks 4\n   found nothing\n"
       "expected nothing\n   found 2024-09-10 finding four_spells 4\n"},
      {R"("event": "finding", )", R"("event": "look_met", )",
       "expected 2024-09-10 look_met four_spells 4\n   found nothing\n"
       "expected nothing\n   found 2024-09-10 finding four_spells 4\n"},
      {R"("planned": true, )", "",
       "expected 2024-12-19 review_due stage_1\n   found 2024-12-19 review_due stage_1 planned\n"},
      {R"("done": true, )", "",
       "expected 2024-09-11 return_meeting return_meeting\n"
       "   found 2024-09-11 return_meeting return_meeting done\n"},
      {R"("value": "4", )", R"("value": "4", "provisional": true, )",
       "expected 2024-09-10 finding four_spells 4 provisional\n   found 2024-09-10 finding four_spells 4\n"},
      {R"({ "date": "2024-09-11", "event": "invitation", "about": "stage_1", "because": [2] },)", "",
       "expected nothing\n   found 2024-09-11 invitation stage_1\n"},
      {R"({ "date": "2024-09-18", "stage": "" })", R"({ "date": "2024-09-18", "stage": "stage_1" })",
       "expected 2024-09-18 live: stage_1\n   found 2024-09-18 live: none\n"},
      {R"({ "date": "2024-09-19", "stage": "stage_1" })", R"({ "date": "2024-09-19", "stage": "" })",
       "expected 2024-09-19 live: none\n   found 2024-09-19 live: stage_1\n"},
      {R"("stage": "stage_1" })", R"("stage": "stage_1", "expires": "2025-09-19" })",
       "expected 2024-09-19 live: stage_1, expires 2025-09-19\n   found 2024-09-19 live: stage_1\n"},
  };
  for (const Altered& row : rows) {
    const CaseReading reading = read_case(with(row.piece, row.instead), name);
    REQUIRE(joined(reading.problems).empty());
    const CaseRun run = run_case(reading.worked);
    REQUIRE(joined(run.problems).empty());
    CHECK(side_by_side(differences(reading.worked, run.timeline)) == row.said);
  }
}

TEST_CASE("a case that cannot be one is refused") {
  const std::vector<Altered> rows = {
      {R"("case": "Four single days")", R"("case": "Four days")", "called four_days.json"},
      {R"("clauses": ["Trigger Points, bullet 3"],)", "", "clauses: names none"},
      {R"("as_at")", R"("as at")", "as at: \"as at\" is not a field"},
      {R"("as_at": "2024-10-31")", R"("as_at": "2024-10-32")", "as_at: \"2024-10-32\" is not a day"},
      {R"("work_pattern")", R"("pattern")", "person.pattern: \"pattern\" is not a field"},
      {R"("kind": "return_meeting")", R"("kind": "return_meeting", "note": "")", "events[1].note: is not"},
      {R"("path": )", R"("assumed": {}, "path": )", "edits[1].assumed: is not a field"},
      {R"("2024-01-10", "last_day")", R"("2024-01-10", "lastday")", "absences[1].lastday"},
      {R"("event": "invitation")", R"("event": "invited")", "expect[3].event: \"event\" is \"invited\""},
      {R"("about": "four_spells", )", "", "expect[1].about: \"about\" is missing"},
      {R"("planned": true)", R"("planned": "yes")", "expect[5].planned"},
      {R"("value": "4", "because": [1])", R"("value": "4", "because": [4])", "there is no line 4"},
      {R"("value": "4", "because": [1])", R"("value": "4", "because": [0])", "there is no line 0"},
      {R"("value": "4", "because": [1])", R"("value": "4", "because": [])", "points to no line"},
      {R"("value": "4", "because": [1])", R"("value": "4")", "points to no line"},
      {R"("complete": ["finding", )", R"("complete": ["findings", )", "\"findings\" is no kind of event"},
      {R"({ "date": "2024-09-18", "stage": "" })", R"({ "date": "2024-09-18" })",
       "live[1].stage: is missing"},
      {R"("2024-09-18", "stage": "")", R"("2024-11-01", "stage": "")", "live[1].date: lies after"},
      {R"("policy": "thornton-2009",)", R"("policy": "thornton-2009", "policy": "nw-wellbeing",)", "policy"},
  };
  for (const Altered& row : rows) {
    const CaseReading reading = read_case(with(row.piece, row.instead), name);
    INFO(row.instead);
    INFO(joined(reading.problems));
    CHECK(joined(reading.problems).find(row.said) != std::string::npos);
  }
}

TEST_CASE("rows and edits that the program itself refuses are no case") {
  const std::vector<Altered> rows = {
      {R"("last_day": "2024-01-10")", R"("last_day": "2024-01-09")", "absences.csv, line 2"},
      {R"("MTWTF--")", R"("MTWTF")", "people.csv, line 2"},
      {R"("kind": "return_meeting")", R"("kind": "fit_note")", "events.csv, line 2"},
      {R"("stages.stage_1.review.length")", R"("stages.stage_1.review.size")", "stages.stage_1.review.size"},
      {R"("3 months")", R"("soon")", "soon"},
      {R"("policy": "thornton-2009")", R"("policy": "thornton-2010")", "thornton-2010"},
      {R"("as_at")", R"("bank_holidays": "wales", "as_at")", "\"wales\" is no division"},
  };
  for (const Altered& row : rows) {
    const CaseReading reading = read_case(with(row.piece, row.instead), name);
    REQUIRE(joined(reading.problems).empty());
    const CaseRun run = run_case(reading.worked);
    INFO(row.instead);
    INFO(joined(run.problems));
    CHECK(joined(run.problems).find(row.said) != std::string::npos);
  }
}

TEST_CASE("sums that name days no calendar has, or leave out an expected one, are reported") {
  const std::vector<Altered> rows = {
      {"Thursday 19 September 2024", "Friday 19 September 2024",
       "line 2: no calendar has Friday 19 September 2024\n"},
      {"Tuesday 10 September 2024", "Tuesday 10 September 2024, not 29 February 2023",
       "line 1: no calendar has 29 February 2023\n"},
      {"16 to 18 September", "16 to 18 September, not 31 September",
       "line 2: no calendar has 31 September\n"},
      {"19 December 2024", "19 December 2025",
       "no line that review_due stage_1 points to names 19 December 2024\n"},
      {"on 19 December 2024", "in December 2024",
       "no line that review_due stage_1 points to names 19 December 2024\n"},
      {R"("done": true, "because": [1, 2])", R"("done": true, "because": [1])",
       "no line that return_meeting return_meeting points to names 11 September 2024\n"},
  };
  for (const Altered& row : rows) {
    const CaseReading reading = read_case(with(row.piece, row.instead), name);
    REQUIRE(joined(reading.problems).empty());
    CHECK(joined(faults_of_arithmetic(reading.worked)) == row.said);
  }
}

TEST_CASE("days are read as the sums name them") {
  struct Row {
    const char* line;
    std::vector<NamedDay> days;
  };
  const std::vector<Row> rows = {
      {"On Tuesday 8 October 2024.", {{8, 10, 2024, 1, false}}},
      {"8 October, day 28, 3 spells, 10 working days, clause 2.13", {{8, 10, 0, -1, false}}},
      {"30, 31 March and 1 to 3 April 2023",
       {{30, 3, 0, -1, false}, {31, 3, 0, -1, false}, {1, 4, 2023, -1, false}, {3, 4, 2023, -1, false}}},
      {"28th to 3 March (20)", {{28, 2, 0, -1, false}, {3, 3, 0, -1, false}}},
      {"31 December or 1 January 2025", {{31, 12, 0, -1, false}, {1, 1, 2025, -1, false}}},
      {"30, 31 and 2 January 2025",
       {{30, 12, 2024, -1, false}, {31, 12, 2024, -1, false}, {2, 1, 2025, -1, false}}},
      {"4 March: 5th to 7th (3), Monday the 11th",
       {{4, 3, 0, -1, false}, {5, 3, 0, -1, true}, {7, 3, 0, -1, true}, {11, 3, 0, 0, true}}},
      {"on the 2nd of each month", {{2, 0, 0, -1, true}}},
      {"the 29th, without a month", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK((days_named_in(row.line) == row.days));
  }
}

TEST_CASE("a case is called by its sentence") {
  CHECK(file_name_of("A manager's decision, taken on 29 February") ==
        "a_managers_decision_taken_on_29_february");
}
