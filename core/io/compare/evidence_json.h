#pragma once
/// Why, as JSON: every look of one person under both policies, with the spells, the sum and the sentence.

#include "core/compare/compare.h"
#include "core/engine/evidence.h"
#include "core/io/json.h"

namespace turnpoint {

/// Under one policy: each look in `dates` that meets a trigger, and for each trigger never met the latest
/// look with its sum.
Json evidence_json(const Workforce& workforce, const DayCount& days, const Policy& policy, const Plan& plan,
                   std::size_t person, Span dates);

/// Spells of one look, each with its days and, where it does not count, why.
Json spells_json(const std::vector<SpellEvidence>& spells);

/// Who the person is to a count: team, pattern, service, number of spells.
Json person_json(const Workforce& workforce, std::size_t person, Day as_at);

}  // namespace turnpoint
