#include "core/time/calendar.h"

#include <algorithm>

#include "core/time/window.h"

namespace turnpoint {
namespace {

constexpr std::chrono::days one_day{1};

}  // namespace

Calendar::Calendar(Division division) {
  closed_ = bank_holidays(division, {earliest_day, latest_day});
  std::erase_if(closed_, [](std::int32_t day) { return weekday_index(day_from_number(day)) >= 5; });
}

bool Calendar::is_working_day(Day day) const {
  return weekday_index(day) < 5 && !std::binary_search(closed_.begin(), closed_.end(), day_number(day));
}

Day Calendar::working_day_from(Day day) const {
  while (!is_working_day(day)) day += one_day;
  return day;
}

Day Calendar::working_day_until(Day day) const {
  while (!is_working_day(day)) day -= one_day;
  return day;
}

Day Calendar::day_before(Day day, const Term& term) const {
  switch (term.unit) {
  case TermUnit::calendar_day: return day - std::chrono::days(term.count);
  case TermUnit::week: return day - std::chrono::days(7 * term.count);
  case TermUnit::month: return minus_months(day, term.count);
  case TermUnit::year: return minus_months(day, 12 * term.count);
  case TermUnit::working_day: break;
  }
  for (int i = 0; i < term.count; ++i) day = working_day_until(day - one_day);
  return day;
}

Day Calendar::deadline(Day event, const Term& term) const {
  if (term.unit != TermUnit::working_day) return end_of(event, term);
  Day day = event;
  for (int i = 0; i < term.count; ++i) day = working_day_from(day + one_day);
  return day;
}

Day Calendar::first_day_after_notice(Day given, const Term& term) const {
  return working_day_from(deadline(given, term) + one_day);
}

Day Calendar::end_of(Day start, const Term& term) const {
  switch (term.unit) {
  case TermUnit::calendar_day: return start + std::chrono::days(term.count);
  case TermUnit::week: return start + std::chrono::days(7 * term.count);
  case TermUnit::month: return plus_months(start, term.count);
  case TermUnit::year: return plus_months(start, 12 * term.count);
  case TermUnit::working_day: break;
  }
  Day day = working_day_from(start);
  for (int i = 0; i < term.count; ++i) day = working_day_from(day + one_day);
  return day;
}

}  // namespace turnpoint
