#pragma once
/// One cell of an export as a value. Errors say what would be right; `where` stays empty.

#include "core/io/import/plan.h"
#include "core/io/workforce/cells.h"

namespace turnpoint {

enum class CellKind : std::uint8_t { text, number, day, yes_no, fault };

/// The first byte of a spreadsheet's cell that is not plain text; XML has no such characters.
inline constexpr std::string_view cell_marks = "\x01\x02\x03\x04";

struct SourceCell {
  std::string_view text;  ///< trimmed
  CellKind kind = CellKind::text;
};

SourceCell source_cell(std::string_view raw, bool spreadsheet);

/// Whether spreadsheet days count from 1904, as some files of the Macintosh do.
Result<Day> day_from(const SourceCell& cell, std::optional<DateOrder> order, bool two_digit_years,
                     bool from_1904);
/// The day of a spreadsheet's number, its time of day left out. Nothing for numbers that are no day, as 60 in
/// the count from 1900: 29 February 1900 never was.
std::optional<Day> day_from_serial(std::int64_t serial, bool from_1904);

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
