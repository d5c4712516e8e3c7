#pragma once
/// One value of a policy moved over a range, everything else as it stands.

#include "core/compare/outcome.h"
#include "core/policy/parameter.h"

namespace turnpoint {

/// A value that was tried. `totals` are by the plan's triggers; means are those of the whole workforce.
struct SweepStep {
  std::string value;
  Plan plan;
  PolicyTotals totals;
};

struct Sweep {
  std::string path;
  std::string name;         ///< what the value is, in words
  std::string in_force;     ///< as the policy has it
  std::int64_t people = 0;  ///< in service on at least one of the days
  std::vector<SweepStep> steps;
  /// Adds the next slice of people: steps are those of the same values.
  void merge(const Sweep& next);
};

/// `from`, `from + step` … up to `to`. Errors: bad_argument for an unknown path, one that holds no number, or
/// a step of 0 or less; out_of_range for a value that cannot stand there, or more than 1,000 of them.
Result<std::vector<std::string>> swept_values(const Policy& policy, const std::string& path,
                                              const Rational& from, const Rational& to, const Rational& step);

/// What a sweep is made of, its counts still 0. Means of the workforce are applied to every plan, as at
/// `as_at`.
Result<Sweep> begin_sweep(const Workforce& workforce, const DayCount& days, const Policy& policy,
                          const std::vector<std::string>& triggers, const std::string& path,
                          const std::vector<std::string>& values, Day as_at);

/// The people from `first` up to `end`, by looks in `dates`, which end on the day of `begin_sweep`.
Sweep sweep_people(const Workforce& workforce, const DayCount& days, const Sweep& asked, Span dates,
                   std::size_t first, std::size_t end);

}  // namespace turnpoint
