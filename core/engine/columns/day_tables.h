#pragma once
/// Counted days as tables by day, so that a count in a window is a difference of two entries.

#include <memory>
#include <vector>

#include "core/engine/columns/column_plan.h"
#include "core/engine/day_count.h"

namespace turnpoint {

/// Of one working pattern and of the calendar; days are counted from `DayTables::first_day` on.
struct CountedDays {
  std::array<std::vector<std::int32_t>, 2> before;  ///< by DayUnit, then day: counted days before it
  /// By window of the plan, then day: counted days before the first day of the window as at that day; 0 where
  /// that lies before all days.
  std::vector<std::vector<std::int32_t>> before_window;
};

class DayTables {
 public:
  /// For days from `first_day` to `last_day`, at most `longest` of them. All must outlive it.
  DayTables(const DayCount& days, const ColumnPlan& plan, std::int32_t first_day, std::int32_t last_day);
  static constexpr std::int32_t longest = 40'000;

  /// Tables of a pattern, made when it is first asked for.
  const CountedDays& of(std::uint32_t pattern);
  std::int32_t first_day() const { return first_day_; }
  /// First day of a window as at a day.
  std::int32_t window_first(std::size_t window, std::int32_t day) const {
    return window_first_[window][static_cast<std::size_t>(day - first_day_)];
  }

 private:
  const DayCount& days_;
  const ColumnPlan& plan_;
  std::int32_t first_day_;
  std::size_t size_;  ///< days, and one more
  std::vector<std::vector<std::int32_t>> window_first_;
  std::vector<std::unique_ptr<CountedDays>> by_pattern_;
};

}  // namespace turnpoint
