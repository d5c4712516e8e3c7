#include "core/engine/columns/window_counts.h"

#include <algorithm>
#include <type_traits>

namespace turnpoint {
namespace {

/// The fewest counted days that pass a filter, over a scale; a spell without any is never counted.
std::int32_t fewest_days(const SpellFilter& filter, std::int32_t scale) {
  const Rational needed = filter.minimum_days * Rational(scale);
  const auto whole = static_cast<std::int64_t>(needed.numerator() / needed.denominator());
  const std::int64_t fewest = needed.is_whole() ? whole : whole + 1;
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(fewest, 1, 1 << 30));
}

/// Spells and days in one number; days are what a shift of 32 leaves.
std::uint64_t both(std::int32_t days) { return std::uint64_t{static_cast<std::uint32_t>(days)} << 32U | 1U; }
std::int32_t spells_of(std::uint64_t sum) { return static_cast<std::int32_t>(sum); }
std::int32_t days_of(std::uint64_t sum) { return static_cast<std::int32_t>(sum >> 32U); }

}  // namespace

/// Counts one row from the first row on that reaches into its window.
struct WindowCounts::Counter {
  const std::uint64_t* before;
  const std::int32_t* begin;
  const std::int32_t* edge;
  std::int32_t* spells;
  std::int32_t* days;

  template <bool with_days>
  void count(std::uint32_t row, std::uint32_t from, std::int32_t scale) const {
    const std::uint64_t sum = before[row + 1] - before[from];
    spells[row] = spells_of(sum);
    if constexpr (with_days) {
      const std::int32_t enters = spells_of(before[from + 1] - before[from]) * scale;
      days[row] = days_of(sum) - enters * std::max(0, edge[row] - begin[from]);
    }
  }
};

/// Finds, row after row, the first row of the person that reaches into a window.
struct WindowCounts::Search {
  const std::int32_t* end;
  const std::int32_t* edge;
  std::uint32_t* low;
  Counter counter;
  std::uint32_t at = 0;

  template <bool with_days>
  void look(std::uint32_t row, std::uint32_t start) {
    // The row itself ends after this, so the search ends there.
    const std::int32_t before = std::min(edge[row], end[row] - 1);
    at = std::max(at, start);
    // Most looks leave at most two spells behind; counting those without a jump is the quickest.
    at += end[at] <= before ? 1 : 0;
    at += end[at] <= before ? 1 : 0;
    while (end[at] <= before) ++at;
    low[row] = at;
    counter.count<with_days>(row, at, 1);
  }
};

WindowCounts::WindowCounts(const ColumnPlan& plan, DayTables& tables)
    : plan_(plan), tables_(tables), sums_(plan.filters.size()), reaches_(plan.windows.size()),
      counts_(plan.counts.size()), first_count_(plan.windows.size()) {
  for (std::size_t count = plan.counts.size(); count-- > 0;) first_count_[plan.counts[count].window] = count;
}

void WindowCounts::make_room(std::size_t rows) {
  const auto grow = [&](auto& column) {
    if (column.size() < rows + 2) column.resize(rows + 2);
  };
  for (Sums& sums : sums_) grow(sums);
  for (Reach& reach : reaches_) grow(reach);
  for (CountedLooks& counts : counts_) grow(counts.spells), grow(counts.days);
}

void WindowCounts::count(const SpellRows& rows) {
  make_room(rows.size);
  for (std::size_t i = 0; i < sums_.size(); ++i) sum(rows, i);
  reach(rows);
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    const std::size_t window = plan_.counts[i].window;
    if (first_count_[window] != i) count_again(rows, i, 0, rows.size, 1);
    for (const std::uint32_t person : rows.scaled)
      count_again(rows, i, rows.first_row[person], rows.first_row[person + 1], rows.scale[person]);
    if (plan_.windows[window].unit == DayUnit::working_day) drop_empty(rows, i);
  }
}

void WindowCounts::sum(const SpellRows& rows, std::size_t filter) {
  const std::int32_t* days = rows.days[static_cast<std::size_t>(plan_.filters[filter].unit)].data();
  std::uint64_t* before = sums_[filter].data();
  std::uint64_t sum = 0;
  const auto add = [&](std::size_t first, std::size_t end, std::int32_t fewest) {
    for (std::size_t row = first; row < end; ++row) {
      before[row] = sum;
      sum += days[row] >= fewest ? both(days[row]) : 0;
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
  before[rows.size] = sum;
}

WindowCounts::Counter WindowCounts::counter(const SpellRows& rows, std::size_t count) {
  const WindowCount& what = plan_.counts[count];
  return {sums_[what.filter].data(),
          rows.begin[static_cast<std::size_t>(plan_.windows[what.window].unit)].data(),
          rows.edge[what.window].data(), counts_[count].spells.data(), counts_[count].days.data()};
}

WindowCounts::Search WindowCounts::search(const SpellRows& rows, std::size_t window) {
  return {rows.end[static_cast<std::size_t>(plan_.windows[window].unit)].data(), rows.edge[window].data(),
          reaches_[window].data(), counter(rows, first_count_[window])};
}

/// With the first count of every window. Two windows go together, so that the processor need not wait for one
/// before it looks at the other.
void WindowCounts::reach(const SpellRows& rows) {
  const std::uint32_t* const start = rows.start.data();
  const auto size = static_cast<std::uint32_t>(rows.size);
  const auto asks_for_days = [&](std::size_t window, auto answer) {
    plan_.counts[first_count_[window]].with_days ? answer(std::true_type()) : answer(std::false_type());
  };
  std::size_t window = 0;
  for (; window + 2 <= reaches_.size(); window += 2) {
    asks_for_days(window, [&](auto one_days) {
      asks_for_days(window + 1, [&](auto other_days) {
        Search one = search(rows, window);
        Search other = search(rows, window + 1);
        for (std::uint32_t row = 0; row < size; ++row) {
          one.look<one_days.value>(row, start[row]);
          other.look<other_days.value>(row, start[row]);
        }
      });
    });
  }
  if (window == reaches_.size()) return;
  asks_for_days(window, [&](auto with_days) {
    Search last = search(rows, window);
    for (std::uint32_t row = 0; row < size; ++row) last.look<with_days.value>(row, start[row]);
  });
}

/// One more count in a window, or that of people whose days are shares.
void WindowCounts::count_again(const SpellRows& rows, std::size_t count, std::size_t first, std::size_t end,
                               std::int32_t scale) {
  const Counter counts = counter(rows, count);
  const std::uint32_t* const low = reaches_[plan_.counts[count].window].data();
  const auto of_rows = [&](auto with_days) {
    for (auto row = static_cast<std::uint32_t>(first); row < end; ++row)
      counts.count<with_days.value>(row, low[row], scale);
  };
  plan_.counts[count].with_days ? of_rows(std::true_type()) : of_rows(std::false_type());
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
  as_at.spells = spells_of(sums[row] - sums[low]);
  as_at.days = days_of(sums[row] - sums[low]);
  if (low < row && spells_of(sums[low + 1] - sums[low]) != 0)
    as_at.days -= std::max(0, before - rows.begin[unit][low]) * rows.scale[person];
  return as_at;
}

}  // namespace turnpoint
