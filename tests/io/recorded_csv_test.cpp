#include "core/io/workforce/recorded_csv.h"

#include <catch2/catch_test_macros.hpp>

#include "core/io/policy/shipped.h"
#include "tests/io/files.h"
#include "tests/support/draws.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

std::int32_t day(const char* text) { return day_number(day_from_text(text).value()); }

WorkforceReading known_people() {
  return read_both("employee_id\nE1\nE2\n",
                   "employee_id,first_day,last_day\nE1,2011-01-03,2011-01-04\nE1,2011-02-01,2011-03-01\n");
}

struct Texts {
  std::string events = "employee_id,date,kind,until\n";
  std::string decisions = "employee_id,date,kind,about,value,until,why\n";
  std::string stages = "employee_id,track,stage,from,expires,next_review\n";
};

RecordedReading read(const Texts& texts, const WorkforceReading& known) {
  RecordedFiles files;
  files.events = texts.events;
  files.decisions = texts.decisions;
  files.stages = texts.stages;
  return read_recorded(files, known);
}

std::string dump(const RecordedReading& reading) {
  std::string text;
  for (const RecordedEvent& row : reading.recorded.events)
    text += std::to_string(row.person) + ' ' + std::to_string(row.day) + ' ' + row.kind + ' ' +
            std::to_string(row.until) + '\n';
  for (const Decision& row : reading.recorded.decisions)
    text += std::to_string(row.person) + ' ' + std::to_string(row.day) + ' ' + row.kind + ' ' + row.about +
            ' ' + row.value + ' ' + std::to_string(row.until) + ' ' + row.why + '\n';
  for (const RecordedStage& row : reading.recorded.stages)
    text += std::to_string(row.person) + ' ' + row.track + ' ' + row.stage + ' ' + std::to_string(row.from) +
            ' ' + std::to_string(row.expires) + ' ' + std::to_string(row.next_review) + '\n';
  return text;
}

/// `code@line column`, one a refused row.
std::string refusals(const std::vector<RowProblem>& problems) {
  std::string text;
  for (const RowProblem& problem : problems)
    text += (text.empty() ? "" : ", ") + std::string(to_text(problem.code)) + '@' +
            std::to_string(problem.line) + ' ' + problem.column;
  return text;
}

std::string mixed(const std::string& text, Draws& draws) {
  const std::size_t header = text.find('\n') + 1;
  std::vector<std::string> rows;
  for (std::size_t at = header; at < text.size();) {
    const std::size_t end = text.find('\n', at) + 1;
    rows.push_back(text.substr(at, end - at));
    at = end;
  }
  draws.mix(rows);
  std::string result = text.substr(0, header);
  for (const std::string& row : rows) result += row;
  return result;
}

}  // namespace

TEST_CASE("rows of events, decisions and stages keep every value, by person and day") {
  Texts texts;
  texts.events += "E2,2011-02-01,suspension,\nE1,2011-02-08,Fit_Note,2011-03-01\nE1,2011-02-01,referral,\n";
  texts.decisions += "E1,2011-02-02,adjustment,bradford,300.50,2012-02-01,agreed with Occupational Health\n"
                     "E1,2011-02-02,related,2011-02-01,2011-01-03,,\n"
                     "E2,2011-01-02,discretion,,Not_Taken,,\n"
                     "E2,2011-01-01,outcome,stage_3,adjourn,2011-01-20,\n";
  texts.stages += "E1,long_term,lt_1,2011-02-01,,\nE1,frequent,stage_1,2011-03-01,2012-03-01,2011-09-01\n";
  const WorkforceReading known = known_people();
  const RecordedReading reading = read(texts, known);
  REQUIRE(reading.usable());
  CHECK(refusals(reading.refused).empty());
  const Recorded& recorded = reading.recorded;
  REQUIRE(recorded.events.size() == 3);
  CHECK(recorded.events[0].kind == "referral");
  CHECK(recorded.events[0].until == no_day);
  CHECK(recorded.events[1].kind == "fit_note");
  CHECK(recorded.events[1].day == day("2011-02-08"));
  CHECK(recorded.events[1].until == day("2011-03-01"));
  CHECK(recorded.events[2].person == 1);
  CHECK(reading.event_lines == std::vector<std::uint32_t>{4, 3, 2});
  REQUIRE(recorded.decisions.size() == 4);
  CHECK(recorded.decisions[0].value == "300.5");
  CHECK(recorded.decisions[0].until == day("2012-02-01"));
  CHECK(recorded.decisions[0].why == "agreed with Occupational Health");
  CHECK(recorded.decisions[1].about == "2011-02-01");
  CHECK(recorded.decisions[1].value == "2011-01-03");
  CHECK(recorded.decisions[2].value == "adjourn");
  CHECK(recorded.decisions[3].value == "not_taken");
  REQUIRE(recorded.stages.size() == 2);
  CHECK(recorded.stages[0].track == "frequent");
  CHECK(recorded.stages[0].next_review == day("2011-09-01"));
  CHECK(recorded.stages[1].expires == no_day);
}

