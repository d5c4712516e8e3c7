#pragma once
/// What lies side by side in the time of one person.

#include <optional>
#include <string>
#include <vector>

#include "core/time/day.h"

namespace turnpoint::app {

enum class TimelineLane : std::uint8_t { absences, old_policy, new_policy, both };

struct TimelineEntry {
  TimelineLane lane{};
  std::string kind;  ///< `spell`, `stage`, `meeting`, `cut_over`
  Day from{};
  std::optional<Day> to{};  ///< included; nothing: still open
  std::string what;
  bool planned = false;  ///< after the last day of the study, from what is known on it
  friend bool operator==(const TimelineEntry&, const TimelineEntry&) = default;
};

struct TimelineView {
  std::string employee_id;
  std::vector<TimelineEntry> entries;
};

}  // namespace turnpoint::app
