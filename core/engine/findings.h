#pragma once
/// Looks that meet a trigger, and which of them are findings (counting rules 7, 8 and 11).

#include <vector>

#include "core/engine/measure.h"

namespace turnpoint {

/// A look that meets a trigger. It is a finding when it is also a crossing.
struct MetLook {
  std::uint32_t person = 0;
  std::uint16_t trigger = 0;  ///< into Plan::triggers
  std::int32_t day = 0;
  Rational value;
  Rational threshold;
  bool crossing = false;         ///< not met as at the day before the spell's first day
  bool provisional = false;      ///< a look at a spell still open on the day of the replay
  std::int32_t spell_first = 0;  ///< first day of the spell looked at
};

/// All looks of one person up to `as_at` that meet a reported trigger, by day, then trigger id; at most one a
/// day and trigger.
std::vector<MetLook> met_looks(const Workforce& workforce, const DayCount& days, const Plan& plan,
                               std::size_t person, Day as_at);

/// The same over a record made ready, in the formal figure or the informal one.
std::vector<MetLook> met_looks(const PersonRecord& record, const Plan& plan, Figure figure = Figure::formal);

/// Whether a trigger is met as at a day, fallback rule included. `units` are by plan trigger.
bool met_as_at(const PersonRecord& record, const Plan& plan, const std::vector<std::vector<Unit>>& units,
               std::size_t trigger, Day as_at);

/// The units of every trigger of the plan, in its order.
std::vector<std::vector<Unit>> units_by_trigger(const PersonRecord& record, const Plan& plan,
                                                Figure figure = Figure::formal);

}  // namespace turnpoint
