#pragma once
/// Whose cases a command is about.

#include "cli/replay_inputs.h"

namespace turnpoint {

/// Those of --employee (again for more) and --team on the day, else everyone. Errors: nobody of that name.
Result<std::vector<std::uint32_t>> people_asked_for(const Arguments& arguments, const Workforce& workforce,
                                                    Day day);

/// The one person of --employee. Errors: left out, or nobody of that name.
Result<std::uint32_t> person_asked_for(const Arguments& arguments, const Workforce& workforce);

}  // namespace turnpoint
