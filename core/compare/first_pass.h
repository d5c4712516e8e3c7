#pragma once
/// The first pass over slices of a workforce for several plans at once: what each compares with, merged, then
/// written in (counting rule 11).

#include <vector>

#include "core/compare/compare.h"

namespace turnpoint {

/// Every plan of a comparison: old, new, then those whose figures are asked for, old before new.
std::vector<Plan*> plans_of(ComparisonRequest& request);

bool need_first_pass(const std::vector<Plan*>& plans);

/// Facts by plan, of the people from `first` up to `end`, as at a day.
std::vector<Facts> first_pass(const Workforce& workforce, const DayCount& days,
                              const std::vector<Plan*>& plans, std::size_t first, std::size_t end, Day as_at);

/// Adds those of another slice, made for the same plans.
void merge(std::vector<Facts>& facts, const std::vector<Facts>& more);

/// One entry a plan.
void apply_facts(const std::vector<Plan*>& plans, const std::vector<Facts>& facts);

}  // namespace turnpoint
