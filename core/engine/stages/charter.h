#pragma once
/// After a terminal diagnosis judgement leads to no stage, where the policy leads it to none (rule 22).

#include "core/engine/stages/timeline.h"

namespace turnpoint {

/// Whether the row, a decision `stage` or `trigger`, is of the first day of such a spell or after. A replay
/// passes it over.
bool is_against_charter(const StageRun& run, const Decision& decision);

/// Why, with the clause, and what there is instead.
std::string charter_in_words(const Policy& policy);

}  // namespace turnpoint
