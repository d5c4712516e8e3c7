#include <catch2/catch_test_macros.hpp>

#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum EventKind;

Policy ladder() {
  return policy_of(
      PolicyBuilder().with(spell_count(2).leads_to("stage_1")),
      {StageBuilder("stage_1")
           .notice("5 working days")
           .warning("12 months")
           .review("6 months")
           .missed_to("stage_2"),
       StageBuilder("stage_2").notice("5 working days").warning("18 months").review("6 months")});
}

/// Stage 1 opens on Thu 10 March 2022 where nothing else is recorded.
Record two_spells() { return Record().days({"2022-02-01", "2022-03-01"}); }

}  // namespace

TEST_CASE("a recorded stage is the live one of its track from its day on") {
  const Timeline found =
      timeline_of(two_spells(), ladder(), Beside().stage("2022-05-02", "stage_2", "2022-11-02", "2022-08-02"),
                  "2022-07-31");
  CHECK(live_of(found) == Lines{"stage_1 2022-03-10 to 2022-05-02", "stage_2 2022-05-02 to …"});
  CHECK(lines_of(found, {review_due, warning_ends}) ==
        Lines{"2022-08-02 review_due stage_2 planned", "2022-11-02 warning_ends stage_2 planned"});
  CHECK(found.live[1].recorded);
  CHECK_FALSE(found.live[0].recorded);
}

TEST_CASE("a recorded stage without dates keeps its warning and is reviewed as the policy says") {
  const Timeline found =
      timeline_of(two_spells(), ladder(), Beside().stage("2022-05-02", "stage_2"), "2022-07-31");
  CHECK(lines_of(found, {review_due, warning_ends}) == Lines{"2022-11-02 review_due stage_2 planned"});
}

TEST_CASE("a recorded stage ends the meeting that is pending and is judged like any other") {
  Record record = two_spells();
  record.days({"2022-04-05", "2022-05-10"});
  // Asked to stage 1 on 2 March; recorded on stage 1 from the 4th, so no meeting on the 10th. The target
  // counts from the 4th.
  const Timeline found = timeline_of(record, ladder(), Beside().stage("2022-03-04", "stage_1"), "2022-06-30");
  CHECK(lines_of(found, {invitation, stage_meeting, target_missed}) ==
        Lines{"2022-03-02 invitation stage_1", "2022-05-10 target_missed stage_1 2",
              "2022-05-11 invitation stage_2", "2022-05-19 stage_meeting stage_2"});
}

TEST_CASE("a recorded warning that was over by its first day lapses on it") {
  CHECK(timeline(Record().person("E1"), ladder(), Beside().stage("2022-05-02", "stage_1", "2022-04-01"),
                 "2022-07-31") == Lines{"2022-05-02 warning_lapses stage_1", "2022-05-02 leaves stage_1"});
}

TEST_CASE("recorded events are listed as they are") {
  CHECK(timeline(Record().person("E1"), ladder(),
                 Beside()
                     .event("2022-03-01", "suspension", "2022-03-31")
                     .event("2022-03-02", "referral")
                     .event("2022-03-03", "health_report")
                     .event("2022-03-04", "fit_note", "2022-03-20")
                     .event("2022-03-07", "return_meeting")
                     .event("2022-03-08", "letter")
                     .event("2023-01-01", "letter"),
                 "2022-12-31") ==
        Lines{"2022-03-01 recorded suspension done", "2022-03-02 referral referral done",
              "2022-03-03 health_report health_report done", "2022-03-08 recorded letter done"});
}

TEST_CASE("nothing moves after the last day in service, and days set before stay") {
  Policy policy = ladder();
  policy.stages[0].letters.push_back({"outcome", "outcome", "", term("10 working days"), {}});
  const Timeline left = timeline_of(two_spells().leaves("2022-03-15"), policy, Beside(), "2022-12-31");
  CHECK(lines_of(left, {stage_meeting, letter, review_due, review_met, warning_ends, leaves}) ==
        Lines{"2022-03-10 stage_meeting stage_1", "2022-03-24 letter stage_1 outcome"});
  CHECK(live_of(left) == Lines{"stage_1 2022-03-10 to 2022-03-16"});
  // A meeting still to come is not held.
  CHECK(timeline(two_spells().leaves("2022-03-09"), policy, "2022-12-31") ==
        Lines{"2022-03-01 finding spells 2", "2022-03-02 invitation stage_1"});
  CHECK(timeline(two_spells().leaves("2022-03-09"), policy, "2022-03-05") ==
        Lines{"2022-03-01 finding spells 2", "2022-03-02 invitation stage_1"});
}

