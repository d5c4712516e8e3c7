#include "core/report/glossary.h"

#include <algorithm>

namespace turnpoint {
namespace {

constexpr std::ptrdiff_t most_words = 5;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool is_same(char a, char b) { return lower(a) == lower(b); }

/// Where the word stands in the label as a word of its own, also with an `s`; npos: nowhere.
std::size_t place_of(std::string_view word, std::string_view label) {
  const auto found = std::search(label.begin(), label.end(), word.begin(), word.end(), is_same);
  if (found == label.end()) return std::string_view::npos;
  const auto at = static_cast<std::size_t>(found - label.begin());
  std::size_t end = at + word.size();
  if (end < label.size() && lower(label[end]) == 's') ++end;
  const bool whole =
      (at == 0 || !is_letter(label[at - 1])) && (end == label.size() || !is_letter(label[end]));
  return whole ? at : std::string_view::npos;
}

}  // namespace

std::string_view meaning_in(std::string_view label) {
  if (std::count(label.begin(), label.end(), ' ') >= most_words) return {};
  std::string_view meaning;
  std::size_t first = std::string_view::npos;
  for (const GlossaryEntry& term : glossary) {
    const std::size_t at = place_of(term.word, label);
    if (at >= first) continue;
    first = at;
    meaning = term.meaning;
  }
  return meaning;
}

}  // namespace turnpoint
