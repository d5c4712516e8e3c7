#include "core/time/bank_holidays.h"

#include <algorithm>
#include <array>

#include "core/base/order.h"

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

using Holidays = std::vector<BankHoliday>;

/// A holiday that royal or national events moved or added.
struct OneOff {
  year_month_day usual;  ///< the day it replaces; not ok() for an additional one
  year_month_day day;
  std::string_view title;
  bool substitute = false;  ///< as published: a moved holiday is sometimes marked as one, sometimes not
};

constexpr year_month_day added{};
constexpr std::string_view early_may = "Early May bank holiday";
constexpr std::string_view victory = "Early May bank holiday (VE day)";
constexpr std::string_view spring = "Spring bank holiday";

constexpr std::array<OneOff, 12> one_offs = {{
    {1995y / May / 1, 1995y / May / 8, victory},
    {added, 1999y / December / 31, "Millennium bank holiday"},
    {2002y / May / 27, 2002y / June / 4, spring, true},
    {added, 2002y / June / 3, "Queen’s Golden Jubilee"},
    {added, 2011y / April / 29, "Royal wedding"},
    {2012y / May / 28, 2012y / June / 4, spring, true},
    {added, 2012y / June / 5, "Queen’s Diamond Jubilee"},
    {2020y / May / 4, 2020y / May / 8, victory},
    {2022y / May / 30, 2022y / June / 2, spring},
    {added, 2022y / June / 3, "Platinum Jubilee bank holiday"},
    {added, 2022y / September / 19, "Bank Holiday for the State Funeral of Queen Elizabeth II"},
    {added, 2023y / May / 8, "Bank holiday for the coronation of King Charles III"},
}};

bool is_holiday(const Holidays& holidays, Day date) {
  return std::any_of(holidays.begin(), holidays.end(),
                     [&](const BankHoliday& holiday) { return holiday.day == date; });
}

/// Holidays on a date: on a weekend the next day takes their place that is neither weekend nor holiday.
void add_dated(Holidays& holidays, const Holidays& dated) {
  for (const BankHoliday& holiday : dated) {
    if (!is_weekend(holiday.day)) holidays.push_back(holiday);
  }
  for (BankHoliday holiday : dated) {
    if (!is_weekend(holiday.day)) continue;
    holiday.substitute = true;
    while (is_weekend(holiday.day) || is_holiday(holidays, holiday.day)) holiday.day += std::chrono::days(1);
    holidays.push_back(holiday);
  }
}

/// In Scotland a New Year's Day on a Sunday goes to the Monday and 2 January makes room for it.
Holidays new_year(Division division, year y) {
  const Day first{y / January / 1};
  const std::chrono::days late(weekday_index(first) == 6 ? 1 : 0);
  const bool moved = late.count() != 0;
  if (division != Division::scotland) return {{first, "New Year’s Day"}};
  return {{first + late, "New Year’s Day", moved},
          {first + late + std::chrono::days(1), "2nd January", moved}};
}

void apply_one_offs(Holidays& holidays, year y) {
  for (const OneOff& one_off : one_offs) {
    if (one_off.day.year() != y) continue;
    if (one_off.usual.ok()) {
      std::erase_if(holidays, [&](const BankHoliday& holiday) { return holiday.day == Day{one_off.usual}; });
    }
    holidays.push_back({Day{one_off.day}, one_off.title, one_off.substitute});
  }
}

Holidays holidays_of(Division division, int number) {
  const year y(number);
  const Day easter = easter_sunday(number);
  const bool scotland = division == Division::scotland;
  Holidays holidays = {{easter - std::chrono::days(2), "Good Friday"},
                       {first_monday(y, May), early_may},
                       {last_monday(y, May), spring},
                       {scotland ? first_monday(y, August) : last_monday(y, August), "Summer bank holiday"}};
  if (!scotland) holidays.push_back({easter + std::chrono::days(1), "Easter Monday"});
  Holidays dated = new_year(division, y);
  dated.push_back({Day{y / December / 25}, "Christmas Day"});
  dated.push_back({Day{y / December / 26}, "Boxing Day"});
  if (scotland && number >= 2007) dated.push_back({Day{y / November / 30}, "St Andrew’s Day"});
  if (division == Division::northern_ireland) {
    dated.push_back({Day{y / March / 17}, "St Patrick’s Day"});
    dated.push_back({Day{y / July / 12}, "Battle of the Boyne (Orangemen’s Day)"});
  }
  add_dated(holidays, dated);
  apply_one_offs(holidays, y);
  sort_stably(holidays, [](const BankHoliday& a, const BankHoliday& b) { return a.day < b.day; });
  return holidays;
}

}  // namespace

std::optional<Division> division_from_text(std::string_view text) {
  if (text == "england-and-wales") return Division::england_and_wales;
  if (text == "scotland") return Division::scotland;
  if (text == "northern-ireland") return Division::northern_ireland;
  return std::nullopt;
}

std::string_view to_text(Division division) {
  switch (division) {
  case Division::england_and_wales: return "england-and-wales";
  case Division::scotland: return "scotland";
  case Division::northern_ireland: return "northern-ireland";
  }
  return "";
}

std::vector<BankHoliday> named_bank_holidays(Division division, const Span& span) {
  Holidays found;
  const int first_year = static_cast<int>(year_month_day{span.first_day}.year());
  const int last_year = static_cast<int>(year_month_day{span.last_day}.year());
  for (int number = first_year; number <= last_year; ++number) {
    for (const BankHoliday& holiday : holidays_of(division, number)) {
      if (holiday.day >= span.first_day && holiday.day <= span.last_day) found.push_back(holiday);
    }
  }
  return found;
}

std::vector<std::int32_t> bank_holidays(Division division, const Span& span) {
  std::vector<std::int32_t> numbers;
  for (const BankHoliday& holiday : named_bank_holidays(division, span))
    numbers.push_back(day_number(holiday.day));
  return numbers;
}

}  // namespace turnpoint
