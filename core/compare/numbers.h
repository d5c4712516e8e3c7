#pragma once
/// The sums of a comparison or of a sweep as one row of whole numbers, and back: how slices travel between
/// programs.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/compare/compare.h"
#include "core/compare/sweep.h"

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

/// What a sweep's steps come to, and back for one that is asked the same.
std::vector<std::int64_t> numbers_of(const Sweep& sweep);
std::optional<Sweep> sweep_of(const std::vector<std::int64_t>& numbers, const Sweep& asked);

}  // namespace turnpoint
