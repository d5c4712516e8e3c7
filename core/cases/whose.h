#pragma once
/// Whose cases somebody looks after.

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/time/day.h"
#include "core/workforce/workforce.h"

namespace turnpoint {

/// Indexes of the people who are in `team` on `day`, ascending; of everyone where it is empty.
/// Errors: bad_argument at `team`, for a name that no team has.
Result<std::vector<std::uint32_t>> people_of_team(const Workforce& workforce, const std::string& team,
                                                  Day day);

}  // namespace turnpoint
