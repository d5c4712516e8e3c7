#include "core/cases/paper/paper.h"

#include <algorithm>

namespace turnpoint {
namespace {

constexpr std::string_view opens = "«";
constexpr std::string_view closes = "»";

void add_blanks(const std::string& text, std::vector<std::string>& names) {
  for (std::size_t at = text.find(opens); at != std::string::npos; at = text.find(opens, at)) {
    at += opens.size();
    const std::size_t end = text.find(closes, at);
    if (end == std::string::npos) return;
    const std::string name = text.substr(at, end - at);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
}

std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string on_one_line(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : ", ") + line;
  return text;
}

}  // namespace

std::string blank(std::string_view what) {
  return std::string(opens) + std::string(what) + std::string(closes);
}

std::vector<std::string> blanks_of(const Paper& paper) {
  std::vector<std::string> names;
  for (const PaperBlock& block : paper.blocks) {
    add_blanks(block.text, names);
    add_blanks(block.value, names);
  }
  return names;
}

Paper with_blanks(const Paper& paper, const std::map<std::string, std::string>& typed) {
  Paper filled{paper.title, {}};
  for (PaperBlock block : paper.blocks) {
    std::vector<std::string> whole;
    for (const auto& [name, text] : typed) {
      const std::vector<std::string> lines = lines_in(text);
      if (lines.empty()) continue;
      if (block.kind == PaperBlock::Kind::line && block.text == blank(name)) whole = lines;
      for (std::string* part : {&block.text, &block.value}) {
        const std::string words = on_one_line(lines), open = blank(name);
        for (std::size_t at = part->find(open); at != std::string::npos;
             at = part->find(open, at + words.size()))
          part->replace(at, open.size(), words);
      }
    }
    if (whole.empty()) filled.blocks.push_back(block);
    for (const std::string& line : whole) filled.blocks.push_back({block.kind, line});
  }
  return filled;
}

}  // namespace turnpoint
