#pragma once
/// How old readers are for whom a text is easy enough.

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/exercise/pack.h"

namespace turnpoint {

/// The Flesch-Kincaid grade (0.39 words a sentence + 11.8 syllables a word - 15.59) and five years: whole
/// years, rounded, at least 5. Syllables are counted by groups of vowels, so that it is an estimate. Nothing
/// below 20 words, of which the formula says too little.
std::optional<int> reading_age(std::string_view text);

/// Of all that a learner reads of a step, answers and feedback included; of all its exercise.
std::optional<int> reading_age(const ExerciseStep& step);
std::optional<int> reading_age(const Exercise& exercise);

/// From here on a text is said to be hard to read: past what most people leave school with.
inline constexpr int hard_reading_age = 15;

/// The steps of a pack that are hard to read, each at `exercises.ID.steps.ID.told`.
std::vector<Error> hard_steps(const ExercisePack& pack);

}  // namespace turnpoint
