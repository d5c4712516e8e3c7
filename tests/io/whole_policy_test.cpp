/// tests/policies/every_field.json has every field of the format: each comes in, and each other value it names is a policy.

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "core/io/policy/policy_json.h"
#include "core/io/policy/policy_text.h"
#include "core/io/policy/policy_view_json.h"
#include "core/io/policy/shipped.h"
#include "core/io/text_table.h"
#include "core/policy/parameter.h"
#include "tests/io/golden.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Policy whole() {
  const auto bytes = file_bytes("tests/policies/every_field.json");
  REQUIRE(bytes);
  const Checked<Policy> policy = read_policy(*bytes, "every_field");
  if (!policy) FAIL(policy.error().front().where << ": " << policy.error().front().detail);
  return *policy;
}

Term months(int count) { return {count, TermUnit::month}; }

}  // namespace

TEST_CASE("a stage is read with its meeting, letters, appeal, warning, review and ways on") {
  const Policy policy = whole();
  const Stage& one = policy.stages.at(0);
  CHECK(one.opens == Opening{OpensOn::trigger, "3.3", 0, {}});
  CHECK(one.meeting == Meeting{"First meeting", "3.3", {"manager", "HR"}, Term{5, TermUnit::working_day}, true, true,
                               {"absence record"}, {"what would help"}});
  CHECK(one.referral == ReferralAt::before_if_not_yet);
  CHECK(one.letters == std::vector<Letter>{{"outcome", "Outcome", "3.4", Term{5, TermUnit::working_day}, {"HR"}}});
  CHECK(one.appeal == Appeal{"3.5", Term{10, TermUnit::calendar_day}, false, false, "a senior manager"});
  CHECK(one.warning == Warning{"First warning", "3.6", months(12)});
  CHECK(one.review == Review{"3.6", months(6)});
  CHECK(one.step_up_on == StepUpOn::missed_target);
  CHECK(one.missed == Step{Step::Kind::to_stage, "two", "3.7", months(3)});
  CHECK(one.met == Step{Step::Kind::stays, "", "", {}});
  const Stage& two = policy.stages.at(1);
  CHECK(two.opens == Opening{OpensOn::full_pay_ends, "3.9", 0, months(1)});
  CHECK(two.outcomes == std::vector<Outcome>{{"further_review", "Further review", "3.10", months(3)},
                                             {"dismiss", "Employment ends", "3.10", {}}});
  CHECK(two.replay_outcome == "further_review");
  CHECK(two.missed == Step{Step::Kind::to_stage, "two", "", {}});
  CHECK(policy.stages.at(2).opens == Opening{OpensOn::spell_length, "3.12", 29, {}});
  CHECK(policy.stages.at(3).by_judgement);
}

TEST_CASE("target, long absence, delays, discretion and return meeting are read") {
  const Policy policy = whole();
  CHECK(policy.target == Target{"3.13", TargetCounts::from_meeting, Rational(84, 25), true});
  CHECK(policy.long_term == LongTerm{"3.14", Term{4, TermUnit::week}, true, months(6), false});
  CHECK(policy.delays.health_report == Term{20, TermUnit::working_day});
  CHECK(policy.discretions == std::vector<Discretion>{{"isolated", "One spell alone", "3.15", "bradford",
                                                       Term{2, TermUnit::week}, months(2), Rational(5), false}});
  CHECK(policy.return_meeting == ReturnMeeting{"Return meeting", "2.2", 3, {Category::medical_appointment},
                                               {"welcome back"}, {"colleague", "manager"}, {"HR"}, "manager"});
}

TEST_CASE("duties and sick pay are read") {
  const Policy policy = whole();
  const Duty& contact = policy.duties.at(0);
  CHECK(contact.spell_day == 28);
  CHECK(contact.every == Term{4, TermUnit::week});
  CHECK(contact.within == Term{1, TermUnit::working_day});
  CHECK(contact.by_time == "10:00");
  CHECK(contact.categories == std::vector<Category>{Category::sickness, Category::covid});
  CHECK(contact.reasons.size() == 1);
  CHECK(contact.work_related_only);
  CHECK(contact.longer_than_days == 7);
  const Duty& kept = policy.duties.at(1);
  CHECK(kept.on == DutyOn::recorded);
  CHECK(kept.kind == DutyKind::retention);
  CHECK(kept.recorded_kind == "letter");
  CHECK(kept.plus_financial_year);
  CHECK(kept.within == Term{3, TermUnit::year});
  const SickPay& staff = policy.sick_pay.at(0);
  CHECK(staff.bands == std::vector<PayBand>{{0, 1, 2, 4}, {12, 2, 2, 0}});
  CHECK(staff.groups == std::vector<std::string>{"staff"});
  CHECK(staff.not_for == std::vector<Category>{Category::disability_leave});
  CHECK(policy.sick_pay.at(1).unit == TermUnit::working_day);
}

