#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "core/engine/stages/explain_event.h"
#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum EventKind;

/// What is said of every event of a kind.
Lines said(const Record& record, const Policy& policy, const Beside& facts, const std::string& as_at,
           EventKind kind) {
  static const Calendar calendar;
  const Replay run({record.rows(), policy, {}, day(as_at)});
  const StageRun stages{run.workforce, run.days, policy, run.plan, calendar, facts.recorded()};
  const Timeline timeline = replay(stages, 0, run.as_at);
  const EventContext context{stages, 0, run.as_at, &timeline};
  Lines lines;
  for (const Event& event : timeline.events) {
    if (event.kind == kind) lines.push_back(explain_event(context, event));
  }
  return lines;
}

StageBuilder stage_1() {
  return StageBuilder("stage_1")
      .notice("5 working days")
      .review("6 months")
      .letter("outcome", "10 working days");
}

/// Two spells lead to stage 1, where nothing is stated of how long an invitation takes.
Policy named_policy(const std::vector<StageBuilder>& stages) {
  Policy policy = policy_of(PolicyBuilder().with(spell_count(2).leads_to("stage_1")), stages);
  policy.triggers[0].name = "Two spells";
  policy.triggers[0].clause = "2.1";
  for (std::size_t i = 0; i < policy.stages.size(); ++i)
    policy.stages[i].name = i == 0 ? "First meeting" : "Second meeting";
  policy.stages[0].clause = "3.1";
  policy.assumptions = {
      {"delays.invitation", "1 working day", "1 working day to 5 working days", "Not dated."}};
  return policy;
}

/// Stage 1 opens on Thu 10 March 2022; its review is on Sat 10 September.
Record opened() { return Record().days({"2022-02-01", "2022-03-01"}); }

const std::string invitation_assumed = " Not stated, so assumed: an invitation goes out 1 working day after "
                                       "the day that calls for it (range 1 working "
                                       "day to 5 working days).";

}  // namespace

TEST_CASE("a finding tells its window, its spells, the rule and the day before") {
  CHECK(said(opened(), named_policy({stage_1()}), Beside(), "2022-04-30", finding) ==
        Lines{"On 1 March 2022 the trigger “Two spells” is met (2.1). In the 12 months to 1 March 2022 (from "
              "2 March "
              "2021), 2 spells counted, 2 working days in all: 1 February 2022 (1 day) and 1 March 2022 (1 "
              "day). The "
              "rule asks for at least 2 (2.1). It was met. It had not been met on 28 February 2022, the day "
              "before "
              "the spell (1)."});
}

TEST_CASE("an invitation, a meeting and a letter tell what their days are counted from") {
  const Policy policy = named_policy({stage_1()});
  CHECK(said(opened(), policy, Beside(), "2022-04-30", invitation) ==
        Lines{"The invitation to “First meeting” goes out by 2 March 2022, 1 working day from 1 March 2022, "
              "the day on "
              "which “Two spells” was met (3.1)." +
              invitation_assumed});
  CHECK(said(opened(), policy, Beside(), "2022-04-30", stage_meeting) ==
        Lines{"“First meeting” opens on 10 March 2022, the first working day after 5 working days of notice "
              "from 2 March "
              "2022, the day of the invitation (3.1)." +
              invitation_assumed});
  CHECK(said(opened(), policy, Beside(), "2022-04-30", letter) ==
        Lines{"“outcome” after “First meeting” is due by 24 March 2022, 10 working days from 10 March 2022, "
              "the day of "
              "the meeting (clause of outcome)."});
}

TEST_CASE("a review tells the days counted since the stage opened beside those its target allows") {
  Policy policy = named_policy({stage_1()});
  policy.target.days_a_year_below = Rational(6);
  policy.target.absent_at_review_misses = false;
  policy.assumptions = {{"target.days_a_year_below", "6", "4 to 8", "Not stated."}};
  Record record = opened();
  // Three of its days are working days; the spell that began before the stage opened is not counted.
  record.spell("2022-05-06", "2022-05-10").spell("2022-03-08", "2022-03-11");
  const Lines missed = said(record, policy, Beside(), "2022-09-30", review_missed);
  CHECK(
      missed ==
      Lines{
          "The target of “First meeting” is found missed at its review on 10 September 2022, 6 months from "
          "10 March "
          "2022, the day it runs from (3.1). From 10 March 2022 to 9 September 2022, 1 spell that began in "
          "that "
          "time counted, 3 working days in all: 6 to 10 May 2022 (3 days). 1 spell did not count: 8 to 11 "
          "March "
          "2022 (began before the day from which the target counts). The target allows fewer than 6 days "
          "a year "
          "(assumed; range 4 to 8), fewer than 3 in the time of this review: 3 is not fewer. Not stated, so "
          "assumed: at a review a target allows fewer than 6 days a year, in proportion (range 4 to 8)."});
}

TEST_CASE("a review without a number of days says that no trigger was met again and nobody is away") {
  const Lines met = said(opened(), named_policy({stage_1()}), Beside(), "2022-09-30", review_met);
  CHECK(
      met ==
      Lines{"The target of “First meeting” is found met at its review on 10 September 2022, 6 months from 10 "
            "March 2022, the day it runs from (3.1). No spell of 4 weeks or more was under way, which would "
            "miss the target. From 10 March 2022 to 9 September 2022, no spell that began in that time "
            "counted. No trigger was met again."});
}