TEST_CASE("a replay is not moved by what it cannot know yet") {
  // Decisions and events after the day of the replay, and rows of other people, are no part of it.
  Recorded recorded = Beside().decision("2022-06-01", "skip_monitoring", "stage_1").recorded();
  recorded.decisions.push_back(
      {1, day_number(day("2022-04-01")), "skip_monitoring", "stage_1", "", no_day, ""});
  CHECK(lines_of(timeline_of(two_spells().rows(), ladder(), recorded, day("2022-05-31")), {target_missed})
            .empty());
  CHECK(lines_of(timeline_of(two_spells().rows(), ladder(), recorded, day("2022-06-01")), {target_missed}) ==
        Lines{"2022-06-01 target_missed stage_1"});
}

TEST_CASE("a report comes no more where the meeting that waits for it is dropped by then") {
  // Referral Wed 2 March; the report is assumed for Wed 30 March.
  Policy policy = ladder();
  policy.stages[0].referral = ReferralAt::before_always;
  const auto reports = [&](const Record& record, const Beside& beside) {
    return timeline(record, policy, beside, "2022-12-31", {health_report});
  };
  const Lines there = {"2022-03-30 health_report stage_1"};
  CHECK(reports(two_spells(), Beside().stage("2022-03-30", "stage_1")).empty());
  CHECK(reports(two_spells(), Beside().stage("2022-03-31", "stage_1")) == there);
  CHECK(reports(two_spells().leaves("2022-03-29"), Beside()).empty());
  CHECK(reports(two_spells().leaves("2022-03-30"), Beside()) == there);
}

TEST_CASE("a report that comes after the meeting it was asked for is not planned") {
  Policy policy = ladder();
  policy.stages[0].referral = ReferralAt::before_always;
  const auto planned = [&](const std::string& put_off_to) {
    return timeline(two_spells(), policy,
                    Beside().decision("2022-03-03", "adjourn", "stage_1", "", put_off_to), "2022-03-10",
                    {health_report, stage_meeting});
  };
  CHECK(planned("2022-03-30") ==
        Lines{"2022-03-30 health_report stage_1 planned", "2022-03-30 stage_meeting stage_1 planned"});
  CHECK(planned("2022-03-29") == Lines{"2022-03-29 stage_meeting stage_1 planned"});
}

TEST_CASE("a recorded stage that the policy does not know, and a step to one, lead nowhere") {
  CHECK(timeline(Record().person("E1"), ladder(), Beside().stage("2022-05-02", "stage_9"), "2022-07-31")
            .empty());
  Policy policy = ladder();
  policy.stages[0].missed.to = "stage_9";
  Record record = two_spells();
  record.days({"2022-04-05", "2022-05-10"});
  CHECK(live_of(timeline_of(record, policy, Beside(), "2022-06-30")) == Lines{"stage_1 2022-03-10 to …"});
}

TEST_CASE("a warning that a pending meeting keeps alive may be extended still") {
  // The warning is over on 10 March 2023; the target is missed on Tue 7, so the meeting of Thu 16 is pending.
  Record record = two_spells();
  record.days({"2022-12-06", "2023-03-07"});
  Policy policy = ladder();
  policy.stages[0].review.reset();
  const auto expires = [&](const std::string& decided) {
    const Timeline found =
        timeline_of(record, policy, Beside().decision(decided, "extend_warning", "stage_1", "", "2023-06-30"),
                    "2023-06-30");
    return to_text(day_from_number(found.live.at(0).expires));
  };
  CHECK(expires("2023-03-09") == "2023-07-01");
  CHECK(expires("2023-03-14") == "2023-07-01");
  CHECK(expires("2023-03-20") == "2023-03-10");
}

TEST_CASE("reviews and ends of warnings are planned up to the last day in service") {
  const auto planned = [&](const std::string& leaves_on) {
    return timeline(two_spells().leaves(leaves_on), ladder(), "2022-03-31", {review_due, warning_ends});
  };
  CHECK(planned("2022-09-09").empty());
  CHECK(planned("2022-09-10") == Lines{"2022-09-10 review_due stage_1 planned"});
  CHECK(planned("2023-03-10") ==
        Lines{"2022-09-10 review_due stage_1 planned", "2023-03-10 warning_ends stage_1 planned"});
}

TEST_CASE("a stage ends with service on the day after the last, once that day has come") {
  const auto live = [&](const std::string& as_at) {
    return live_of(timeline_of(two_spells().leaves("2022-03-31"), ladder(), Beside(), as_at));
  };
  CHECK(live("2022-03-31") == Lines{"stage_1 2022-03-10 to …"});
  CHECK(live("2022-04-01") == Lines{"stage_1 2022-03-10 to 2022-04-01"});
}

TEST_CASE("of two stages recorded for one day the later in the list is live") {
  CHECK(live_of(timeline_of(Record().person("E1"), ladder(),
                            Beside().stage("2022-05-02", "stage_1").stage("2022-05-02", "stage_2"),
                            "2022-05-31")) ==
        Lines{"stage_1 2022-05-02 to 2022-05-02", "stage_2 2022-05-02 to …"});
}
