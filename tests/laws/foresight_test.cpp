#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/random_stage_case.h"
#include "tests/support/shrink.h"
#include "tests/support/stage_replay.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// The record as it was known on the day of the replay: later rows are gone, spells that end later are open.
StageCase cut(StageCase subject) {
  const std::int32_t known = day_number(subject.base.as_at);
  std::erase_if(subject.base.rows.spells, [&](const SpellEntry& spell) { return spell.first_day > known; });
  for (SpellEntry& spell : subject.base.rows.spells) {
    if (spell.last_day > known) spell.last_day = open_end;
  }
  const auto is_later = [&](const auto& row) { return row.day > known; };
  std::erase_if(subject.recorded.events, is_later);
  std::erase_if(subject.recorded.decisions, is_later);
  std::erase_if(subject.recorded.stages, [&](const RecordedStage& row) { return row.from > known; });
  return subject;
}

StageCase as_at(StageCase subject, std::int32_t day) {
  subject.base.as_at = day_from_number(day);
  return subject;
}

bool later_rows_matter(const StageCase& subject) {
  const StageCase early = as_at(subject, day_number(subject.base.as_at) - 200);
  return engine_story(early) != engine_story(cut(early));
}

/// What had happened by a day and rests on no spell then still open. Whether it was done may be recorded
/// later.
std::vector<Happening> settled(const StageCase& subject, Day day) {
  std::vector<Happening> happenings = engine_story(subject).happenings;
  std::erase_if(happenings, [&](const Happening& h) { return h.day > day || h.provisional; });
  for (Happening& happening : happenings) happening.planned = happening.done = false;
  return happenings;
}

bool a_later_replay_tells_another_past(const StageCase& subject) {
  const Day day = subject.base.as_at - std::chrono::days(200);
  // A spell open on the earlier day may be a look of that day later on, no longer provisional: it is set
  // apart.
  const auto is_look = [&](const Happening& h) {
    return h.day == day && (h.kind == EventKind::finding || h.kind == EventKind::look_met ||
                            h.kind == EventKind::conversation || h.kind == EventKind::target_missed);
  };
  std::vector<Happening> earlier = settled(as_at(subject, day_number(day)), day);
  std::vector<Happening> later = settled(subject, day);
  std::erase_if(earlier, is_look);
  std::erase_if(later, is_look);
  return earlier != later;
}

}  // namespace

TEST_CASE("a replay of stages as at a day is the same from the full record and from the record cut there") {
  std::size_t cut_rows = 0;
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    const StageCase subject = random_stage_case(seed);
    const StageCase early = as_at(subject, day_number(subject.base.as_at) - 200);
    cut_rows += subject.base.rows.spells.size() - cut(early).base.rows.spells.size();
    if (later_rows_matter(subject))
      FAIL("seed " << seed << '\n' << describe(shrunk(subject, later_rows_matter)));
  }
  CHECK(cut_rows > 300);  // the cases are not trivial
}

TEST_CASE("replays as at two days agree on every event up to the earlier, looks at spells open on it apart") {
  std::size_t happenings = 0;
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    const StageCase subject = random_stage_case(seed);
    happenings += settled(subject, subject.base.as_at - std::chrono::days(200)).size();
    if (a_later_replay_tells_another_past(subject))
      FAIL("seed " << seed << '\n' << describe(shrunk(subject, a_later_replay_tells_another_past)));
  }
  CHECK(happenings > 20'000);  // the cases are not trivial
}
