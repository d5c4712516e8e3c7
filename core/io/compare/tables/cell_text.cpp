#include "core/io/compare/tables/cell_text.h"

namespace turnpoint {
namespace {

CellText ranged(std::string value, std::string low, std::string high) {
  if (low == value && high == value) return {std::move(value), {}, {}};
  return {std::move(value), std::move(low), std::move(high)};
}

/// Rounded half up to a whole number of two digits and zeros.
std::string two_digits(const Rational& number) {
  Rational unit(1);
  while (number / unit >= Rational(100)) unit = unit * Rational(10);
  return to_decimal(*decimal_from_text(to_decimal(number / unit, 0)) * unit, 0);
}

}  // namespace

CellText cell_text(const CountCell& cell) {
  return ranged(std::to_string(cell.value), std::to_string(cell.low), std::to_string(cell.high));
}

CellText cell_text(const RangedNumber& number) {
  if (number.low == number.high) return {to_decimal(number.value, 0), {}, {}};
  return ranged(two_digits(number.value), two_digits(number.low), two_digits(number.high));
}

std::string with_range(const CellText& cell) {
  return cell.low.empty() ? cell.value : cell.value + " (" + cell.low + " to " + cell.high + ")";
}

}  // namespace turnpoint
