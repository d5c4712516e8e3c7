#pragma once
/// Two policies on the same people: partial results of slices that merge to the same whole.

#include <array>
#include <vector>

#include "core/compare/figures.h"
#include "core/engine/facts.h"

namespace turnpoint {

/// A person who meets a trigger under either policy.
struct PersonChange {
  std::uint32_t person = 0;
  PersonOutcome old_policy;
  PersonOutcome new_policy;
};

/// Who meets a trigger under one of two policies, or under both.
struct Headline {
  std::int64_t only_old = 0;
  std::int64_t only_new = 0;
  std::int64_t both = 0;
  friend bool operator==(const Headline&, const Headline&) = default;
};

/// Adds one person.
void add(Headline& sums, bool under_old, bool under_new);
void add(Headline& sums, const Headline& more);

/// Sums over a slice of the people; `changes` by person.
struct Comparison {
  std::int64_t people = 0;             ///< in service on at least one day from `from` to `to`
  std::int64_t people_with_spell = 0;  ///< of these, with a spell day in that time
  std::int64_t spells = 0;             ///< with a day in that time
  PolicyTotals old_policy;
  PolicyTotals new_policy;
  std::int64_t only_old = 0;
  std::int64_t only_new = 0;
  std::int64_t both = 0;
  std::vector<PersonChange> changes;
  FigureSums old_figures;
  FigureSums new_figures;
  /// With each variant of the old policy against the new one, and of the new against the old; the first of
  /// each is no variant.
  std::vector<Headline> old_variants;
  std::vector<Headline> new_variants;
  /// Adds the next slice of people.
  void merge(Comparison&& next);
};

/// A comparison asked for: looks from `dates.first_day` to `dates.last_day`, the replay as at the last.
struct ComparisonRequest {
  Plan old_plan;
  Plan new_plan;
  Span dates{};
  /// Empty: no figures are counted beside the totals.
  FigureRequest old_figures{};
  FigureRequest new_figures{};
  RunSettings runs{};
};

/// Asks for the figures of both policies, the plans being of them.
void ask_for_figures(const Policy& old_policy, const Policy& new_policy, ComparisonRequest& request);

/// The first pass over the whole workforce: finds the means both plans compare with and writes them in. They
/// are those of the dates' last day unless another is given.
void apply_facts(const Workforce& workforce, const DayCount& days, Day as_at, ComparisonRequest& request);
void apply_facts(const Workforce& workforce, const DayCount& days, ComparisonRequest& request);

/// The sums of nobody, in the request's shape.
Comparison no_people(const ComparisonRequest& request);

/// The people from `first` up to `end`: sums and changes, and figures where they are asked for. Means must
/// already be applied to the plans.
Comparison compare_people(const Workforce& workforce, const DayCount& days, const ComparisonRequest& request,
                          std::size_t first, std::size_t end);

/// The figures alone: merged with a comparison made without any, the comparison as made with them.
Comparison figures_of_people(const Workforce& workforce, const DayCount& days,
                             const ComparisonRequest& request, std::size_t first, std::size_t end);

}  // namespace turnpoint
