#pragma once
/// Unit times as JSON: minutes of each step and pounds an hour, each stated or under `assumed` with a range.

#include <string_view>

#include "core/base/result.h"
#include "core/compare/tables/unit_times.h"

namespace turnpoint {

inline constexpr int unit_times_schema = 1;

/// Every problem of the file. A step that is left out takes no time; a number that is stated has no range.
Checked<UnitTimes> read_unit_times(std::string_view text, const std::string& name);

/// Those that come with Turnpoint: assumptions, all of them.
UnitTimes shipped_unit_times();

}  // namespace turnpoint
