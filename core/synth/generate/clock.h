#pragma once
/// On which days illnesses begin: a clock that runs faster in winter and on Mondays and stands still when
/// nobody works.

#include <vector>

#include "core/synth/generate/profile.h"

namespace turnpoint {

/// As Closure has it: 1225.
std::int32_t month_and_day(Day day);

/// Whether nobody works on such a day of any year.
bool is_closure(const std::vector<Closure>& closures, std::int32_t month_and_day);

class IllnessClock {
 public:
  /// For the days of `span`, whole years. A year of it is on average 1.
  IllnessClock(const Profile& profile, const Span& span);

  /// The time on the clock when `day` begins; `day` is in the span or the one after it.
  double at(std::int32_t day) const { return before_[place(day)]; }
  /// The day on which the clock reaches `time`, or the one after the span's last.
  std::int32_t day_of(double time) const;
  /// How likely an illness that begins on the day is a long one: winter brings short ones only.
  double long_share(std::int32_t day) const { return long_share_[place(day)]; }
  /// Whether nobody works: bank holidays of England and Wales, closures of the profile.
  bool is_closed(std::int32_t day) const { return days_[place(day)] != Kind::open; }
  bool is_closure(std::int32_t day) const { return days_[place(day)] == Kind::closure; }
  std::int32_t first() const { return first_; }
  std::int32_t last() const { return last_; }

 private:
  enum class Kind : std::uint8_t { open, bank_holiday, closure };
  std::size_t place(std::int32_t day) const { return static_cast<std::size_t>(day - first_); }

  std::int32_t first_;
  std::int32_t last_;
  std::vector<Kind> days_;
  std::vector<double> long_share_;
  std::vector<double> before_;  ///< one more than days
};

}  // namespace turnpoint
