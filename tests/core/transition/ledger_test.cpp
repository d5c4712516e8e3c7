#include <catch2/catch_test_macros.hpp>

#include "tests/support/cutover.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Two spells in twelve months lead to stage 1. From looks on Tue 1 March 2022 the meeting is on Thu 10.
Policy policy() {
  return policy_of(
      PolicyBuilder().with(spell_count(2).leads_to("stage_1")),
      {StageBuilder("stage_1").notice("5 working days").warning("12 months"), StageBuilder("stage_2")});
}

Record warned(const std::string& person = "E1") {
  return Record().person(person).days({"2022-02-01", "2022-03-01"});
}

Record& add_warned(Record& record, const std::string& person) {
  return record.person(person).days({"2022-02-01", "2022-03-01"});
}

/// `1 + 2 = 3 of 4`: rows, people with nothing live, in service, in the files.
std::string sum_of(const Ledger& ledger) {
  return std::to_string(ledger.rows.size()) + " + " + std::to_string(ledger.nothing_live) + " = " +
         std::to_string(ledger.in_service) + " of " +
         std::to_string(ledger.in_service + ledger.not_in_service);
}

Lines disagreements(const std::vector<LedgerRow>& rows) {
  Lines lines;
  for (const LedgerRow& row : rows) {
    for (const Disagreement& d : row.disagreements)
      lines.push_back(std::string(to_text(d.track)) + ' ' + (d.named ? "named " : "") + d.recorded + '/' +
                      d.replayed);
  }
  return lines;
}

}  // namespace

TEST_CASE("rows and people with nothing live make the people in service on the day") {
  Record record = warned();
  record.person("E2").days({"2022-02-01"});
  record.person("E3");
  CHECK(sum_of(Cutover(record, policy()).ledger()) == "1 + 2 = 3 of 3");
  // Who starts on the day is in service with nothing live; who left the day before is in neither.
  record.person("E4").starts("2022-04-01");
  add_warned(record, "E5").leaves("2022-03-31");
  add_warned(record, "E6").leaves("2022-04-01");
  record.person("E7").starts("2022-04-02");
  CHECK(sum_of(Cutover(record, policy()).ledger()) == "2 + 3 = 5 of 7");
}

TEST_CASE("a row is one person's, with everything that is live inside") {
  Record record = warned();
  record.open_spell("2022-03-29");
  const Ledger ledger = Cutover(record, policy()).ledger();
  REQUIRE(ledger.rows.size() == 1);
  CHECK(ledger.rows[0].items.size() == 2);
}

TEST_CASE("teams may start on different days, and the state is that of the day before their own") {
  Record record = warned().team("Housing");
  add_warned(record, "E2").team("Parks");
  add_warned(record, "E3");
  const Ledger ledger = Cutover(record, policy()).rule("reset").team("Parks", "2022-03-07").ledger();
  REQUIRE(ledger.rows.size() == 3);
  CHECK(items_of(ledger, 0) == Lines{"stage stage_1 2022-03-10 is closed on 1 April 2022"});
  CHECK(items_of(ledger, 1) == Lines{"meeting stage_1 2022-03-10 is not held"});
  CHECK(items_of(ledger, 2) == items_of(ledger, 0));
  CHECK(ledger.rows[1].cutover == day_number(day("2022-03-07")));
}

TEST_CASE("a person changes over on the first day in a team that has started") {
  const auto day_of = [](const Record& record) {
    const Ledger ledger = Cutover(record, policy())
                              .on("2022-06-01")
                              .team("Housing", "2022-04-04")
                              .team("Parks", "2022-08-01")
                              .ledger();
    return to_text(day_from_number(ledger.rows.at(0).cutover));
  };
  const auto moving = [](const char* from, const char* when, const char* to) {
    // Both teams must be known.
    Record record = warned().team(from).team_from(when, to);
    record.person("Z1").team("Housing");
    record.person("Z2").team("Parks");
    return record;
  };
  CHECK(day_of(moving("Housing", "2022-04-20", "Parks")) == "2022-04-04");
  CHECK(day_of(moving("Housing", "2022-04-04", "Parks")) == "2022-08-01");
  CHECK(day_of(moving("Parks", "2022-05-02", "Housing")) == "2022-05-02");
  CHECK(day_of(moving("Parks", "2022-05-02", "Elsewhere")) == "2022-06-01");
  CHECK(day_of(moving("Parks", "2022-07-04", "Elsewhere")) == "2022-07-04");
}

TEST_CASE("in service is meant on each one's own day") {
  Record record = warned().team("Parks").leaves("2022-05-31");
  add_warned(record, "E2").leaves("2022-05-31");
  CHECK(sum_of(Cutover(record, policy()).team("Parks", "2022-06-01").ledger()) == "1 + 0 = 1 of 2");
}

TEST_CASE("a recorded stage holds over the replay, and where they disagree that is said") {
  const Cutover run =
      Cutover(warned(), policy()).beside(Beside().stage("2022-03-14", "stage_2", "2022-09-14"));
  const Ledger ledger = run.ledger();
  CHECK(items_of(ledger) == Lines{"stage* stage_2 2022-03-14 stays until 13 September 2022; a review by 29 "
                                  "April 2022 may close it sooner"});
  CHECK(disagreements(ledger.rows) == Lines{"frequent named stage_2/stage_1"});
  CHECK(actions_of(ledger).at(0) == "2022-03-25 hr Find out what is really live before a letter goes out. "
                                    "stages.csv leads to “stage_2”; the record alone leads to “stage_1”.");
}

TEST_CASE("a recorded stage that the replay has too is no disagreement") {
  CHECK(
      disagreements(Cutover(warned(), policy()).beside(Beside().stage("2022-03-14", "stage_1")).ledger().rows)
          .empty());
  // Nor is one that moved on as the record alone would have it: from stage 1 to a meeting for stage 2.
  Policy steps = policy();
  steps.stages[0].missed = {Step::Kind::to_stage, "stage_2", "", {}};
  steps.target.counts = TargetCounts::rolling_window;
  Record record = warned();
  record.days({"2022-03-22"});
  const Ledger ledger =
      Cutover(record, steps).beside(Beside().stage("2022-03-14", "stage_1")).on("2022-04-20").ledger();
  CHECK(items_of(ledger).at(0).starts_with("stage stage_2 2022-03-24"));
  CHECK(disagreements(ledger.rows).empty());
}

TEST_CASE("whom stages.csv does not name keeps the stage of the replay, and that is said") {
  Record record = warned();
  record.person("E2");
  add_warned(record, "E3");
  const Ledger ledger = Cutover(record, policy()).beside(Beside().stage("2022-03-14", "stage_1")).ledger();
  REQUIRE(ledger.rows.size() == 2);
  CHECK(items_of(ledger, 1).at(0).starts_with("stage stage_1 2022-03-10"));
  CHECK(disagreements(ledger.rows) == Lines{"frequent /stage_1"});
}

TEST_CASE("where stages.csv ends what the replay has, nothing is live but the two are compared") {
  const Ledger ledger =
      Cutover(warned(), policy()).beside(Beside().stage("2022-03-14", "stage_1", "2022-03-28")).ledger();
  CHECK(sum_of(ledger) == "0 + 1 = 1 of 1");
  CHECK(disagreements(ledger.to_check) == Lines{"frequent named /stage_1"});
  REQUIRE(ledger.to_check.size() == 1);
  CHECK(ledger.to_check[0].actions.size() == 1);
  CHECK(ledger.to_check[0].letters.empty());
}
