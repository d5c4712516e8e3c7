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

}  // namespace turnpoint