TEST_CASE("files of facts that are not given leave nothing, and a header alone is said aloud") {
  const WorkforceReading known = known_people();
  const RecordedReading none = read_recorded({}, known);
  CHECK(none.usable());
  CHECK(none.notes.empty());
  CHECK(none.events.name.empty());
  const RecordedReading empty = read({}, known);
  CHECK(empty.usable());
  REQUIRE(empty.notes.size() == 3);
  CHECK(to_sentence(empty.tally(empty.notes[1].file), empty.notes[1]) ==
        "decisions.csv: The file has a header and no rows (0 rows).");
}

TEST_CASE("without people.csv only those with an absence are known, and the sentence says so") {
  const WorkforceReading known = read_absences("employee_id,first_day,last_day\nE1,2011-01-03,2011-01-04\n");
  Texts texts;
  texts.events += "E1,2011-01-05,referral,\nE2,2011-01-05,referral,\n";
  const RecordedReading reading = read(texts, known);
  REQUIRE(reading.refused.size() == 1);
  CHECK(
      to_sentence(reading.events, reading.refused[0]) ==
      "events.csv, line 3, employee_id: \"E2\" has no absence in absences.csv, and without people only those "
      "with an absence are known. Give the people too, with a row for everyone, or mend the employee_id "
      "here; capitals count.");
}

TEST_CASE("every problem of a row is told and the saved list holds both files' rows") {
  const WorkforceReading known = known_people();
  Texts texts;
  texts.decisions += "E1,2011-02-30,adjustment,,0,soon,\nE1,2011-02-01,target,stage_1,met,,\n";
  const RecordedReading reading = read(texts, known);
  CHECK(refusals(reading.refused) ==
        "bad_date@2 date, missing_value@2 about, out_of_range@2 value, bad_date@2 until");
  CHECK(reading.decisions.rows_refused == 1);
  const std::string saved = refused_to_csv(known, reading);
  CHECK(
      saved.starts_with("file,line,column,value,problem,detail\ndecisions.csv,2,date,2011-02-30,bad_date,"));
}

TEST_CASE("any order of rows gives the same facts") {
  const WorkforceReading known = known_people();
  Draws draws(11);
  for (int round = 0; round < 200; ++round) {
    Texts texts;
    for (int i = 0; i < 12; ++i) {
      const std::string id = draws.chance(50) ? "E1" : "E2";
      const std::string date = "2011-01-0" + std::to_string(draws.between(1, 4));
      texts.events += id + ',' + date + ',' + (draws.chance(50) ? "referral" : "letter") + ",\n";
      texts.decisions += id + ',' + date + ",target,stage_" + std::to_string(draws.between(1, 2)) + ',' +
                         (draws.chance(50) ? "met" : "missed") + ",," + (draws.chance(30) ? "seen" : "") +
                         '\n';
      texts.stages += id + ',' + (draws.chance(50) ? "frequent" : "long_term") + ",stage_" +
                      std::to_string(draws.between(1, 2)) + ',' + date + ",,\n";
    }
    const RecordedReading one = read(texts, known);
    const Texts other_order = {mixed(texts.events, draws), mixed(texts.decisions, draws),
                               mixed(texts.stages, draws)};
    const RecordedReading other = read(other_order, known);
    INFO(texts.decisions << texts.stages);
    REQUIRE(dump(one) == dump(other));
    REQUIRE(adds_up(one.decisions));
    REQUIRE(one.decisions.rows_used == one.recorded.decisions.size());
    REQUIRE(one.stages.rows_used == other.stages.rows_used);
  }
}

