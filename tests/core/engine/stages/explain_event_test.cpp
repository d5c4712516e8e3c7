#include "core/engine/stages/explain_event.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/told.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum EventKind;

/// Two spells in twelve months lead to stage 1: met on Tue 1 March 2022, invitation Wed 2, meeting Thu 10.
PolicyBuilder two_spells() { return PolicyBuilder().with(spell_count(2).leads_to("stage_1")); }
Record february_and_march() { return Record().days({"2022-02-01", "2022-03-01"}); }

StageBuilder stage_1() {
  return StageBuilder("stage_1").notice("5 working days").letter("outcome", "10 working days");
}

}  // namespace

TEST_CASE("a finding is explained by the sum of its look") {
  const Told told(february_and_march(), policy_of(two_spells(), {stage_1()}), Beside(), "2022-12-31");
  CHECK(told.why("2022-03-01", finding) ==
        "On 1 March 2022 the trigger “spell_count” is met. In the 12 months to 1 March 2022 (from 2 March "
        "2021), 2 spells counted, 2 working days in all: 1 February 2022 (1 day) and 1 March 2022 (1 day). "
        "The rule asks for at least 2. It was met. It had not been met on 28 February 2022, the day before "
        "the spell (1).");
  CHECK(basis_of(told.event("2022-03-01", finding)) == "assumed");  // the trigger names no clause
}

TEST_CASE("what follows is explained by the day it is counted from, with its clause") {
  const Told told(february_and_march(), policy_of(two_spells(), {stage_1()}), Beside(), "2022-03-20");
  CHECK(told.why("2022-03-02", invitation) ==
        "The invitation to “stage_1” goes out by 2 March 2022, 1 working day from 1 March 2022, the day on "
        "which “spell_count” was met (clause of stage_1).");
  CHECK(told.why("2022-03-10", stage_meeting) ==
        "“stage_1” opens on 10 March 2022, the first working day after 5 working days of notice from 2 March "
        "2022, the day of the invitation (clause of stage_1).");
  CHECK(told.why("2022-03-24", letter) ==
        "“outcome” after “stage_1” is due by 24 March 2022, 10 working days from 10 March 2022, the day of "
        "the meeting (clause of outcome). It lies ahead: planned from what is known on 20 March 2022.");
  CHECK(basis_of(told.event("2022-03-24", letter)) == "stated");
  CHECK_FALSE(evidence_of_event(told.context(), told.event("2022-03-24", letter)));
}

TEST_CASE("assumed values are told, those under the event's own rule and times taken first") {
  const auto builder = two_spells()
                           .assumes("triggers.spells.at_least", "2", "1 to 5")
                           .assumes("triggers.spells.window", "12 months", "6 months to 24 months")
                           .assumes("stages.stage_1.meeting.notice", "5 working days", "2 to 10")
                           .assumes("delays.invitation", "1 working day", "0 to 5");
  const Told told(february_and_march(), policy_of(builder, {stage_1()}), Beside(), "2022-12-31");
  const std::string invited =
      "an invitation goes out 1 working day after the day that calls for it (range 0 to 5)";
  const std::string noticed = "notice of “stage_1” is 5 working days (range 2 to 10)";
  const std::string number = "“spell_count” asks for at least 2 (range 1 to 5)";
  const std::string window = "“spell_count” looks back 12 months (range 6 months to 24 months)";
  CHECK(told.why("2022-03-02", invitation)
            .ends_with(" (clause of stage_1). Not stated, so assumed: " + invited + "; " + number + "; " +
                       window + "."));
  CHECK(told.why("2022-03-10", stage_meeting)
            .ends_with(" (clause of stage_1). Not stated, so assumed: " + invited + "; " + noticed + "; " +
                       number + "; " + window + "."));
  CHECK(basis_of(told.event("2022-03-10", stage_meeting)) == "assumed");
}

TEST_CASE("a threshold of the person's own is told beside the policy's") {
  const Beside agreed = Beside().decision("2022-01-10", "adjustment", "spells", "3");
  Record record = february_and_march();
  record.days({"2022-04-05"});
  const Told told(record, policy_of(two_spells(), {stage_1()}), agreed, "2022-12-31");
  CHECK(told.why("2022-04-05", finding) ==
        "On 5 April 2022 the trigger “spell_count” is met. In the 12 months to 5 April 2022 (from 6 April "
        "2021), 3 spells counted, 3 working days in all: 1 February 2022 (1 day), 1 March 2022 (1 day) and 5 "
        "April 2022 (1 day). The rule asks for at least 3. It was met. It had not been met on 4 April 2022, "
        "the day before the spell (2). This threshold is the person's own, agreed on 10 January 2022 (why "
        "adjustment); for others it is 2.");
}

