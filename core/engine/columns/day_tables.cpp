#include "core/engine/columns/day_tables.h"

#include <algorithm>

namespace turnpoint {

DayTables::DayTables(const DayCount& days, const ColumnPlan& plan, std::int32_t first_day,
                     std::int32_t last_day)
    : days_(days), plan_(plan), first_day_(first_day),
      size_(static_cast<std::size_t>(std::int64_t{last_day} - first_day + 2)) {
  for (const UnitWindow& window : plan.windows) {
    std::vector<std::int32_t> first(size_);
    for (std::size_t i = 0; i < size_; ++i) {
      const Day day = day_from_number(first_day + static_cast<std::int32_t>(i));
      first[i] = day_number(window_as_at(window.length, day).first_day);
    }
    window_first_.push_back(std::move(first));
  }
}

const CountedDays& DayTables::of(std::uint32_t pattern) {
  if (by_pattern_.size() <= pattern) by_pattern_.resize(pattern + 1);
  if (by_pattern_[pattern]) return *by_pattern_[pattern];
  auto counted = std::make_unique<CountedDays>();
  for (const DayUnit unit : {DayUnit::working_day, DayUnit::calendar_day}) {
    if (!plan_.uses(unit)) continue;
    std::vector<std::int32_t>& before = counted->before[static_cast<std::size_t>(unit)];
    before.resize(size_);
    for (std::size_t i = 0; i < size_; ++i) {
      const std::int32_t day = first_day_ + static_cast<std::int32_t>(i);
      before[i] = unit == DayUnit::calendar_day
                      ? static_cast<std::int32_t>(i)
                      : static_cast<std::int32_t>(days_.working_days_of(pattern, first_day_, day - 1));
    }
  }
  for (std::size_t w = 0; w < plan_.windows.size(); ++w) {
    const auto& before = counted->before[static_cast<std::size_t>(plan_.windows[w].unit)];
    std::vector<std::int32_t> entries(size_);
    for (std::size_t i = 0; i < size_; ++i)
      entries[i] = before[static_cast<std::size_t>(std::max(0, window_first_[w][i] - first_day_))];
    counted->before_window.push_back(std::move(entries));
  }
  by_pattern_[pattern] = std::move(counted);
  return *by_pattern_[pattern];
}

}  // namespace turnpoint
