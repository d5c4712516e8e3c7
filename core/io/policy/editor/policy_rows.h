#pragma once
/// What of a policy file a person can change.

#include "core/io/editor/rows.h"

namespace turnpoint {

/// The policy itself, with all its parts.
const PartRow& policy_row();

}  // namespace turnpoint
