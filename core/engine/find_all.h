#pragma once
/// Findings of a whole workforce: the pass for its means, then everyone's looks.

#include "core/engine/findings.h"

namespace turnpoint {

/// Looks of everyone, or crossings only, by employee_id, date and trigger id. Means are found and applied to
/// `plan`.
std::vector<MetLook> find_all(const Workforce& workforce, const DayCount& days, Plan& plan, Day as_at,
                              bool all_looks);

}  // namespace turnpoint
