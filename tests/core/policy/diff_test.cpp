#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "core/policy/diff/diff.h"

using namespace turnpoint;

namespace {

Trigger spells(const std::string& id, int at_least) {
  Trigger trigger;
  trigger.id = id;
  trigger.name = "Spells";
  trigger.clause = "2.1";
  trigger.threshold = Rational(at_least);
  trigger.leads_to = "one";
  return trigger;
}

Policy policy_of(const std::string& id) {
  Policy policy;
  policy.id = id;
  policy.triggers = {spells("four", 4)};
  Stage stage;
  stage.id = "one";
  stage.name = "First meeting";
  stage.clause = "3.1";
  stage.meeting = Meeting{};
  stage.meeting->notice = Term{5, TermUnit::working_day};
  stage.step_up_on = StepUpOn::missed_target;
  stage.missed = {Step::Kind::to_stage, "second", "", {}};
  Stage second = stage;
  second.id = "second";
  second.name = "Second meeting";
  second.step_up_on = StepUpOn::never;
  policy.stages = {stage, second};
  policy.return_meeting = ReturnMeeting{};
  policy.return_meeting->name = "Return meeting";
  Duty duty;
  duty.id = "fit_note";
  duty.name = "Doctor's certificate";
  duty.kind = DutyKind::fit_note;
  duty.spell_day = 8;
  policy.duties = {duty};
  policy.sick_pay = {{"all", "Sick pay", "9", {}, TermUnit::month, 12, {{0, 1, 2, 4}}, {}}};
  policy.provisions = {
      {"leave", "Leave", "2.4", "annual leave", "It is carried over.", {{"leave", "28 days"}}}};
  return policy;
}

std::vector<std::string> sentences(const Policy& a, const Policy& b) {
  std::vector<std::string> says;
  for (const Difference& difference : diff(a, b)) says.push_back(difference.says);
  return says;
}

struct Row {
  const char* name;
  void (*change)(Policy&);
  std::string path;
  std::string says;
};

const std::vector<Row> rows = {
    {"a threshold", [](Policy& p) { p.triggers[0].threshold = Rational(5); }, "triggers.four",
     "“Spells”: it is met by at least 4 spells in 12 months; under the new policy it is met by at least 5 "
     "spells in 12 months."},
    {"a trigger of another id and the same measure",
     [](Policy& p) {
       p.triggers[0].id = "five";
       p.triggers[0].threshold = Rational(5);
     },
     "triggers.five",
     "“Spells”: it is met by at least 4 spells in 12 months; under the new policy it is met by at least 5 "
     "spells in 12 months."},
    {"a day unit", [](Policy& p) { p.triggers[0].day_unit = DayUnit::calendar_day; },
     "triggers.four.day_unit",
     "“Spells”: it counts working days; under the new policy it counts calendar days."},
    {"part time", [](Policy& p) { p.triggers[0].part_time = PartTime::full_time_equivalent; },
     "triggers.four.part_time",
     "“Spells”: it takes the days of part-time people as they are; under the new policy it scales the days "
     "of "
     "part-time people to a full week."},
    {"another stage to lead to", [](Policy& p) { p.triggers[0].leads_to = ""; }, "triggers.four.leads_to",
     "“Spells”: it leads to “First meeting”; under the new policy it leads to no stage."},
    {"a trigger taken away",
     [](Policy& p) {
       p.triggers.clear();
       p.categories[0].counts = Counts::always;
     },
     "triggers.four", "The trigger “Spells” (at least 4 spells in 12 months) is taken away."},
    {"a category", [](Policy& p) { p.categories[2].counts = Counts::never; }, "categories.pregnancy_related",
     "Pregnancy-related: such spells count; under the new policy they do not count."},
    {"no meeting after a spell", [](Policy& p) { p.return_meeting.reset(); }, "return_meeting",
     "After a spell “Return meeting” is due on the first working day back; under the new policy no meeting "
     "is "
     "asked for."},
    {"a later meeting after a spell", [](Policy& p) { p.return_meeting->within_days = 7; }, "return_meeting",
     "After a spell “Return meeting” is due on the first working day back; under the new policy “Return "
     "meeting” is due by working day 7 back."},
    {"no meeting after some spells",
     [](Policy& p) {
       p.return_meeting->not_after = {Category::medical_appointment, Category::unauthorised};
     },
     "return_meeting.not_after",
     "The meeting follows every spell; under the new policy it follows every spell but those of medical "
     "appointment and unauthorised absence."},
    {"a shorter notice",
     [](Policy& p) {
       p.stages[0].meeting->notice = Term{2, TermUnit::calendar_day};
     },
     "stages.one.meeting.notice",
     "“First meeting”: notice of the meeting is 5 working days; under the new policy it is 2 calendar days."},
    {"no notice", [](Policy& p) { p.stages[0].meeting->notice.reset(); }, "stages.one.meeting.notice",
     "“First meeting”: notice of the meeting is 5 working days; under the new policy it is not stated."},
    {"judgement instead of rules", [](Policy& p) { p.stages[0].by_judgement = true; },
     "stages.one.by_judgement",
     "“First meeting”: a case comes here by a rule of the record; under the new policy it comes here by a "
     "manager's judgement, so that every figure for it is a range."},
    {"a warning",
     [](Policy& p) {
       p.stages[0].warning = Warning{"w", "3.2", {12, TermUnit::month}};
     },
     "stages.one.warning.life",
     "“First meeting”: the stage gives no warning; under the new policy it gives a warning that lives 12 "
     "months."},
    {"Occupational Health", [](Policy& p) { p.stages[0].referral = ReferralAt::before_if_not_yet; },
     "stages.one.referral",
     "“First meeting”: Occupational Health is not asked; under the new policy it is asked before the "
     "meeting, "
     "if it was not yet."},
    {"the right to be accompanied", [](Policy& p) { p.stages[0].meeting->accompanied = true; },
     "stages.one.meeting.accompanied",
     "“First meeting”: the person has no stated right to be accompanied; under the new policy the person may "
     "be accompanied."},
    {"a letter",
     [](Policy& p) {
       p.stages[0].letters = {{"outcome", "Outcome letter", "3.4", Term{10, TermUnit::working_day}, {}}};
     },
     "stages.one.letters",
     "“First meeting”: the meeting is followed by no letter; under the new policy it is followed by “Outcome "
     "letter” within 10 working days."},
    {"an appeal",
     [](Policy& p) {
       p.stages[0].appeal = Appeal{"3.5", Term{10, TermUnit::calendar_day}, false, false, ""};
     },
     "stages.one.appeal",
     "“First meeting”: the decision has no stated appeal; under the new policy it may be appealed within 10 "
     "calendar days."},
    {"the way on after a missed target", [](Policy& p) { p.stages[0].missed.kind = Step::Kind::stays; },
     "stages.one.missed",
     "“First meeting”: when a target is missed the case goes to “Second meeting”; under the new policy it "
     "stays where it is."},
    {"the way on after a met target",
     [](Policy& p) {
       p.stages[0].met = {Step::Kind::to_stage, "second", "", Term{6, TermUnit::month}};
     },
     "stages.one.met",
     "“First meeting”: when a target is met the case leaves the stages; under the new policy it goes to "
     "“Second "
     "meeting”, to be reviewed after 6 months."},
    {"another name of a stage gone to with another rule",
     [](Policy& p) {
       p.stages[1].name = "Last meeting";
       p.stages[1].formal = false;
       p.stages[1].meeting->notice.reset();
     },
     "stages.second.meeting.notice",
     "“Second meeting”, now “Last meeting”: notice of the meeting is 5 working days; under the new policy it "
     "is not stated."},
    {"a stage more",
     [](Policy& p) {
       p.stages.push_back(p.stages[0]);
       p.stages[2].id = "two";
       p.stages[2].name = "Third meeting";
     },
     "stages.two", "The formal stage “Third meeting” comes in. A case comes here by a rule of the record."},
    {"the target", [](Policy& p) { p.target.counts = TargetCounts::rolling_window; }, "target.counts",
     "A target counts the spells that begin once the stage is open; under the new policy it counts every "
     "spell in the trigger's window."},
    {"a number of days for the target", [](Policy& p) { p.target.days_a_year_below = Rational(84, 25); },
     "target.days_a_year_below",
     "At a review a target names no number of days; under the new policy it allows fewer than 3.36 days a "
     "year, in proportion."},
    {"what a return does", [](Policy& p) { p.long_term.keeps_stage = false; }, "long_term.keeps_stage",
     "On return from a long absence the stage held is kept; under the new policy it ends, if it is one for a "
     "long absence."},
    {"what a long absence is", [](Policy& p) { p.long_term.at_least.count = 6; }, "long_term.at_least",
     "A long absence is one of 4 weeks or more; under the new policy it is one of 6 weeks or more."},
    {"a discretion",
     [](Policy& p) {
       p.discretions = {{"long_spell", "One long spell", "2.12", "four", {}, {}, {}, false}};
     },
     "discretions.long_spell", "A discretion comes in: “One long spell”, for any spell of anyone."},
    {"judgement", [](Policy& p) { p.judgement = Judgement{}; }, "judgement",
     "People's judgement moves a case, so that every figure for it is a range: assumed by three settings, "
     "supportive, expected and firm."},
    {"a duty", [](Policy& p) { p.duties[0].spell_day = 4; }, "duties.fit_note",
     "“Doctor's certificate”: it is due on day 8 of a spell; under the new policy it is due on day 4 of a "
     "spell."},
    {"a duty of another name and day",
     [](Policy& p) {
       p.duties[0].id = "note";
       p.duties[0].name = "Fit note";
       p.duties[0].spell_day = 4;
     },
     "duties.note",
     "“Doctor's certificate”, now “Fit note”: it is due on day 8 of a spell; under the new policy it is due "
     "on "
     "day 4 of a spell."},
    {"sick pay", [](Policy& p) { p.sick_pay[0].bands[0].full = 2; }, "sick_pay.all.bands",
     "“Sick pay”: it pays from the start of service 1 month of full pay, then 2 months of half pay (the half "
     "pay from 4 months of service on); under the new policy it pays from the start of service 2 months of "
     "full pay, then 2 months of half pay (the half pay from 4 months of service on)."},
    {"a provision's number", [](Policy& p) { p.provisions[0].numbers[0].value = "20 days"; },
     "provisions.leave.numbers",
     "“Leave”: its numbers are leave 28 days; under the new policy they are leave 20 days."},
};

}  // namespace

