#pragma once
/// Policies as JSON files (scenarios/policies; the format is in policy.schema.json beside them).

#include <string_view>

#include "core/base/result.h"
#include "core/policy/policy.h"

namespace turnpoint {

inline constexpr int policy_schema = 1;

/// Reads a whole policy and collects every problem. `name` says which file, for problems of the document
/// itself.
Checked<Policy> read_policy(std::string_view text, const std::string& name);

}  // namespace turnpoint
