#include "core/io/spreadsheet/number.h"

namespace turnpoint {
namespace {

constexpr int figures = 15;
constexpr int most_places = 30;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Figures without leading zeros, and where the point stands among them.
struct Decimal {
  std::string digits;
  int point = 0;
  bool negative = false;
};

bool read_exponent(std::string_view text, int& exponent) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || text.size() > 3) return false;
  int value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return false;
    value = value * 10 + (c - '0');
  }
  exponent = negative ? -value : value;
  return true;
}

std::optional<Decimal> read_decimal(std::string_view text) {
  Decimal number;
  number.negative = text.starts_with('-');
  if (number.negative) text.remove_prefix(1);
  if (text.size() > 60) return std::nullopt;
  bool behind_point = false;
  bool any = false;
  std::size_t i = 0;
  for (; i < text.size() && text[i] != 'E' && text[i] != 'e'; ++i) {
    if (text[i] == '.' && !behind_point) {
      behind_point = true;
      continue;
    }
    if (!is_digit(text[i])) return std::nullopt;
    any = true;
    const bool leading = number.digits.empty() && text[i] == '0';
    if (!leading) number.digits += text[i];
    if (behind_point ? leading : !leading) number.point += behind_point ? -1 : 1;
  }
  int exponent = 0;
  if (!any || (i < text.size() && !read_exponent(text.substr(i + 1), exponent))) return std::nullopt;
  number.point += exponent;
  return number;
}

/// Half up at the fifteenth figure.
void round_figures(Decimal& number) {
  if (number.digits.size() > figures) {
    const bool up = number.digits[figures] >= '5';
    number.digits.resize(figures);
    std::size_t i = figures;
    while (up && i > 0 && number.digits[i - 1] == '9') number.digits[--i] = '0';
    if (up && i > 0) {
      ++number.digits[i - 1];
    } else if (up) {
      number.digits.insert(0, 1, '1');
      ++number.point;
    }
  }
  while (!number.digits.empty() && number.digits.back() == '0') number.digits.pop_back();
}

}  // namespace

std::optional<std::string> plain_number(std::string_view text) {
  auto number = read_decimal(text);
  if (!number) return std::nullopt;
  round_figures(*number);
  if (number->digits.empty()) return "0";
  if (number->point > most_places || number->point < -most_places) return std::nullopt;
  std::string out = number->negative ? "-" : "";
  const int count = static_cast<int>(number->digits.size());
  if (number->point <= 0) {
    out += "0." + std::string(static_cast<std::size_t>(-number->point), '0') + number->digits;
  } else if (number->point >= count) {
    out += number->digits + std::string(static_cast<std::size_t>(number->point - count), '0');
  } else {
    out += number->digits.substr(0, static_cast<std::size_t>(number->point)) + '.' +
           number->digits.substr(static_cast<std::size_t>(number->point));
  }
  return out;
}

std::optional<Day> day_from_serial(std::int64_t serial, bool from_1904) {
  constexpr Day before_1900{std::chrono::year(1899) / 12 / 31};
  constexpr Day first_1904{std::chrono::year(1904) / 1 / 1};
  if (serial < (from_1904 ? 0 : 1) || serial > 200'000) return std::nullopt;
  Day day = first_1904 + std::chrono::days(serial);
  if (!from_1904) {
    if (serial == 60) return std::nullopt;
    // The count from 1900 has a day too many after 28 February 1900.
    day = before_1900 + std::chrono::days(serial > 60 ? serial - 1 : serial);
  }
  return day <= latest_day ? std::optional(day) : std::nullopt;
}

std::optional<Day> day_of_number(std::string_view plain, bool from_1904) {
  const std::string_view whole = plain.substr(0, plain.find('.'));
  if (whole.empty() || whole.size() > 7) return std::nullopt;
  std::int64_t serial = 0;
  for (const char c : whole) {
    if (!is_digit(c)) return std::nullopt;
    serial = serial * 10 + (c - '0');
  }
  return day_from_serial(serial, from_1904);
}

}  // namespace turnpoint