TEST_CASE("A policy does not differ from itself, nor from its namesake") {
  const Policy policy = policy_of("one");
  Policy renamed = policy;
  renamed.id = "two";
  renamed.name = "Another name";
  renamed.summary = "Said again";
  CHECK(sentences(policy, renamed).empty());
}

TEST_CASE("Each change of a policy is one sentence with its path") {
  const Row& row = GENERATE(Catch::Generators::from_range(rows));
  INFO(row.name);
  const Policy policy = policy_of("one");
  Policy changed = policy;
  row.change(changed);
  const std::vector<Difference> found = diff(policy, changed);
  REQUIRE(found.size() == 1);
  CHECK(found[0].path == row.path);
  CHECK(found[0].says == row.says);
}

TEST_CASE("A change there and back is said from both sides") {
  for (const Row& row : rows) {
    const Policy policy = policy_of("one");
    Policy changed = policy;
    row.change(changed);
    INFO(row.name);
    CHECK(diff(changed, policy).size() == 1);
  }
}

TEST_CASE("Both clauses stand beside a difference, and only the one that there is") {
  const Policy policy = policy_of("one");
  Policy changed = policy;
  changed.triggers[0].clause = "7.7";
  changed.triggers[0].threshold = Rational(6);
  CHECK(diff(policy, changed)[0].old_clause == "2.1");
  CHECK(diff(policy, changed)[0].new_clause == "7.7");
  changed.triggers.clear();
  CHECK(diff(policy, changed)[0].new_clause.empty());
}

