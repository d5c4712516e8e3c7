#pragma once
/// A table for people who open it in a spreadsheet program: nothing in it can be taken for a formula.

#include <string>
#include <string_view>

namespace turnpoint {

/// Digits with an optional minus and one point: what stays a number in a safe table. No leading zeros,
/// fifteen figures at most, so that no program changes it.
bool is_plain_number(std::string_view cell);

/// Whether a spreadsheet program may take the cell for a formula: it begins with = + - @, a tab or a line end
/// (also after spaces), and is not a plain number.
bool may_be_formula(std::string_view cell);

/// The table with an apostrophe before each such cell, a byte order mark, and CRLF.
std::string safe_csv(std::string_view csv);

}  // namespace turnpoint
