#pragma once
/// Two policies on the same people: partial results of slices that merge to the same whole.

#include <array>
#include <vector>

#include "core/engine/facts.h"
#include "core/engine/findings.h"

namespace turnpoint {

/// What one policy would have asked for, counted over people.
struct TriggerTotals {
  std::int64_t people = 0;    ///< with at least one look that meets it
  std::int64_t looks = 0;     ///< that meet it
  std::int64_t findings = 0;  ///< of these, crossings
  friend bool operator==(const TriggerTotals&, const TriggerTotals&) = default;
};

struct PolicyTotals {
  std::vector<TriggerTotals> triggers;  ///< by the plan's triggers
  TriggerTotals any;                    ///< days on which any trigger is met count once
  std::int64_t return_meetings = 0;
  friend bool operator==(const PolicyTotals&, const PolicyTotals&) = default;
};

/// What one person meets under one policy.
struct PersonOutcome {
  std::vector<TriggerTotals> triggers;
  TriggerTotals any;
  std::int32_t first_day = open_end;  ///< of the first look that meets a trigger
  std::int64_t return_meetings = 0;
};

/// A person who meets a trigger under either policy.
struct PersonChange {
  std::uint32_t person = 0;
  PersonOutcome old_policy;
  PersonOutcome new_policy;
};

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
  /// Adds the next slice of people.
  void merge(Comparison&& next);
};

/// A comparison asked for: looks from `dates.first_day` to `dates.last_day`, the replay as at the last.
struct ComparisonRequest {
  Plan old_plan;
  Plan new_plan;
  Span dates{};
};

/// The first pass over the whole workforce: finds the means both plans compare with and writes them in.
void apply_facts(const Workforce& workforce, const DayCount& days, ComparisonRequest& request);

/// The people from `first` up to `end`. Means must already be applied to the plans.
Comparison compare_people(const Workforce& workforce, const DayCount& days, const ComparisonRequest& request,
                          std::size_t first, std::size_t end);

/// What one person meets under one plan.
PersonOutcome outcome_of(const Workforce& workforce, const DayCount& days, const Plan& plan,
                         std::size_t person, Span dates);

/// Whether the person is in service on at least one of the days.
bool in_service(const Workforce& workforce, std::size_t person, Span dates);

}  // namespace turnpoint