TEST_CASE("judgement, provisions and the document itself are read") {
  const Policy policy = whole();
  REQUIRE(policy.judgement);
  CHECK(policy.judgement->quiet == months(12));
  CHECK(policy.judgement->settings[1] ==
        std::vector<Chance>{{"support", 4, 8, 20, 10, 40, "Some are asked."}});
  CHECK(policy.provisions.at(0).numbers == std::vector<Provision::Number>{{"Carried over", "20 days"}});
  const Document& document = policy.document;
  CHECK(document.agreed == "2014-08");
  CHECK(document.next_review == "2016");
  CHECK(document.definitions.at(0).from_days == Rational(28));
  CHECK(document.citations.at(0).law == "equality_act_2010");
  CHECK_FALSE(document.references.at(0).found);
  CHECK(document.sums.at(0).parts == std::vector<Rational>{Rational(401, 100), Rational(7, 2)});
  CHECK(document.review_clause == "1.15");
  CHECK(document.quotients ==
        std::vector<PrintedQuotient>{
            {"6.3", "Days a spell", Rational(319), Rational(60), Rational(133, 25), {}},
            {"6.4", "Highest over lowest", Rational(19, 2), Rational(16, 5), {}, Rational(3)}});
  CHECK(document.facts.at(0).says == "8.4");
}

TEST_CASE("an assumed value stands as an edit writes it, with what else it could be") {
  struct Row {
    const char* path;
    const char* value;
    const char* range;
    std::vector<std::string> alternatives;
  };
  const std::vector<Row> rows = {
      {"triggers.bradford.at_least", "200", "50 to 500", {"50", "500"}},
      {"triggers.bradford.window", "12 months", "12 months, 365 days", {"365 days"}},
      {"triggers.bradford.day_unit", "working_day", "calendar_day", {"calendar_day"}},
      {"stages.one.warning.life", "12 months", "6 months to 18 months", {"6 months", "18 months"}},
      {"stages.one.met", "stays", "stays or leaves or to one, review 3 months", {"leaves", "to one, review 3 months"}},
      {"delays.health_report", "20 working days", "5 working days to 8 weeks", {"5 working days", "8 weeks"}},
      {"discretions.isolated.taken", "no", "no, yes", {"yes"}},
  };
  const Policy policy = whole();
  for (const Row& row : rows) {
    INFO(row.path);
    const Assumption* assumption = find_assumption(policy, row.path);
    REQUIRE(assumption != nullptr);
    CHECK(assumption->value == row.value);
    CHECK(assumption->range == row.range);
    CHECK(assumption->alternatives == row.alternatives);
  }
}

TEST_CASE("a policy's page is as it was, and the view holds the same sections") {
  const Policy policy = whole();
  const std::string page = policy_overview(policy);
  check_golden("overview-every-field.txt", page);
  const Json view = policy_view_json(policy);
  std::size_t lines = 0;
  for (const Json& section : view["sections"]) {
    CHECK(page.find("\n" + section["title"].get<std::string>() + "\n") != std::string::npos);
    for (const Json& part : section["parts"]) {
      for (const Json& line : part["lines"]) {
        CHECK(page.find(wrapped(line.get<std::string>(), "    ")) != std::string::npos);
        ++lines;
      }
    }
  }
  CHECK(lines > 40);
}

TEST_CASE("every variant of a policy that reads is a policy, and differs from it") {
  std::vector<Policy> policies = {whole()};
  for (const std::string& id : shipped_policy_ids()) policies.push_back(*shipped_policy(id));
  for (const Policy& policy : policies) {
    for (const ParameterEdit& variant : variants_of(policy)) {
      INFO(policy.id << " " << variant.path << " = " << variant.value);
      const Result<Policy> changed = with_edit(policy, variant);
      REQUIRE(changed);
      CHECK(find_assumption(*changed, variant.path)->value == variant.value);
      CHECK_FALSE(*changed == policy);
    }
  }
  CHECK(variants_of(policies[0]).size() == 31);
}
