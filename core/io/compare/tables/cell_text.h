#pragma once
/// The one place where a counted cell of a table becomes text: whatever hides or rounds cells belongs here.

#include <string>

#include "core/compare/tables/unit_times.h"

namespace turnpoint {

/// Low and high are empty where nothing moves the value.
struct CellText {
  std::string value;
  std::string low;
  std::string high;
};

CellText cell_text(const CountCell& cell);
/// In whole hours or pounds; with a range two digits that count, as unit times know no more: 37,561 is 38000.
CellText cell_text(const RangedNumber& number);

/// `12`, or `12 (3 to 20)`.
std::string with_range(const CellText& cell);

}  // namespace turnpoint
