#pragma once
/// One cell as a value, or a sentence that says what is wrong with it and what would be right. `where` stays
/// empty.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/workforce/workforce.h"

namespace turnpoint {

/// Without spaces, tabs, line ends and no-break spaces at either end.
std::string_view trimmed(std::string_view text);
/// A to Z only.
std::string lower_case(std::string_view text);

/// Day number of exactly `2026-02-28`. Code: bad_date.
Result<std::int32_t> day_from_cell(std::string_view cell);
/// The day of these numbers; nothing where there is none, or none that the readers take.
std::optional<Day> day_of_numbers(int year, int month, int day);

/// Which numbers a column takes, in ten-thousandths, and how to say so.
struct NumberRange {
  std::int64_t above = 0;  ///< greater than this
  std::int64_t at_most = 0;
  std::string_view words;    ///< `more than 0 and at most 24`
  std::string_view example;  ///< `7.5`
};

/// Ten-thousandths of a decimal with up to four places. Codes: bad_number, out_of_range.
Result<std::int64_t> number_from_cell(std::string_view cell, const NumberRange& range);

/// Of a part day, and of a working day: more than 0, at most 24.
Result<Hours> hours_from_cell(std::string_view cell);
Result<Hours> hours_per_day_from_cell(std::string_view cell);
Result<std::int64_t> fte_from_cell(std::string_view cell);
/// Whole years, in ten-thousandths.
Result<std::int64_t> age_from_cell(std::string_view cell);
/// Checked only; nothing is kept of it yet.
Result<std::int64_t> salary_from_cell(std::string_view cell);

/// `yes` or `no` in any case. Code: unknown_value.
Result<bool> yes_or_no_from_cell(std::string_view cell);

/// An id or a kind: small letters, digits, - and _, at most 64; capitals are taken as small letters. Code:
/// unknown_value.
Result<std::string> word_from_cell(std::string_view cell);

/// In any case. Code: unknown_value, with the list.
Result<Category> category_of_cell(std::string_view cell);

/// In any case. Code: unknown_value, with the list.
Result<Reason> reason_of_cell(std::string_view cell);

/// A pattern and, for a rota of several weeks, its anchor. Codes: bad_pattern; missing_value without an
/// anchor.
Result<WorkPattern> pattern_from_cell(std::string_view cell, std::optional<std::int32_t> anchor);

/// Text of at most `max_bytes` without control characters. Codes: too_large, unknown_value.
Result<std::string_view> text_from_cell(std::string_view cell, std::size_t max_bytes);

}  // namespace turnpoint
