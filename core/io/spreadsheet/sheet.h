#pragma once
/// How the cells of a sheet stand in its text.

#include <string_view>

namespace turnpoint {

/// What begins a cell that is not plain text, as bytes 1 to 4, which no cell can hold itself.
enum class CellKind : unsigned char { text, number, day, yes_no, fault };

struct SourceCell {
  std::string_view text;  ///< trimmed, without its mark
  CellKind kind = CellKind::text;
};

/// Numbers stand as plain figures, days as 2011-02-28, faults as the spreadsheet shows them: `#N/A`.
SourceCell source_cell(std::string_view raw, bool spreadsheet);

}  // namespace turnpoint
