#include <catch2/catch_test_macros.hpp>

#include "core/compare/outcomes.h"
#include "core/engine/facts.h"
#include "tests/support/print.h"
#include "tests/support/random_case.h"
#include "tests/support/shrink.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

struct Tried {
  int people = 0;
  int plain = 0;
  int met_days = 0;
  bool differs = false;
};

/// Judges everyone of a case in blocks of `block` people, and by record.
Tried judge_twice(const Case& subject, std::size_t block) {
  Tried tried;
  const Workforce workforce = workforce_of(subject.rows);
  const DayCount days(workforce, subject.rows.closed);
  Plan plan = compile(subject.policy);
  apply_facts(plan, gather_facts(workforce, days, plan, 0, workforce.people.size(), subject.as_at));
  const std::unique_ptr<LookColumns> columns = LookColumns::make(workforce, days, plan, subject.as_at);
  if (!columns) return tried;
  std::vector<MetDay> by_column;
  std::vector<MetDay> by_record;
  for (std::size_t person = 0; person < workforce.people.size(); ++person) {
    if (person % block == 0)
      columns->judge(person, std::min(person + block, workforce.people.size()), LookColumns::Crossings::find);
    ++tried.people;
    if (!columns->is_plain(person)) continue;
    ++tried.plain;
    columns->met_days(person, by_column);
    met_days(workforce, days, plan, person, subject.as_at, by_record);
    tried.met_days += static_cast<int>(by_record.size());
    tried.differs = tried.differs || by_column != by_record;
  }
  return tried;
}

}  // namespace

TEST_CASE("looks judged in columns are those judged person by person") {
  Tried all;
  for (std::uint64_t seed = 1; seed <= 6000; ++seed) {
    const Case subject = random_case(seed);
    for (const std::size_t block : {std::size_t{1}, std::size_t{3}}) {
      const Tried tried = judge_twice(subject, block);
      const auto differs = [&](const Case& other) { return judge_twice(other, block).differs; };
      if (tried.differs) FAIL("seed " << seed << '\n' << describe(shrunk(subject, differs)));
      all.people += tried.people;
      all.plain += tried.plain;
      all.met_days += tried.met_days;
    }
  }
  CHECK(all.plain > 1000);
  CHECK(all.met_days > 1000);
  CHECK(all.plain < all.people);
}

TEST_CASE("what people meet is the same counted in columns and one by one") {
  std::int64_t findings = 0;
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    const Case subject = random_case(seed);
    const Workforce workforce = workforce_of(subject.rows);
    const DayCount days(workforce, subject.rows.closed);
    Plan plan = compile(subject.policy);
    apply_facts(plan, gather_facts(workforce, days, plan, 0, workforce.people.size(), subject.as_at));
    const Span dates{std::min(subject.as_at, workforce.record.first_day + std::chrono::days(200)),
                     subject.as_at};
    Outcomes outcomes(workforce, days, plan, dates);
    outcomes.take(0, workforce.people.size());
    for (std::size_t person = 0; person < workforce.people.size(); ++person) {
      CAPTURE(seed, person);
      const PersonOutcome one = outcome_of(workforce, days, plan, person, dates);
      const PersonOutcome& other = outcomes.of(person);
      REQUIRE(one.triggers == other.triggers);
      REQUIRE(one.any == other.any);
      REQUIRE(one.first_day == other.first_day);
      REQUIRE(one.return_meetings == other.return_meetings);
      findings += one.any.findings;
    }
  }
  CHECK(findings > 1000);
}

TEST_CASE("how many thresholds a look meets is what each of them says by itself") {
  std::int64_t looks = 0;
  std::int64_t met_some = 0;
  for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
    const Case subject = random_case(seed);
    const Workforce workforce = workforce_of(subject.rows);
    const DayCount days(workforce, subject.rows.closed);
    const Plan plan = compile(subject.policy);
    const auto columns = LookColumns::make(workforce, days, plan, subject.as_at);
    if (!columns) continue;
    const std::size_t people = workforce.people.size();
    columns->judge(0, people, LookColumns::Crossings::leave);
    for (std::size_t trigger = 0; trigger < plan.triggers.size(); ++trigger) {
      const Trigger& rule = plan.triggers[trigger].rule;
      if (rule.measure == Measure::continuous_length) continue;
      const std::vector<Rational> thresholds = {*rule.threshold / 2, *rule.threshold, *rule.threshold * 2};
      std::vector<std::uint32_t> met;
      columns->count_met(trigger, thresholds, met);
      std::vector<std::uint32_t> one_by_one(columns->rows().size);
      for (const Rational& threshold : thresholds) {
        Plan other = plan;
        other.triggers[trigger].rule.threshold = threshold;
        const auto alone = LookColumns::make(workforce, days, other, subject.as_at);
        alone->judge(0, people, LookColumns::Crossings::leave);
        for (std::size_t row = 0; row < one_by_one.size(); ++row)
          one_by_one[row] += alone->met()[row] >> trigger & 1;
      }
      CAPTURE(seed, trigger);
      REQUIRE(met == one_by_one);
      looks += static_cast<std::int64_t>(met.size());
      for (const std::uint32_t level : met) met_some += level == 1 || level == 2 ? 1 : 0;
    }
  }
  CHECK(looks > 1000);
  CHECK(met_some > 100);
}
