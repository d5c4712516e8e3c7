#pragma once
/// A policy as a page of text: what it holds, by which clause, and what is assumed.

#include <string>

#include "core/policy/policy.h"

namespace turnpoint {

/// For `turnpoint check` and for reading along.
std::string policy_overview(const Policy& policy);

}  // namespace turnpoint
