#pragma once
/// What an event says happens on its day, in the words of a colleague.

#include "core/engine/stages/timeline.h"

namespace turnpoint {

/// `“Outcome letter” after “Stage 1” is due by 22 May 2014`: with the day, without how it was found.
std::string event_in_words(const Policy& policy, const Event& event);

}  // namespace turnpoint
