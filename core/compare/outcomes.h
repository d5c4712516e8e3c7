#pragma once
/// Outcomes of many people under one plan: in columns where the plan and the person fit them, else by record.

#include <memory>

#include "core/compare/outcome.h"
#include "core/engine/columns/look_columns.h"

namespace turnpoint {

class Outcomes {
 public:
  /// Means must be applied to the plan; all must outlive it.
  Outcomes(const Workforce& workforce, const DayCount& days, const Plan& plan, Span dates);

  /// So many people at a time are taken in hand.
  static constexpr std::size_t block = 256;
  /// Takes the people from `first` up to `end` in hand.
  void take(std::size_t first, std::size_t end);
  /// The same as `outcome_of` for one of those in hand, until the next call.
  const PersonOutcome& of(std::size_t person);

 private:
  const Workforce& workforce_;
  const DayCount& days_;
  const Plan& plan_;
  Span dates_;
  std::unique_ptr<LookColumns> columns_;  ///< none where the plan does not fit
  std::vector<MetDay> met_;
  PersonOutcome outcome_;
};

}  // namespace turnpoint
