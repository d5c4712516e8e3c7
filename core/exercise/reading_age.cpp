#include "core/exercise/reading_age.h"

#include <algorithm>
#include <string>

namespace turnpoint {
namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// `carried` has two, `made` one: a final e or ed that is not spoken is left out.
int syllables_of(std::string_view word) {
  int count = 0;
  for (std::size_t i = 0; i < word.size(); ++i)
    count += is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]));
  const auto silent = [&](std::string_view end, std::string_view but) {
    if (!word.ends_with(end) || word.size() < end.size() + 2) return false;
    const char before = word[word.size() - end.size() - 1];
    return !is_vowel(before) && but.find(before) == std::string_view::npos;
  };
  if (count > 1 && (silent("e", "l") || silent("ed", "td"))) --count;
  return std::max(count, 1);
}

}  // namespace

std::optional<int> reading_age(std::string_view text) {
  constexpr int fewest_words = 20;
  int words = 0;
  int sentences = 0;
  int syllables = 0;
  std::string word;
  bool open = false;  // words since the last sentence's end
  const auto end_word = [&] {
    if (word.empty()) return;
    ++words;
    syllables += syllables_of(word);
    word.clear();
    open = true;
  };
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z')) {
      word += static_cast<char>(upper ? c + ('a' - 'A') : c);
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\'' || c == '-' || byte >= 0x80) continue;  // within a word, or typography beside it
    end_word();
    if (open && (c == '.' || c == '!' || c == '?' || c == ';' || c == ':' || c == '\n')) {
      ++sentences;
      open = false;
    }
  }
  end_word();
  sentences += open ? 1 : 0;
  if (words < fewest_words) return std::nullopt;
  // In hundredths, rounded to whole years.
  const int grade = 39 * words / sentences + 1180 * syllables / words - 1559;
  return std::max(5, (grade + 500 + 50) / 100);
}

}  // namespace turnpoint
