#include "tests/scenarios/cases/arithmetic.h"

#include <algorithm>
#include <chrono>

#include "tests/scenarios/cases/named_days.h"

namespace turnpoint::test {
namespace {

using std::chrono::year_month_day;

using Years = std::set<int>;

Years years_named(const WorkedCase& worked) {
  Years years;
  for (const std::string& line : worked.arithmetic) years.merge(years_named_in(line));
  return years;
}

/// Whether a calendar has the day, in one of the years if it names none itself, on its day of the week.
bool is_in_calendar(const NamedDay& named, const Years& years) {
  if (named.month == 0 || (named.implied && named.weekday < 0)) return true;
  const auto fits = [&](int year) {
    const year_month_day date = std::chrono::year(year) / named.month / named.day;
    return date.ok() && (named.weekday < 0 || weekday_index(Day(date)) == named.weekday);
  };
  return named.year != 0 ? fits(named.year) : std::any_of(years.begin(), years.end(), fits);
}

/// A line that names years means one of them by a day without its year; a line that names none may mean any
/// of the arithmetic's.
Lines days_of_no_calendar(const WorkedCase& worked) {
  Lines faults;
  for (std::size_t i = 0; i < worked.arithmetic.size(); ++i) {
    const std::string& line = worked.arithmetic[i];
    const Years own = years_named_in(line);
    for (const NamedDay& named : days_named_in(line)) {
      if (!is_in_calendar(named, own.empty() ? years_named(worked) : own))
        faults.push_back("line " + std::to_string(i + 1) + ": no calendar has " + to_words(named));
    }
  }
  return faults;
}

/// A day named without its year counts where the arithmetic names the year elsewhere.
bool names(const std::string& line, Day day, const Years& years) {
  const year_month_day date(day);
  const auto is = [](int number, auto part) {
    return number == static_cast<int>(static_cast<unsigned>(part));
  };
  const int year = static_cast<int>(date.year());
  for (const NamedDay& named : days_named_in(line)) {
    if (!is(named.day, date.day()) || (named.month != 0 && !is(named.month, date.month()))) continue;
    if (named.year == year || (named.year == 0 && years.count(year) != 0)) return true;
  }
  return false;
}

}  // namespace

Lines faults_of_arithmetic(const WorkedCase& worked) {
  Lines faults = days_of_no_calendar(worked);
  const Years years = years_named(worked);
  for (const ExpectedEvent& event : worked.expect) {
    const bool named = std::any_of(event.because.begin(), event.because.end(), [&](std::size_t place) {
      return names(worked.arithmetic[place - 1], event.day, years);
    });
    if (!named)
      faults.push_back("no line that " + std::string(to_text(event.kind)) + ' ' + event.about +
                       " points to names " + turnpoint::to_words(event.day));
  }
  return faults;
}

}  // namespace turnpoint::test
