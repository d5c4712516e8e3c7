#include <catch2/catch_test_macros.hpp>

#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum EventKind;

StageBuilder stage_3() {
  return StageBuilder("stage_3").notice("5 working days").hearing("further_review", "3 months");
}

Policy policy_with(const StageBuilder& stage) {
  return policy_of(PolicyBuilder().with(spell_count(2).leads_to("stage_3")), {stage});
}

/// The hearing is on Thu 10 March 2022.
Record heard() { return Record().days({"2022-02-01", "2022-03-01"}); }

const std::vector<EventKind> moves = {hearing,       outcome,       review_due, review_met, review_missed,
                                      target_missed, stage_meeting, leaves,     step_down,  invitation};

}  // namespace

TEST_CASE("without a record a hearing has the outcome a replay takes") {
  CHECK(timeline(heard(), policy_with(stage_3()), "2022-05-01", moves) ==
        Lines{"2022-03-02 invitation stage_3", "2022-03-10 hearing stage_3",
              "2022-03-10 outcome stage_3 further_review", "2022-06-10 review_due stage_3 planned"});
  CHECK(timeline(heard(), policy_with(stage_3().met_to("stage_3", "1 month")), "2022-06-30",
                 {review_met, step_down, leaves}) ==
        Lines{"2022-06-10 review_met stage_3", "2022-06-10 step_down stage_3"});
}

TEST_CASE("a further review that is missed leads to another hearing of the stage") {
  SECTION("by a look") {
    // Two spells since 10 March: Tue 10 May. Invitation 11, meeting Thu 19.
    Record record = heard();
    record.days({"2022-04-05", "2022-05-10"});
    CHECK(timeline(record, policy_with(stage_3().steps_up_on(StepUpOn::never)), "2022-05-31", moves) ==
          Lines{"2022-03-02 invitation stage_3", "2022-03-10 hearing stage_3",
                "2022-03-10 outcome stage_3 further_review", "2022-05-10 target_missed stage_3 2",
                "2022-05-11 invitation stage_3", "2022-05-19 hearing stage_3",
                "2022-05-19 outcome stage_3 further_review", "2022-08-19 review_due stage_3 planned"});
  }
  SECTION("at the review") {
    // Absent since 1 May on Fri 10 June. Invitation Mon 13, clear days 14 to 17 and 20, hearing Tue 21.
    Record record = heard();
    record.open_spell("2022-05-01");
    const Timeline found = timeline_of(record, policy_with(stage_3()), Beside(), "2022-06-30");
    CHECK(lines_of(found, {review_missed, invitation, hearing}) ==
          Lines{"2022-03-02 invitation stage_3", "2022-03-10 hearing stage_3",
                "2022-06-10 review_missed stage_3", "2022-06-13 invitation stage_3",
                "2022-06-21 hearing stage_3"});
    CHECK(live_of(found) == Lines{"stage_3 2022-03-10 to 2022-06-21", "stage_3 2022-06-21 to …"});
  }
}

TEST_CASE("an outcome recorded on the day of the hearing stands instead of the assumed one") {
  const auto decided = [&](const std::string& value, const std::string& until = "") {
    return timeline(heard(), policy_with(stage_3().appeal("10 calendar days", true)),
                    Beside().decision("2022-03-10", "outcome", "stage_3", value, until), "2022-04-15",
                    {hearing, outcome, leaves, appeal_deadline});
  };
  CHECK(decided("no_action") == Lines{"2022-03-10 leaves stage_3", "2022-03-10 hearing stage_3",
                                      "2022-03-10 outcome stage_3 no_action"});
  // Received on the 12th, ten calendar days on.
  CHECK(decided("dismiss") == Lines{"2022-03-10 leaves stage_3", "2022-03-10 hearing stage_3",
                                    "2022-03-10 outcome stage_3 dismiss",
                                    "2022-03-22 appeal_deadline stage_3"});
  // Put off until Sat 26 March: Mon 28. Without a day, three months: Fri 10 June.
  CHECK(decided("adjourn", "2022-03-26") ==
        Lines{"2022-03-10 hearing stage_3", "2022-03-10 outcome stage_3 adjourn",
              "2022-03-28 hearing stage_3", "2022-03-28 outcome stage_3 further_review"});
  CHECK(decided("adjourn") == Lines{"2022-03-10 hearing stage_3", "2022-03-10 outcome stage_3 adjourn",
                                    "2022-06-10 hearing stage_3 planned"});
}

TEST_CASE("an adjourned hearing is held again on the next working day at the earliest") {
  // Heard on Thu 10 March: Fri 11, also where the day named is not after the hearing.
  StageBuilder stage = stage_3();
  Policy policy = policy_with(stage);
  const Lines next_day = {"2022-03-10 hearing stage_3", "2022-03-11 hearing stage_3"};
  for (const char* until : {"2022-03-11", "2022-03-10", "2022-03-04"}) {
    const Timeline found =
        timeline_of(heard(), policy, Beside().decision("2022-03-10", "outcome", "stage_3", "adjourn", until),
                    "2022-04-15");
    CHECK(lines_of(found, {hearing}) == next_day);
    for (const Event& event : found.events) {
      if (event.kind == hearing && event.day == day_number(day("2022-03-11")))
        CHECK(event.because.day_rule.from == day_number(day("2022-03-11")));
    }
  }
  // Neither a day nor a length is stated.
  policy.stages[0].outcomes[1].length.reset();
  CHECK(timeline(heard(), policy, Beside().decision("2022-03-10", "outcome", "stage_3", "adjourn"),
                 "2022-04-15", {hearing}) == next_day);
}

