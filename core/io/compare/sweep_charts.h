#pragma once
/// What a sweep shows as charts, each with its table.

#include "core/compare/sweep.h"
#include "core/io/json.h"

namespace turnpoint {

/// People who meet a trigger at each value of `sweep`; the band reaches over `others`, the same sweep with
/// one assumption of the policy taken at another end of its range each. As chart_json has it.
Json sweep_chart(const Sweep& sweep, const std::vector<Sweep>& others);

/// The same for each value of a second number: `down[i]` is its value in `rows[i]`.
Json sweep_grid(const std::vector<Sweep>& rows, const std::vector<std::string>& down,
                const std::string& down_name);

}  // namespace turnpoint
