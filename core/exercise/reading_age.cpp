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

std::string words_of(const ExerciseStep& step) {
  std::string words = step.told + "\n" + step.if_right + "\n" + step.if_wrong;
  if (!step.question) return words;
  words += "\n" + step.question->text + "\n" + step.question->model;
  for (const AnswerOption& option : step.question->options) words += "\n" + option.text;
  return words;
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

std::optional<int> reading_age(const ExerciseStep& step) {
  return reading_age(std::string_view(words_of(step)));
}

std::optional<int> reading_age(const Exercise& exercise) {
  std::string words = exercise.about;
  for (const ExerciseStep& step : exercise.steps) words += "\n" + words_of(step);
  return reading_age(std::string_view(words));
}

std::vector<Error> hard_steps(const ExercisePack& pack) {
  std::vector<Error> hard;
  for (const Exercise& exercise : pack.exercises) {
    for (const ExerciseStep& step : exercise.steps) {
      const auto age = reading_age(step);
      if (age && *age >= hard_reading_age)
        hard.push_back({ErrorCode::out_of_range, "exercises." + exercise.id + ".steps." + step.id + ".told",
                        "This step reads as for someone of " + std::to_string(*age) +
                            "; shorter sentences and everyday words reach more people."});
    }
  }
  return hard;
}

}  // namespace turnpoint
