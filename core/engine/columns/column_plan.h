#pragma once
/// A plan taken apart for counting in columns: which windows, which spells, which comparisons.

#include <array>
#include <optional>
#include <vector>

#include "core/engine/plan.h"

namespace turnpoint {

/// Spells of at least so many counted days, in one day unit.
struct SpellFilter {
  DayUnit unit = DayUnit::working_day;
  Rational minimum_days;
};

/// A rolling window over counted days of one unit.
struct UnitWindow {
  DayUnit unit = DayUnit::working_day;
  WindowLength length;
};

/// Spells and days of one filter in one window: S, and D where a trigger asks for it.
struct WindowCount {
  std::size_t window = 0;  ///< into ColumnPlan::windows
  std::size_t filter = 0;  ///< into ColumnPlan::filters, of the same unit
  bool with_days = false;
};

/// One trigger as a comparison.
struct Comparand {
  Trigger rule;
  std::size_t count = 0;      ///< into ColumnPlan::counts; nothing for a length
  std::int64_t at_least = 0;  ///< the least whole number that meets it, where no factor applies
};

struct ColumnPlan {
  std::array<CategoryRule, category_names.size()> categories;
  std::vector<UnitWindow> windows;
  std::vector<SpellFilter> filters;
  std::vector<WindowCount> counts;
  std::vector<Comparand> triggers;   ///< by the plan's triggers
  std::vector<std::size_t> lengths;  ///< triggers met inside a spell, the shortest first
  bool uses(DayUnit unit) const;
};

/// The most triggers that columns hold: a bit each.
inline constexpr std::size_t most_column_triggers = 32;

/// Nothing where a trigger needs more than columns have: joined spells, an unusual pattern, a fallback, a
/// workforce mean not yet found. Such a plan is replayed person by person.
std::optional<ColumnPlan> column_plan(const Plan& plan);

}  // namespace turnpoint
