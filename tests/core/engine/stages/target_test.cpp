#include <catch2/catch_test_macros.hpp>

#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum EventKind;

PolicyBuilder two_spells() { return PolicyBuilder().with(spell_count(2).leads_to("stage_1")); }

std::vector<StageBuilder> ladder() {
  return {StageBuilder("stage_1").notice("5 working days").warning("12 months").missed_to("stage_2"),
          StageBuilder("stage_2").notice("5 working days").warning("18 months")};
}

/// Stage 1 opens on Thu 10 March 2022.
Record opened() { return Record().days({"2022-02-01", "2022-03-01"}); }

const std::vector<EventKind> moves = {look_met, target_missed, invitation, stage_meeting};

}  // namespace

TEST_CASE("from the meeting on only spells that began since count towards the target") {
  Record record = opened();
  record.days({"2022-04-05", "2022-05-10"});
  // The second spell since: Tue 10 May; invitation 11; clear days 12, 13, 16, 17, 18; meeting Thu 19.
  const Timeline found = timeline_of(record, policy_of(two_spells(), ladder()), Beside(), "2022-12-31");
  CHECK(lines_of(found, moves) == Lines{"2022-03-02 invitation stage_1", "2022-03-10 stage_meeting stage_1",
                                        "2022-05-10 look_met spells 4", "2022-05-10 target_missed stage_1 2",
                                        "2022-05-11 invitation stage_2", "2022-05-19 stage_meeting stage_2"});
  CHECK(live_of(found) == Lines{"stage_1 2022-03-10 to 2022-05-19", "stage_2 2022-05-19 to …"});
}

TEST_CASE("over the rolling window the first spell since the meeting may miss the target") {
  Record record = opened();
  record.days({"2022-04-05"});
  Policy policy = policy_of(two_spells(), ladder());
  policy.target.counts = TargetCounts::rolling_window;
  CHECK(timeline(record, policy, "2022-12-31", {target_missed, invitation}) ==
        Lines{"2022-03-02 invitation stage_1", "2022-04-05 target_missed stage_1 3",
              "2022-04-06 invitation stage_2"});
}

TEST_CASE("a spell that began before the meeting misses no target, however it counts") {
  for (const TargetCounts counts : {TargetCounts::from_meeting, TargetCounts::rolling_window}) {
    Policy policy = policy_of(two_spells(), ladder());
    policy.target.counts = counts;
    Record record = opened();
    record.spell("2022-03-09", "2022-03-15");
    CHECK(timeline(record, policy, "2022-12-31", {target_missed}).empty());
  }
}

TEST_CASE("a spell that begins on the day of the meeting counts towards the target") {
  Policy policy = policy_of(two_spells(), ladder());
  policy.target.counts = TargetCounts::rolling_window;
  Record record = opened();
  record.days({"2022-03-10"});
  CHECK(timeline(record, policy, "2022-12-31", {target_missed}) ==
        Lines{"2022-03-10 target_missed stage_1 3"});
}

TEST_CASE("a fallback trigger misses no target") {
  const auto policy = PolicyBuilder()
                          .with(spell_count(2).leads_to("stage_1"))
                          .with(day_count(1).only_if_no_other().leads_to("stage_1"));
  // The fallback opens the stage on 10 February. The one spell since meets it and no other: no target is
  // missed.
  CHECK(timeline(opened(), policy_of(policy, ladder()), "2022-12-31",
                 {finding, stage_meeting, target_missed}) == Lines{"2022-02-01 finding days 1",
                                                                   "2022-02-10 stage_meeting stage_1",
                                                                   "2022-03-01 finding spells 2"});
}

TEST_CASE("where each look steps up, any met look does") {
  Record record = opened();
  record.days({"2022-04-05"});
  auto stages = ladder();
  stages[0].steps_up_on(StepUpOn::each_look);
  CHECK(timeline(record, policy_of(two_spells(), stages), "2022-12-31",
                 {look_met, target_missed, invitation}) == Lines{"2022-03-02 invitation stage_1",
                                                                 "2022-04-05 look_met spells 3",
                                                                 "2022-04-06 invitation stage_2"});
  stages[0].steps_up_on(StepUpOn::never);
  CHECK(timeline(record, policy_of(two_spells(), stages), "2022-12-31", {invitation}).size() == 1);
}

