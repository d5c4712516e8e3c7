/// Every value of a policy that may be changed, by its path.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "core/policy/parameter.h"
#include "core/policy/places/places.h"
#include "tests/support/policies.h"
#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Term months(int count) { return {count, TermUnit::month}; }
Term working_days(int count) { return {count, TermUnit::working_day}; }

Stage first_stage() {
  Stage stage;
  stage.id = "one";
  stage.name = "First meeting";
  stage.meeting = Meeting{"First meeting", "3.3", {}, working_days(5), true, true, {}, {}};
  stage.letters = {{"outcome", "Outcome", "3.4", working_days(5), {}}};
  stage.appeal = Appeal{"3.5", working_days(10), false, false, ""};
  stage.warning = Warning{"First warning", "3.6", months(12)};
  stage.review = Review{"3.6", months(6)};
  stage.step_up_on = StepUpOn::missed_target;
  stage.missed = {Step::Kind::to_stage, "two", "3.7", {}};
  return stage;
}

Stage hearing() {
  Stage stage;
  stage.id = "two";
  stage.name = "Hearing";
  stage.opens = {OpensOn::full_pay_ends, "3.9", 29, months(1)};
  stage.outcomes = {{"dismiss", "Ends", "", {}}, {"further_review", "Review", "", months(3)}};
  stage.replay_outcome = "further_review";
  stage.met = {Step::Kind::to_stage, "one", "3.8", months(6)};
  return stage;
}

Stage long_stage() {
  Stage stage;
  stage.id = "long";
  stage.track = Track::long_term;
  return stage;
}

Policy whole_policy() {
  Policy policy = PolicyBuilder().with(bradford(200)).with(unusual_pattern()).return_meeting().policy();
  policy.triggers[0].leads_to = "one";
  policy.triggers[0].minimum_spell_days = 2;
  policy.triggers[0].join_gap_days = 3;
  policy.stages = {first_stage(), hearing(), long_stage()};
  policy.target.days_a_year_below = Rational(84, 25);
  policy.long_term.watch = months(6);
  policy.discretions = {{"isolated", "Isolated", "", "bradford", Term{2, TermUnit::week}, months(2), Rational(5), false}};
  Duty contact;
  contact.id = "contact";
  contact.every = Term{4, TermUnit::week};
  contact.within = working_days(1);
  Duty kept;
  kept.id = "kept";
  kept.on = DutyOn::recorded;
  kept.recorded_kind = "letter";
  policy.duties = {contact, kept};
  policy.sick_pay = {{"staff", "Staff", "", {}, TermUnit::month, 12, {{0, 1, 0, 0}, {12, 2, 2, 0}}, {}}};
  policy.judgement = Judgement{};
  return policy;
}

Policy edited(const char* path, const char* value) {
  const Result<Policy> changed = with_edit(whole_policy(), {path, value});
  INFO(path << " = " << value);
  REQUIRE(changed);
  return *changed;
}

}  // namespace

TEST_CASE("every place takes the value it has, and no two places share a path") {
  const Policy policy = whole_policy();
  Policy copy = policy;
  std::vector<std::string> paths;
  for (Place& place : places_of(copy)) {
    CAPTURE(place.path, place.value());
    CHECK(place.set(place.value()));
    CHECK_FALSE(place.set("neither here nor there"));
    CHECK(place.remedy.starts_with("write "));
    paths.push_back(place.path);
  }
  CHECK(copy == policy);
  std::sort(paths.begin(), paths.end());
  CHECK(std::adjacent_find(paths.begin(), paths.end()) == paths.end());
}