TEST_CASE("An assumed value stands in a difference with its range; a range alone is no difference") {
  Policy old_policy = policy_of("one");
  Policy new_policy = old_policy;
  const auto assume = [](Policy& policy, const std::string& value, const std::string& range) {
    policy.assumptions = {{"triggers.four.at_least", value, range, "Not said."}};
  };
  assume(old_policy, "4", "3 to 5");
  CHECK(sentences(old_policy, new_policy).empty());
  new_policy.triggers[0].threshold = Rational(6);
  assume(new_policy, "6", "4 to 8");
  CHECK(sentences(old_policy, new_policy) ==
        std::vector<std::string>{"“Spells”: it is met by at least 4 (assumed; range 3 to 5) spells in 12 "
                                 "months; under the new policy "
                                 "it is met by at least 6 (assumed; range 4 to 8) spells in 12 months."});
}

TEST_CASE("A category that no clause states is said with what else it could be") {
  Policy policy = policy_of("one");
  policy.categories[3].stated = false;
  Policy changed = policy_of("one");
  CHECK(sentences(policy, changed).empty());
  changed.categories[3].counts = Counts::never;
  CHECK(sentences(policy, changed) ==
        std::vector<std::string>{
            "Work accident: such spells count (assumed; could also be: count for an informal "
            "conversation only or do not count); under the new policy they do not count."});
}

TEST_CASE("A stage gone to under another name is no difference") {
  const Policy policy = policy_of("one");
  Policy renamed = policy;
  renamed.stages[1].id = "last";
  renamed.stages[1].name = "Last meeting";
  renamed.stages[0].missed.to = "last";
  CHECK(sentences(policy, renamed).empty());
}

TEST_CASE("A part's own clause stands beside a difference before its stage's") {
  Policy policy = policy_of("one");
  Policy changed = policy;
  changed.stages[0].meeting->clause = "3.1.4";
  changed.stages[0].meeting->notice.reset();
  CHECK(diff(policy, changed)[0].old_clause == "3.1");
  CHECK(diff(policy, changed)[0].new_clause == "3.1.4");
}

TEST_CASE("Duties that ask for different things are not taken for one") {
  Policy policy = policy_of("one");
  Policy changed = policy;
  changed.duties[0].id = "accident";
  changed.duties[0].name = "Report the accident";
  changed.duties[0].categories = {Category::work_accident};
  CHECK(sentences(policy, changed) ==
        std::vector<std::string>{
            "No longer asked for: “Doctor's certificate”, which is due on day 8 of a spell.",
            "Newly asked for: “Report the accident”, which is due on day 8 of a spell."});
}
