#pragma once
/// Working days between two days, from a prefix table per working pattern.

#include <cstdint>
#include <vector>

#include "core/workforce/workforce.h"

namespace turnpoint {

/// Days on which nobody works (bank holidays, closures), as sorted day numbers; empty when no calendar is
/// given.
using ClosedDays = std::vector<std::int32_t>;

class DayCount {
 public:
  /// The workforce must outlive it. `closed` is sorted and without duplicates.
  explicit DayCount(const Workforce& workforce, ClosedDays closed = {});

  /// Days of the person's pattern in force each day, from `first` to `last`, both included; 0 when last <
  /// first.
  std::int64_t working_days(std::size_t person, std::int32_t first, std::int32_t last) const;
  /// The same for a pattern, whoever works it.
  std::int64_t working_days_of(std::uint32_t pattern, std::int32_t first, std::int32_t last) const;
  bool works_on(std::size_t person, std::int32_t day) const { return working_days(person, day, day) == 1; }
  /// The first working day from `day` on. Gives up after ten years of closed days and answers `day`.
  std::int32_t next_working_day(std::size_t person, std::int32_t day) const;
  std::int32_t previous_working_day(std::size_t person, std::int32_t day) const;
  const ClosedDays& closed() const { return closed_; }

 private:
  struct Table {
    std::int32_t cycle = 7;
    std::int32_t in_cycle = 5;
    std::int32_t shift = 0;            ///< makes day number + shift a place in the cycle
    std::vector<std::int32_t> before;  ///< working days in the cycle before each place
    std::vector<std::int32_t>
        closed_before;  ///< closed days that the pattern would work, before each closed day
  };
  Table table_of(const WorkPattern& pattern) const;
  std::int64_t days_before(const Table& table, std::int32_t day) const;

  const Workforce& workforce_;
  ClosedDays closed_;
  std::vector<Table> tables_;  ///< by pattern
};

}  // namespace turnpoint
