#pragma once
/// What a policy would have asked for without some of its triggers, for every set of them: partial results of
/// slices that add up to the same whole.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/compare/removal/request.h"

namespace turnpoint {

/// What one set of triggers asks for, on the days from `dates.first_day` to `dates.last_day`.
struct KeptCounts {
  std::int64_t people_with_look = 0;     ///< with a look that meets a trigger
  std::int64_t people_with_finding = 0;  ///< with a look that also is a crossing
  std::int64_t looks = 0;                ///< one a person, day and trigger
  std::int64_t findings = 0;             ///< of these, crossings
  std::int64_t days_with_finding = 0;    ///< one a person and day
  std::int64_t meetings = 0;             ///< formal ones and hearings, held in a replay of the stages
  std::int64_t people_with_meeting = 0;
  friend bool operator==(const KeptCounts&, const KeptCounts&) = default;
};

/// Two triggers of the whole policy on the same people.
struct Overlap {
  std::int64_t people_with_look = 0;  ///< of both
  std::int64_t people_with_finding = 0;
  friend bool operator==(const Overlap&, const Overlap&) = default;
};

struct RemovalSums {
  std::int64_t people = 0;       ///< in service on at least one of the days
  std::vector<KeptCounts> kept;  ///< by KeptSet
  /// By studied trigger i, then j; where i == j everyone under that trigger.
  std::vector<std::vector<Overlap>> overlaps;
  /// By studied trigger: people whom, with every trigger in place, no other one catches.
  std::vector<Overlap> only;
  void merge(const RemovalSums& other);
  friend bool operator==(const RemovalSums&, const RemovalSums&) = default;
};

/// The people from `first` up to `end`. Means must be applied to the request.
RemovalSums study_removal(const Workforce& workforce, const DayCount& days, const RemovalRequest& request,
                          std::size_t first, std::size_t end);

/// Of nobody, in the request's shape.
RemovalSums no_removal(const RemovalRequest& request);

/// How slices travel between programs: nothing where there are not as many numbers as the request asks for.
std::vector<std::int64_t> numbers_of(const RemovalSums& sums);
std::optional<RemovalSums> removal_of(const std::vector<std::int64_t>& numbers,
                                      const RemovalRequest& request);

/// One trigger beside the others, in people.
struct TriggerShare {
  KeptCounts alone;    ///< the policy with it and the triggers that always stay
  KeptCounts without;  ///< the policy without it
  Overlap all;         ///< with the whole policy, everyone under it
  Overlap only;        ///< of these, under no other trigger
};

/// Of `request.studied[trigger]`.
TriggerShare share_of(const RemovalRequest& request, const RemovalSums& sums, std::size_t trigger);

}  // namespace turnpoint
