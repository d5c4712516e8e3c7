#pragma once
/// Plain-text tables and paragraphs for the command line.

#include <string>
#include <vector>

namespace turnpoint {

/// Columns padded to their widest cell; those named in `right` are set to the right.
std::string text_table(const std::vector<std::vector<std::string>>& rows,
                       const std::vector<std::size_t>& right);

/// How many characters a line of the command line holds.
inline constexpr std::size_t line_width = 100;

/// Lines of at most so many characters, broken between words, each after `indent`.
std::string wrapped(const std::string& text, const std::string& indent, std::size_t width = line_width);
/// The same as a point of a list: `  - ` before its first line.
std::string bullet(const std::string& text);

}  // namespace turnpoint
