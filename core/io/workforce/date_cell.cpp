#include <algorithm>
#include <array>

#include "core/io/utf8.h"
#include "core/io/workforce/cells.h"

namespace turnpoint {
namespace {

constexpr const char* how_to_write = "Write the day as year-month-day, such as 2011-02-28.";

/// The numbers between marks, when there are exactly three: 3/4/2011 gives 3, 4 and 2011.
std::optional<std::array<int, 3>> three_numbers(std::string_view text) {
  std::array<int, 3> numbers{};
  std::size_t part = 0;
  std::size_t digits = 0;
  for (const char byte : text) {
    if (byte >= '0' && byte <= '9') {
      if (++digits > 4) return std::nullopt;
      numbers[part] = numbers[part] * 10 + (byte - '0');
    } else {
      const bool mark = byte == '/' || byte == '-' || byte == '.' || byte == ' ';
      if (!mark || digits == 0 || ++part > 2) return std::nullopt;
      digits = 0;
    }
  }
  if (part != 2 || digits == 0) return std::nullopt;
  return numbers;
}

std::string month_name(int month) {
  const std::string words = to_words(*day_of_numbers(2000, month, 1));  // 1 February 2000
  return words.substr(2, words.size() - 7);
}

/// Year, month and day are in their places, but no such day exists.
std::string advice_for_order(int year, int month, int day) {
  if (month < 1 || month > 12) {
    return " is not a date; there are twelve months. " + std::string(how_to_write);
  }
  if (year < 1900 || year > 2199)
    return " is outside the years 1900 to 2199. Check the year and write it in four digits.";
  if (const auto meant = day_of_numbers(year, month, day)) {
    return " is not in the form year-month-day. Write " + to_words(*meant) + " as " + to_text(*meant) + '.';
  }
  const std::chrono::year_month_day_last last{
      std::chrono::year(year), std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  const auto days = static_cast<unsigned>(last.day());
  if (day == 0) return " is not a date. " + std::string(how_to_write);
  return " is not a date; " + month_name(month) + ' ' + std::to_string(year) + " has " +
         std::to_string(days) + " days. Write the day as " + to_text(Day{last}) + '.';
}

/// 03/04/2011 is 3 April to some and 4 March to others: both are offered, none is chosen.
std::string advice_for_year_last(int first, int second, int year) {
  const auto day_first = day_of_numbers(year, second, first);
  const auto month_first = day_of_numbers(year, first, second);
  if (!day_first && !month_first) return " is not a date. " + std::string(how_to_write);
  if (day_first && month_first && *day_first != *month_first) {
    return " can be read two ways. Write " + to_words(*day_first) + " as " + to_text(*day_first) + ", or " +
           to_words(*month_first) + " as " + to_text(*month_first) + '.';
  }
  const Day meant = day_first ? *day_first : *month_first;
  return " is not in the order year-month-day. Write " + to_words(meant) + " as " + to_text(meant) + '.';
}

std::string advice(std::string_view text) {
  if (const auto numbers = three_numbers(text)) {
    const auto [a, b, c] = *numbers;
    if (a >= 100) return advice_for_order(a, b, c);
    if (c >= 100) return advice_for_year_last(a, b, c);
    return " has no year of four digits. " + std::string(how_to_write);
  }
  if (text.size() > 10 && day_from_text(text.substr(0, 10))) {
    return " is more than a date. Write the day alone: " + std::string(text.substr(0, 10)) + '.';
  }
  const bool digits_only =
      std::all_of(text.begin(), text.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
  if (digits_only && text.size() == 5) {
    return " looks like a spreadsheet's day number. Give the column the date format yyyy-mm-dd and save it "
           "again.";
  }
  return " is not a date. " + std::string(how_to_write);
}

}  // namespace

std::optional<Day> day_of_numbers(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok() || Day{date} < earliest_day || Day{date} > latest_day) return std::nullopt;
  return Day{date};
}

Result<std::int32_t> day_from_cell(std::string_view cell) {
  if (const auto day = day_from_text(cell)) return day_number(*day);
  const bool date_like = cell.size() <= 10 && three_numbers(cell);
  return fail(ErrorCode::bad_date, {}, (date_like ? std::string(cell) : in_quotes(cell)) + advice(cell));
}

}  // namespace turnpoint
