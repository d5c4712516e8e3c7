#pragma once
/// The statistics of a period: everyone, rolling years by quarter, teams, who to talk with first; slices
/// merge.

#include <optional>
#include <vector>

#include "core/statistics/sums.h"
#include "core/workforce/recorded.h"

namespace turnpoint {

/// How much a colleague's record asks for attention, by working days lost in twelve months.
enum class Attention : std::uint8_t { green, amber, red };

struct StatisticsRequest {
  Span period;
  std::int64_t long_from = 21;  ///< working days of a long spell's whole length
  std::size_t top = 5;          ///< priority cases a team
  std::int64_t amber_from = 5;  ///< working days lost in twelve months
  std::int64_t red_from = 10;
  std::int64_t suppression = 5;           ///< teams of fewer people have no figures
  std::optional<std::int64_t> referrals;  ///< in the period, where events are known
  /// Money for a working day of one FTE, salary that is paid meanwhile and cover, where they are known.
  std::optional<Rational> salary_a_day, cover_a_day;
};

struct PriorityCase {
  std::uint32_t person = 0;
  Rational days;
  friend bool operator==(const PriorityCase&, const PriorityCase&) = default;
};

struct Statistics {
  Sums all;
  std::vector<Sums> rolling;                        ///< by quarter end of the period
  std::vector<Sums> teams;                          ///< by team
  std::vector<std::vector<PriorityCase>> priority;  ///< by team, most days first, then by employee

  /// Of the same workforce and request; `top` is the request's.
  void merge(const Statistics& other, std::size_t top);
  friend bool operator==(const Statistics&, const Statistics&) = default;
};

/// By team: whether its figures are shown. Teams below the suppression size are not, nor the next smallest
/// until those not shown hold so many people together: what is left over by everyone's figures is then no
/// small team's.
std::vector<bool> shown_teams(const Statistics& statistics, const StatisticsRequest& request);

/// The last days of March, June, September and December in the period.
std::vector<Day> quarter_ends(const Span& period);

/// Referrals to Occupational Health with a day in the period.
std::int64_t count_referrals(const std::vector<RecordedEvent>& events, const Span& period);

/// Money for a day, as typed: `120`, `120.50`, at most 100,000; empty where it is not known. `place`: for the
/// error, bad_argument.
Result<std::optional<Rational>> read_price(const std::string& text, const std::string& place);

Attention attention_of(const StatisticsRequest& request, const Rational& days);

/// Of the people from `first` up to `end`.
Statistics statistics_of(const Workforce& workforce, const DayCount& days, const StatisticsRequest& request,
                         std::size_t first, std::size_t end);

}  // namespace turnpoint
