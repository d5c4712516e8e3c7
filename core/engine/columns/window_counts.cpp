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

/// Finds, row after row, the first row of the person that reaches into a window.
struct Search {
  const std::int32_t* end;
  const std::int32_t* edge;
  std::uint32_t* low;
  std::uint32_t at = 0;

  void look(std::uint32_t row, std::uint32_t start) {
    // The row itself ends after this, so the search ends there.
    const std::int32_t before = std::min(edge[row], end[row] - 1);
    at = std::max(at, start);
    // Most looks leave at most two spells behind; counting those without a jump is the quickest.
    at += end[at] <= before ? 1 : 0;
    at += end[at] <= before ? 1 : 0;
    while (end[at] <= before) ++at;
    low[row] = at;
  }
};

}  // namespace

WindowCounts::WindowCounts(const ColumnPlan& plan, DayTables& tables)
    : plan_(plan), tables_(tables), sums_(plan.filters.size()), reaches_(plan.windows.size()),
      counts_(plan.counts.size()) {}

void WindowCounts::make_room(std::size_t rows) {
  const auto grow = [&](auto& column) {
    if (column.size() < rows + 2) column.resize(rows + 2);
  };
  for (Sums& sums : sums_) grow(sums.spells), grow(sums.days);
  for (Reach& reach : reaches_) grow(reach);
  for (CountedLooks& counts : counts_) grow(counts.spells), grow(counts.days);
}

void WindowCounts::count(const SpellRows& rows) {
  make_room(rows.size);
  for (std::size_t i = 0; i < sums_.size(); ++i) sum(rows, i);
  reach(rows);
  for (std::size_t i = 0; i < counts_.size(); ++i) count(rows, i);
}

void WindowCounts::sum(const SpellRows& rows, std::size_t filter) {
  const std::int32_t* days = rows.days[static_cast<std::size_t>(plan_.filters[filter].unit)].data();
  std::uint32_t* spells_before = sums_[filter].spells.data();
  std::uint32_t* days_before = sums_[filter].days.data();
  std::uint32_t spells_sum = 0;
  std::uint32_t days_sum = 0;
  const bool with_days = plan_.filters[filter].with_days;
  const auto add = [&](std::size_t first, std::size_t end, std::int32_t fewest) {
    for (std::size_t row = first; row < end; ++row) {
      spells_before[row] = spells_sum;
      spells_sum += days[row] >= fewest ? 1 : 0;
    }
    if (!with_days) return;
    for (std::size_t row = first; row < end; ++row) {
      days_before[row] = days_sum;
      days_sum += days[row] >= fewest ? static_cast<std::uint32_t>(days[row]) : 0;
    }
  };
  const std::int32_t of_whole_days = fewest_days(plan_.filters[filter], 1);
  std::size_t row = 0;
  for (const std::uint32_t person : rows.scaled) {
    add(row, rows.first_row[person], of_whole_days);
    row = rows.first_row[person + 1];
    add(rows.first_row[person], row, fewest_days(plan_.filters[filter], rows.scale[person]));
  }
  add(row, rows.size, of_whole_days);
  spells_before[rows.size] = spells_sum;
  days_before[rows.size] = days_sum;
}

/// Two windows go together, so that the processor need not wait for one before it looks at the other.
void WindowCounts::reach(const SpellRows& rows) {
  const auto search = [&](std::size_t window) {
    return Search{rows.end[static_cast<std::size_t>(plan_.windows[window].unit)].data(),
                  rows.edge[window].data(), reaches_[window].data()};
  };
  const std::uint32_t* start = rows.start.data();
  std::size_t window = 0;
  for (; window + 2 <= reaches_.size(); window += 2) {
    Search one = search(window);
    Search other = search(window + 1);
    for (std::uint32_t row = 0; row < rows.size; ++row) {
      one.look(row, start[row]);
      other.look(row, start[row]);
    }
  }
  if (window == reaches_.size()) return;
  Search last = search(window);
  for (std::uint32_t row = 0; row < rows.size; ++row) last.look(row, start[row]);
}

void WindowCounts::count(const SpellRows& rows, std::size_t count) {
  const WindowCount& what = plan_.counts[count];
  const std::uint32_t* before = sums_[what.filter].spells.data();
  const std::uint32_t* low = reaches_[what.window].data();
  std::int32_t* spells = counts_[count].spells.data();
  for (std::size_t row = 0; row < rows.size; ++row)
    spells[row] = static_cast<std::int32_t>(before[row + 1] - before[low[row]]);
  if (what.with_days) {
    count_days(rows, count, 0, rows.size, 1);
    for (const std::uint32_t person : rows.scaled)
      count_days(rows, count, rows.first_row[person], rows.first_row[person + 1], rows.scale[person]);
  }
  if (plan_.windows[what.window].unit == DayUnit::working_day) drop_empty(rows, count);
}

/// A window in which no day was worked holds no spell either.
void WindowCounts::drop_empty(const SpellRows& rows, std::size_t count) {
  const std::size_t window = plan_.counts[count].window;
  const std::int32_t* end = rows.end[static_cast<std::size_t>(plan_.windows[window].unit)].data();
  const std::int32_t* edge = rows.edge[window].data();
  CountedLooks& looks = counts_[count];
  for (std::size_t row = 0; row < rows.size; ++row) {
    if (edge[row] < end[row]) continue;
    looks.spells[row] = 0;
    looks.days[row] = 0;
  }
}

void WindowCounts::count_days(const SpellRows& rows, std::size_t count, std::size_t first, std::size_t end,
                              std::int32_t scale) {
  const WindowCount& what = plan_.counts[count];
  const std::uint32_t* spells_before = sums_[what.filter].spells.data();
  const std::uint32_t* days_before = sums_[what.filter].days.data();
  const std::uint32_t* low = reaches_[what.window].data();
  const std::int32_t* begin = rows.begin[static_cast<std::size_t>(plan_.windows[what.window].unit)].data();
  const std::int32_t* edge = rows.edge[what.window].data();
  std::int32_t* days = counts_[count].days.data();
  for (std::size_t row = first; row < end; ++row) {
    const std::uint32_t from = low[row];
    const std::int32_t enters = spells_before[from + 1] != spells_before[from] ? scale : 0;
    const std::int32_t clipped = std::max(0, edge[row] - begin[from]);
    days[row] = static_cast<std::int32_t>(days_before[row + 1] - days_before[from]) - enters * clipped;
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
  std::size_t low = reaches_[what.window][row];
  while (low > rows.first_row[person] && rows.end[unit][low - 1] > before) --low;
  AsAt as_at;
  as_at.spells = static_cast<std::int32_t>(sums.spells[row] - sums.spells[low]);
  as_at.days = static_cast<std::int32_t>(sums.days[row] - sums.days[low]);
  if (low < row && sums.spells[low + 1] != sums.spells[low])
    as_at.days -= std::max(0, before - rows.begin[unit][low]) * rows.scale[person];
  return as_at;
}

}  // namespace turnpoint
