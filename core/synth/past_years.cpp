#include "core/synth/past_years.h"

#include <algorithm>

namespace turnpoint {
namespace {

/// A team with fewer people than this says too little about one of them.
constexpr std::size_t team_is_enough = 5;

}  // namespace

PastYears::PastYears(const Workforce& workforce, std::int32_t from) : by_team_(workforce.teams.size()) {
  const std::int32_t before = from - day_number(workforce.record.first_day);
  if (workforce.spells.size() != 0) held_ = std::max(0, before) / year_of_weeks;
  for (std::uint32_t person = 0; person < workforce.people.size(); ++person) {
    std::int32_t newest = 0;
    std::int32_t count = 0;
    for (std::int32_t number = 1; number <= held_; ++number) {
      const std::int32_t first = from - number * year_of_weeks;
      const bool throughout = workforce.people.start_day[person] <= first &&
                              workforce.people.leave_day[person] >= first + year_of_weeks - 1;
      if (!throughout) continue;
      if (count == 0) newest = number;
      ++count;
    }
    newest_.push_back(newest);
    count_.push_back(count);
    team_.push_back(workforce.terms.team[terms_on(workforce, person, from)]);
    if (count == 0) continue;
    everybody_.push_back(person);
    by_team_[team_.back()].push_back(person);
  }
}

PastYear PastYears::own(std::size_t person, const DrawKey& key) const {
  // Service has no gaps, so the years of one person follow each other.
  const std::uint32_t place = key.with("year").below(static_cast<std::uint32_t>(count_[person]));
  return {static_cast<std::uint32_t>(person), newest_[person] + static_cast<std::int32_t>(place)};
}

std::optional<PastYear> PastYears::of_another(std::size_t person, const DrawKey& key) const {
  const std::vector<std::uint32_t>& group = group_of(person);
  const auto self = std::lower_bound(group.begin(), group.end(), person);
  const bool is_in = self != group.end() && *self == person;
  const std::size_t others = group.size() - (is_in ? 1 : 0);
  if (others == 0) return std::nullopt;
  std::size_t place = key.with("person").below(static_cast<std::uint32_t>(others));
  if (is_in && place >= static_cast<std::size_t>(self - group.begin())) ++place;
  return own(group[place], key);
}

const std::vector<std::uint32_t>& PastYears::group_of(std::size_t person) const {
  const std::uint32_t team = team_[person];
  const bool has_team = team != 0 && by_team_[team].size() >= team_is_enough;
  return has_team ? by_team_[team] : everybody_;
}

}  // namespace turnpoint
