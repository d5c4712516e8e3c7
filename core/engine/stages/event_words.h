#pragma once
/// What an event says happens on its day, in the words of a colleague.

#include "core/engine/stages/timeline.h"

namespace turnpoint {

/// `The letter “Outcome” after Stage 1 is due by 22 May 2014`: with the day, without how it was found.
std::string event_in_words(const Policy& policy, const Event& event);

/// The name a person knows the subject by: of a stage, trigger, duty or scheme; of a letter or an outcome
/// with its stage's.
std::string subject_in_words(const Policy& policy, const Event& event);

/// `return meeting`, `warning ends`: a kind as a column of a table has it.
std::string kind_in_words(EventKind kind);

/// `Stage 1, review length 6 months (3 months to 12 months)`; the path itself where nothing is assumed at it.
std::string assumption_in_words(const Policy& policy, const std::string& path);

}  // namespace turnpoint
