#pragma once
/// Hours and cost of counted steps, from times that anyone may edit.

#include "core/base/exact.h"
#include "core/compare/tables/run_counts.h"
#include "core/compare/tables/steps.h"

namespace turnpoint {

/// A number with the ends of what it may be; all three the same where it is stated.
struct RangedNumber {
  Rational value;
  Rational low;
  Rational high;
  friend bool operator==(const RangedNumber&, const RangedNumber&) = default;
};

/// Minutes that one step takes, preparation and notes included.
struct StepTime {
  RangedNumber manager_minutes;
  RangedNumber hr_minutes;
};

struct UnitTimes {
  std::array<StepTime, counted_steps> steps;  ///< by CountedStep
  RangedNumber manager_hour_pounds;           ///< an hour, on-costs included
  RangedNumber hr_hour_pounds;
  std::vector<Assumption> assumptions;
};

struct Effort {
  RangedNumber manager_hours;
  RangedNumber hr_hours;
  RangedNumber cost_pounds;
};

/// What `times` of one step take; a range goes from all low ends to all high ends.
Effort effort_of(const UnitTimes& unit_times, CountedStep step, const CountCell& times);
/// Of all steps together.
Effort effort_of(const UnitTimes& unit_times, const RunCounts& steps);

}  // namespace turnpoint
