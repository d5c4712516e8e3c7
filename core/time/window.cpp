#include "core/time/window.h"

namespace turnpoint {

Day plus_months(Day day, int months) {
  const std::chrono::year_month_day date{day};
  const std::chrono::year_month target = date.year() / date.month() + std::chrono::months(months);
  const std::chrono::year_month_day_last end = target / std::chrono::last;
  return Day{target / (date.day() < end.day() ? date.day() : end.day())};
}

Span window_as_at(const WindowLength& length, Day as_at) {
  const Day before = length.unit == WindowLength::Unit::months ? minus_months(as_at, length.count)
                                                               : as_at - std::chrono::days(length.count);
  return {before + std::chrono::days(1), as_at};
}

std::string to_text(const WindowLength& length) {
  const char* unit = length.unit == WindowLength::Unit::months ? " month" : " day";
  return std::to_string(length.count) + unit + (length.count == 1 ? "" : "s");
}

std::string to_words(const Span& days) {
  const std::string last = to_words(days.last_day);
  if (days.first_day == days.last_day) return last;
  const std::chrono::year_month_day from{days.first_day};
  const std::chrono::year_month_day to{days.last_day};
  std::string first = to_words(days.first_day);
  if (from.year() == to.year()) first = first.substr(0, first.rfind(' '));
  if (from.year() == to.year() && from.month() == to.month()) first = first.substr(0, first.rfind(' '));
  return first + " to " + last;
}

}  // namespace turnpoint
