#pragma once
/// Key figures before and after the new policy, beside the plan's targets.

#include "core/measures/sums.h"
#include "core/plan/plan.h"

namespace turnpoint {

struct KeyFigure {
  std::string
      id;  ///< `days_per_fte`, `formal_meetings`, `returns_in_time`, `turnover`; else the plan's measure
  std::string name;
  std::string unit;
  std::optional<Rational> before, after;
  bool few_before = false, few_after = false;  ///< so few that only that is told
  std::optional<Rational> target;              ///< of the plan's measure of this id
  std::string_view direction;                  ///< as direction_of has it
};

/// Those of the record, then the plan's other measures (presenteeism, where it is measured) by their values
/// up to the report's day. Empty without a launch.
std::vector<KeyFigure> key_figures(const MeasuresWork& work, const MeasureSums& sums, const ActionPlan& plan);

}  // namespace turnpoint
