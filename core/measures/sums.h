#pragma once
/// Everything a monthly report counts, over slices of the people.

#include <array>

#include "core/engine/stages/timeline.h"
#include "core/measures/request.h"
#include "core/measures/services.h"
#include "core/statistics/statistics.h"

namespace turnpoint {

/// How far the people of a team differ, in ten-thousandths: days lost times FTE (`d`), FTE in service added
/// day by day (`f`), their squares and product.
struct TeamSpread {
  std::int64_t people = 0;
  Int128 d = 0, f = 0, dd = 0, df = 0, ff = 0;
  void merge(const TeamSpread& other);
  friend bool operator==(const TeamSpread&, const TeamSpread&) = default;
};

struct ReturnsHeld {
  std::int64_t due = 0;
  std::int64_t in_time = 0;
  friend bool operator==(const ReturnsHeld&, const ReturnsHeld&) = default;
};

struct MeasureSums {
  Statistics year, year_before;          ///< by service, in the teams' place
  std::array<Statistics, 2> around;      ///< before, after; by team
  std::vector<TeamSpread> spread;        ///< by service, over the year
  std::array<ReturnsHeld, 2> returns;    ///< before, after
  std::array<std::int64_t, 2> formal{};  ///< recorded meetings at a stage and hearings
  void merge(const MeasureSums& other, std::size_t top);
};

struct MeasuresAsked {
  MeasuresRequest request;
  std::optional<Policy> old_policy, new_policy;  ///< nothing: return meetings are not looked at
  Recorded recorded{};
  Calendar calendar = Calendar();
};

/// Holds what its parts refer to: it stays where it is. The workforce must outlive it.
class MeasuresWork {
 public:
  MeasuresWork(const Workforce& workforce, const ClosedDays& closed, MeasuresAsked asked);
  MeasuresWork(const MeasuresWork&) = delete;
  MeasuresWork& operator=(const MeasuresWork&) = delete;

  /// The people from `first` up to `end`.
  MeasureSums count(std::size_t first, std::size_t end) const;

  const Workforce& workforce() const { return workforce_; }
  const Services& services() const { return services_; }
  /// The same people with services in the teams' place.
  const Workforce& by_service() const { return services_.workforce ? *services_.workforce : workforce_; }
  const MeasuresRequest& request() const { return asked_.request; }
  const MeasuredDays& days() const { return measured_; }
  const MeasuresAsked& asked() const { return asked_; }
  /// Whether meetings held were recorded at all.
  bool knows_formal() const { return !asked_.recorded.events.empty(); }
  bool knows_returns() const { return !runs_.empty() && has_returns_; }

 private:
  void add_spread(std::size_t person, std::vector<TeamSpread>& spread) const;
  void add_returns(std::size_t person, std::array<ReturnsHeld, 2>& returns) const;

  const Workforce& workforce_;
  Services services_;
  DayCount days_;
  MeasuresAsked asked_;
  MeasuredDays measured_;
  std::vector<Plan> plans_;     ///< of the old policy, then the new
  std::vector<StageRun> runs_;  ///< the same; empty where a policy is missing
  bool has_returns_ = false;
};

/// The first day on which a team follows the new policy; nothing without a launch.
std::optional<std::int32_t> start_of(const MeasuresRequest& request, std::size_t team);

/// Whether figures are shown, over every period of the report together.
struct ShownServices {
  std::vector<bool> services;
  std::vector<bool> directorates;
};
ShownServices shown_services(const MeasuresWork& work, const MeasureSums& sums);
/// The same by team, over the periods in which teams are held against each other.
std::vector<bool> shown_teams_around(const MeasuresWork& work, const MeasureSums& sums);

/// By directorate, the services of each together.
std::vector<Sums> directorate_sums(const Services& services, const Statistics& statistics);

/// What statistics are asked for over a period of the report.
StatisticsRequest statistics_request(const MeasuresRequest& request, const Span& period);

/// Mean FTE, and days lost to illness times FTE over it; nothing where nobody was in service.
Rational mean_fte_of(const Sums& sums, const Span& period);
std::optional<Rational> days_per_fte(const Sums& sums, const Span& period);

}  // namespace turnpoint
