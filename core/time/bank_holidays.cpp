#include "core/time/bank_holidays.h"

#include <algorithm>
#include <array>

namespace turnpoint {
namespace {

using namespace std::chrono;

/// Sunday of Easter in the Gregorian calendar (the anonymous algorithm, as Meeus gives it).
Day easter_sunday(int y) {
  const int a = y % 19;
  const int b = y / 100;
  const int c = y % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return Day{year(y) / month(static_cast<unsigned>(f / 31)) / day(static_cast<unsigned>(f % 31 + 1))};
}

Day first_monday(year y, month m) { return Day{y / m / Monday[1]}; }
Day last_monday(year y, month m) { return Day{y / m / Monday[last]}; }
bool is_weekend(Day date) { return weekday_index(date) >= 5; }

/// A holiday that royal or national events moved or added.
struct OneOff {
  year_month_day usual;  ///< the day it replaces; not ok() for an additional one
  year_month_day day;
};

constexpr year_month_day added{};

constexpr std::array<OneOff, 12> one_offs = {{
    {1995y / May / 1, 1995y / May / 8},    // fifty years after VE Day
    {added, 1999y / December / 31},        // millennium
    {2002y / May / 27, 2002y / June / 4},  // Golden Jubilee, with the day before
    {added, 2002y / June / 3},
    {added, 2011y / April / 29},           // royal wedding
    {2012y / May / 28, 2012y / June / 4},  // Diamond Jubilee, with the day after
    {added, 2012y / June / 5},
    {2020y / May / 4, 2020y / May / 8},    // seventy-five years after VE Day
    {2022y / May / 30, 2022y / June / 2},  // Platinum Jubilee, with the day after
    {added, 2022y / June / 3},
    {added, 2022y / September / 19},  // state funeral
    {added, 2023y / May / 8},         // coronation
}};

/// Holidays on a date: on a weekend the next day takes their place that is neither weekend nor holiday.
void add_dated(std::vector<Day>& days, const std::vector<Day>& dated) {
  for (const Day date : dated) {
    if (!is_weekend(date)) days.push_back(date);
  }
  for (Day date : dated) {
    if (!is_weekend(date)) continue;
    while (is_weekend(date) || std::find(days.begin(), days.end(), date) != days.end())
      date += std::chrono::days(1);
    days.push_back(date);
  }
}

std::vector<Day> holidays_of(Division division, int number) {
  const year y(number);
  const Day easter = easter_sunday(number);
  const bool scotland = division == Division::scotland;
  std::vector<Day> days = {easter - std::chrono::days(2), first_monday(y, May), last_monday(y, May)};
  if (!scotland) days.push_back(easter + std::chrono::days(1));
  days.push_back(scotland ? first_monday(y, August) : last_monday(y, August));
  std::vector<Day> dated = {Day{y / January / 1}, Day{y / December / 25}, Day{y / December / 26}};
  if (scotland) dated.push_back(Day{y / January / 2});
  if (scotland && number >= 2007) dated.push_back(Day{y / November / 30});
  if (division == Division::northern_ireland) {
    dated.push_back(Day{y / March / 17});
    dated.push_back(Day{y / July / 12});
  }
  add_dated(days, dated);
  for (const OneOff& one_off : one_offs) {
    if (one_off.day.year() != y) continue;
    if (one_off.usual.ok())
      std::replace(days.begin(), days.end(), Day{one_off.usual}, Day{one_off.day});
    else
      days.push_back(Day{one_off.day});
  }
  return days;
}

}  // namespace

std::optional<Division> division_from_text(std::string_view text) {
  if (text == "england-and-wales") return Division::england_and_wales;
  if (text == "scotland") return Division::scotland;
  if (text == "northern-ireland") return Division::northern_ireland;
  return std::nullopt;
}

std::vector<std::int32_t> bank_holidays(Division division, const Span& span) {
  std::vector<std::int32_t> numbers;
  const int first_year = static_cast<int>(year_month_day{span.first_day}.year());
  const int last_year = static_cast<int>(year_month_day{span.last_day}.year());
  for (int number = first_year; number <= last_year; ++number) {
    for (const Day date : holidays_of(division, number)) {
      if (date >= span.first_day && date <= span.last_day) numbers.push_back(day_number(date));
    }
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

}  // namespace turnpoint
