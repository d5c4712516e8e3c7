#include "core/measures/arms.h"

#include <cmath>

namespace turnpoint {
namespace {

/// One arm over one period: its rate and each team's residual over the arm's mean FTE.
struct ArmRate {
  std::optional<Rational> rate;
  std::vector<double> residuals;  ///< as the teams are given
};

ArmRate rate_over(const Statistics& statistics, const Span& period, const std::vector<std::size_t>& teams) {
  Sums all;
  for (const std::size_t team : teams) all.merge(statistics.teams[team]);
  ArmRate arm{days_per_fte(all, period), {}};
  if (!arm.rate) {
    arm.residuals.resize(teams.size());
    return arm;
  }
  const double rate = to_double(*arm.rate);
  const double fte = to_double(mean_fte_of(all, period));
  for (const std::size_t team : teams) {
    const Sums& sums = statistics.teams[team];
    const double own_fte = to_double(mean_fte_of(sums, period));
    const double lost = own_fte > 0 ? to_double(*days_per_fte(sums, period)) * own_fte : 0;
    arm.residuals.push_back((lost - rate * own_fte) / fte);
  }
  return arm;
}

std::vector<double> less(std::vector<double> a, const std::vector<double>& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] -= b[i];
  return a;
}

/// The variance of a team's rate, its people being the clusters; `rate` is days per ten-thousandth FTE day.
double variance_of(const TeamSpread& spread, double rate) {
  const double squares = static_cast<double>(spread.dd) - 2 * rate * static_cast<double>(spread.df) +
                         rate * rate * static_cast<double>(spread.ff);
  const auto people = static_cast<double>(spread.people);
  const auto total = static_cast<double>(spread.f);
  return squares * people / (people - 1) / (total * total);
}

TeamSpread without(TeamSpread all, const TeamSpread& part) {
  all.people -= part.people;
  all.d -= part.d;
  all.f -= part.f;
  all.dd -= part.dd;
  all.df -= part.df;
  all.ff -= part.ff;
  return all;
}

}  // namespace

std::optional<ArmComparison> compare_arms(const MeasuresWork& work, const MeasureSums& sums) {
  const MeasuredDays& days = work.days();
  if (!days.after) return std::nullopt;
  const std::vector<bool> shown = shown_teams_around(work, sums);
  ArmComparison found;
  std::array<std::vector<std::size_t>, 2> teams;  // on the old policy, on the new
  std::array<PolicyArm*, 2> arms = {&found.on_old, &found.on_new};
  for (std::size_t team = 0; team < shown.size(); ++team) {
    const Sums& after = sums.around[1].teams[team];
    if (after.fte_days == 0) continue;
    const std::int32_t start = *start_of(work.request(), team);
    const bool on_new = start <= day_number(days.after->first_day);
    if (!shown[team] || (!on_new && start <= day_number(days.after->last_day))) {
      ++found.left_out;
      continue;
    }
    const std::size_t side = on_new ? 1 : 0;
    teams[side].push_back(team);
    ++arms[side]->teams;
    arms[side]->people += after.people;
  }
  std::array<ArmRate, 2> after, before;
  for (std::size_t side = 0; side < 2; ++side) {
    after[side] = rate_over(sums.around[1], *days.after, teams[side]);
    before[side] = rate_over(sums.around[0], *days.before, teams[side]);
    arms[side]->after = after[side].rate;
    arms[side]->before = before[side].rate;
  }
  if (!after[0].rate || !after[1].rate) return found;
  const Rational now = *after[1].rate - *after[0].rate;
  found.after =
      ArmDifference{now, interval_of(now, spread_of(after[1].residuals), spread_of(after[0].residuals))};
  if (!before[0].rate || !before[1].rate) return found;
  const Rational change = now - (*before[1].rate - *before[0].rate);
  found.change =
      ArmDifference{change, interval_of(change, spread_of(less(after[1].residuals, before[1].residuals)),
                                        spread_of(less(after[0].residuals, before[0].residuals)))};
  return found;
}

std::vector<std::optional<bool>> hot_spots(const MeasuresWork& work, const MeasureSums& sums) {
  const std::vector<bool> shown = shown_services(work, sums).services;
  std::vector<std::optional<bool>> hot(shown.size());
  TeamSpread all;
  std::size_t tests = 0;
  const auto is_tested = [&](std::size_t team) {
    return shown[team] && sums.spread[team].people >= fewest_tested && sums.spread[team].f > 0;
  };
  for (std::size_t team = 0; team < shown.size(); ++team) {
    all.merge(sums.spread[team]);
    tests += is_tested(team) ? 1 : 0;
  }
  const double point = normal_point(tests);
  for (std::size_t team = 0; team < shown.size(); ++team) {
    const TeamSpread& own = sums.spread[team];
    const TeamSpread others = without(all, own);
    if (!is_tested(team) || others.people < fewest_tested || others.f == 0) continue;
    const double rate = static_cast<double>(own.d) / static_cast<double>(own.f);
    const double rest = static_cast<double>(others.d) / static_cast<double>(others.f);
    hot[team] =
        rate > rest && rate - rest > point * std::sqrt(variance_of(own, rate) + variance_of(others, rest));
  }
  return hot;
}

}  // namespace turnpoint
