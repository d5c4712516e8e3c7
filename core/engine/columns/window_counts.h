#pragma once
/// S and D of every look of a block, window by window.

#include "core/engine/columns/spell_rows.h"

namespace turnpoint {

/// Spells and days of one window and filter; days over the person's scale.
struct CountedLooks {
  std::vector<std::int32_t> spells, days;  ///< by row; `days` only where the plan asks for them
};

class WindowCounts {
 public:
  WindowCounts(const ColumnPlan& plan, DayTables& tables);

  /// Counts every row as at its last day.
  void count(const SpellRows& rows);
  /// By ColumnPlan::counts.
  const CountedLooks& of(std::size_t count) const { return counts_[count]; }

  struct AsAt {
    std::int32_t spells = 0;
    std::int32_t days = 0;
  };
  /// As at the day before a row's first day.
  AsAt before(const SpellRows& rows, std::size_t person, std::size_t row, std::size_t count) const;

 private:
  /// Before each row, spells and days of the rows that a filter lets in, as one number: one difference,
  /// within a person, counts both.
  using Sums = std::vector<std::uint64_t>;
  /// By row: the first row that reaches into the window as at the row's last day, itself at the latest.
  using Reach = std::vector<std::uint32_t>;

  struct Counter;
  struct Search;

  void make_room(std::size_t rows);
  void sum(const SpellRows& rows, std::size_t filter);
  Counter counter(const SpellRows& rows, std::size_t count);
  Search search(const SpellRows& rows, std::size_t window);
  void reach(const SpellRows& rows);
  void count_again(const SpellRows& rows, std::size_t count, std::size_t first, std::size_t end,
                   std::int32_t scale);
  void drop_empty(const SpellRows& rows, std::size_t count);

  const ColumnPlan& plan_;
  DayTables& tables_;
  std::vector<Sums> sums_;
  std::vector<Reach> reaches_;
  std::vector<CountedLooks> counts_;
  std::vector<std::size_t> first_count_;  ///< by window: the first count in it
};

}  // namespace turnpoint
