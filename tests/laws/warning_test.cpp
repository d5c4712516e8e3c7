#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "core/engine/stages/known.h"
#include "tests/support/random_stage_case.h"
#include "tests/support/shrink.h"
#include "tests/support/stage_replay.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const Stage& stage_of(const StageCase& subject, const LiveStage& live) {
  const auto& stages = subject.base.policy.stages;
  return *std::find_if(stages.begin(), stages.end(), [&](const Stage& s) { return s.id == live.stage; });
}

/// From the policy's life, from stages.csv, or from an extension decided while it was live.
bool is_accounted_for(const StageCase& subject, const LiveStage& live) {
  static const Calendar calendar;
  const Stage& stage = stage_of(subject, live);
  if (!live.recorded && stage.warning &&
      Dates(calendar).end_of(live.from, stage.warning->life) == live.expires)
    return true;
  const auto& recorded = subject.recorded;
  return std::any_of(recorded.stages.begin(), recorded.stages.end(),
                     [&](const RecordedStage& row) {
                       return live.recorded && row.stage == live.stage && row.expires == live.expires;
                     }) ||
         std::any_of(recorded.decisions.begin(), recorded.decisions.end(), [&](const Decision& decision) {
           return decision.kind == "extend_warning" && decision.about == live.stage &&
                  live.from <= decision.day && decision.day < live.end && decision.until + 1 == live.expires;
         });
}

/// What keeps a stage beyond its warning: a meeting asked to before the warning was over, held or dropped on
/// the day the stage ends, or still to come.
bool is_kept_by_a_meeting(const Timeline& timeline, const LiveStage& live) {
  return std::any_of(timeline.events.begin(), timeline.events.end(), [&](const Event& event) {
    const bool asks = event.kind == EventKind::invitation || event.kind == EventKind::target_missed ||
                      event.kind == EventKind::review_missed || event.kind == EventKind::outcome ||
                      event.kind == EventKind::look_met || event.kind == EventKind::finding;
    return asks && live.from <= event.day && event.day <= live.expires;
  });
}

bool some_warning_outlives_its_life(const StageCase& subject) {
  const Timeline timeline = engine_timeline(subject);
  return std::any_of(timeline.live.begin(), timeline.live.end(), [&](const LiveStage& live) {
    if (live.expires == no_day) return false;
    if (!is_accounted_for(subject, live)) return true;
    const std::int32_t until = std::min(live.end, day_number(subject.base.as_at));
    return until > live.expires && !is_kept_by_a_meeting(timeline, live);
  });
}

}  // namespace

TEST_CASE("no live warning outlives its life and recorded extensions") {
  std::size_t warnings = 0;
  std::size_t lapsed = 0;
  for (std::uint64_t seed = 1; seed <= 5000; ++seed) {
    const StageCase subject = random_stage_case(seed);
    if (some_warning_outlives_its_life(subject))
      FAIL("seed " << seed << '\n' << describe(shrunk(subject, some_warning_outlives_its_life)));
    const Timeline timeline = engine_timeline(subject);
    for (const LiveStage& live : timeline.live) {
      warnings += live.expires != no_day ? 1 : 0;
      lapsed += live.expires != no_day && live.end == live.expires ? 1 : 0;
    }
  }
  // The cases are not trivial: many warnings, and many that lapse on their day.
  CHECK(warnings > 1000);
  CHECK(lapsed > 200);
}