TEST_CASE("where a missed target leads nowhere the stage stays") {
  Record record = opened();
  record.days({"2022-04-05", "2022-05-10"});
  const Timeline found = timeline_of(
      record,
      policy_of(two_spells(), {StageBuilder("stage_1").notice("5 working days").warning("12 months")}),
      Beside(), "2022-12-31");
  CHECK(lines_of(found, {target_missed, invitation, leaves}) ==
        Lines{"2022-03-02 invitation stage_1", "2022-05-10 target_missed stage_1 2"});
  CHECK(live_of(found) == Lines{"stage_1 2022-03-10 to …"});
}

TEST_CASE("the stage left stays live past the end of its warning until the next one opens") {
  // The warning would lapse on 10 March 2023; the target is missed on Tue 7 March, the meeting is on Thu 16.
  Record record = opened();
  record.days({"2022-12-06", "2023-03-07"});
  const Timeline found = timeline_of(record, policy_of(two_spells(), ladder()), Beside(), "2023-06-30");
  CHECK(lines_of(found, {target_missed, warning_lapses, leaves, stage_meeting}) ==
        Lines{"2022-03-10 stage_meeting stage_1", "2023-03-07 target_missed stage_1 2",
              "2023-03-16 stage_meeting stage_2"});
  CHECK(live_of(found) == Lines{"stage_1 2022-03-10 to 2023-03-16", "stage_2 2023-03-16 to …"});
}

TEST_CASE("a warning lapses before that day's looks") {
  // On 10 March 2023 the warning is over, so the look of that day opens stage 1 anew.
  Record record = opened();
  record.days({"2022-12-06", "2023-03-10"});
  const Timeline found = timeline_of(record, policy_of(two_spells(), ladder()), Beside(), "2023-06-30");
  CHECK(lines_of(found, {target_missed, warning_lapses, leaves, invitation}) ==
        Lines{"2022-03-02 invitation stage_1", "2023-03-10 warning_lapses stage_1",
              "2023-03-10 leaves stage_1", "2023-03-13 invitation stage_1"});
  // The day before it is still live.
  Record day_before = opened();
  day_before.days({"2022-12-06", "2023-03-09"});
  CHECK(timeline(day_before, policy_of(two_spells(), ladder()), "2023-06-30", {target_missed}) ==
        Lines{"2023-03-09 target_missed stage_1 2"});
}

TEST_CASE("a manual trigger misses the target on its day") {
  const auto policy = two_spells().with(manual("concern").leads_to("stage_1"));
  CHECK(timeline(opened(), policy_of(policy, ladder()), Beside().decision("2022-06-07", "trigger", "concern"),
                 "2022-12-31", {finding, target_missed}) == Lines{"2022-03-01 finding spells 2",
                                                                  "2022-06-07 finding concern",
                                                                  "2022-06-07 target_missed stage_1"});
}

TEST_CASE("an adjusted threshold holds for the looks of its days and for targets") {
  const Policy policy = policy_of(two_spells(), ladder());
  Record record = opened();
  SECTION("from its day on it keeps a stage from opening") {
    CHECK(timeline(record, policy, Beside().decision("2022-03-01", "adjustment", "spells", "3"), "2022-12-31")
              .empty());
  }
  SECTION("it ends with its last day") {
    CHECK(timeline(record, policy, Beside().decision("2022-01-01", "adjustment", "spells", "3", "2022-02-28"),
                   "2022-12-31", {finding}) == Lines{"2022-03-01 finding spells 2"});
    CHECK(timeline(record, policy, Beside().decision("2022-01-01", "adjustment", "spells", "3", "2022-03-01"),
                   "2022-12-31", {finding})
              .empty());
  }
  SECTION("it may hold for one day alone") {
    // Not met on 1 March, so nothing is asked for; on 5 April three spells meet two, as they had the day
    // before.
    record.days({"2022-04-05"});
    CHECK(timeline(record, policy, Beside().decision("2022-03-01", "adjustment", "spells", "3", "2022-03-01"),
                   "2022-12-31",
                   moves) == Lines{"2022-04-05 look_met spells 3", "2022-04-06 invitation stage_1",
                                   "2022-04-14 stage_meeting stage_1"});
  }
  SECTION("its last day may be the first of another's") {
    const auto both = Beside()
                          .decision("2022-02-01", "adjustment", "spells", "3", "2022-03-01")
                          .decision("2022-03-01", "adjustment", "days", "9");
    CHECK(timeline(record, policy, both, "2022-12-31", {finding}).empty());
  }
  SECTION("a target compares with it") {
    record.days({"2022-04-05", "2022-05-10", "2022-06-14"});
    CHECK(timeline(record, policy, Beside().decision("2022-04-01", "adjustment", "spells", "3"), "2022-12-31",
                   {target_missed}) == Lines{"2022-06-14 target_missed stage_1 3"});
  }
  SECTION("of two the later holds") {
    const auto both = Beside()
                          .decision("2022-01-01", "adjustment", "spells", "5")
                          .decision("2022-02-15", "adjustment", "spells", "2");
    CHECK(timeline(record, policy, both, "2022-12-31", {finding}) == Lines{"2022-03-01 finding spells 2"});
  }
}

