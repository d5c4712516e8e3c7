#pragma once
/// Findings of a whole workforce: the pass for its means, then everyone's looks.

#include "core/engine/findings.h"

namespace turnpoint {

/// Looks of everyone, or crossings only, by employee_id, date and trigger id. Means are found and applied to
/// `plan`.
std::vector<MetLook> find_all(const Workforce& workforce, const DayCount& days, Plan& plan, Day as_at,
                              bool all_looks);

/// The same of the people from `first` up to `end`, the means applied already.
std::vector<MetLook> find_looks(const Workforce& workforce, const DayCount& days, const Plan& plan, Day as_at,
                                bool all_looks, std::size_t first, std::size_t end);

}  // namespace turnpoint
