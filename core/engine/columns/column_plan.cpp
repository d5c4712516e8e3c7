#include "core/engine/columns/column_plan.h"

#include <algorithm>

#include "core/base/order.h"
#include "core/engine/measure.h"

namespace turnpoint {
namespace {

/// Thresholds above this are replayed person by person.
constexpr std::int64_t largest_threshold = 1'000'000'000'000;

bool fits_columns(const PlannedTrigger& trigger) {
  const Trigger& rule = trigger.rule;
  return trigger.reported && !rule.join_gap_days && !rule.only_if_no_other && rule.threshold &&
         rule.measure != Measure::unusual_pattern && rule.measure != Measure::manual &&
         *rule.threshold < Rational(largest_threshold);
}

/// Where the first entry that is the `same` stands in the list; `value` is added if there is none.
template <class T, class Same>
std::size_t place_of(std::vector<T>& list, const T& value, Same same) {
  const auto found = std::find_if(list.begin(), list.end(), same);
  if (found != list.end()) return static_cast<std::size_t>(found - list.begin());
  list.push_back(value);
  return list.size() - 1;
}

std::size_t count_of(ColumnPlan& columns, const Trigger& rule) {
  const UnitWindow of_window{rule.day_unit, rule.window};
  const std::size_t window = place_of(columns.windows, of_window, [&](const UnitWindow& other) {
    return other.unit == of_window.unit && other.length == of_window.length;
  });
  const SpellFilter of_filter{rule.day_unit, rule.minimum_spell_days};
  const std::size_t filter = place_of(columns.filters, of_filter, [&](const SpellFilter& other) {
    return other.unit == of_filter.unit && other.minimum_days == of_filter.minimum_days;
  });
  const std::size_t count = place_of(columns.counts, {window, filter, false}, [&](const WindowCount& other) {
    return other.window == window && other.filter == filter;
  });
  const bool with_days = rule.measure != Measure::spell_count;
  columns.counts[count].with_days = columns.counts[count].with_days || with_days;
  return count;
}

}  // namespace

bool ColumnPlan::uses(DayUnit unit) const {
  return std::any_of(triggers.begin(), triggers.end(),
                     [&](const Comparand& trigger) { return trigger.rule.day_unit == unit; });
}

std::optional<ColumnPlan> column_plan(const Plan& plan) {
  if (plan.triggers.size() > most_column_triggers) return std::nullopt;
  if (!std::all_of(plan.triggers.begin(), plan.triggers.end(), fits_columns)) return std::nullopt;
  ColumnPlan columns;
  columns.categories = plan.categories;
  for (const PlannedTrigger& trigger : plan.triggers) {
    Comparand comparand{trigger.rule, 0, least_whole(trigger.rule)};
    if (!is_length(trigger.rule.measure)) comparand.count = count_of(columns, trigger.rule);
    columns.triggers.push_back(std::move(comparand));
  }
  for (std::size_t i = 0; i < columns.triggers.size(); ++i) {
    if (columns.triggers[i].rule.measure == Measure::continuous_length) columns.lengths.push_back(i);
  }
  sort_stably(columns.lengths, [&](std::size_t a, std::size_t b) {
    return columns.triggers[a].at_least < columns.triggers[b].at_least;
  });
  return columns;
}

}  // namespace turnpoint
