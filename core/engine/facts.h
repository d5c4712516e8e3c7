#pragma once
/// The first pass over a workforce: averages that a trigger compares with (counting rule 11). Facts of slices
/// merge.

#include <map>

#include "core/engine/measure.h"

namespace turnpoint {

/// Sums for one policy's workforce mean. Partials of slices add up to the whole, in any order.
struct Facts {
  std::int64_t people_in_service = 0;
  std::map<std::int64_t, std::int64_t> days_by_scale;  ///< counted days over each scale that occurs
  void merge(const Facts& other);
  /// Mean counted days a person in service, rounded half up at the fourth place so that a pencil can use it.
  Rational mean() const;
};

/// Facts of the people from `first` up to `end`, as at a day. Empty when the plan needs no mean.
Facts gather_facts(const Workforce& workforce, const DayCount& days, const Plan& plan, std::size_t first,
                   std::size_t end, Day as_at);

/// Writes the mean into the triggers that compare with it.
void apply_facts(Plan& plan, const Facts& facts);

}  // namespace turnpoint
