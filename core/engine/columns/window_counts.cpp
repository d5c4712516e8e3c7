#include "core/engine/columns/window_counts.h"

#include <algorithm>

namespace turnpoint {
namespace {

/// The fewest counted days that pass a filter, over a scale; a spell without any is never counted.
std::int32_t fewest_days(const SpellFilter& filter, std::int32_t scale) {
  const Rational needed = filter.minimum_days * Rational(scale);
  const auto whole = static_cast<std::int64_t>(needed.numerator() / needed.denominator());
  const std::int64_t fewest = needed.is_whole() ? whole : whole + 1;
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(fewest, 1, 1 << 30));
}

}  // namespace

WindowCounts::WindowCounts(const ColumnPlan& plan, DayTables& tables)
    : plan_(plan), tables_(tables), sums_(plan.filters.size()), reaches_(plan.windows.size()),
      counts_(plan.counts.size()) {}

void WindowCounts::make_room(std::size_t rows) {
  const auto grow = [&](auto& column) {
    if (column.size() < rows + 1) column.resize(rows + 1);
  };
  for (Sums& sums : sums_) grow(sums.spells), grow(sums.days);
  for (Reach& reach : reaches_) grow(reach.low), grow(reach.clipped);
  for (CountedLooks& counts : counts_) grow(counts.spells), grow(counts.days);
}

void WindowCounts::count(const SpellRows& rows) {
  make_room(rows.size);
  for (std::size_t i = 0; i < sums_.size(); ++i) sum(rows, i);
  for (std::size_t i = 0; i < reaches_.size(); ++i) reach(rows, i);
  for (std::size_t i = 0; i < counts_.size(); ++i) count(rows, i);
}

void WindowCounts::sum(const SpellRows& rows, std::size_t filter) {
  const std::int32_t* days = rows.days[static_cast<std::size_t>(plan_.filters[filter].unit)].data();
  std::uint32_t* spells_before = sums_[filter].spells.data();
  std::uint32_t* days_before = sums_[filter].days.data();
  const std::int32_t of_whole_days = fewest_days(plan_.filters[filter], 1);
  std::uint32_t spells_sum = 0;
  std::uint32_t days_sum = 0;
  std::size_t row = 0;
  for (std::size_t person = 0; person < rows.people(); ++person) {
    const std::int32_t scale = rows.scale[person];
    const std::int32_t fewest = scale == 1 ? of_whole_days : fewest_days(plan_.filters[filter], scale);
    for (const std::size_t end = rows.first_row[person + 1]; row < end; ++row) {
      spells_before[row] = spells_sum;
      days_before[row] = days_sum;
      const bool enters = days[row] >= fewest;
      spells_sum += enters ? 1 : 0;
      days_sum += enters ? static_cast<std::uint32_t>(days[row]) : 0;
    }
  }
  spells_before[row] = spells_sum;
  days_before[row] = days_sum;
}

void WindowCounts::reach(const SpellRows& rows, std::size_t window) {
  const auto unit = static_cast<std::size_t>(plan_.windows[window].unit);
  const std::int32_t* begin = rows.begin[unit].data();
  const std::int32_t* end = rows.end[unit].data();
  std::uint32_t* low = reaches_[window].low.data();
  std::int32_t* clipped = reaches_[window].clipped.data();
  for (std::size_t person = 0; person < rows.people(); ++person) {
    std::uint32_t at = rows.first_row[person];
    const std::uint32_t rows_end = rows.first_row[person + 1];
    if (at == rows_end) continue;
    const std::int32_t* before_window =
        tables_.of(rows.pattern[person]).before_window[window].data() - tables_.first_day();
    for (std::uint32_t row = at; row < rows_end; ++row) {
      const std::int32_t before = before_window[rows.last[row]];
      while (at <= row && end[at] <= before) ++at;
      low[row] = at;
      clipped[row] = at <= row && before > begin[at] ? (before - begin[at]) * rows.scale[person] : 0;
    }
  }
}

void WindowCounts::count(const SpellRows& rows, std::size_t count) {
  const WindowCount& what = plan_.counts[count];
  const std::uint32_t* spells_before = sums_[what.filter].spells.data();
  const std::uint32_t* days_before = sums_[what.filter].days.data();
  const std::uint32_t* low = reaches_[what.window].low.data();
  const std::int32_t* clipped = reaches_[what.window].clipped.data();
  std::int32_t* spells = counts_[count].spells.data();
  std::int32_t* days = counts_[count].days.data();
  for (std::size_t row = 0; row < rows.size; ++row)
    spells[row] = static_cast<std::int32_t>(spells_before[row + 1] - spells_before[low[row]]);
  if (!what.with_days) return;
  for (std::size_t row = 0; row < rows.size; ++row) {
    const std::uint32_t first = low[row];
    const bool enters = first <= row && spells_before[first + 1] != spells_before[first];
    days[row] =
        static_cast<std::int32_t>(days_before[row + 1] - days_before[first]) - (enters ? clipped[row] : 0);
  }
}

WindowCounts::AsAt WindowCounts::before(const SpellRows& rows, std::size_t person, std::size_t row,
                                        std::size_t count) const {
  const WindowCount& what = plan_.counts[count];
  const auto unit = static_cast<std::size_t>(plan_.windows[what.window].unit);
  const Sums& sums = sums_[what.filter];
  const std::int32_t day = rows.first[row] - 1;
  const std::int32_t before =
      tables_.of(rows.pattern[person])
          .before_window[what.window][static_cast<std::size_t>(day - tables_.first_day())];
  std::size_t low = std::min<std::size_t>(reaches_[what.window].low[row], row);
  while (low > rows.first_row[person] && rows.end[unit][low - 1] > before) --low;
  AsAt as_at;
  as_at.spells = static_cast<std::int32_t>(sums.spells[row] - sums.spells[low]);
  as_at.days = static_cast<std::int32_t>(sums.days[row] - sums.days[low]);
  if (low < row && sums.spells[low + 1] != sums.spells[low])
    as_at.days -= std::max(0, before - rows.begin[unit][low]) * rows.scale[person];
  return as_at;
}

}  // namespace turnpoint
