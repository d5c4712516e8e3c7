#include "core/synth/generate/clock.h"

#include <algorithm>

#include "core/time/bank_holidays.h"

namespace turnpoint {
namespace {

constexpr double days_a_year = 365.25;

double mean_of(const std::array<double, 12>& winter) {
  double sum = 0.0;
  for (const double month : winter) sum += month;
  return sum / 12.0;
}

}  // namespace

std::int32_t month_and_day(Day day) {
  const std::chrono::year_month_day date(day);
  return static_cast<std::int32_t>(static_cast<unsigned>(date.month()) * 100 +
                                   static_cast<unsigned>(date.day()));
}

bool is_closure(const std::vector<Closure>& closures, std::int32_t month_and_day) {
  return std::any_of(closures.begin(), closures.end(), [&](const Closure& closure) {
    const bool is_after = closure.first <= month_and_day;
    const bool is_before = month_and_day <= closure.last;
    return closure.first <= closure.last ? is_after && is_before : is_after || is_before;
  });
}

IllnessClock::IllnessClock(const Profile& profile, const Span& span)
    : first_(day_number(span.first_day)), last_(day_number(span.last_day)),
      days_(static_cast<std::size_t>(span.days()), Kind::open) {
  for (const std::int32_t day : bank_holidays(Division::england_and_wales, span))
    days_[place(day)] = Kind::bank_holiday;
  const Illness& illness = profile.illness;
  const double winter_mean = mean_of(illness.winter);
  std::vector<double> speed(days_.size(), 0.0);
  double sum = 0.0;
  for (std::int32_t day = first_; day <= last_; ++day) {
    const std::int32_t date = month_and_day(day_from_number(day));
    if (turnpoint::is_closure(profile.closures, date)) days_[place(day)] = Kind::closure;
    const double winter = illness.winter[static_cast<std::size_t>(date / 100 - 1)] / winter_mean;
    const double short_ones = (1.0 - illness.long_share) * winter;
    const double all = short_ones + illness.long_share;
    long_share_.push_back(illness.long_share / all);
    if (is_closed(day)) continue;
    const auto weekday = static_cast<std::size_t>(weekday_index(day_from_number(day)));
    speed[place(day)] = all * illness.weekday[weekday];
    sum += speed[place(day)];
  }
  const double years = static_cast<double>(days_.size()) / days_a_year;
  before_.push_back(0.0);
  for (const double one : speed) before_.push_back(before_.back() + one / sum * years);
}

std::int32_t IllnessClock::day_of(double time) const {
  const auto after = std::upper_bound(before_.begin(), before_.end(), time);
  return first_ + static_cast<std::int32_t>(after - before_.begin()) - 1;
}

}  // namespace turnpoint