TEST_CASE("discretion that is recorded gives a conversation instead of an invitation") {
  const Policy policy = policy_of(two_spells(), ladder());
  CHECK(timeline(opened(), policy, Beside().decision("2022-03-01", "discretion", "", "taken"),
                 "2022-12-31") == Lines{"2022-03-01 finding spells 2", "2022-03-01 conversation spells"});
  // Made before the look it waits 28 days for it, and holds for that look alone.
  CHECK(timeline(opened(), policy, Beside().decision("2022-02-02", "discretion", "", "taken"), "2022-12-31",
                 {conversation, invitation}) == Lines{"2022-03-01 conversation spells"});
  CHECK(timeline(opened(), policy, Beside().decision("2022-01-31", "discretion", "", "taken"), "2022-12-31",
                 {conversation, invitation}) == Lines{"2022-03-02 invitation stage_1"});
  CHECK(timeline(opened(), policy, Beside().decision("2022-03-02", "discretion", "", "taken"), "2022-12-31",
                 {conversation, invitation}) == Lines{"2022-03-02 invitation stage_1"});
}

TEST_CASE("a replay takes discretion only where it is set and the spell fits") {
  Policy policy = policy_of(PolicyBuilder().with(day_count(10).leads_to("stage_1")), ladder());
  Discretion discretion;
  discretion.id = "once";
  discretion.trigger = "days";
  discretion.shortest = term("2 weeks");
  discretion.longest = term("2 months");
  discretion.earlier_days_below = Rational(3);
  discretion.taken = true;
  policy.discretions = {discretion};
  const auto answer = [&](const Record& record) {
    return timeline(record, policy, "2022-12-31", {conversation, invitation});
  };
  // Fourteen calendar days, 1 to 14 March, hold ten working days.
  CHECK(answer(Record().spell("2022-03-01", "2022-03-14")) == Lines{"2022-03-14 conversation days"});
  CHECK(answer(Record().days({"2022-02-01"}).spell("2022-03-01", "2022-03-13")) ==
        Lines{"2022-03-14 invitation stage_1"});
  // Two months from 1 March end on 30 April.
  CHECK(answer(Record().spell("2022-03-01", "2022-04-30")) == Lines{"2022-04-30 conversation days"});
  CHECK(answer(Record().spell("2022-03-01", "2022-05-01")) == Lines{"2022-05-03 invitation stage_1"});
  // Three days in the twelve months before are not below three; on 1 March 2021 they are outside.
  CHECK(answer(Record().spell("2022-02-01", "2022-02-03").spell("2022-03-01", "2022-03-14")) ==
        Lines{"2022-03-15 invitation stage_1"});
  CHECK(answer(Record().spell("2021-03-01", "2021-03-03").spell("2022-03-01", "2022-03-14")) ==
        Lines{"2022-03-14 conversation days"});
  // The twelve months before begin on 2 March 2021.
  CHECK(answer(Record().spell("2021-03-02", "2021-03-04").spell("2022-03-01", "2022-03-14")) ==
        Lines{"2022-03-15 invitation stage_1"});
  policy.discretions[0].taken = false;
  CHECK(answer(Record().spell("2022-03-01", "2022-03-14")) == Lines{"2022-03-15 invitation stage_1"});
}

TEST_CASE("monitoring that is left out steps up as if the target was missed") {
  CHECK(timeline(opened(), policy_of(two_spells(), ladder()),
                 Beside().decision("2022-04-01", "skip_monitoring", "stage_1"), "2022-12-31",
                 {target_missed, invitation, stage_meeting}) ==
        Lines{"2022-03-02 invitation stage_1", "2022-03-10 stage_meeting stage_1",
              "2022-04-01 target_missed stage_1", "2022-04-04 invitation stage_2",
              "2022-04-12 stage_meeting stage_2"});
}
