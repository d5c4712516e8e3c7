#include "core/engine/columns/column_plan.h"

#include <algorithm>

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

/// Where `value` stands in the list, at its end if it is new.
template <class T>
std::size_t place_of(std::vector<T>& list, const T& value) {
  const auto found = std::find(list.begin(), list.end(), value);
  if (found != list.end()) return static_cast<std::size_t>(found - list.begin());
  list.push_back(value);
  return list.size() - 1;
}

std::size_t count_of(ColumnPlan& columns, const Trigger& rule) {
  const std::size_t window = place_of(columns.windows, UnitWindow{rule.day_unit, rule.window});
  const std::size_t filter = place_of(columns.filters, SpellFilter{rule.day_unit, rule.minimum_spell_days});
  const auto same = [&](const WindowCount& count) {
    return count.window == window && count.filter == filter;
  };
  const auto found = std::find_if(columns.counts.begin(), columns.counts.end(), same);
  const auto place = static_cast<std::size_t>(found - columns.counts.begin());
  if (found == columns.counts.end()) columns.counts.push_back({window, filter, false});
  if (rule.measure != Measure::spell_count) columns.counts[place].with_days = true;
  return place;
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
  std::stable_sort(columns.lengths.begin(), columns.lengths.end(), [&](std::size_t a, std::size_t b) {
    return columns.triggers[a].at_least < columns.triggers[b].at_least;
  });
  return columns;
}

}  // namespace turnpoint