TEST_CASE("an edit changes the value at its path, is written one way, and is taken back by the old value") {
  struct Row {
    const char* path;
    const char* value;
    const char* written;
    const char* before;
  };
  const Row rows[] = {
      {"triggers.bradford.window", "months 6", "6 months", "12 months"},
      {"triggers.bradford.window", "91 days", "91 days", "12 months"},
      {"triggers.bradford.window.months", "9", "9", "12"},
      {"triggers.bradford.day_unit", "calendar_day", "calendar_day", "working_day"},
      {"triggers.bradford.minimum_spell_days", "2.50", "2.5", "2"},
      {"triggers.bradford.join_gap_days", "0", "0", "3"},
      {"triggers.bradford.part_time", "full_time_equivalent", "full_time_equivalent", "none"},
      {"triggers.bradford.short_service", "scale_days_only", "scale_days_only", "none"},
      {"triggers.bradford.minimum_service_days", "28", "28", "91"},
      {"triggers.bradford.leads_to", "two", "two", "one"},
      {"triggers.bradford.on_request", "yes", "yes", "no"},
      {"triggers.pattern.pattern_test.minimum_spells", "6", "6", "4"},
      {"triggers.pattern.pattern_test.probability_below", "0.01", "0.01", "0.05"},
      {"stages.one.formal", "no", "no", "yes"},
      {"stages.one.meeting.notice", "10 calendar days", "10 calendar days", "5 working days"},
      {"stages.one.meeting.notice", "7", "7 working days", "5 working days"},
      {"stages.one.referral", "before_always", "before_always", "none"},
      {"stages.one.letters.outcome.within", "3 working days", "3 working days", "5 working days"},
      {"stages.one.appeal.within", "2 weeks", "2 weeks", "10 working days"},
      {"stages.one.appeal.suspends_step", "yes", "yes", "no"},
      {"stages.one.warning.life", "18", "18 months", "12 months"},
      {"stages.one.review.length", "8 weeks", "8 weeks", "6 months"},
      {"stages.one.step_up_on", "each_look", "each_look", "missed_target"},
      {"stages.one.missed", "to one, review 3 months", "to one, review 3 months", "to two"},
      {"stages.one.missed", "kind stays", "stays", "to two"},
      {"stages.one.missed.to", "one", "one", "two"},
      {"stages.one.met.kind", "stays", "stays", "leaves"},
      {"stages.two.met.review", "3 months", "3 months", "6 months"},
      {"stages.two.opens.length", "30", "30", "29"},
      {"stages.two.opens.before", "4 weeks", "4 weeks", "1 month"},
      {"stages.two.outcomes.further_review.length", "1 month", "1 month", "3 months"},
      {"stages.two.replay_outcome", "dismiss", "dismiss", "further_review"},
      {"target.counts", "rolling_window", "rolling_window", "from_meeting"},
      {"target.days_a_year_below", "2.86", "2.86", "3.36"},
      {"target.absent_at_review_misses", "no", "no", "yes"},
      {"long_term.at_least", "20 calendar days", "20 calendar days", "4 weeks"},
      {"long_term.watch", "12", "12 months", "6 months"},
      {"long_term.watch_steps_up", "yes", "yes", "no"},
      {"delays.health_report", "40", "40 working days", "20 working days"},
      {"discretions.isolated.longest", "3 months", "3 months", "2 months"},
      {"discretions.isolated.earlier_days_below", "8", "8", "5"},
      {"discretions.isolated.taken", "yes", "yes", "no"},
      {"duties.contact.every", "2 weeks", "2 weeks", "4 weeks"},
      {"duties.contact.within", "3 working days", "3 working days", "1 working day"},
      {"duties.kept.plus_financial_year", "yes", "yes", "no"},
      {"sick_pay.staff.unit", "working_day", "working_day", "month"},
      {"sick_pay.staff.look_back_months", "24", "24", "12"},
      {"sick_pay.staff.bands", "from_months 0, full 6, half 6",
       "from_months 0, full 6, half 6",
       "from_months 0, full 1, half 0; from_months 12, full 2, half 2"},
      {"return_meeting.within_days", "7", "7", "1"},
      {"judgement.window", "24 months", "24 months", "12 months"},
      {"judgement.day_unit", "calendar_day", "calendar_day", "working_day"},
      {"judgement.quiet", "18 months", "18 months", "12 months"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path, row.value);
    Policy changed = edited(row.path, row.value);
    CHECK_FALSE(changed == whole_policy());
    for (const Place& place : places_of(changed)) {
      if (place.path == row.path) CHECK(place.value() == row.written);
    }
    const Result<Policy> back = with_edit(changed, {row.path, row.before});
    REQUIRE(back);
    CHECK(*back == whole_policy());
  }
}

