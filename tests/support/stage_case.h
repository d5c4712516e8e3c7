#pragma once
/// A case with what was recorded beside the spells, and what a replay of stages says of it as plain values.

#include "core/engine/stages/timeline.h"
#include "tests/support/rows.h"

namespace turnpoint::test {

/// One person, `E1`, under one policy. Recorded rows are sorted by day.
struct StageCase {
  Case base;
  Recorded recorded;
};

/// An event free of its because, so that engine and oracle can be laid side by side.
struct Happening {
  Day day{};
  EventKind kind = EventKind::recorded;
  std::string subject;
  std::string value;
  bool provisional = false;
  bool planned = false;
  bool done = false;
  friend bool operator==(const Happening&, const Happening&) = default;
  friend bool operator<(const Happening& a, const Happening& b);
};

/// `2022-09-16 finding bradford 208`, then `provisional`, `planned`, `done` where it is.
std::string to_line(const Happening& happening);
std::string to_line(const LiveStage& stage);
std::string describe(const StageCase& subject);

struct Story {
  std::vector<Happening> happenings;  ///< by day, kind, subject, value; each once
  std::vector<LiveStage> live;        ///< by track, then from
  friend bool operator==(const Story&, const Story&) = default;
};

std::string lines_of(const Story& story);

}  // namespace turnpoint::test
