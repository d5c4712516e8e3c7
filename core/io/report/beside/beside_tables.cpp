#include "core/io/report/beside/beside_tables.h"

#include <algorithm>
#include <numeric>

#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string with_range(const BesideNumber& number) {
  if (number.low == number.high) return grouped(number.value);
  return grouped(number.value) + " (" + grouped(number.low) + " to " + grouped(number.high) + ")";
}

/// Of a unit in many: `meetings`.
std::string one_of(const std::string& unit) {
  return unit == "people" ? "person" : unit.substr(0, unit.size() - 1);
}

/// `12 fewer meetings`, `1 more person`; none: `as many`.
std::string more_or_fewer(std::int64_t more, const std::string& unit) {
  if (more == 0) return "as many";
  const std::string words = more > 0 ? grouped(more) + " more" : grouped(-more) + " fewer";
  if (unit.empty()) return words;
  return words + " " + (more == 1 || more == -1 ? one_of(unit) : unit);
}

std::string difference(const std::string& unit, const BesideNumber& one, const BesideNumber& other,
                       bool alike) {
  const std::int64_t more = other.value - one.value;
  const std::string words = more == 0 ? "the same" : more_or_fewer(more, unit);
  const std::int64_t least = other.low - one.high;
  const std::int64_t most = other.high - one.low;
  if (alike || least == most) return words;
  return words + " (" + more_or_fewer(least, "") + " to " + more_or_fewer(most, "") + ")";
}

bool is_small(std::int64_t people, std::int64_t least) { return people > 0 && people < least; }

bool has_small(const TeamBeside& team, std::int64_t least) {
  return std::any_of(team.people.begin(), team.people.end(),
                     [&](std::int64_t people) { return is_small(people, least); });
}

std::int64_t everyone(const TeamBeside& team) {
  return std::accumulate(team.people.begin(), team.people.end(), std::int64_t{0});
}

/// Its counts at the places of its study: 0 for the first, 2 for the other.
void add_teams(const std::vector<TeamChanges>& teams, std::size_t at, std::vector<TeamBeside>& all) {
  for (const TeamChanges& team : teams) {
    auto found = std::find_if(all.begin(), all.end(),
                              [&](const TeamBeside& known) { return known.team == team.team; });
    if (found == all.end()) found = all.insert(all.end(), TeamBeside{team.team});
    found->people[at] = team.people.only_old + team.people.both;
    found->people[at + 1] = team.people.only_new + team.people.both;
  }
}

}  // namespace

BesideNumber beside_number(std::int64_t value) { return {value, value, value}; }
BesideNumber beside_number(const PolicyFigure& figure) { return {figure.value, figure.low, figure.high}; }

std::vector<std::string> beside_row(const std::string& name, const std::string& unit,
                                    const std::optional<BesideNumber>& one,
                                    const std::optional<BesideNumber>& other, bool alike) {
  const auto shown = [](const std::optional<BesideNumber>& number) {
    return number ? with_range(*number) : std::string("not there");
  };
  return {name, shown(one), shown(other),
          one && other ? difference(unit, *one, *other, alike) : "in one only"};
}

std::vector<TeamBeside> teams_beside(const std::vector<TeamChanges>& one,
                                     const std::vector<TeamChanges>& other, std::int64_t least) {
  std::vector<TeamBeside> teams;
  add_teams(one, 0, teams);
  add_teams(other, 2, teams);
  TeamBeside rest{"Smaller teams, together"};
  const auto fold = [&](std::size_t i) {
    for (std::size_t k = 0; k < rest.people.size(); ++k) rest.people[k] += teams[i].people[k];
    teams.erase(teams.begin() + static_cast<std::ptrdiff_t>(i));
  };
  for (std::size_t i = teams.size(); i-- > 0;) {
    if (has_small(teams[i], least)) fold(i);
  }
  // The smallest first, whichever study comes first.
  const auto is_smaller = [](const TeamBeside& a, const TeamBeside& b) {
    return std::pair(everyone(a), a.team) < std::pair(everyone(b), b.team);
  };
  while (!teams.empty() && has_small(rest, least))
    fold(static_cast<std::size_t>(std::min_element(teams.begin(), teams.end(), is_smaller) - teams.begin()));
  for (TeamBeside& team : teams) {
    if (team.team.empty()) team.team = "No team";
  }
  const bool any = std::any_of(rest.people.begin(), rest.people.end(), [](std::int64_t n) { return n > 0; });
  if (any && !has_small(rest, least)) teams.push_back(std::move(rest));
  return teams;
}

}  // namespace turnpoint
