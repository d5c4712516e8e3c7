#include "core/synth/generate/clock.h"

#include <cmath>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"
#include "tests/support/profile.h"
#include "tests/support/rows.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

std::int32_t number_of(const std::string& text) { return day_number(day(text)); }

IllnessClock clock_of(const Profile& profile) { return {profile, {day("2023-01-01"), day("2026-12-31")}}; }

double speed(const IllnessClock& clock, const std::string& date) {
  const std::int32_t number = number_of(date);
  return clock.at(number + 1) - clock.at(number);
}

bool is_near(double found, double expected) { return std::fabs(found - expected) < 1e-9; }

}  // namespace

TEST_CASE("four years take four units of the clock") {
  // 2023 to 2026 have 1,461 days, four times 365.25.
  const IllnessClock clock = clock_of(plain_profile());
  CHECK(clock.at(number_of("2023-01-01")) == 0.0);
  CHECK(is_near(clock.at(number_of("2027-01-01")), 4.0));
}

TEST_CASE("the clock stands still at the weekend, on bank holidays and in closures") {
  Profile profile = plain_profile();
  profile.closures = {{1227, 103}};
  const IllnessClock clock = clock_of(profile);
  CHECK(speed(clock, "2025-04-05") == 0.0);  // a Saturday
  CHECK(speed(clock, "2025-04-18") == 0.0);  // Good Friday
  CHECK(speed(clock, "2025-12-29") == 0.0);  // a Monday of the closure, before the end of the year
  CHECK(speed(clock, "2026-01-02") == 0.0);  // a Friday of it, after that
  CHECK(speed(clock, "2026-01-05") > 0.0);
  CHECK(clock.is_closed(number_of("2025-04-18")));
  CHECK_FALSE(clock.is_closure(number_of("2025-04-18")));
  CHECK(clock.is_closure(number_of("2026-01-02")));
  CHECK_FALSE(clock.is_closed(number_of("2025-04-05")));
}

TEST_CASE("a day of the clock is found again by its time") {
  const IllnessClock clock = clock_of(plain_profile());
  // Friday 4 April 2025: nothing passes until Monday, so the time it ends at belongs to Monday.
  CHECK(clock.day_of(clock.at(number_of("2025-04-04"))) == number_of("2025-04-04"));
  CHECK(clock.day_of(clock.at(number_of("2025-04-05"))) == number_of("2025-04-07"));
  CHECK(clock.day_of(5.0) == number_of("2027-01-01"));
}

TEST_CASE("winter brings more illnesses, all of them short") {
  Profile profile = plain_profile();
  // Mean 1: January three times, July nothing, and the other ten months as usual less a tenth each.
  profile.illness.winter.fill(0.9);
  profile.illness.winter[0] = 3.0;
  profile.illness.winter[6] = 0.0;
  const IllnessClock clock = clock_of(profile);
  // Mondays. Of ten illnesses one is long: 0.9 x 3 + 0.1 = 2.8 to 0.9 x 0 + 0.1 = 0.1.
  CHECK(is_near(speed(clock, "2025-01-06") / speed(clock, "2025-07-07"), 28.0));
  CHECK(is_near(clock.long_share(number_of("2025-01-06")), 0.1 / 2.8));
  CHECK(is_near(clock.long_share(number_of("2025-07-07")), 1.0));
}

TEST_CASE("Mondays weigh what the profile says") {
  Profile profile = plain_profile();
  profile.illness.weekday[0] = 2.0;
  const IllnessClock clock = clock_of(profile);
  CHECK(is_near(speed(clock, "2025-03-03") / speed(clock, "2025-03-04"), 2.0));
  CHECK(is_near(clock.at(number_of("2027-01-01")), 4.0));
}
