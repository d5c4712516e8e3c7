#pragma once
/// Which mark stands between the cells of a text.

#include <optional>
#include <string>
#include <string_view>

namespace turnpoint {

/// Comma, semicolon, tab or pipe: the one by which most of the first records have the same number of cells,
/// at least two; more cells win a tie. Marks inside quotes do not count. Nothing where no mark makes two
/// cells.
std::optional<char> find_separator(std::string_view text);

/// `comma`, `semicolon`, `tab`, `pipe`, as options and plans have it.
std::string_view separator_name(char separator);
/// Also the mark itself. Nothing for other text.
std::optional<char> separator_from_text(std::string_view text);

}  // namespace turnpoint
