#pragma once
/// What a review or a change of sick pay was counted from, recomputed so that it can be shown.

#include <optional>
#include <vector>

#include "core/engine/evidence.h"
#include "core/engine/stages/timeline.h"

namespace turnpoint {

/// Whose event it is, on which replay.
struct EventContext {
  const StageRun& run;
  std::size_t person = 0;
  Day as_at{};
  const Timeline* timeline = nullptr;  ///< all of the person's; without it no target's figure can be shown
};

/// Spells counted over a stretch of days.
struct Tally {
  Span window{};
  DayUnit unit = DayUnit::working_day;
  std::vector<SpellEvidence> counted;
  std::vector<SpellEvidence> left_out;
  Rational days;
  std::optional<Rational> below;       ///< of a review: the days that the target stays under
  std::optional<Span> away;            ///< of a review: a long spell under way, up to that day
  const Decision* decision = nullptr;  ///< of a review: who judged it, where that is recorded
  bool missed = false;                 ///< of a review
};

/// The first day whose spells enter the target of the event's stage: its opening, or the return from a long
/// spell since then (rules 11, 14 and 17). Nothing without a timeline.
std::optional<Day> target_counts_from(const EventContext& context, const Event& event);

/// What the verdict of a `review_met` or `review_missed` rests on (rule 14); nothing for other events.
std::optional<Tally> review_tally(const EventContext& context, const Event& event);

/// The days already paid for, of a `pay_half` or `pay_none` (rule 25); nothing for other events.
std::optional<Tally> pay_tally(const EventContext& context, const Event& event);

}  // namespace turnpoint
