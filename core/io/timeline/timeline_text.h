#pragma once
/// Timelines as CSV, JSON and text, in pieces, so that a large workforce never stands in memory as a whole.

#include <optional>

#include "core/engine/stages/timeline.h"

namespace turnpoint {

enum class TimelineFormat : std::uint8_t { table, json, csv };

/// Which part of a replay is shown. Means must be applied to the plan of `stages`.
struct TimelineRun {
  const StageRun& stages;
  Day as_at{};
  std::optional<Day> from;  ///< the first day shown; without it the record's first
  std::optional<Day> to;    ///< the last; without it everything planned
  bool one_person = false;  ///< in a table: with the because under each line
  TimelineFormat format = TimelineFormat::csv;
};

/// What comes before the first person, between two, and after the last.
std::string timeline_head(const TimelineRun& run);
std::string timeline_between(const TimelineRun& run);
std::string timeline_tail(const TimelineRun& run);
/// Replays one person. CSV and table: empty for a person of whom nothing is asked.
std::string timeline_of(const TimelineRun& run, std::size_t person);

/// Everything of these people in one text: head, people, tail.
std::string timeline_text(const TimelineRun& run, const std::vector<std::uint32_t>& people);

/// The events from `from` to `to`.
std::vector<Event> events_shown(const TimelineRun& run, const Timeline& timeline);

/// From when on no window and no life reaches back before the record; before it a timeline may lack events
/// (counting rule 15).
Day timeline_complete_from(const StageRun& run);
/// A sentence where the timeline begins before that day, else empty.
std::string completeness_note(const TimelineRun& run);

}  // namespace turnpoint
