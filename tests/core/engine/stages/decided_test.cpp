#include <catch2/catch_test_macros.hpp>

#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum EventKind;

const std::vector<EventKind> moves = {invitation, referral,      health_report, stage_meeting,
                                      hearing,    target_missed, review_missed};

/// Three stages; two spells in twelve months lead to stage 1, a missed target from there to stage 2.
Policy ladder() {
  return policy_of(PolicyBuilder().with(spell_count(2).leads_to("stage_1")),
                   {StageBuilder("stage_1").notice("5 working days").review("6 months").missed_to("stage_2"),
                    StageBuilder("stage_2").notice("5 working days").review("6 months"),
                    StageBuilder("stage_3").notice("5 working days").review("6 months")});
}

Beside decided(const std::string& day, const std::string& stage) {
  return Beside().decision(day, "stage", stage);
}

/// Stage 1 is asked to on Wed 2 March 2022 and opens on Thu 10 March.
Record two_spells() { return Record().days({"2022-02-01", "2022-03-01"}); }

}  // namespace

TEST_CASE("a manager's decision is the invitation itself, and the meeting follows after clear notice") {
  // Decided on Mon 7 March; five clear working days 8, 9, 10, 11, 14; meeting Tue 15.
  const Timeline found =
      timeline_of(Record().days({"2022-02-01"}), ladder(), decided("2022-03-07", "stage_2"), "2022-12-31");
  CHECK(lines_of(found, moves) == Lines{"2022-03-07 invitation stage_2", "2022-03-15 stage_meeting stage_2"});
  CHECK(live_of(found) == Lines{"stage_2 2022-03-15 to 2022-09-15"});
  CHECK(found.events.front().because.decision == "why stage");
  // Decided on a Saturday: the invitation is of that day, the notice of Mon 7 to Fri 11.
  CHECK(timeline(Record().person("E1"), ladder(), decided("2022-03-05", "stage_1"), "2022-12-31", moves) ==
        Lines{"2022-03-05 invitation stage_1", "2022-03-14 stage_meeting stage_1"});
}

TEST_CASE("on the day of the decision the meeting lies ahead") {
  CHECK(timeline(Record().person("E1"), ladder(), decided("2022-03-07", "stage_1"), "2022-03-07", moves) ==
        Lines{"2022-03-07 invitation stage_1", "2022-03-15 stage_meeting stage_1 planned"});
  CHECK(timeline(Record().person("E1"), ladder(), decided("2022-03-07", "stage_1"), "2022-03-06", moves)
            .empty());
}

TEST_CASE("a decided meeting waits for a health report like any other") {
  // Asked on Mon 7 March; twenty working days: Mon 4 April; the meeting on the 5th.
  Policy policy = ladder();
  policy.stages[1].referral = ReferralAt::before_if_not_yet;
  CHECK(timeline(Record().person("E1"), policy, decided("2022-03-07", "stage_2"), "2022-12-31", moves) ==
        Lines{"2022-03-07 referral stage_2", "2022-03-07 invitation stage_2",
              "2022-04-04 health_report stage_2", "2022-04-05 stage_meeting stage_2"});
}

TEST_CASE("the live stage stays live until the decided meeting") {
  const Timeline found = timeline_of(two_spells(), ladder(), decided("2022-05-03", "stage_3"), "2022-06-30");
  // Decided on Tue 3 May, the day after a bank holiday: 4, 5, 6, 9, 10; meeting Wed 11.
  CHECK(lines_of(found, {stage_meeting}) ==
        Lines{"2022-03-10 stage_meeting stage_1", "2022-05-11 stage_meeting stage_3"});
  CHECK(live_of(found) == Lines{"stage_1 2022-03-10 to 2022-05-11", "stage_3 2022-05-11 to …"});
}

TEST_CASE("nothing follows a decision while a meeting of the ladder is pending") {
  CHECK(timeline(two_spells(), ladder(), decided("2022-03-09", "stage_3"), "2022-06-30", moves) ==
        Lines{"2022-03-02 invitation stage_1", "2022-03-10 stage_meeting stage_1"});
  // On the day of that meeting none is pending any more: 11, 14 to 17; Fri 18.
  CHECK(timeline(two_spells(), ladder(), decided("2022-03-10", "stage_3"), "2022-06-30", moves) ==
        Lines{"2022-03-02 invitation stage_1", "2022-03-10 stage_meeting stage_1",
              "2022-03-10 invitation stage_3", "2022-03-18 stage_meeting stage_3"});
}

TEST_CASE("of a look and a decision of one day the stage that stands last is asked to") {
  CHECK(timeline(two_spells(), ladder(), decided("2022-03-01", "stage_2"), "2022-06-30", moves) ==
        Lines{"2022-03-01 invitation stage_2", "2022-03-09 stage_meeting stage_2"});
  // To the same stage the look comes before it: the invitation is of the next working day.
  CHECK(timeline(two_spells(), ladder(), decided("2022-03-01", "stage_1"), "2022-06-30", moves) ==
        Lines{"2022-03-02 invitation stage_1", "2022-03-10 stage_meeting stage_1"});
  CHECK(timeline(Record().person("E1"), ladder(),
                 decided("2022-03-07", "stage_2").decision("2022-03-07", "stage", "stage_1"), "2022-06-30",
                 moves) == Lines{"2022-03-07 invitation stage_2", "2022-03-15 stage_meeting stage_2"});
}

TEST_CASE("a target missed on the day comes before a decision") {
  Record record = two_spells();
  record.days({"2022-04-05", "2022-05-10"});
  // Missed on Tue 10 May: asked to stage 2, and the decision finds that meeting pending.
  CHECK(timeline(record, ladder(), decided("2022-05-10", "stage_3"), "2022-05-31", moves) ==
        Lines{"2022-03-02 invitation stage_1", "2022-03-10 stage_meeting stage_1",
              "2022-05-10 target_missed stage_1 2", "2022-05-11 invitation stage_2",
              "2022-05-19 stage_meeting stage_2"});
  // Where nothing follows a missed target the decision does.
  Policy staying = ladder();
  staying.stages[0].missed = {Step::Kind::stays, "", "", {}};
  CHECK(timeline(record, staying, decided("2022-05-10", "stage_3"), "2022-05-31", {invitation}) ==
        Lines{"2022-03-02 invitation stage_1", "2022-05-10 invitation stage_3"});
}

TEST_CASE("a decision moves the ladder of its stage only, and nobody who has left") {
  Policy policy = ladder();
  policy.stages.push_back(StageBuilder("long_1", Track::long_term).notice("5 working days").stage());
  CHECK(timeline(two_spells(), policy, decided("2022-03-09", "long_1"), "2022-06-30", {stage_meeting}) ==
        Lines{"2022-03-10 stage_meeting stage_1", "2022-03-17 stage_meeting long_1"});
  CHECK(timeline(Record().person("E1").leaves("2022-03-06"), ladder(), decided("2022-03-07", "stage_1"),
                 "2022-06-30", moves)
            .empty());
}
