#pragma once
/// How old readers are for whom a text is easy enough.

#include <optional>
#include <string_view>

namespace turnpoint {

/// The Flesch-Kincaid grade (0.39 words a sentence + 11.8 syllables a word - 15.59) and five years: whole
/// years, rounded, at least 5. Syllables are counted by groups of vowels, so that it is an estimate. Nothing
/// below 20 words, of which the formula says too little.
std::optional<int> reading_age(std::string_view text);

/// From here on a text is said to be hard to read: past what most people leave school with.
inline constexpr int hard_reading_age = 15;

}  // namespace turnpoint
