#pragma once
/// People whose figure at their latest look is a little below a threshold.

#include <optional>
#include <vector>

#include "core/engine/findings.h"

namespace turnpoint {

/// How much more still counts as near.
struct NearMargins {
  std::int64_t spells = 1;
  std::int64_t days = 2;            ///< counted days; of a length, calendar days
  std::int64_t score_percent = 20;  ///< of the threshold
};

/// What is added to a figure of this trigger; nothing where no figure can be near.
std::optional<Rational> margin_of(const Trigger& rule, const NearMargins& margins);

struct NearCount {
  std::int64_t people = 0;
  std::int64_t meeting_none = 0;  ///< of these, people who met no trigger on any of the days
  friend bool operator==(const NearCount&, const NearCount&) = default;
};

/// Over a slice of the people.
struct NearMisses {
  std::vector<NearCount> triggers;  ///< by the plan's triggers
  NearCount any;                    ///< near any of them
  void merge(const NearMisses& other);
  friend bool operator==(const NearMisses&, const NearMisses&) = default;
};

/// How slices travel between programs: nothing where there are not as many numbers as the plan asks for.
std::vector<std::int64_t> numbers_of(const NearMisses& misses);
std::optional<NearMisses> near_misses_of(const std::vector<std::int64_t>& numbers, const Plan& plan);

/// Whether the trigger is near at the latest of its looks, if that lies on one of the days. `units` are by
/// plan trigger.
bool is_near(const PersonRecord& record, const Plan& plan, const std::vector<std::vector<Unit>>& units,
             std::size_t trigger, Span dates, const NearMargins& margins);

/// The people from `first` up to `end`. Means must be applied to the plan.
NearMisses near_misses(const Workforce& workforce, const DayCount& days, const Plan& plan, Span dates,
                       const NearMargins& margins, std::size_t first, std::size_t end);

}  // namespace turnpoint
