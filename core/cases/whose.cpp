#include "core/cases/whose.h"

#include <algorithm>
#include <numeric>

namespace turnpoint {

Result<std::vector<std::uint32_t>> people_of_team(const Workforce& workforce, const std::string& team,
                                                  Day day) {
  std::vector<std::uint32_t> people(workforce.people.size());
  std::iota(people.begin(), people.end(), 0U);
  if (team.empty()) return people;
  const auto found = std::find(workforce.teams.begin(), workforce.teams.end(), team);
  if (found == workforce.teams.end())
    return fail(ErrorCode::bad_argument, "team", "There is no team \"" + team + "\" in these files.");
  const auto index = static_cast<std::uint32_t>(found - workforce.teams.begin());
  std::erase_if(people, [&](std::uint32_t person) {
    return workforce.terms.team[terms_on(workforce, person, day_number(day))] != index;
  });
  return people;
}

}  // namespace turnpoint
