#include "core/engine/stages/event_words.h"

#include <catch2/catch_test_macros.hpp>

#include "core/engine/stages/event_names.h"
#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum EventKind;

/// Parts with names of their own beside parts that have none.
Policy named_policy() {
  Policy policy = policy_of(
      PolicyBuilder().with(spell_count(2).id("spells")).with(day_count(10).id("ten_days")),
      {StageBuilder("stage_1").letter("outcome", "10 working days").letter("copy").warning("6 months"),
       StageBuilder("stage_3").hearing("no_action", "1 month").warning("12 months")});
  policy.triggers[0].name = "Two spells";
  policy.triggers[1].name.clear();
  Stage& named = policy.stages[0];
  named.name = "First stage";
  named.meeting->name = "Attendance meeting";
  named.warning->name = "First warning";
  named.letters[0].name = "Outcome letter";
  policy.stages[1].name.clear();
  policy.stages[1].meeting->name.clear();
  policy.stages[1].warning->name.clear();
  Duty certificate;
  certificate.id = "certificate";
  certificate.name = "Fit note";
  policy.duties = {certificate};
  SickPay office;
  office.id = "office";
  office.name = "Office pay";
  policy.sick_pay = {office};
  return policy;
}

/// What is said of an event on 3 April 2026.
std::string said(EventKind kind, const std::string& subject, const std::string& rule = "",
                 const std::string& value = "", const Because& rest = {},
                 const Policy& policy = named_policy()) {
  Event event;
  event.day = day_number(day("2026-04-03"));
  event.kind = kind;
  event.subject = subject;
  event.value = value;
  event.because = rest;
  event.because.rule = rule;
  return event_in_words(policy, event);
}

Because by_trigger(const std::string& trigger) {
  Because because;
  because.trigger = trigger;
  return because;
}

std::string counted_from(EventKind kind, const Because& because) {
  Event event;
  event.kind = kind;
  event.because = because;
  return start_in_words(named_policy(), event);
}

}  // namespace

TEST_CASE("meetings are called by their names, else by the stage's, else by its id") {
  CHECK(said(invitation, "stage_1") == "The invitation to “Attendance meeting” goes out by 3 April 2026");
  CHECK(said(stage_meeting, "stage_1") ==
        "“First stage” opens with the “Attendance meeting” on 3 April 2026");
  CHECK(said(invitation, "stage_3") == "The invitation to “stage_3” goes out by 3 April 2026");
  CHECK(said(stage_meeting, "stage_3") == "“stage_3” opens on 3 April 2026");
  CHECK(said(hearing, "stage_3") == "“stage_3” is held on 3 April 2026");
  CHECK(said(hearing, "unknown") == "“unknown” is held on 3 April 2026");
  Policy without = named_policy();
  without.stages[0].meeting.reset();
  CHECK(said(hearing, "stage_1", "", "", {}, without) == "“First stage” is held on 3 April 2026");
}

TEST_CASE("a warning is called by its name where it has one") {
  CHECK(said(warning_lapses, "stage_1") == "The warning “First warning” is over on 3 April 2026");
  CHECK(said(warning_ends, "stage_1") == "The warning “First warning” will be over on 3 April 2026");
  CHECK(said(warning_lapses, "stage_3") == "What was agreed at “stage_3” is over on 3 April 2026");
  Policy without = named_policy();
  without.stages[0].warning.reset();
  CHECK(said(warning_lapses, "stage_1", "", "", {}, without) ==
        "What was agreed at “First stage” is over on 3 April 2026");
}

TEST_CASE("a letter with a term is due by a day, one without goes out on it") {
  CHECK(said(letter, "stage_1", "stages.stage_1.letters.outcome", "outcome") ==
        "“Outcome letter” after “First stage” is due by 3 April 2026");
  CHECK(said(letter, "stage_1", "stages.stage_1.letters.copy", "copy") ==
        "“copy” after “First stage” goes out on 3 April 2026");
  CHECK(said(letter, "unknown", "", "lost") == "“lost” after “unknown” goes out on 3 April 2026");
}

TEST_CASE("why a case leaves is said") {
  const std::string lead = "The case leaves “First stage” on 3 April 2026, as ";
  CHECK(said(leaves, "stage_1", "stages.stage_1.warning") == lead + "the time of its warning is over");
  CHECK(said(leaves, "stage_1", "stages.stage_1.outcomes.dismiss") ==
        lead + "that is what the hearing leads to");
  CHECK(said(leaves, "stage_1", "stages.stage_1.missed") == lead + "that is what follows a missed target");
  CHECK(said(leaves, "stage_1", "stages.stage_1.met") == lead + "the target was met");
  CHECK(said(leaves, "stage_1", "stages.stage_1") == lead + "no further step follows");
}