TEST_CASE("of several adjustments the latest that is in force on the day holds") {
  // 4 up to 31 March, 3 from the 5th of April on; another trigger's, a later one and one of no number do
  // not count.
  const Beside agreed = Beside()
                            .decision("2022-01-10", "adjustment", "spells", "4", "2022-03-31")
                            .decision("2022-03-01", "adjustment", "days", "9")
                            .decision("2022-04-05", "adjustment", "spells", "3")
                            .decision("2022-04-06", "adjustment", "spells", "7");
  Record record = february_and_march();
  record.days({"2022-04-05"});
  const Told told(record, policy_of(two_spells(), {stage_1()}), agreed, "2022-12-31");
  const auto evidence = evidence_of_event(told.context(), told.event("2022-04-05", finding));
  REQUIRE(evidence);
  CHECK(evidence->threshold == Rational(3));
  CHECK(evidence->value == Rational(3));
  CHECK(evidence->met);
  CHECK_FALSE(evidence->met_before);
}

TEST_CASE("a missed target says its figure and over which absences it is taken") {
  Record record = february_and_march();
  record.days({"2022-04-05", "2022-05-10"});
  const std::vector<StageBuilder> stages = {stage_1().missed_to("stage_2"), StageBuilder("stage_2")};
  Policy policy = policy_of(two_spells(), stages);
  {
    // Since the meeting on 10 March: 5 April and 10 May are two.
    const Told told(record, policy, Beside(), "2022-12-31");
    CHECK(told.why("2022-05-10", target_missed) ==
          "On 10 May 2022 the target of “stage_1” is missed, as the trigger “spell_count” is met. The figure "
          "is 2, taken over spells that began once the stage was open.");
  }
  policy.target.counts = TargetCounts::rolling_window;
  const Told told(record, policy, Beside(), "2022-12-31");
  CHECK(told.why("2022-04-05", target_missed) ==
        "On 5 April 2022 the target of “stage_1” is missed, as the trigger “spell_count” is met. In the 12 "
        "months to 5 April 2022 (from 6 April 2021), 3 spells counted, 3 working days in all: 1 February "
        "2022 (1 day), 1 March 2022 (1 day) and 5 April 2022 (1 day). The rule asks for at least 2. It was "
        "met. It had been met before this spell began, on 4 April 2022, the day before the spell (2).");
}

TEST_CASE("a decision behind an event is quoted, and has no evidence") {
  const Policy policy = policy_of(PolicyBuilder().with(manual("concern").leads_to("stage_1")), {stage_1()});
  const Told told(Record().person("E1"), policy, Beside().decision("2022-03-01", "trigger", "concern"),
                  "2022-12-31");
  CHECK(told.why("2022-03-01", finding) ==
        "On 1 March 2022 the trigger “manual” is met. The decision behind it: “why trigger”.");
  CHECK_FALSE(evidence_of_event(told.context(), told.event("2022-03-01", finding)));
}

TEST_CASE("what rests on an open absence is provisional, what is recorded as done says so") {
  Policy policy = two_spells().return_meeting().policy();
  const Told open(Record().days({"2022-02-01"}).open_spell("2022-03-01"), policy, Beside(), "2022-03-04");
  const std::string why = open.why("2022-03-04", finding);
  CHECK(why.ends_with(" It is provisional, as the spell was still open on 4 March 2022."));
  const Told done(february_and_march(), policy, Beside().event("2022-03-02", "return_meeting"), "2022-12-31");
  CHECK(done.why("2022-03-02", return_meeting).ends_with(" It is recorded as done."));
  CHECK_FALSE(done.why("2022-02-02", return_meeting).ends_with(" It is recorded as done."));
}

TEST_CASE("a recorded event is told as such") {
  const Told told(Record().person("E1"), Policy(), Beside().event("2022-03-02", "annual_leave"),
                  "2022-12-31");
  CHECK(told.why("2022-03-02", recorded) == "Recorded on 2 March 2022: annual leave.");
  CHECK(basis_of(told.event("2022-03-02", recorded)) == "recorded");
}

TEST_CASE("a warning that a pending meeting kept alive says the day it would have lapsed") {
  // A hearing on Thu 10 March whose warning runs one month, adjourned until an outcome is recorded on 20
  // April.
  const Policy policy =
      policy_of(two_spells(), {stage_1().hearing("adjourn", "2 months").warning("1 month")});
  const Told told(february_and_march(), policy,
                  Beside().decision("2022-04-20", "outcome", "stage_1", "further_review"), "2022-12-31");
  CHECK(told.why("2022-04-21", warning_lapses) ==
        "What was agreed at “stage_1” is over on 21 April 2022, 1 month from 10 March 2022, the day it was "
        "given, which is 10 April 2022, and a meeting was still pending until 21 April 2022 (clause of "
        "stage_1).");
}

TEST_CASE("conversations about absences left out of formal action say the informal figure") {
  const auto policy = two_spells().leaves_out(Category::pregnancy_related, Counts::informal_only);
  const Record record =
      Record().days({"2022-02-01"}).spell("2022-03-01", "2022-03-02", Category::pregnancy_related);
  const Told told(record, policy_of(policy, {stage_1()}), Beside(), "2022-12-31");
  CHECK(told.why("2022-03-02", conversation) ==
        "On 2 March 2022 the trigger “spell_count” is met only with spells that formal action leaves out, so "
        "a conversation is called for and no stage follows. In the 12 months to 2 March 2022 (from 3 March "
        "2021), 1 spell counted, 1 working day in all: 1 February 2022 (1 day). 1 spell did not count: 1 to "
        "2 March 2022 (pregnancy-related: not counted for formal action). The rule asks for at least 2. It "
        "was not met. With the spells that formal action leaves out the figure is 2: that calls for a "
        "conversation, never a stage.");
}

