#pragma once
/// Civil days: no clock, no time zone. "Today" is always an argument.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace turnpoint {

using Day = std::chrono::sys_days;

/// A day as the number columns hold: days since 1970-01-01.
constexpr std::int32_t day_number(Day day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}
constexpr Day day_from_number(std::int32_t number) { return Day(std::chrono::days(number)); }

/// The days Turnpoint reads and writes.
inline constexpr Day earliest_day{std::chrono::year(1900) / 1 / 1};
inline constexpr Day latest_day{std::chrono::year(2199) / 12 / 31};

/// Exactly `2026-02-28`: four, two and two digits, a day that exists, from 1900 to 2199.
std::optional<Day> day_from_text(std::string_view text);
std::string to_text(Day day);

/// As a colleague reads it: `3 April 2026`.
std::string to_words(Day day);

/// Monday is 0, Sunday is 6.
constexpr int weekday_index(Day day) {
  return static_cast<int>((std::chrono::weekday(day).iso_encoding()) - 1U);
}

}  // namespace turnpoint
