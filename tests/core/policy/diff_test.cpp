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
  policy.stages = {stage};
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
     "Spells: what meets it is at least 4 spells in 12 months; it becomes at least 5 spells in 12 months."},
    {"a trigger of another id and the same measure",
     [](Policy& p) {
       p.triggers[0].id = "five";
       p.triggers[0].threshold = Rational(5);
     },
     "triggers.five",
     "Spells: what meets it is at least 4 spells in 12 months; it becomes at least 5 spells in 12 months."},
    {"a trigger taken away",
     [](Policy& p) {
       p.triggers.clear();
       p.categories[0].counts = Counts::always;
     },
     "triggers.four", "The trigger \"Spells\" (at least 4 spells in 12 months) is taken away."},
    {"a category", [](Policy& p) { p.categories[2].counts = Counts::never; }, "categories.pregnancy_related",
     "Spells of category pregnancy-related: their place in counts is count; it becomes do not count."},
    {"no meeting after a spell", [](Policy& p) { p.return_meeting.reset(); }, "return_meeting",
     "After a spell: the meeting is Return meeting, by working day 1 back; it becomes none."},
    {"a shorter notice",
     [](Policy& p) {
       p.stages[0].meeting->notice = Term{2, TermUnit::calendar_day};
     },
     "stages.one.meeting.notice",
     "First meeting: notice of the meeting is 5 working days; it becomes 2 calendar days."},
    {"no notice", [](Policy& p) { p.stages[0].meeting->notice.reset(); }, "stages.one.meeting.notice",
     "First meeting: notice of the meeting is 5 working days; it becomes not stated."},
    {"judgement instead of rules", [](Policy& p) { p.stages[0].by_judgement = true; },
     "stages.one.by_judgement",
     "First meeting: what moves a case here is a rule of the record; it becomes a manager's judgement."},
    {"a warning",
     [](Policy& p) {
       p.stages[0].warning = Warning{"w", "3.2", {12, TermUnit::month}};
     },
     "stages.one.warning.life", "First meeting: the warning's life is no warning; it becomes 12 months."},
    {"a stage more",
     [](Policy& p) {
       p.stages.push_back(p.stages[0]);
       p.stages[1].id = "two";
     },
     "stages.two", "The formal stage \"First meeting\" comes in; a rule of the record moves a case there."},
    {"the target", [](Policy& p) { p.target.counts = TargetCounts::rolling_window; }, "target.counts",
     "The target: what it counts is spells from the meeting on; it becomes every spell in the window."},
    {"a discretion",
     [](Policy& p) {
       p.discretions = {{"long_spell", "One long spell", "2.12", "four", {}, {}, {}, false}};
     },
     "discretions.long_spell", "A discretion comes in: \"One long spell\"."},
    {"judgement", [](Policy& p) { p.judgement = Judgement{}; }, "judgement",
     "People's judgement moves a case, so that every figure for it is a range: assumed by three settings, "
     "supportive, expected and firm."},
    {"a duty", [](Policy& p) { p.duties[0].spell_day = 4; }, "duties.fit_note",
     "Doctor's certificate: when is on day 8 of a spell; it becomes on day 4 of a spell."},
    {"sick pay", [](Policy& p) { p.sick_pay[0].bands[0].full = 2; }, "sick_pay.all.bands",
     "Sick pay: the entitlement is 1 month of full pay, then 2 months of half pay (half pay from 4 months of "
     "service "
     "on), from 0 months of service on; it becomes 2 months of full pay, then 2 months of half pay (half pay "
     "from 4 "
     "months of service on), from 0 months of service on."},
    {"a provision's number", [](Policy& p) { p.provisions[0].numbers[0].value = "20 days"; },
     "provisions.leave.numbers", "Leave: its numbers is leave 28 days; it becomes leave 20 days."},
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