TEST_CASE("the length of an absence that formal action leaves out is no evidence of the trigger") {
  const auto policy = PolicyBuilder()
                          .with(continuous_length(28).leads_to("stage_1"))
                          .leaves_out(Category::pregnancy_related, Counts::informal_only);
  const Record record = Record().spell("2022-03-01", "2022-04-29", Category::pregnancy_related);
  const Told told(record, policy_of(policy, {stage_1()}), Beside(), "2022-12-31");
  CHECK_FALSE(evidence_of_event(told.context(), told.event("2022-03-28", conversation)));
  const Told counted(Record().spell("2022-03-01", "2022-04-29"), policy_of(policy, {stage_1()}), Beside(),
                     "2022-12-31");
  CHECK(evidence_of_event(counted.context(), counted.event("2022-03-28", finding)));
}

TEST_CASE("a duty on a day of its own says which absence it is about") {
  Policy policy;
  Duty card;
  card.id = "card";
  card.name = "Appointment card";
  card.clause = "5.2";
  card.kind = DutyKind::evidence;
  card.on = DutyOn::spell_end;
  policy.duties = {card};
  const Told told(Record().spell("2022-03-01", "2022-03-04"), policy, Beside(), "2022-12-31");
  CHECK(told.why("2022-03-04", evidence) ==
        "“Appointment card” is due on 4 March 2022, about the spell that began on 1 March 2022 (5.2).");
}

TEST_CASE("an adjustment is told on its last day still") {
  const Beside agreed = Beside().decision("2022-01-10", "adjustment", "spells", "3", "2022-04-05");
  Record record = february_and_march();
  record.days({"2022-04-05"});
  const Told told(record, policy_of(two_spells(), {stage_1()}), agreed, "2022-12-31");
  const std::string why = told.why("2022-04-05", finding);
  CHECK(why.find("The rule asks for at least 3. It was met.") != std::string::npos);
  CHECK(why.find("the person's own, agreed on 10 January 2022") != std::string::npos);
}

TEST_CASE("an adjustment decided on the day of the look and of the replay holds already") {
  const Beside agreed = Beside().decision("2022-04-05", "adjustment", "spells", "3");
  Record record = february_and_march();
  record.days({"2022-04-05"});
  const Told told(record, policy_of(two_spells(), {stage_1()}), agreed, "2022-04-05");
  const auto evidence = evidence_of_event(told.context(), told.event("2022-04-05", finding));
  REQUIRE(evidence);
  CHECK(evidence->threshold == Rational(3));
}

TEST_CASE("only an adjustment, and only the person's, changes the threshold that is told") {
  const Decision of_another{1, day_number(day("2022-01-10")), "adjustment", "spells", "1", no_day, ""};
  const Beside other = Beside().decision("2022-01-10", "trigger", "spells", "1").row(of_another);
  const Told told(february_and_march(), policy_of(two_spells(), {stage_1()}), other, "2022-12-31");
  const auto evidence = evidence_of_event(told.context(), told.event("2022-03-01", finding));
  REQUIRE(evidence);
  CHECK(evidence->threshold == Rational(2));
  CHECK(told.why("2022-03-01", finding).find("the person's own") == std::string::npos);
}

TEST_CASE("an unusual pattern has no threshold to adjust, and none is told") {
  // Four Mondays of four one-day spells.
  const Record mondays = Record().days({"2022-01-03", "2022-01-10", "2022-01-17", "2022-01-24"});
  const auto why = [&](const Beside& beside) {
    return Told(mondays, PolicyBuilder().with(unusual_pattern()).policy(), beside, "2022-03-31")
        .why("2022-01-24", finding);
  };
  CHECK(why(Beside().decision("2022-01-05", "adjustment", "pattern", "9")) == why(Beside()));
}

TEST_CASE("a target missed on the day on which the stage opens has its figure from that day on") {
  // One spell leads to stage 1: Tue 1 March, meeting Thu 10; the spell of that day misses its target.
  const auto one_spell = PolicyBuilder().with(spell_count(1).leads_to("stage_1"));
  const Told told(Record().days({"2022-03-01", "2022-03-10"}), policy_of(one_spell, {stage_1()}), Beside(),
                  "2022-12-31");
  const auto evidence = evidence_of_event(told.context(), told.event("2022-03-10", target_missed));
  CHECK_FALSE(evidence);  // the timeline is needed for it
  const Timeline timeline = replay(told.run(), 0, day("2022-12-31"));
  const EventContext context{told.run(), 0, day("2022-12-31"), &timeline};
  const auto shown = evidence_of_event(context, told.event("2022-03-10", target_missed));
  REQUIRE(shown);
  CHECK(shown->begun_from == day("2022-03-10"));
  CHECK(shown->value == Rational(1));
}
