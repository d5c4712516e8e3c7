#pragma once
/// One cell of an export as a value. Errors say what would be right; `where` stays empty.

#include "core/io/import/plan.h"
#include "core/io/spreadsheet/sheet.h"
#include "core/io/workforce/cells.h"

namespace turnpoint {

/// `from_1904`: a spreadsheet's days count from 1904, as in some files of the Macintosh. Code: bad_date.
Result<Day> day_from(const SourceCell& cell, std::optional<DateOrder> order, bool two_digit_years,
                     bool from_1904);
/// Yes or no in the ways systems write them. Code: unknown_value.
Result<bool> yes_or_no_from(const SourceCell& cell);

/// How much of a day, in ten-thousandths: 10,000 is the whole day.
struct DayPart {
  std::int32_t share = 0;
  char half = ' ';  ///< `a` morning, `p` afternoon
};
Result<DayPart> day_part_from(const SourceCell& cell);

/// Ten-thousandths of a number of hours or days, 0 at least. A comma may be the decimal mark.
Result<std::int64_t> amount_from(const SourceCell& cell);

}  // namespace turnpoint
