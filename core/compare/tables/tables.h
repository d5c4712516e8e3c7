#pragma once
/// Two policies side by side: highest stage, steps by month and by team, first contact. Slices merge.

#include <map>
#include <string>

#include "core/compare/compare.h"
#include "core/compare/tables/run_counts.h"
#include "core/compare/tables/steps.h"

namespace turnpoint {

/// Rows of steps, by CountedStep.
struct StepRows {
  RunCounts all;
  std::vector<RunCounts> months;           ///< calendar months that have a day in the period
  std::map<std::string, RunCounts> teams;  ///< by name; empty: no team; the same ones under both
  void merge(const StepRows& other);
};

struct FirstContact {
  std::string employee_id;
  std::int32_t old_day = no_day;
  std::int32_t new_day = no_day;
};

struct ComparisonTables {
  std::int64_t people = 0;  ///< in service on a day of the period
  /// By rank under the old policy (0: no stage), then under the new: cell `old * new_ranks + new`.
  RunCounts migration;
  StepRows old_steps;
  StepRows new_steps;
  std::vector<FirstContact> contacts;  ///< people with one under either policy, by employee_id
  void merge(ComparisonTables&& next);
};

/// What is the same for everyone.
struct TablesRequest {
  explicit TablesRequest(const ComparisonRequest& comparison);
  const ComparisonRequest& comparison;  ///< with figures asked for and means applied
  const CountedPolicy& old_policy;
  const CountedPolicy& new_policy;
  std::vector<std::size_t> old_ranks;  ///< by stage
  std::vector<std::size_t> new_ranks;
};

/// First days of the months that have a day in the period.
std::vector<Day> months_of(Span dates);

/// The tables of nobody, in the request's shape.
ComparisonTables no_tables(const TablesRequest& request);

/// The people from `first` up to `end`.
ComparisonTables tables_of(const Workforce& workforce, const DayCount& days, const TablesRequest& request,
                           std::size_t first, std::size_t end);

/// How many people have their first contact so many days later under the new policy (earlier below 0).
struct ContactSummary {
  std::int64_t earlier = 0;
  std::int64_t same_day = 0;
  std::int64_t later = 0;
  std::int64_t only_old = 0;
  std::int64_t only_new = 0;
  std::int64_t neither = 0;
  /// Of people with a contact under both, days later under the new: the least, the middle, the most. 0 where
  /// there is nobody.
  std::int64_t least = 0;
  std::int64_t median = 0;
  std::int64_t most = 0;
};
ContactSummary summary_of(const ComparisonTables& tables);

}  // namespace turnpoint
