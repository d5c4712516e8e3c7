#pragma once
/// A trigger's figure for one person as at one day, and whether it meets the threshold.

#include "core/engine/units.h"

namespace turnpoint {

/// How days were made comparable; each factor is 1 where the trigger does not ask for it.
struct Factors {
  Rational full_time{1};  ///< 5 over the pattern's working days a week
  Rational service{1};    ///< window days over days in service
  bool service_on_spells = false;
};

struct Measured {
  std::int64_t spells = 0;  ///< S
  std::int64_t days = 0;    ///< D over the record's scale, before the factors
  Factors factors;
  Rational value;  ///< in the measure's own unit
  bool met = false;
};

Factors factors_as_at(const PersonRecord& record, const Trigger& trigger, const Span& window);

/// The figure that `spells`, `days` and the factors make, in the measure's own unit.
Rational value_of(const Trigger& trigger, const Measured& measured, std::int64_t scale);

/// For windowed measures: spell_count, day_count, bradford_score and unusual_pattern. `threshold` is in force
/// for the run.
Measured measure_as_at(const PersonRecord& record, const Trigger& trigger, const std::vector<Unit>& units,
                       Day as_at);

/// Whether `value` meets the trigger's threshold.
bool meets(const Trigger& trigger, const Rational& value);

/// The least whole number that meets the trigger's threshold.
std::int64_t least_whole(const Trigger& trigger);

/// Whether the unit enters a windowed count as at the window's last day (counting rule 4).
bool unit_counts(const PersonRecord& record, const Trigger& trigger, const Unit& unit, const Span& window);

}  // namespace turnpoint
