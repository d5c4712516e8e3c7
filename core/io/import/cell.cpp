#include "core/io/import/cell.h"

#include <algorithm>
#include <array>

#include "core/io/spreadsheet/number.h"
#include "core/io/utf8.h"

namespace turnpoint {
namespace {

constexpr std::int32_t whole_day = 10'000;

/// Of a cell that a spreadsheet could not work out.
Error fault_of(const SourceCell& cell) {
  return {ErrorCode::unknown_value,
          {},
          in_quotes(cell.text) +
              " is what the spreadsheet shows where it could not work the cell out. Write the "
              "value itself."};
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Result<Day> day_from_number_cell(const SourceCell& cell, bool from_1904) {
  if (const auto day = day_of_number(cell.text, from_1904)) return *day;
  // 20110228 typed as a number is a date in figures, not the day a spreadsheet counts.
  if (cell.text.size() == 8) return day_of_cell(cell.text, std::nullopt, false);
  return fail(ErrorCode::bad_date, {},
              std::string(cell.text.substr(0, 40)) +
                  " is not a day that the spreadsheet counts. Give the cell a date, such as 2011-02-28.");
}

}  // namespace

Result<Day> day_from(const SourceCell& cell, std::optional<DateOrder> order, bool two_digit_years,
                     bool from_1904) {
  if (cell.kind == CellKind::fault) return tl::unexpected(fault_of(cell));
  if (cell.kind == CellKind::number) return day_from_number_cell(cell, from_1904);
  return day_of_cell(cell.text, order, two_digit_years);
}

Result<bool> yes_or_no_from(const SourceCell& cell) {
  if (cell.kind == CellKind::fault) return tl::unexpected(fault_of(cell));
  const std::string word = lower_case(cell.text);
  if (is_one_of(word, {"yes", "y", "true", "1"})) return true;
  if (is_one_of(word, {"no", "n", "false", "0"})) return false;
  return yes_or_no_from_cell(cell.text);
}

Result<DayPart> day_part_from(const SourceCell& cell) {
  if (cell.kind == CellKind::fault) return tl::unexpected(fault_of(cell));
  const std::string word = lower_case(cell.text);
  if (is_one_of(word, {"am", "a.m.", "morning"})) return DayPart{whole_day / 2, 'a'};
  if (is_one_of(word, {"pm", "p.m.", "afternoon"})) return DayPart{whole_day / 2, 'p'};
  if (is_one_of(word, {"half", "half day", "half-day", "h", "1/2", "\xC2\xBD", "yes", "y"}))
    return DayPart{whole_day / 2, ' '};
  if (is_one_of(word, {"full", "full day", "whole", "whole day", "all day", "f", "no", "n", "none"}))
    return DayPart{whole_day, ' '};
  const auto amount = amount_from(cell);
  if (amount && *amount > 0 && *amount <= whole_day) return DayPart{static_cast<std::int32_t>(*amount), ' '};
  return fail(ErrorCode::unknown_value, {},
              in_quotes(cell.text) +
                  " is not a part of a day. Write AM, PM, half, full, or a share such as 0.5.");
}

Result<std::int64_t> amount_from(const SourceCell& cell) {
  if (cell.kind == CellKind::fault) return tl::unexpected(fault_of(cell));
  std::string text(cell.text);
  const bool comma_as_mark =
      text.find('.') == std::string::npos && std::count(text.begin(), text.end(), ',') == 1;
  if (comma_as_mark) text[text.find(',')] = '.';
  constexpr std::int64_t most = std::int64_t{100'000} * 10'000;
  return number_from_cell(text, {-1, most, "0 or more", "0.5"});
}

}  // namespace turnpoint
