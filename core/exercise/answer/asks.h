#pragma once
/// The parts of engine_answer: what is counted, what is looked at, what a timeline holds.

#include "core/exercise/answer/answer.h"

namespace turnpoint {

PolicyAnswer answer_of_count(const PolicyDesk& desk, const ExerciseQuestion& question);
PolicyAnswer answer_of_look(const PolicyDesk& desk, const ExerciseQuestion& question);
PolicyAnswer answer_of_stage(const PolicyDesk& desk, const ExerciseQuestion& question);
PolicyAnswer answer_of_day(const PolicyDesk& desk, const ExerciseQuestion& question);

/// `none`, with why.
PolicyAnswer nothing(std::string because);
PolicyAnswer number_answer(const Rational& number, std::string because);
PolicyAnswer day_answer(std::int32_t day, std::string because);
PolicyAnswer choice_answer(std::string id, std::string text, std::string because);

/// `“Reigate and Banstead …”`
std::string name_in_words(const Policy& policy);
/// `as known on 3 May 2024`
std::string as_known(const PolicyDesk& desk);
/// `the absence from 1 to 5 May 2024`, `the absence that began on 1 May 2024`
std::string spell_in_words(const CountedSpell& spell);

}  // namespace turnpoint