TEST_CASE("looks say which trigger is met and what that leads to") {
  CHECK(said(finding, "spells") == "On 3 April 2026 the trigger “Two spells” is met");
  CHECK(said(look_met, "ten_days") ==
        "On 3 April 2026 the trigger “ten_days” is met, as it had been before this spell");
  CHECK(said(look_met, "spells") ==
        "On 3 April 2026 the trigger “Two spells” is met, as it had been before this spell");
  CHECK(said(target_missed, "stage_1", "target", "", by_trigger("spells")) ==
        "On 3 April 2026 the target of “First stage” is missed, as the trigger “Two spells” is met");
  CHECK(said(target_missed, "stage_1", "long_term.watch") ==
        "On 3 April 2026 the target of “First stage” is missed, as another spell came in the time watched "
        "after a long one");
  CHECK(said(target_missed, "stage_1", "stages.stage_1.missed") ==
        "On 3 April 2026 the target of “First stage” is missed");
  CHECK(said(conversation, "spells", "categories.pregnancy_related") ==
        "On 3 April 2026 the trigger “Two spells” is met only with spells that formal action leaves out, so "
        "a conversation is called for and no stage follows");
  CHECK(said(conversation, "spells", "discretions.prognosis") ==
        "On 3 April 2026 the trigger “Two spells” is met and its stage is held back, so a conversation is "
        "called "
        "for instead");
}

TEST_CASE("an outcome that nobody recorded is said to be taken") {
  CHECK(said(outcome, "stage_3", "", "no_action") ==
        "The outcome of “stage_3” on 3 April 2026 is “no action”");
  Because taken;
  taken.assumed = {"stages.stage_3.outcomes.adjourn", "stages.stage_3.replay_outcome"};
  CHECK(said(outcome, "stage_3", "", "adjourn", taken) ==
        "The outcome of “stage_3” on 3 April 2026 is taken to be “adjourn”");
  CHECK(said(outcome, "unknown", "", "plan") == "The outcome of “unknown” on 3 April 2026 is “plan”");
}

TEST_CASE("reviews, steps and returns") {
  CHECK(said(review_met, "stage_1") ==
        "The target of “First stage” is found met at its review on 3 April 2026");
  CHECK(said(review_missed, "stage_1") ==
        "The target of “First stage” is found missed at its review on 3 April 2026");
  CHECK(said(review_due, "stage_1") == "The review of “First stage” is due on 3 April 2026");
  CHECK(said(step_down, "stage_1") ==
        "With the target met the case goes to “First stage” on 3 April 2026, without a meeting or a warning");
  CHECK(said(stage_kept, "stage_1") ==
        "“First stage” is kept and its target counts anew from 3 April 2026 on");
  CHECK(said(closed_on_return, "stage_1") ==
        "The steps of “First stage” for the long absence end on 3 April 2026");
  CHECK(said(appeal_deadline, "stage_1") == "An appeal against “First stage” may be made up to 3 April 2026");
  CHECK(said(referral, "stage_1") ==
        "Occupational Health is asked for advice on 3 April 2026, for “First stage”");
  CHECK(said(health_report, "stage_1") ==
        "The advice of Occupational Health for “First stage” is expected by 3 April 2026");
}

TEST_CASE("pay, return meetings and recorded events") {
  CHECK(said(pay_half, "office", "sick_pay.office.bands") ==
        "Under “Office pay” half pay begins on 3 April 2026");
  CHECK(said(pay_none, "office", "sick_pay.office.bands") ==
        "Under “Office pay” nothing more is paid from 3 April 2026 on");
  CHECK(said(recorded, "annual_leave", "events.csv") == "Recorded on 3 April 2026: annual leave");
  CHECK(said(return_meeting, "return_meeting", "return_meeting") ==
        "“Return meeting” is due by 3 April 2026");
  Policy welcoming = named_policy();
  welcoming.return_meeting.emplace();
  CHECK(said(return_meeting, "return_meeting", "return_meeting", "", {}, welcoming) ==
        "“Return meeting” is due by 3 April 2026");
  welcoming.return_meeting->name = "Welcome-back meeting";
  CHECK(said(return_meeting, "return_meeting", "return_meeting", "", {}, welcoming) ==
        "“Welcome-back meeting” is due by 3 April 2026");
}

