#pragma once
/// A comparison's sums as one row of whole numbers, and back: how slices travel between programs.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/compare/compare.h"

namespace turnpoint {

/// Everything but `changes`, in an order that the request decides.
std::vector<std::int64_t> numbers_of(const Comparison& comparison);

/// Nothing where there are not as many numbers as the request asks for.
std::optional<Comparison> comparison_of(const std::vector<std::int64_t>& numbers,
                                        const ComparisonRequest& request);

/// One person's change, the person left out.
std::vector<std::int64_t> numbers_of(const PersonChange& change);
std::optional<PersonChange> change_of(const std::vector<std::int64_t>& numbers,
                                      const ComparisonRequest& request);

}  // namespace turnpoint