TEST_CASE("a value that cannot stand is refused, and a path that is not there too") {
  struct Row {
    const char* path;
    const char* value;
    ErrorCode code;
  };
  const Row rows[] = {
      {"stages.one.warning.life", "5 working days", ErrorCode::out_of_range},
      {"stages.one.review.length", "0", ErrorCode::out_of_range},
      {"stages.one.missed", "to nowhere", ErrorCode::out_of_range},
      {"stages.one.missed", "to long", ErrorCode::out_of_range},
      {"stages.one.missed", "to two, review 5 working days", ErrorCode::out_of_range},
      {"stages.one.missed", "leaves, stays", ErrorCode::out_of_range},
      {"stages.one.met.kind", "to_stage", ErrorCode::out_of_range},
      {"stages.one.met.to", "two", ErrorCode::bad_argument},
      {"stages.two.warning.life", "6 months", ErrorCode::bad_argument},
      {"stages.two.replay_outcome", "adjourn", ErrorCode::out_of_range},
      {"triggers.bradford.leads_to", "three", ErrorCode::out_of_range},
      {"triggers.bradford.on_request", "true", ErrorCode::out_of_range},
      {"triggers.bradford.window", "12 weeks", ErrorCode::out_of_range},
      {"triggers.bradford.window", "121 months", ErrorCode::out_of_range},
      {"triggers.pattern.pattern_test.probability_below", "1.5", ErrorCode::out_of_range},
      {"long_term.at_least", "1 month", ErrorCode::out_of_range},
      {"duties.contact.on", "return_to_work", ErrorCode::out_of_range},
      {"duties.kept.on", "spell_end", ErrorCode::out_of_range},
      {"sick_pay.staff.bands", "from_months 1, full 1, half 1", ErrorCode::out_of_range},
      {"sick_pay.staff.bands", "from_months 0, full 1; from_months 0, full 2", ErrorCode::out_of_range},
      {"sick_pay.staff.bands", "from_months 0, full many", ErrorCode::out_of_range},
      {"return_meeting.not_after", "covid", ErrorCode::bad_argument},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path, row.value);
    const Result<Policy> changed = with_edit(whole_policy(), {row.path, row.value});
    REQUIRE_FALSE(changed);
    CHECK(changed.error().code == row.code);
  }
}

TEST_CASE("warnings, reviews and delays are among the numbers of a policy, each named with its unit") {
  const std::vector<Parameter> parameters = parameters_of(whole_policy());
  struct Row {
    const char* path;
    const char* name;
    int value;
    int most;
  };
  const Row rows[] = {
      {"stages.one.warning.life", "First meeting: the warning lives (months)", 12, 36},
      {"stages.one.review.length", "First meeting: reviewed after (months)", 6, 36},
      {"delays.health_report", "From a referral to the report (working days)", 20, 60},
      {"judgement.window.months", "What people look at: months looked back", 12, 36},
      {"judgement.quiet", "A case is closed after (months)", 12, 36},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const Parameter& parameter) { return parameter.path == row.path; });
    REQUIRE(found != parameters.end());
    CHECK(found->name == row.name);
    CHECK(found->value == Rational(row.value));
    CHECK(found->most == row.most);
  }
}

TEST_CASE("variants are the other values of what is assumed, in its order") {
  Policy policy = whole_policy();
  policy.assumptions = {{"stages.one.review.length", "6 months", "", "", {"3 months", "9 months"}},
                        {"return_meeting.not_after", "covid", "", "", {"after every spell"}},
                        {"discretions.isolated.taken", "no", "", "", {"yes"}}};
  const std::vector<ParameterEdit> variants = variants_of(policy);
  CHECK(variants == std::vector<ParameterEdit>{{"stages.one.review.length", "3 months"},
                                               {"stages.one.review.length", "9 months"},
                                               {"discretions.isolated.taken", "yes"}});
  for (const ParameterEdit& variant : variants) {
    const Result<Policy> changed = with_edit(policy, variant);
    REQUIRE(changed);
    CHECK(find_assumption(*changed, variant.path)->value == variant.value);
  }
}
