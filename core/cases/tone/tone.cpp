#include "core/cases/tone/tone.h"

#include <algorithm>

namespace turnpoint {
namespace {

struct Word {
  std::string text;  ///< small letters, `'` for every apostrophe
  std::size_t first = 0;
  std::size_t end = 0;
};

constexpr std::string_view curly = "’";

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80U;
}

/// What is not ASCII is part of a word, save the marks that text puts around words.
std::size_t mark_at(std::string_view text, std::size_t at) {
  for (const std::string_view mark : {"“", "”", "‘", "«", "»", "–", "—", "…"}) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

std::vector<Word> words_of(std::string_view text, bool pattern = false) {
  std::vector<Word> words;
  Word word;
  const auto close = [&](std::size_t end) {
    while (!word.text.empty() && word.text.back() == '\'') word.text.pop_back();
    word.end = end;
    if (!word.text.empty()) words.push_back(word);
    word = {};
  };
  for (std::size_t at = 0; at < text.size();) {
    const bool apostrophe = text[at] == '\'' || text.substr(at).starts_with(curly);
    const std::size_t step = text.substr(at).starts_with(curly) ? curly.size() : 1;
    if (apostrophe) {
      if (!word.text.empty()) word.text += '\'';
    } else if (const std::size_t mark = mark_at(text, at); mark > 0) {
      close(at);
      at += mark;
      continue;
    } else if (is_letter(text[at]) || (pattern && text[at] == '*')) {
      if (word.text.empty()) word.first = at;
      const char c = text[at];
      word.text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else {
      close(at);
    }
    at += step;
  }
  close(text.size());
  return words;
}

bool fits(const std::string& pattern, const std::string& word) {
  if (pattern.ends_with('*'))
    return word.starts_with(std::string_view(pattern).substr(0, pattern.size() - 1));
  return pattern == word;
}

bool stands_at(const std::vector<Word>& pattern, const std::vector<Word>& words, std::size_t at) {
  if (at + pattern.size() > words.size()) return false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (!fits(pattern[i].text, words[at + i].text)) return false;
  }
  return true;
}

/// Whether a longer, harmless phrase covers these words.
bool is_harmless(const TonePhrase& phrase, const std::vector<Word>& words, std::size_t at,
                 std::size_t count) {
  return std::any_of(phrase.not_in.begin(), phrase.not_in.end(), [&](const std::string& longer) {
    const std::vector<Word> pattern = words_of(longer, true);
    const std::size_t first = at + count > pattern.size() ? at + count - pattern.size() : 0;
    for (std::size_t start = first; start <= at; ++start) {
      if (start + pattern.size() >= at + count && stands_at(pattern, words, start)) return true;
    }
    return false;
  });
}

std::string sentence_around(std::string_view text, std::size_t first, std::size_t end) {
  const auto ends = [&](std::size_t at) {
    return text[at] == '.' || text[at] == '\n' || text[at] == '!' || text[at] == '?';
  };
  while (first > 0 && !ends(first - 1)) --first;
  while (end < text.size() && !ends(end)) ++end;
  while (first < end && text[first] == ' ') ++first;
  return std::string(text.substr(first, end - first));
}

}  // namespace

std::vector<ToneHit> tone_of(std::string_view text, Register tone, const std::vector<TonePhrase>& phrases) {
  const std::vector<Word> words = words_of(text);
  std::vector<ToneHit> hits;
  std::vector<std::vector<Word>> patterns;
  for (const TonePhrase& phrase : phrases) patterns.push_back(words_of(phrase.says, true));
  for (std::size_t at = 0; at < words.size(); ++at) {
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      const TonePhrase& phrase = phrases[i];
      const bool plain = phrase.plain_in && tone >= *phrase.plain_in;
      const std::size_t count = patterns[i].size();
      if (plain || count == 0 || !stands_at(patterns[i], words, at) || is_harmless(phrase, words, at, count))
        continue;
      const std::size_t first = words[at].first;
      const std::size_t end = words[at + count - 1].end;
      hits.push_back(
          {std::string(text.substr(first, end - first)), sentence_around(text, first, end), &phrase});
    }
  }
  return hits;
}

std::string to_sentence(const ToneHit& hit) {
  return "“" + hit.words + "” in “" + hit.sentence + "” accuses; better: " + hit.phrase->instead;
}

}  // namespace turnpoint