namespace {

Policy small_policy() {
  Policy policy;
  policy.id = "small";
  Trigger bradford;
  bradford.id = "bradford";
  bradford.threshold = Rational(200);
  Trigger concern;
  concern.id = "concern";
  concern.measure = Measure::manual;
  policy.triggers = {bradford, concern};
  Stage first;
  first.id = "stage_1";
  first.warning = Warning{};
  Stage hearing;
  hearing.id = "stage_3";
  hearing.outcomes = {{"adjourn", "", "", {}}, {"dismiss", "", "", {}}};
  Stage informal;
  informal.id = "informal";
  informal.by_judgement = true;
  policy.stages = {first, hearing, informal};
  Discretion discretion;
  discretion.id = "serious_illness";
  policy.discretions = {discretion};
  Duty after_treatment;
  after_treatment.recorded_kind = "treatment";
  policy.duties = {after_treatment};
  return policy;
}

}  // namespace

TEST_CASE("facts that name what the policy does not have are told, and can be taken out") {
  const WorkforceReading known = known_people();
  Texts texts;
  texts.decisions +=
      "E1,2011-01-01,adjustment,bradford,300,,\nE1,2011-01-02,adjustment,brad,300,,\n"
      "E1,2011-01-03,adjustment,concern,300,,\nE1,2011-01-04,trigger,concern,,,\n"
      "E1,2011-01-05,trigger,bradford,,,\nE1,2011-01-06,discretion,,taken,,\n"
      "E1,2011-01-07,discretion,other,taken,,\nE1,2011-01-08,target,stage_9,met,,\n"
      "E1,2011-01-09,outcome,stage_1,dismiss,,\nE1,2011-01-10,outcome,stage_3,no_action,,\n"
      "E1,2011-01-11,outcome,stage_3,dismiss,,\nE1,2011-01-12,extend_warning,stage_3,,2011-02-01,\n"
      "E1,2011-01-13,extend_warning,stage_1,,2011-02-01,\n"
      "E1,2011-01-14,return_date_known,2011-01-03,,,\n"
      "E1,2011-01-15,discretion,serious_illness,taken,,\n"
      "E1,2011-01-16,stage,informal,,,\nE1,2011-01-17,stage,stage_1,,,\nE1,2011-01-18,stage,stage_9,,,\n";
  texts.stages += "E1,frequent,stage_1,2011-01-01,,\nE1,long_term,stage_1,2011-01-02,,\n"
                  "E2,frequent,stage_9,2011-01-01,,\n";
  RecordedReading reading = read(texts, known);
  REQUIRE(refusals(reading.refused).empty());
  std::vector<RowProblem> problems = check_recorded(small_policy(), reading);
  CHECK(refusals(problems) ==
        "unknown_value@3 about, contradiction@4 about, contradiction@6 about, unknown_value@8 about, "
        "unknown_value@9 about, contradiction@10 about, unknown_value@11 value, contradiction@13 about, "
        "contradiction@18 about, unknown_value@19 about, contradiction@3 track, unknown_value@4 stage");
  CHECK(problems[0].detail == "\"brad\" is not a trigger of \"small\". Write one of bradford, concern.");
  CHECK(problems[6].detail ==
        "\"no_action\" is not an outcome of \"stage_3\". Write one of adjourn, dismiss.");
  CHECK(
      problems[8].detail ==
      "\"stage_1\" is a stage that the rules of the policy lead to, not a manager's judgement. Name another "
      "stage, or take the row out.");
  for (const RowProblem& problem : problems) CHECK(problem.detail.ends_with('.'));
  refuse_rows(reading, std::move(problems));
  CHECK(reading.recorded.decisions.size() == 8);
  CHECK(reading.decision_lines == std::vector<std::uint32_t>{2, 5, 7, 12, 14, 15, 16, 17});
  CHECK(reading.decisions.rows_used == 8);
  CHECK(reading.decisions.rows_refused == 10);
  CHECK(adds_up(reading.decisions));
  CHECK(reading.recorded.stages.size() == 1);
  CHECK(check_recorded(small_policy(), reading).empty());
}

TEST_CASE("events of a kind that no rule asks for are noted once a kind") {
  const WorkforceReading known = known_people();
  Texts texts;
  texts.events += "E1,2011-01-05,fit_notes,\nE1,2011-01-06,fit_notes,\nE1,2011-01-06,treatment,\n"
                  "E1,2011-01-07,referral,\n";
  const RecordedReading reading = read(texts, known);
  const std::vector<Note> notes = note_kinds(small_policy(), reading);
  REQUIRE(notes.size() == 1);
  CHECK(to_sentence(reading.events, notes[0]) ==
        "events.csv: No rule of \"small\" asks for events of kind \"fit_notes\"; they are listed and move "
        "nothing.");
}
