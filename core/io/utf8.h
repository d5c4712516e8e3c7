#pragma once
/// UTF-8: is it, how many characters, and how to show what is not.

#include <string>
#include <string_view>

namespace turnpoint {

/// Place of the first byte that does not belong to well-formed UTF-8 (Unicode 15, table 3-7), or npos.
std::size_t find_not_utf8(std::string_view text);

/// Characters in `text`; a byte that is not UTF-8 counts as one.
std::size_t count_characters(std::string_view text);

/// The same, with U+FFFD for each byte that is not UTF-8.
std::string to_valid_utf8(std::string_view text);

/// In double quotes for a sentence: at most `max_characters` of it, then `…`; control characters become
/// spaces.
std::string in_quotes(std::string_view text, std::size_t max_characters = 60);

}  // namespace turnpoint
