#include <catch2/catch_test_macros.hpp>

#include "core/base/sha256.h"
#include "core/engine/judgement.h"
#include "core/io/policy/shipped.h"
#include "tests/support/draws.h"
#include "tests/support/print.h"
#include "tests/support/random_case.h"
#include "tests/support/shrink.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Any rows at all, whose chances do not fall from one setting to the next, nor from one end to the next.
Judgement some_tables(Draws& draws, const std::vector<Stage>& stages) {
  Judgement tables;
  tables.window = {WindowLength::Unit::months, draws.between(3, 24)};
  tables.quiet = {draws.between(1, 14), TermUnit::month};
  for (int rows = draws.between(3, 12); rows > 0; --rows) {
    Chance row;
    row.stage = stages[static_cast<std::size_t>(draws.below(stages.size()))].id;
    row.spells_at_least = draws.between(0, 5);
    row.days_at_least = draws.between(0, 20);
    for (std::vector<Chance>& setting : tables.settings) {
      row.low = draws.between(row.low, 100);
      row.percent = draws.between(std::max(row.low, row.percent), 100);
      row.high = draws.between(std::max(row.percent, row.high), 100);
      setting.push_back(row);
    }
  }
  return tables;
}

struct Judged {
  explicit Judged(const Case& subject, const Policy& policy, std::size_t runs)
      : workforce(workforce_of(subject.rows)), days(workforce, subject.rows.closed),
        plan(*compile_judgement(policy)),
        meetings(plan.ladder.size(), runs), dates{subject.as_at - std::chrono::days(700), subject.as_at} {
    for (std::size_t person = 0; person < workforce.people.size(); ++person) {
      FirstDraws drawn;
      judge(plan, judged_looks(workforce, days, plan, person, dates),
            judgement_key(1, workforce.people.employee_id[person]), drawn, meetings);
    }
  }
  Workforce workforce;
  DayCount days;
  JudgementPlan plan;
  JudgedMeetings meetings;
  Span dates;
};

/// A stage and run in which a way with lower chances holds more meetings; empty when there is none.
std::string fault(const JudgedMeetings& meetings) {
  for (std::size_t stage = 0; stage < meetings.stages(); ++stage) {
    for (std::size_t run = 0; run < meetings.runs(); ++run) {
      for (std::size_t setting = 0; setting < 3; ++setting) {
        for (std::size_t end = 0; end < 3; ++end) {
          const std::int64_t here = meetings.at(setting * 3 + end, stage, run);
          const bool falls_by_setting =
              setting < 2 && here > meetings.at((setting + 1) * 3 + end, stage, run);
          const bool falls_by_end = end < 2 && here > meetings.at(setting * 3 + end + 1, stage, run);
          if (falls_by_setting || falls_by_end)
            return "stage " + std::to_string(stage) + ", run " + std::to_string(run) + ", setting " +
                   std::to_string(setting) + ", end " + std::to_string(end);
        }
      }
    }
  }
  return "";
}

Policy nw() { return *shipped_policy("nw-wellbeing"); }

}  // namespace

TEST_CASE("in every run supportive managers hold no more meetings of any stage than expected, nor these than "
          "firm") {
  const Policy shipped = nw();
  std::int64_t held = 0;
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    const Case subject = random_case(seed);
    Policy policy = shipped;
    if (seed % 3 != 0) {
      Draws draws(seed);
      policy.judgement = some_tables(draws, policy.stages);
    }
    const Judged judged(subject, policy, 20);
    for (std::size_t run = 0; run < 20; ++run)
      held += judged.meetings.at(way_of(Setting::expected, TableEnd::percent), 1, run);
    if (!fault(judged.meetings).empty())
      FAIL("seed " << seed << ", " << fault(judged.meetings) << '\n' << describe(subject));
  }
  CHECK(held > 10'000);
}

TEST_CASE("of two stages the later is never held more often than the one before it") {
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    const Judged judged(random_case(seed), nw(), 10);
    for (std::size_t stage = 1; stage < judged.meetings.stages(); ++stage) {
      for (std::size_t way = 0; way < judged_ways; ++way) {
        for (std::size_t run = 0; run < 10; ++run) {
          if (judged.meetings.at(way, stage, run) > judged.meetings.at(way, stage - 1, run))
            FAIL("seed " << seed << " stage " << stage << " way " << way << " run " << run);
        }
      }
    }
  }
}

TEST_CASE("all runs side by side hold the meetings of each run by itself") {
  const std::size_t runs = 70;
  std::int64_t held = 0;
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    Policy policy = nw();
    Draws draws(seed);
    if (seed % 3 != 0) policy.judgement = some_tables(draws, policy.stages);
    const Judged judged(random_case(seed), policy, runs);
    JudgedMeetings alone(judged.plan.ladder.size(), runs);
    for (std::size_t person = 0; person < judged.workforce.people.size(); ++person) {
      const std::vector<ReadyLook> looks =
          make_ready(judged.plan, judged_looks(judged.workforce, judged.days, judged.plan, person, judged.dates),
                     judgement_key(1, judged.workforce.people.employee_id[person]));
      for (std::size_t run = 0; run < runs; ++run) judge_run(looks, run, alone);
    }
    if (!(alone == judged.meetings)) FAIL("seed " << seed);
    held += alone.at(way_of(Setting::firm, TableEnd::high), 1, runs - 1);
  }
  CHECK(held > 100);
}

TEST_CASE("judgement draws the same, byte for byte, with every compiler and processor") {
  // Written by a native run, as the digest of platform_test.cpp is.
  constexpr const char* digest = "fe27882627189c3345fbe8cd1c6b06900d216ca61db7a7136364394e87fd4bf3";
  Policy stages_only;
  for (const char* id : {"review", "first", "second"}) {
    stages_only.stages.emplace_back().id = id;
    stages_only.stages.back().by_judgement = true;
  }
  Sha256 hash;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    Policy policy = stages_only;
    Draws draws(seed);
    policy.judgement = some_tables(draws, policy.stages);
    const Judged judged(random_case(seed), policy, 25);
    for (std::size_t way = 0; way < judged_ways; ++way) {
      for (std::size_t stage = 0; stage < judged.meetings.stages(); ++stage) {
        for (std::size_t run = 0; run < 25; ++run)
          hash.add(std::to_string(judged.meetings.at(way, stage, run)) + ' ');
      }
    }
  }
  CHECK(to_text(hash.finish()) == digest);
}
