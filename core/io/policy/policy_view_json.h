#pragma once
/// A policy as a list or a reader shows it.

#include "core/io/json.h"
#include "core/policy/policy.h"

namespace turnpoint {

/// id, name, organisation, source, summary; triggers in words; numbers that may be changed; assumptions;
/// category rules; stages; sections; the process as {"depth", "says", "clause"}.
Json policy_view_json(const Policy& policy);

}  // namespace turnpoint
