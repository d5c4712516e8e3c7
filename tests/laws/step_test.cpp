#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/random_stage_case.h"
#include "tests/support/shrink.h"
#include "tests/support/stage_replay.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const Stage& stage_named(const Policy& policy, const std::string& id) {
  return *std::find_if(policy.stages.begin(), policy.stages.end(),
                       [&](const Stage& s) { return s.id == id; });
}

/// The stage before this one on its track, in the policy's list; empty for the first.
std::string before(const Policy& policy, const Stage& stage) {
  std::string found;
  for (const Stage& other : policy.stages) {
    if (&other == &stage) return found;
    if (other.track == stage.track) found = other.id;
  }
  return found;
}

bool is_decided(const StageCase& subject, const char* kind, const LiveStage& live, std::int32_t by) {
  const auto& decisions = subject.recorded.decisions;
  return std::any_of(decisions.begin(), decisions.end(), [&](const Decision& decision) {
    return decision.kind == kind && decision.about == live.stage && decision.day <= by;
  });
}

/// Whether a case may enter the stage without holding another of its track.
bool may_begin(const StageCase& subject, const LiveStage& live) {
  const Policy& policy = subject.base.policy;
  const Stage& stage = stage_named(policy, live.stage);
  return live.recorded || stage.opens.on == OpensOn::spell_length ||
         std::any_of(policy.triggers.begin(), policy.triggers.end(),
                     [&](const Trigger& rule) { return rule.leads_to == live.stage; }) ||
         is_decided(subject, "stage", live, live.from) || is_decided(subject, "outcome", live, live.from);
}

/// Whether the policy, or a recorded fact, leads from one stage to the other.
bool may_follow(const StageCase& subject, const LiveStage& from, const LiveStage& to) {
  const Policy& policy = subject.base.policy;
  const Stage& stage = stage_named(policy, from.stage);
  const Stage& next = stage_named(policy, to.stage);
  const auto leads = [&](const Step& step) {
    return step.kind == Step::Kind::to_stage && step.to == to.stage;
  };
  return to.recorded || leads(stage.missed) || leads(stage.met) ||
         (from.stage == to.stage && !stage.outcomes.empty()) ||
         (next.opens.on == OpensOn::full_pay_ends && before(policy, next) == from.stage) ||
         is_decided(subject, "stage", to, to.from);
}

bool some_stage_is_skipped(const StageCase& subject) {
  const Timeline timeline = engine_timeline(subject);
  for (std::size_t i = 0; i < timeline.live.size(); ++i) {
    const LiveStage& live = timeline.live[i];
    const LiveStage* held = i > 0 ? &timeline.live[i - 1] : nullptr;
    const bool follows = held != nullptr && held->track == live.track && held->end == live.from;
    if (!(follows && may_follow(subject, *held, live)) && !may_begin(subject, live)) return true;
  }
  return false;
}

/// Without what a record may decide, so that only the policy's own steps are left.
StageCase undecided(StageCase subject) {
  subject.recorded.decisions.clear();
  subject.recorded.stages.clear();
  return subject;
}

}  // namespace

TEST_CASE("a stage is never skipped without the clause or the recorded fact that allows it") {
  std::size_t steps = 0;
  for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
    for (const StageCase& subject : {random_stage_case(seed), undecided(random_stage_case(seed))}) {
      if (some_stage_is_skipped(subject))
        FAIL("seed " << seed << '\n' << describe(shrunk(subject, some_stage_is_skipped)));
      const Timeline timeline = engine_timeline(subject);
      for (std::size_t i = 1; i < timeline.live.size(); ++i) {
        const LiveStage& held = timeline.live[i - 1];
        steps += held.track == timeline.live[i].track && held.end == timeline.live[i].from ? 1 : 0;
      }
    }
  }
  CHECK(steps > 2000);  // the cases are not trivial
}

TEST_CASE("on one track a person is in at most one stage on any day") {
  for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
    const Timeline timeline = engine_timeline(random_stage_case(seed));
    for (std::size_t i = 1; i < timeline.live.size(); ++i) {
      const LiveStage& held = timeline.live[i - 1];
      const LiveStage& live = timeline.live[i];
      CAPTURE(seed, held.stage, live.stage);
      if (held.track == live.track) REQUIRE(held.end <= live.from);
      REQUIRE(live.from <= live.end);
    }
  }
}