TEST_CASE("a duty falls on a day, is due by one with a deadline, and names the time of day") {
  const auto duty = [](const Duty& change) {
    Policy policy = named_policy();
    policy.duties = {change};
    policy.duties[0].id = "certificate";
    policy.duties[0].name = "Fit note";
    return said(fit_note, "certificate", "duties.certificate", "", {}, policy);
  };
  Duty change;
  CHECK(duty(change) == "“Fit note” is due on 3 April 2026");
  change.by_time = "10:00";
  CHECK(duty(change) == "“Fit note” is due on 3 April 2026 by 10:00");
  change.within = term("3 working days");
  CHECK(duty(change) == "“Fit note” is due by 3 April 2026 by 10:00");
  change.kind = DutyKind::retention;
  CHECK(duty(change) == "Fit note from 3 April 2026 on");
  // A duty the policy does not hold.
  CHECK(said(fit_note, "unknown", "duties.unknown") == "fit note on 3 April 2026, about “unknown”");
}

TEST_CASE("what an event's day is counted from is said by what happened on it") {
  CHECK(counted_from(invitation, by_trigger("spells")) == "the day on which “Two spells” was met");
  Because spell;
  spell.spell_first = day_number(day("2026-03-01"));
  CHECK(counted_from(invitation, spell) == "the day on which the spell had lasted long enough");
  CHECK(counted_from(invitation, {}) == "the day on which the target was missed");
  Because meeting;
  meeting.rule = "stages.stage_1.meeting";
  CHECK(counted_from(stage_meeting, meeting) == "the day the advice is there");
  meeting.day_rule.term = term("5 working days");
  CHECK(counted_from(hearing, meeting) == "the day of the invitation");
  meeting.rule = "stages.stage_1.opens";
  CHECK(counted_from(stage_meeting, meeting) == "the day the stage before it opened");
  Because sent;
  sent.rule = "stages.stage_1.letters.outcome";
  CHECK(counted_from(letter, sent) == "the day of the meeting");
  sent.rule = "duties.pay_letter";
  CHECK(counted_from(letter, sent).empty());
  CHECK(counted_from(appeal_deadline, {}) == "the day the letter is taken to be received");
  CHECK(counted_from(health_report, {}) == "the day it was asked for");
  CHECK(counted_from(review_due, {}) == "the day it runs from");
  CHECK(counted_from(warning_ends, {}) == "the day it was given");
  CHECK(counted_from(retention, {}).empty());
}

TEST_CASE("an invitation that a spell's length led to says how long the spell had lasted") {
  Policy policy = named_policy();
  policy.stages[0].opens.on = OpensOn::spell_length;
  policy.stages[0].opens.length = 29;
  Event event;
  event.kind = invitation;
  event.because.spell_first = day_number(day("2026-03-01"));
  event.subject = "stage_1";
  CHECK(start_in_words(policy, event) == "the day on which the spell had lasted 29 days");
  event.subject = "stage_3";
  CHECK(start_in_words(policy, event) == "the day on which the spell had lasted long enough");
}

TEST_CASE("a value is called by the name of the letter or the outcome it is, else told as it is") {
  const auto value = [](EventKind kind, const std::string& subject, const std::string& id) {
    Event event;
    event.kind = kind;
    event.subject = subject;
    event.value = id;
    return value_in_words(named_policy(), event);
  };
  CHECK(value(letter, "stage_1", "outcome") == "Outcome letter");
  CHECK(value(outcome, "stage_3", "no_action") == "no action");
  CHECK(value(letter, "stage_3", "no_action") == "no_action");
  CHECK(value(target_missed, "stage_1", "outcome") == "outcome");
  CHECK(value(target_missed, "stage_3", "no_action") == "no_action");
  CHECK(value(letter, "unknown", "lost") == "lost");
  CHECK(value(outcome, "unknown", "lost") == "lost");
}

TEST_CASE("what is recorded is called by its kind, whatever a stage is called") {
  Event event;
  event.kind = recorded;
  event.subject = "annual_leave";
  event.because.rule = "events.csv";
  CHECK(subject_in_words(named_policy(), event) == "annual leave");
  event.subject = "stage_1";
  CHECK(subject_in_words(named_policy(), event) == "stage 1");
}
