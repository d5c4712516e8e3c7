#pragma once
/// Evidence in plain English: the sum as a person would write it, ending in the value.

#include "core/engine/evidence.h"

namespace turnpoint {

/// The arithmetic alone: `5 × 5 × 8 = 200`.
std::string arithmetic(const Trigger& trigger, const Evidence& evidence);

/// `3 May 2024 (1) and 23 December 2024 to 14 January 2025 (17 of 20)`: each spell with its counted days,
/// those in the window of all it has.
std::string counted_in_words(const std::vector<SpellEvidence>& spells);
/// ` 1 spell did not count: 3 May 2024 (injury: not counted, 2.12).` Empty where every spell counted.
std::string left_out_in_words(const std::vector<SpellEvidence>& spells);

/// A few sentences: what was looked at, which spells counted and which did not and why, the sum, the
/// threshold and whether it is stated or assumed, within which range.
std::string explain_look(const Policy& policy, const Trigger& trigger, const Evidence& evidence);
/// The same after the trigger's name.
std::string explain(const Policy& policy, const Trigger& trigger, const Evidence& evidence);

}  // namespace turnpoint
