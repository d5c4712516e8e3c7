#pragma once
/// What is known of an exercise's colleague, in the words that a page and a handout share.

#include <string>

#include "core/exercise/known_record.h"

namespace turnpoint {

/// `5 calendar days`, `3.5 hours of the day`; empty while a spell's end is not known.
std::string length_words(const KnownSpell& spell);
/// With its day, and under which policy it was recorded if not under both.
std::string fact_words(const KnownFact& fact);

}  // namespace turnpoint
