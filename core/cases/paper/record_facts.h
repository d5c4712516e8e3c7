#pragma once
/// CaseFacts of a person and the day: references, absences, pattern.

#include "core/cases/paper/facts.h"
#include "core/engine/stages/timeline.h"

namespace turnpoint {

/// `organisation`, `policy`, `reference`, `letter_date`, `history`, `history_from`.
CaseFacts record_facts(const StageRun& run, std::size_t person, Day on);

/// Absences of the twelve months to the day, oldest first, without category or reason: `4 to 8 March 2024: 5
/// working days`; one that no figure of the policy counts says so.
std::vector<std::string> history_of(const StageRun& run, std::size_t person, Day on);

/// `Monday 4 March 2024`.
std::string weekday_in_words(Day day);

}  // namespace turnpoint
