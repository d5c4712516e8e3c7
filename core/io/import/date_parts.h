#pragma once
/// The three parts of a written date, before anyone says which is which.

#include <array>
#include <optional>
#include <string_view>

namespace turnpoint {

/// A number of one to four digits, or the number of a month that is named.
struct DatePart {
  int value = 0;
  int digits = 0;
  bool is_month = false;
};

struct DateParts {
  std::array<DatePart, 3> parts;
  bool with_time = false;
};

/// `28 Feb 2026 09:30` gives 28, February, 2026 and a time; 20260228 gives 2026, 2, 28. A weekday before it
/// is passed over. Nothing where there are not three parts or something else stands behind them.
std::optional<DateParts> date_parts(std::string_view text);

}  // namespace turnpoint
