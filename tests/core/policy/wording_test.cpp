#include <catch2/catch_test_macros.hpp>

#include "core/policy/wording/assumed.h"
#include "core/policy/wording/plain.h"
#include "core/policy/wording/value.h"

using namespace turnpoint;

namespace {

Stage stage_of(const std::string& id, const std::string& name) {
  Stage stage;
  stage.id = id;
  stage.name = name;
  stage.letters = {{"outcome", "Outcome letter", "", {}, {}}};
  stage.outcomes = {{"no_action", "No action", "", {}}, {"dismiss", "Dismissal", "", {}}};
  return stage;
}

Policy small_policy() {
  Policy policy;
  Trigger trigger;
  trigger.id = "bradford";
  trigger.name = "Bradford score";
  policy.triggers = {trigger};
  policy.stages = {stage_of("one", "First meeting"), stage_of("two", "Hearing")};
  policy.return_meeting = ReturnMeeting{};
  policy.return_meeting->name = "Welcome-back meeting";
  policy.sick_pay = {{"staff", "Staff pay", "", {}, TermUnit::working_day, 12, {{0, 25, 50, 4}}, {}}};
  return policy;
}

std::string said(const Assumption& assumption) { return assumption_in_words(small_policy(), assumption); }

}  // namespace

TEST_CASE("an assumed value is a sentence of names and words, with its range") {
  struct Row {
    Assumption assumption;
    std::string says;
  };
  const Row rows[] = {
      {{"triggers.bradford.at_least", "200", "50 to 500", "", {"50", "500"}},
       "“Bradford score” asks for at least 200 (range 50 to 500)"},
      {{"triggers.bradford.day_unit", "working_day", "working_day, calendar_day", "", {"calendar_day"}},
       "“Bradford score” counts working days (could also be: calendar days)"},
      {{"triggers.bradford.short_service", "scale_days_only", "none", "", {"none"}},
       "“Bradford score” scales the days of short service to the whole window (could also be: takes short "
       "service "
       "as it is)"},
      {{"stages.one.review.length", "6 months", "3 months to 12 months", "", {"3 months", "12 months"}},
       "“First meeting” is reviewed after 6 months (range 3 months to 12 months)"},
      {{"stages.one.meeting.notice", "2 calendar days", "", "", {"2 working days", "1 calendar day"}},
       "notice of “First meeting” is 2 calendar days (could also be: 2 working days or 1 calendar day)"},
      {{"stages.one.letters.outcome.within", "5 working days", "1 working day to 10 working days", "", {}},
       "“Outcome letter” after “First meeting” is due within 5 working days (range 1 working day to 10 "
       "working "
       "days)"},
      {{"stages.one.missed", "to two", "to two, stays", "", {"stays"}},
       "when the target of “First meeting” is missed the case goes to “Hearing” (could also be: stays where "
       "it is)"},
      {{"stages.one.met.kind", "leaves", "stays", "", {"stays"}},
       "when the target of “First meeting” is met the case leaves the stages (could also be: stays while a "
       "warning "
       "runs, and it has none)"},
      {{"stages.two.replay_outcome", "no_action", "dismiss", "", {"dismiss"}},
       "where none is recorded the outcome of “Hearing” is “No action” (could also be: “Dismissal”)"},
      {{"target.absent_at_review_misses", "yes", "no", "", {"no"}},
       "a long absence under way at a review misses the target (could also be: does not miss)"},
      {{"return_meeting.not_after", "medical_appointment, unauthorised", "after every spell", "", {}},
       "“Welcome-back meeting” does not follow medical appointment and unauthorised absence (could also be: "
       "after "
       "every spell)"},
      {{"sick_pay.staff.bands",
        "from_months 0, full 25, half 50, half_from_months 4",
        "from_months 0, full 0, half 0",
        "",
        {"from_months 0, full 0, half 0"}},
       "“Staff pay” pays from the start of service 25 working days of full pay, then 50 working days of half "
       "pay "
       "(the half pay from 4 months of service on) (could also be: from the start of service statutory sick "
       "pay "
       "alone)"},
      {{"stages.one.unforeseen_thing.of_it", "a_word", "1 to 2", "", {}},
       "“First meeting”: unforeseen thing, of it is a word (range 1 to 2)"},
  };
  for (const Row& row : rows) CHECK(said(row.assumption) == row.says);
}

TEST_CASE("a mark stands behind an assumed value and nothing behind a stated one") {
  Policy policy = small_policy();
  CHECK(mark_of(policy, "triggers.bradford.at_least").empty());
  policy.assumptions = {{"triggers.bradford.at_least", "200", "50 to 500", "", {"50", "500"}}};
  CHECK(mark_of(policy, "triggers.bradford.at_least") == " (assumed; range 50 to 500)");
  CHECK(mark_of(policy, "triggers.bradford").empty());
}

TEST_CASE("a category's rule is marked where no clause states it") {
  CategoryRule rule;
  CHECK(mark_of(rule).empty());
  rule.stated = false;
  CHECK(mark_of(rule) ==
        " (assumed; could also be: count for an informal conversation only or do not count)");
}

TEST_CASE("lists keep apart names that hold a comma themselves") {
  CHECK(listed(std::vector<std::string>{}).empty());
  CHECK(listed(std::vector<std::string>{"manager"}) == "manager");
  CHECK(listed(std::vector<std::string>{"manager", "HR", "colleague"}) == "manager, HR and colleague");
  CHECK(listed(std::vector<std::string>{"manager", "colleague, if wished"}) ==
        "manager; and colleague, if wished");
  CHECK(either({"2 weeks", "1 month"}) == "2 weeks or 1 month");
}

TEST_CASE("a met target keeps a case while its warning runs, a missed one where it is") {
  Policy policy = small_policy();
  const Step stays{Step::Kind::stays, "", "", {}};
  CHECK(step_in_words(policy, policy.stages[0], stays, false) == "stays where it is");
  policy.stages[0].warning = Warning{};
  CHECK(step_in_words(policy, policy.stages[0], stays, true) == "stays until its warning is over");
  const Step goes{Step::Kind::to_stage, "two", "", Term{6, TermUnit::month}};
  CHECK(step_in_words(policy, policy.stages[0], goes, true) ==
        "goes to “Hearing”, to be reviewed after 6 months");
}
