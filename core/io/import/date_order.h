#pragma once
/// Dates as exports write them, and which of day and month comes first in a column of them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/time/day.h"

namespace turnpoint {

enum class DateOrder : std::uint8_t { day_first, month_first };

/// `day-first`, `month-first`
std::string_view to_text(DateOrder order);
std::optional<DateOrder> order_from_text(std::string_view text);

/// What a cell may mean. At most one of `certain` and the pair is set; a pair of two equal days is certain.
struct DateReading {
  std::optional<Day> certain;
  std::optional<Day> day_first;
  std::optional<Day> month_first;
  bool with_time = false;  ///< a time of day stood behind it and is left out
  bool two_digit_year = false;
  bool needs_order() const { return day_first || month_first; }
};

/// Takes 2026-02-28, 2026/2/28, 20260228, 28/02/2026, 28-02-2026, 28.2.2026, 28 Feb 2026, 28-Feb-26,
/// February 28, 2026, each with or without a time behind it. An empty reading: no date.
DateReading read_date(std::string_view cell);

/// What the cells of one column say about its order.
class OrderEvidence {
 public:
  void add(const DateReading& reading, std::string_view cell);
  std::uint64_t only_day_first() const { return only_day_first_; }
  std::uint64_t only_month_first() const { return only_month_first_; }
  bool is_needed() const { return two_ways_ + only_day_first_ + only_month_first_ > 0; }
  /// What most of the cells that can be read only one way say; nothing where they are level.
  std::optional<DateOrder> decided() const;
  /// A cell that can be read two ways, for the question: `03/04/2026`.
  const std::string& example() const { return example_; }

 private:
  std::uint64_t only_day_first_ = 0;
  std::uint64_t only_month_first_ = 0;
  std::uint64_t two_ways_ = 0;
  std::string example_;
};

/// The cell's day in a column of this order. Code: bad_date, with what would be right.
Result<Day> day_of_cell(std::string_view cell, std::optional<DateOrder> order, bool two_digit_years);

}  // namespace turnpoint
