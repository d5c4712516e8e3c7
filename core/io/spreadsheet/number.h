#pragma once
/// A spreadsheet's number in plain figures, and the days it counts.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/time/day.h"

namespace turnpoint {

/// `7.4` of `7.4000000000000004`, `40577` of `4.0577E4`: fifteen figures, as a spreadsheet shows them.
/// Nothing where the text is no number, or one of more than 30 figures.
std::optional<std::string> plain_number(std::string_view text);

/// The day of a number, which counts from 1900 (and has a 29 February 1900 that never was: nothing for 60) or
/// from 1904. Nothing outside the years Turnpoint reads.
std::optional<Day> day_from_serial(std::int64_t serial, bool from_1904);

/// The day of a number's whole part.
std::optional<Day> day_of_number(std::string_view plain, bool from_1904);

}  // namespace turnpoint
