#include "tests/support/profile.h"

namespace turnpoint::test {

Profile plain_profile() {
  Profile profile;
  profile.id = "plain";
  profile.name = "Plain";
  profile.illness.long_share = 0.1;
  profile.illness.winter.fill(1.0);
  profile.illness.weekday = {1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0};
  profile.places = {{{"", "Housing"}}, {1}};
  profile.groups = {{{"officer", 1.0, 30000, 30000}}, {1}};
  profile.ages = {{{40, 40, 1.0}}, {1}};
  profile.contracts = {{{WorkPattern(), default_hours_per_day, 100}}, {1}};
  profile.leave_reasons = {{{"resigned", 0}}, {1}};
  profile.reasons = {{Reason::other, 1, 1}};
  profile.team_from = 10;
  profile.team_to = 10;
  profile.leavers_a_year = 1e-9;
  return profile;
}

}  // namespace turnpoint::test