TEST_CASE("a review that a decision judged says so") {
  const Beside facts = Beside().decision("2022-09-08", "target", "stage_1", "missed");
  const Lines missed = said(opened(), named_policy({stage_1()}), facts, "2022-09-30", review_missed);
  REQUIRE(missed.size() == 1);
  CHECK(missed[0].find("the day it runs from (3.1). So it was decided on 8 September 2022.") !=
        std::string::npos);
}

TEST_CASE("a missed target tells the spells that began once the stage was open, and leaves out the others") {
  Record record = opened();
  record.days({"2022-04-05", "2022-05-10"});
  const auto ladder = {stage_1().missed_to("stage_2"), StageBuilder("stage_2").notice("5 working days")};
  CHECK(said(record, named_policy(ladder), Beside(), "2022-06-30", target_missed) ==
        Lines{"On 10 May 2022 the target of “First meeting” is missed, as the trigger “Two spells” is met. "
              "In the 12 "
              "months to 10 May 2022 (from 11 May 2021), 2 spells that began on or after 10 March 2022 "
              "counted, 2 "
              "working days in all: 5 April 2022 (1 day) and 10 May 2022 (1 day). 2 spells did not count: 1 "
              "February 2022 and 1 March 2022 (began before the day from which the target counts). The rule "
              "asks for at least 2 (2.1). It was met. It had not "
              "been met on "
              "9 May 2022, the day before the spell (1)."});
}

TEST_CASE("a duty and a return meeting tell which spell they follow from") {
  Policy policy = named_policy({stage_1()});
  Duty note;
  note.id = "fit_note";
  note.name = "Fit note";
  note.clause = "4.1";
  note.kind = DutyKind::fit_note;
  note.spell_day = 8;
  note.by_time = "10:00";
  policy.duties = {note};
  policy.return_meeting = ReturnMeeting{};
  policy.return_meeting->name = "Return meeting";
  policy.return_meeting->clause = "5.1";
  const Record record = Record().spell("2022-03-01", "2022-03-11");
  CHECK(said(record, policy, Beside(), "2022-04-30", fit_note) ==
        Lines{"“Fit note” is due on 8 March 2022 by 10:00, day 8 of the spell that began on 1 March 2022 "
              "(4.1)."});
  CHECK(said(record, policy, Beside(), "2022-04-30", return_meeting) ==
        Lines{"“Return meeting” is due by 14 March 2022, the first day of the person's own working pattern "
              "after the "
              "spell, which ended on 11 March 2022 (5.1)."});
}

TEST_CASE("a change of pay tells the days already paid for, spell by spell") {
  Policy policy = named_policy({stage_1()});
  policy.sick_pay = {{"staff", "Staff pay", "6.1", {}, TermUnit::month, 12, {{0, 1, 1, 0}}, {}}};
  // Four days were paid for before: full pay ends on 31 May less four days, 27 May.
  const Record record = Record().spell("2022-02-01", "2022-02-04").spell("2022-05-01", "2022-06-10");
  CHECK(
      said(record, policy, Beside(), "2022-08-31", pay_half) ==
      Lines{
          "Under “Staff pay” half pay begins on 28 May 2022, the day after 1 month of sick pay from 1 May "
          "2022, less "
          "the 4 days paid for in earlier spells (6.1). From 2 May 2021 to 30 April 2022, 1 spell counted, 4 "
          "calendar days in all: 1 to 4 February 2022 (4 days)."});
}

TEST_CASE("a figure that spells left out of formal action add to calls for a conversation only where none "
          "follows") {
  const auto policy = policy_of(PolicyBuilder()
                                    .with(spell_count(2).leads_to("stage_1"))
                                    .leaves_out(Category::work_accident, Counts::informal_only),
                                {stage_1()});
  Record record = Record().days({"2022-02-01"}).spell("2022-03-01", "2022-03-01", Category::work_accident);
  const Lines talk = said(record, policy, Beside(), "2022-03-31", conversation);
  REQUIRE(talk.size() == 1);
  CHECK(talk[0].find("the figure is 2: that calls for a conversation, never a stage.") != std::string::npos);
  record.days({"2022-03-15"});
  const Lines met = said(record, policy, Beside(), "2022-03-31", finding);
  REQUIRE(met.size() == 1);
  CHECK(met[0].find("the figure is 3.") != std::string::npos);
  CHECK(met[0].find("conversation") == std::string::npos);
}

TEST_CASE("a review counts since the stage opened, also where it leads to the same stage again") {
  Policy policy = named_policy({stage_1().met_to("stage_1", "1 month")});
  policy.target.days_a_year_below = Rational(24);
  Record record = opened();
  record.days({"2022-05-10", "2022-09-13", "2022-09-20"});
  const Lines met = said(record, policy, Beside(), "2022-10-31", review_met);
  const Lines missed = said(record, policy, Beside(), "2022-10-31", review_missed);
  REQUIRE(met.size() == 1);
  CHECK(met[0].find("From 10 March 2022 to 9 September 2022, 1 spell that began in that time counted, 1 "
                    "working day in all: 10 May 2022 (1 day).") != std::string::npos);
  // A month allows fewer than two days.
  REQUIRE(missed.size() == 1);
  CHECK(missed[0].find("From 10 September 2022 to 9 October 2022, 2 spells that began in that time counted, "
                       "2 working days in all: 13 September 2022 (1 day) and 20 September 2022 (1 day).") !=
        std::string::npos);
}
