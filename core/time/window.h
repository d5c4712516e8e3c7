#pragma once
/// Month arithmetic and rolling windows (design: counting rule 2).

#include "core/time/day.h"

namespace turnpoint {

/// The same day number `months` earlier or later, clamped to that month's last day: 31 March minus 1 is 28 or
/// 29 February.
Day plus_months(Day day, int months);
inline Day minus_months(Day day, int months) { return plus_months(day, -months); }

/// How far a rolling window reaches back: a number of months or of days, at least 1.
struct WindowLength {
  enum class Unit : std::uint8_t { months, days };
  Unit unit = Unit::months;
  int count = 12;
  friend bool operator==(const WindowLength&, const WindowLength&) = default;
};

/// Days from `first_day` to `last_day`, both included.
struct Span {
  Day first_day;
  Day last_day;
  constexpr int days() const { return static_cast<int>((last_day - first_day).count()) + 1; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// `1 to 3 May 2024`, `30 May to 2 June 2024`, `3 May 2024`.
std::string to_words(const Span& days);

/// The window as at `as_at`: of N months every day d with minus_months(as_at, N) < d <= as_at; of N days
/// as_at - N < d <= as_at.
Span window_as_at(const WindowLength& length, Day as_at);

/// `12 months`, `1 month`, `91 days`.
std::string to_text(const WindowLength& length);

}  // namespace turnpoint
