#pragma once
/// Evidence in plain English: the sum as a person would write it, ending in the value.

#include "core/engine/evidence.h"

namespace turnpoint {

/// The arithmetic alone: `5 × 5 × 8 = 200`.
std::string arithmetic(const Trigger& trigger, const Evidence& evidence);

/// A few sentences: what was looked at, what counted, the sum, the threshold and whether it is stated or
/// assumed.
std::string explain(const Policy& policy, const Trigger& trigger, const Evidence& evidence);

}  // namespace turnpoint
