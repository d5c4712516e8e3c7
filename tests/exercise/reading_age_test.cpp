// Reading ages by the formula, with words and syllables counted by hand.

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "core/exercise/reading_age.h"

using namespace turnpoint;

namespace {

std::string repeated(const std::string& words, int times) {
  std::string text;
  while (times-- > 0) text += words + " ";
  return text;
}

}  // namespace

TEST_CASE("a reading age rests on words a sentence and syllables a word") {
  // 23 words in 3 sentences, a syllable each: 0.39 × 7.67 + 11.8 - 15.59 is below 0.
  CHECK(reading_age(
            "The cat sat on the mat. The dog ran to the old man. We all had a cup of tea by the fire.") == 5);
  // Twice 12 words, half of them of two syllables: 0.39 × 12 + 11.8 × 1.5 - 15.59 = 6.79, and 5 years.
  CHECK(reading_age(repeated("paper cat", 6) + ". " + repeated("Paper cat", 6)) == 12);
  // 20 words of two syllables in one sentence: 7.8 + 23.6 - 15.59 = 15.81.
  CHECK(reading_age(repeated("paper", 20)) == 21);
}

TEST_CASE("a final e or ed that is not spoken is no syllable") {
  // 20 words of one syllable in a sentence each of ten: 3.9 + 11.8 - 15.59 = 0.11.
  CHECK(reading_age(repeated("made", 10) + ". " + repeated("asked", 10)) == 5);
  // `waited` and `table` have two: 3.9 + 23.6 - 15.59 = 11.91.
  CHECK(reading_age(repeated("waited", 10) + ". " + repeated("table", 10)) == 17);
}

TEST_CASE("too short a text has no reading age") {
  CHECK_FALSE(reading_age(""));
  CHECK_FALSE(reading_age(repeated("paper", 19)));
}

TEST_CASE("a pack's hard steps are named with the age of their readers") {
  ExercisePack pack;
  pack.exercises.resize(1);
  Exercise& exercise = pack.exercises[0];
  exercise.id = "six";
  exercise.steps.resize(2);
  exercise.steps[0].id = "easy";
  exercise.steps[0].told = repeated("The cat sat on the mat.", 4);
  exercise.steps[1].id = "hard";
  exercise.steps[1].told = repeated("paper", 20);
  const std::vector<Error> hard = hard_steps(pack);
  REQUIRE(hard.size() == 1);
  CHECK(hard[0].where == "exercises.six.steps.hard.told");
  CHECK(hard[0].detail.find("someone of 21;") != std::string::npos);
}
