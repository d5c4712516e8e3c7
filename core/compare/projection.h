#pragma once
/// Two policies on a record that goes on after its last known day: every figure in every run. Partial results
/// of slices of the people add up run by run.

#include "core/compare/compare.h"
#include "core/synth/continued.h"

namespace turnpoint {

/// The chance of another person's year as it is assumed, and the ends of its range.
inline constexpr std::size_t projection_ends = 3;

/// A comparison whose record is known up to the day before `from`. Its figures must be asked for.
struct ProjectionRequest {
  ComparisonRequest comparison;
  Day from{};
  std::array<int, projection_ends> other_person_percent = {20, 0, 50};
};

/// In how many runs the policies' own assumptions are varied: the first of all.
std::size_t variant_runs(const RunSettings& settings);

/// One policy, by run. A variant has what differs from the policy compared, and no more.
struct PolicyRuns {
  std::vector<FigureCounts> counts;
  JudgedMeetings judged;
  std::vector<Headline> headline;  ///< of a variant: against the other policy as it stands
  void merge(const PolicyRuns& other);
  friend bool operator==(const PolicyRuns&, const PolicyRuns&) = default;
};

/// What a run says of no one policy.
struct RecordCounts {
  std::int64_t spells = 0;  ///< with a day from `from` to `to`
  std::int64_t people_with_spell = 0;
  Headline headline;
  friend bool operator==(const RecordCounts&, const RecordCounts&) = default;
};

/// All runs with one chance of another person's year.
struct ProjectedRuns {
  std::vector<RecordCounts> record;
  PolicyRuns old_policy;
  PolicyRuns new_policy;
  friend bool operator==(const ProjectedRuns&, const ProjectedRuns&) = default;
};

/// In how many runs a person meets a trigger, at each end.
struct ProjectedPerson {
  std::uint32_t person = 0;
  std::array<std::int64_t, projection_ends> old_runs{};
  std::array<std::int64_t, projection_ends> new_runs{};
  friend bool operator==(const ProjectedPerson&, const ProjectedPerson&) = default;
};

struct Projection {
  std::int64_t people = 0;  ///< in service on at least one day, the same in every run
  std::array<ProjectedRuns, projection_ends> ends;
  /// By the request's policies, the first of each being no variant.
  std::vector<PolicyRuns> old_variants;
  std::vector<PolicyRuns> new_variants;
  std::vector<ProjectedPerson> who;  ///< who meets a trigger in any run; by person
  /// Adds the next slice of people.
  void merge(const Projection& next);
  friend bool operator==(const Projection&, const Projection&) = default;
};

/// The record continued as the request asks. Errors: bad_argument, also when `from` lies outside the dates.
Result<Continued> continue_record(const Workforce& workforce, const ProjectionRequest& request);

/// Writes in the means that plans compare with: those of the last known day.
void apply_facts(const Workforce& workforce, const DayCount& days, ProjectionRequest& request);

/// The people from `first` up to `end`. Means must already be applied.
Projection project_people(const Workforce& workforce, const DayCount& days, const ProjectionRequest& request,
                          const Continued& record, std::size_t first, std::size_t end);

}  // namespace turnpoint