TEST_CASE("an outcome recorded later takes effect on its own day") {
  // Until then the replay cannot know it: the further review of 10 March stands, and is replaced.
  const Beside later = Beside().decision("2022-03-24", "outcome", "stage_3", "dismiss");
  const Timeline found = timeline_of(heard(), policy_with(stage_3()), later, "2022-12-31");
  CHECK(lines_of(found, {outcome, leaves, review_met}) == Lines{"2022-03-10 outcome stage_3 further_review",
                                                                "2022-03-24 leaves stage_3",
                                                                "2022-03-24 outcome stage_3 dismiss"});
  CHECK(live_of(found) == Lines{"stage_3 2022-03-10 to 2022-03-24"});
  SECTION("even where the case was taken to have ended") {
    const Timeline revived = timeline_of(
        heard(),
        policy_with(StageBuilder("stage_3").notice("5 working days").hearing("no_action", "3 months")),
        Beside().decision("2022-03-24", "outcome", "stage_3", "further_review"), "2022-05-01");
    CHECK(lines_of(revived, {outcome, leaves, review_due}) ==
          Lines{"2022-03-10 leaves stage_3", "2022-03-10 outcome stage_3 no_action",
                "2022-03-24 outcome stage_3 further_review", "2022-06-24 review_due stage_3 planned"});
    CHECK(live_of(revived) == Lines{"stage_3 2022-03-10 to 2022-03-10", "stage_3 2022-03-24 to …"});
  }
  SECTION("but not after the next step") {
    CHECK(timeline(heard(), policy_with(stage_3()),
                   Beside().decision("2022-06-13", "outcome", "stage_3", "dismiss"), "2022-12-31",
                   {outcome, review_met}) ==
          Lines{"2022-03-10 outcome stage_3 further_review", "2022-06-10 review_met stage_3"});
  }
}

TEST_CASE("a warning that an adjourned hearing kept alive lapses on the day after the hearing is dropped") {
  // Warning of one month from 10 March: over on 10 April. The hearing of 10 May is pending until the outcome
  // of 20 April.
  const Timeline found = timeline_of(
      heard(),
      policy_with(
          StageBuilder("stage_3").notice("5 working days").hearing("adjourn", "2 months").warning("1 month")),
      Beside().decision("2022-04-20", "outcome", "stage_3", "further_review"), "2022-12-31");
  CHECK(lines_of(found, {warning_lapses, leaves}) ==
        Lines{"2022-04-21 warning_lapses stage_3", "2022-04-21 leaves stage_3"});
  CHECK(live_of(found) == Lines{"stage_3 2022-03-10 to 2022-04-21"});
}

TEST_CASE("a meeting is put off by a decision made by its day") {
  const Policy policy = policy_with(stage_3());
  const auto hearings = [&](const std::string& decided, const std::string& until) {
    return timeline(heard(), policy, Beside().decision(decided, "adjourn", "stage_3", "", until),
                    "2022-12-31", {hearing});
  };
  CHECK(hearings("2022-03-10", "2022-03-19") == Lines{"2022-03-21 hearing stage_3"});
  const Timeline found = timeline_of(
      heard(), policy, Beside().decision("2022-03-04", "adjourn", "stage_3", "", "2022-03-19"), "2022-03-10");
  const DayRule& rule = found.events.back().because.day_rule;
  CHECK(lines_of(found).back() == "2022-03-21 hearing stage_3 planned");
  CHECK(rule.from == day_number(day("2022-03-19")));
  CHECK(rule.number == 0);
  CHECK(hearings("2022-03-02", "2022-03-18") == Lines{"2022-03-18 hearing stage_3"});
  CHECK(hearings("2022-03-11", "2022-03-18") == Lines{"2022-03-10 hearing stage_3"});
  // The meeting put off may be put off again.
  CHECK(timeline(heard(), policy,
                 Beside()
                     .decision("2022-03-02", "adjourn", "stage_3", "", "2022-03-18")
                     .decision("2022-03-18", "adjourn", "stage_3", "", "2022-04-15"),
                 "2022-12-31", {hearing}) == Lines{"2022-04-19 hearing stage_3"});
}

TEST_CASE("a meeting is not put off by a decision that names no day") {
  CHECK(timeline(heard(), policy_with(stage_3()), Beside().decision("2022-03-04", "adjourn", "stage_3"),
                 "2022-12-31", {hearing}) == Lines{"2022-03-10 hearing stage_3"});
}

TEST_CASE("a hearing whose recorded outcome the stage does not know has none") {
  CHECK(timeline(heard(), policy_with(stage_3()),
                 Beside().decision("2022-03-10", "outcome", "stage_3", "unknown"), "2022-04-15",
                 {hearing, outcome}) == Lines{"2022-03-10 hearing stage_3"});
}

TEST_CASE("a warning that is over on the day its hearing is dropped lapses on the day after") {
  // One month from 10 March: over on Sun 10 April, the very day of the outcome.
  const auto told = [](const std::string& as_at) {
    return timeline(heard(),
                    policy_with(StageBuilder("stage_3")
                                    .notice("5 working days")
                                    .hearing("adjourn", "2 months")
                                    .warning("1 month")),
                    Beside().decision("2022-04-10", "outcome", "stage_3", "further_review"), as_at,
                    {warning_lapses, warning_ends, leaves});
  };
  CHECK(told("2022-04-10").empty());
  CHECK(told("2022-04-11") == Lines{"2022-04-11 warning_lapses stage_3", "2022-04-11 leaves stage_3"});
}
