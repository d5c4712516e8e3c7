#include "core/io/import/date_order.h"

#include "core/io/import/date_parts.h"
#include "core/io/utf8.h"
#include "core/io/workforce/cells.h"

namespace turnpoint {
namespace {

/// 00 to 69 are 2000 to 2069, 70 to 99 are 1970 to 1999.
int full_year(const DatePart& part, DateReading& reading) {
  if (part.digits > 2) return part.value;
  reading.two_digit_year = true;
  return part.value < 70 ? 2000 + part.value : 1900 + part.value;
}

void read_numbers(const DateParts& parts, DateReading& reading) {
  const auto& [a, b, c] = parts.parts;
  if (a.digits == 4 && b.digits <= 2 && c.digits <= 2) {
    reading.certain = day_of_numbers(a.value, b.value, c.value);
    return;
  }
  if (a.digits > 2 || b.digits > 2 || (c.digits != 4 && c.digits != 2)) return;
  const int year = full_year(c, reading);
  const auto day_first = day_of_numbers(year, b.value, a.value);
  const auto month_first = day_of_numbers(year, a.value, b.value);
  if (day_first == month_first) {
    reading.certain = day_first;
  } else {
    reading.day_first = day_first;
    reading.month_first = month_first;
  }
}

void read_month_name(const DateParts& parts, DateReading& reading) {
  const auto& [a, b, c] = parts.parts;
  if (b.is_month && a.digits == 4 && c.digits <= 2) {
    reading.certain = day_of_numbers(a.value, b.value, c.value);
  } else if (b.is_month && a.digits <= 2 && (c.digits == 4 || c.digits == 2)) {
    reading.certain = day_of_numbers(full_year(c, reading), b.value, a.value);
  } else if (a.is_month && b.digits <= 2 && (c.digits == 4 || c.digits == 2)) {
    reading.certain = day_of_numbers(full_year(c, reading), a.value, b.value);
  }
}

Error contradiction(std::string_view cell, Day meant, DateOrder order) {
  const bool day_first = order == DateOrder::day_first;
  return {ErrorCode::bad_date,
          {},
          in_quotes(cell) + " can only be read with the " + (day_first ? "month" : "day") +
              " first, and this column has the " + (day_first ? "day" : "month") + " first. If it is " +
              to_words(meant) + ", write " + to_text(meant) + '.'};
}

}  // namespace

std::string_view to_text(DateOrder order) {
  return order == DateOrder::day_first ? "day-first" : "month-first";
}

std::optional<DateOrder> order_from_text(std::string_view text) {
  if (text == "day-first") return DateOrder::day_first;
  if (text == "month-first") return DateOrder::month_first;
  return std::nullopt;
}

DateReading read_date(std::string_view cell) {
  DateReading reading;
  const auto parts = date_parts(cell);
  if (!parts) return reading;
  reading.with_time = parts->with_time;
  const bool named = parts->parts[0].is_month || parts->parts[1].is_month;
  if (named) {
    read_month_name(*parts, reading);
  } else {
    read_numbers(*parts, reading);
  }
  return reading;
}

void OrderEvidence::add(const DateReading& reading, std::string_view cell) {
  if (!reading.needs_order()) return;
  if (reading.day_first && reading.month_first) {
    if (two_ways_++ == 0) example_ = cell;
  } else {
    ++(reading.day_first ? only_day_first_ : only_month_first_);
  }
}

std::optional<DateOrder> OrderEvidence::decided() const {
  if (only_day_first_ > only_month_first_) return DateOrder::day_first;
  if (only_month_first_ > only_day_first_) return DateOrder::month_first;
  return std::nullopt;
}

Result<Day> day_of_cell(std::string_view cell, std::optional<DateOrder> order, bool two_digit_years) {
  const DateReading reading = read_date(cell);
  if (!reading.certain && !reading.needs_order()) {
    // Its advice is for this very cell, whatever is wrong with it.
    const auto strict = day_from_cell(cell);
    return strict ? Result<Day>(day_from_number(*strict)) : tl::unexpected(strict.error());
  }
  if (reading.two_digit_year && !two_digit_years) {
    return fail(ErrorCode::bad_date, {},
                in_quotes(cell) +
                    " has a year of two digits. Write all four, or allow two: 00 to 69 are then 2000 "
                    "to 2069.");
  }
  if (reading.certain) return *reading.certain;
  if (!order) {
    return fail(ErrorCode::bad_date, {},
                in_quotes(cell) +
                    " is a date only once it is said whether the day or the month comes first. Write "
                    "it as year-month-day, such as 2011-02-28.");
  }
  const auto& meant = *order == DateOrder::day_first ? reading.day_first : reading.month_first;
  if (meant) return *meant;
  return tl::unexpected(
      contradiction(cell, reading.day_first ? *reading.day_first : *reading.month_first, *order));
}

}  // namespace turnpoint
