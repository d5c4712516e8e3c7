#pragma once
/// Exact fractions and decimals: what a policy decides is never rounded before it is compared.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace turnpoint {

__extension__ using Int128 = __int128;

/// A fraction in lowest terms with a positive denominator. Arithmetic that does not fit 128 bits stops the
/// program: the limits of the readers (`Limits` in core/workforce/workforce.h) keep every sum far below that.
class Rational {
 public:
  constexpr Rational() = default;
  constexpr Rational(std::int64_t whole) : numerator_(whole) {}  // NOLINT: a whole number is a fraction
  Rational(Int128 numerator, Int128 denominator);

  Int128 numerator() const { return numerator_; }
  Int128 denominator() const { return denominator_; }
  bool is_whole() const { return denominator_ == 1; }

  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  /// `b` is not 0.
  friend Rational operator/(const Rational& a, const Rational& b);
  friend bool operator==(const Rational& a, const Rational& b) = default;
  friend bool operator<(const Rational& a, const Rational& b);
  friend bool operator>(const Rational& a, const Rational& b) { return b < a; }
  friend bool operator<=(const Rational& a, const Rational& b) { return !(b < a); }
  friend bool operator>=(const Rational& a, const Rational& b) { return !(a < b); }

 private:
  Int128 numerator_ = 0;
  Int128 denominator_ = 1;
};

/// Decimal with at most `places` digits after the point, rounded half up (away from zero), no trailing zeros:
/// `12.5`.
std::string to_decimal(const Rational& value, int places = 4);

/// Exactly as a person would write it: `8`, `7 1/2`, `4/15`.
std::string to_fraction(const Rational& value);

/// Reads `7`, `7.5`, `-0.25`: digits, one point, at most `places` of them behind it, at most 12 before it.
std::optional<Rational> decimal_from_text(std::string_view text, int places = 4);

/// Reads digits only (a leading `-` allowed) that fit 64 bits.
std::optional<std::int64_t> whole_from_text(std::string_view text);

}  // namespace turnpoint
