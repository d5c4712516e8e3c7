#pragma once
/// All events of one person under one policy, and the stages live on any day.

#include <vector>

#include "core/engine/stages/event.h"
#include "core/engine/stages/ladder.h"
#include "core/time/calendar.h"
#include "core/workforce/recorded.h"

namespace turnpoint {

/// A stage while it was live: from its opening to the day before `end`.
struct LiveStage {
  std::string stage;
  Track track = Track::frequent;
  std::int32_t from = 0;
  std::int32_t end = open_end;        ///< the first day on which it is no longer live
  std::int32_t expires = no_day;      ///< of its warning, extensions included
  std::int32_t next_review = no_day;  ///< the last review set while it was live
  bool recorded = false;              ///< from stages.csv
  friend bool operator==(const LiveStage&, const LiveStage&) = default;
};

struct Timeline {
  std::vector<Event> events;    ///< by day, kind, subject
  std::vector<LiveStage> live;  ///< by track, then from
};

/// What a replay of stages needs beside the workforce. `ladders` is compiled from the rest when left out.
struct StageRun {
  const Workforce& workforce;
  const DayCount& days;
  const Policy& policy;
  const Plan& plan;
  const Calendar& calendar;
  const Recorded& recorded;
  Ladders ladders = compile_ladders(policy, plan);
};

/// Decided only from what is known on each day, up to `as_at` (see README.md). Means must be applied.
Timeline replay(const StageRun& run, std::size_t person, Day as_at);

}  // namespace turnpoint
