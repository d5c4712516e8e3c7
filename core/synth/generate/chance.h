#pragma once
/// Draws of a continuous number, by key: doubles of + - * / and sqrt alone, so that they have the same bits
/// everywhere.

#include <vector>

#include "core/base/draws.h"

namespace turnpoint {

/// Between 0 and 1, neither of them: the upper 52 bits of the key's number `counter`, and a half, over 2^52.
double uniform(const DrawKey& key, std::uint64_t counter = 0);

/// Mean 0, deviation 1.
double normal(const DrawKey& key);

/// Mean 1: the wait for something that happens once in a unit of time.
double waiting_time(const DrawKey& key, std::uint64_t counter = 0);

/// Gamma of this shape (above 0) and mean 1.
double frailty(const DrawKey& key, double shape);

/// An index, each in proportion to its weight; weights are 0 or more, their sum above 0 and below 2^32.
std::size_t pick(const DrawKey& key, const std::vector<std::uint32_t>& weights);

/// Whole, from `least` to `most`, both included, each as likely.
std::int32_t between(const DrawKey& key, std::int32_t least, std::int32_t most);

}  // namespace turnpoint
