#include "core/io/text_table.h"

#include <algorithm>
#include <string_view>

#include "core/io/utf8.h"

namespace turnpoint {
namespace {

/// Characters as a terminal shows them: bytes that begin a UTF-8 sequence.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

std::string text_table(const std::vector<std::vector<std::string>>& rows,
                       const std::vector<std::size_t>& right) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  std::string text;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - width_of(row[i]), ' ');
      const bool to_right = std::find(right.begin(), right.end(), i) != right.end();
      line += (i > 0 ? "  " : "") + (to_right ? padding + row[i] : row[i] + padding);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  return text;
}

std::string wrapped(const std::string& text, const std::string& indent, std::size_t width) {
  std::string lines;
  std::string line = indent;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    if (line.size() > indent.size() && count_characters(line) + 1 + count_characters(word) > width) {
      lines += line + '\n';
      line = indent;
    }
    line += (line.size() == indent.size() ? "" : " ") + word;
    at = end + 1;
  }
  return line.size() == indent.size() ? lines : lines + line + '\n';
}

std::string bullet(const std::string& text) { return "  - " + wrapped(text, "    ").substr(4); }

}  // namespace turnpoint
