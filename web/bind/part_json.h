#pragma once
/// What was counted for another program, as its text: sums as lists of whole numbers.

#include "core/compare/equality/equality.h"
#include "core/io/json.h"

namespace turnpoint {

/// The whole numbers of a list; nothing where it is none, or where they are not whole.
std::optional<std::vector<std::int64_t>> whole_numbers(const Json& list);

Json counts_json(const EqualityCounts& counts);
/// Nothing where they are of another request.
std::optional<EqualityCounts> counts_from(const Json& json, const EqualityRequest& request);

}  // namespace turnpoint
