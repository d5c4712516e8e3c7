#include "tests/oracle/stages/slow_calendar.h"

#include "core/time/bank_holidays.h"

namespace turnpoint::test {
namespace {

using std::chrono::days;

constexpr Day first_year{std::chrono::year(2015) / 1 / 1};
constexpr Day last_year{std::chrono::year(2035) / 12 / 31};

}  // namespace

Day months_on(Day day, int months) {
  const std::chrono::year_month_day date{day};
  int year = static_cast<int>(date.year());
  int month = static_cast<int>(static_cast<unsigned>(date.month())) + months;
  for (; month < 1; month += 12) --year;
  for (; month > 12; month -= 12) ++year;
  for (unsigned number = static_cast<unsigned>(date.day());; --number) {
    const std::chrono::year_month_day moved{
        std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(number)};
    if (moved.ok()) return Day(moved);
  }
}

int whole_months(Day from, Day to) {
  int months = 0;
  while (months_on(from, months + 1) <= to) ++months;
  return months;
}

SlowCalendar::SlowCalendar() {
  for (const std::int32_t number : bank_holidays(Division::england_and_wales, {first_year, last_year}))
    holidays_.insert(day_from_number(number));
}

bool SlowCalendar::works(Day day) const {
  const std::chrono::weekday weekday(day);
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return false;
  return holidays_.count(day) == 0;
}

Day SlowCalendar::works_from(Day day) const {
  while (!works(day)) day += days(1);
  return day;
}

Day SlowCalendar::works_until(Day day) const {
  while (!works(day)) day -= days(1);
  return day;
}

Day SlowCalendar::next(Day day) const { return works_from(day + days(1)); }

/// Rule 1.
Day SlowCalendar::deadline(Day from, const Term& term) const {
  switch (term.unit) {
  case TermUnit::calendar_day: return from + days(term.count);
  case TermUnit::week: return from + days(7 * term.count);
  case TermUnit::month: return months_on(from, term.count);
  case TermUnit::year: return months_on(from, 12 * term.count);
  case TermUnit::working_day: break;
  }
  for (int left = term.count; left > 0; --left) from = next(from);
  return from;
}

/// Rule 2.
Day SlowCalendar::notice(Day given, const std::optional<Term>& term) const {
  return next(term ? deadline(given, *term) : given);
}

/// Rule 3. No policy gives a life or a review in working days.
Day SlowCalendar::end_of(Day from, const Term& term) const { return deadline(from, term); }

Day SlowCalendar::before(Day day, const Term& term) const {
  switch (term.unit) {
  case TermUnit::calendar_day: return day - days(term.count);
  case TermUnit::week: return day - days(7 * term.count);
  case TermUnit::month: return months_on(day, -term.count);
  case TermUnit::year: return months_on(day, -12 * term.count);
  case TermUnit::working_day: break;
  }
  for (int left = term.count; left > 0; --left) day = works_until(day - days(1));
  return day;
}

}  // namespace turnpoint::test
