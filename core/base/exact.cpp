#include "core/base/exact.h"

#include <charconv>
#include <cstdlib>
#include <numeric>

namespace turnpoint {
namespace {

// Numbers of one word are multiplied and divided many times as fast, and nearly all are.
bool fits_word(Int128 a) { return a == static_cast<std::int64_t>(a); }

Int128 times(Int128 a, Int128 b) {
  if (fits_word(a) && fits_word(b)) return a * b;
  Int128 product = 0;
  if (__builtin_mul_overflow(a, b, &product)) std::abort();
  return product;
}

Int128 plus(Int128 a, Int128 b) {
  Int128 sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) std::abort();
  return sum;
}

/// `divisor` divides `a`.
Int128 over(Int128 a, Int128 divisor) {
  return fits_word(a) && fits_word(divisor)
             ? static_cast<std::int64_t>(a) / static_cast<std::int64_t>(divisor)
             : a / divisor;
}

Int128 common_divisor(Int128 a, Int128 b) {
  if (a < 0) a = -a;
  while (b != 0) {
    if (fits_word(a) && fits_word(b))
      return std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

std::string digits(Int128 value) {
  if (value == 0) return "0";
  std::string text;
  for (; value > 0; value /= 10)
    text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
  return text;
}

}  // namespace

Rational::Rational(Int128 numerator, Int128 denominator) {
  if (denominator == 0) std::abort();
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  if (denominator == 1) {
    numerator_ = numerator;
    return;
  }
  const Int128 divisor = common_divisor(numerator, denominator);
  numerator_ = over(numerator, divisor);
  denominator_ = over(denominator, divisor);
}

Rational operator+(const Rational& a, const Rational& b) {
  return {plus(times(a.numerator_, b.denominator_), times(b.numerator_, a.denominator_)),
          times(a.denominator_, b.denominator_)};
}

Rational operator-(const Rational& a, const Rational& b) {
  return a + Rational(-b.numerator_, b.denominator_);
}

Rational operator*(const Rational& a, const Rational& b) {
  return {times(a.numerator_, b.numerator_), times(a.denominator_, b.denominator_)};
}

Rational operator/(const Rational& a, const Rational& b) {
  return {times(a.numerator_, b.denominator_), times(a.denominator_, b.numerator_)};
}

bool operator<(const Rational& a, const Rational& b) {
  return times(a.numerator_, b.denominator_) < times(b.numerator_, a.denominator_);
}

std::string to_decimal(const Rational& value, int places) {
  Int128 unit = 1;
  for (int i = 0; i < places; ++i) unit *= 10;
  const bool negative = value.numerator() < 0;
  const Int128 magnitude = negative ? -value.numerator() : value.numerator();
  const Int128 scaled =
      plus(times(times(magnitude, unit), 2), value.denominator()) / times(value.denominator(), 2);
  std::string text = digits(scaled / unit);
  std::string behind = digits(scaled % unit);
  behind.insert(0,
                static_cast<std::size_t>(places) - (behind.size() < static_cast<std::size_t>(places)
                                                        ? behind.size()
                                                        : static_cast<std::size_t>(places)),
                '0');
  while (!behind.empty() && behind.back() == '0') behind.pop_back();
  if (places > 0 && !behind.empty()) text += '.' + behind;
  return (negative && scaled != 0 ? "-" : "") + text;
}

std::string to_fraction(const Rational& value) {
  const bool negative = value.numerator() < 0;
  const Int128 magnitude = negative ? -value.numerator() : value.numerator();
  const Int128 whole = magnitude / value.denominator();
  const Int128 rest = magnitude % value.denominator();
  std::string text = negative ? "-" : "";
  if (rest == 0) return text + digits(whole);
  if (whole != 0) text += digits(whole) + ' ';
  return text + digits(rest) + '/' + digits(value.denominator());
}

std::optional<std::int64_t> whole_from_text(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Rational> decimal_from_text(std::string_view text, int places) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view before = text.substr(0, point);
  const std::string_view behind =
      point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  if (before.empty() || before.size() > 12 || behind.size() > static_cast<std::size_t>(places))
    return std::nullopt;
  if (point != std::string_view::npos && behind.empty()) return std::nullopt;
  Int128 numerator = 0;
  Int128 denominator = 1;
  for (const std::string_view part : {before, behind}) {
    for (const char digit : part) {
      if (digit < '0' || digit > '9') return std::nullopt;
      numerator = numerator * 10 + (digit - '0');
      if (part.data() == behind.data()) denominator *= 10;
    }
  }
  return Rational(negative ? -numerator : numerator, denominator);
}

}  // namespace turnpoint
