#include "core/synth/achieved.h"

#include <catch2/catch_test_macros.hpp>

#include "core/statistics/figures.h"
#include "tests/support/print.h"
#include "tests/support/profile.h"
#include "tests/support/rows.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

std::int32_t number_of(const std::string& text) { return day_number(day(text)); }

/// A record from 1 January 2024 to 31 December 2025; its year is 2025.
Synthesis two_years(const Profile& profile = plain_profile()) {
  return *Synthesis::of(profile, {10, 2, 1, day("2025-12-31")});
}

/// People made by hand, in service throughout unless told otherwise.
struct Hand {
  SyntheticPeople made;

  Hand& person() {
    made.people.emplace_back().start_day = number_of("2015-01-05");
    return *this;
  }
  Hand& spell(const std::string& first, const std::string& last, Category category = Category::sickness) {
    SpellRow row;
    row.person = static_cast<std::uint32_t>(made.people.size() - 1);
    row.first_day = number_of(first);
    row.last_day = last.empty() ? open_end : number_of(last);
    row.category = category;
    made.spells.push_back(row);
    return *this;
  }
};

/// By figure, how many people.
std::int64_t met(const Achieved& achieved, const std::string& id) {
  for (std::size_t i = 0; i < target_ids.size(); ++i) {
    if (target_ids[i] == id) return achieved.met[i];
  }
  FAIL("there is no figure " << id);
  return -1;
}

}  // namespace

TEST_CASE("days lost are those of the year, for the FTE in service in it") {
  Hand hand;
  // Thursday 26 December 2024 to Friday 3 January 2025: of the year Wednesday, Thursday and Friday.
  hand.person().spell("2024-12-26", "2025-01-03");
  hand.person();
  hand.made.people.back().leave_day = number_of("2024-12-31");
  hand.person();
  hand.made.people.back().start_day = number_of("2025-12-31");
  const Achieved achieved = measure(two_years(), hand.made);
  CHECK(achieved.people == 2);
  CHECK(achieved.fte_days == 100 * 365 + 100);
  CHECK(achieved.lost_fte_days == 100 * 3);
  // 3 days over a mean FTE of 366 / 365.
  CHECK(achieved.value(0) == Rational(3 * 365, 366));
  CHECK(met(achieved, "none") == 1);
}

TEST_CASE("a part-timer's days count for their FTE") {
  Profile profile = plain_profile();
  profile.contracts.entries[0] = {*WorkPattern::from_text("MTW----", Day{}), default_hours_per_day, 60};
  Hand hand;
  // Monday 3 to Sunday 16 February 2025: six of the person's days.
  hand.person().spell("2025-02-03", "2025-02-16");
  const Achieved achieved = measure(two_years(profile), hand.made);
  CHECK(achieved.lost_fte_days == 60 * 6);
  CHECK(achieved.value(0) == Rational(6));
}

TEST_CASE("a long spell has 21 working days by its whole length and a day in the year") {
  Hand hand;
  // Monday 2 to Friday 27 December 2024 has 20 working days, to Monday 30 it has 21: neither is of 2025.
  hand.person().spell("2024-12-02", "2024-12-30");
  // Wednesday 4 December 2024 to Wednesday 1 January 2025: 21, the last of them in the year.
  hand.person().spell("2024-12-04", "2025-01-01");
  hand.person().spell("2025-03-03", "2025-03-28");  // 20
  hand.person().spell("2025-12-03", "");            // open: 21 by Wednesday 31 December
  hand.person().spell("2025-12-04", "");            // 20 by then
  const Achieved achieved = measure(two_years(), hand.made);
  CHECK(met(achieved, "long") == 2);
  CHECK(met(achieved, "none") == 1);
}

TEST_CASE("a trigger is met at any look of the year, its window reaching back before it") {
  Hand hand;
  // Three spells in 2024 and one in March 2025 are four in twelve months at that look, one at the year's end.
  hand.person().spell("2024-06-03", "2024-06-03").spell("2024-08-05", "2024-08-05");
  hand.spell("2024-10-07", "2024-10-07").spell("2025-03-03", "2025-03-03");
  // Four in 2024: the last look is before the year.
  hand.person().spell("2024-06-03", "2024-06-03").spell("2024-08-05", "2024-08-05");
  hand.spell("2024-10-07", "2024-10-07").spell("2024-12-02", "2024-12-02").spell("2025-12-30", "2025-12-30");
  const Achieved achieved = measure(two_years(), hand.made);
  CHECK(met(achieved, "four_spells") == 1);
}

TEST_CASE("each trigger has its threshold") {
  Hand hand;
  // 3 x 2 days in three months: S 3, D 6: a score of 54.
  hand.person()
      .spell("2025-03-03", "2025-03-04")
      .spell("2025-03-10", "2025-03-11")
      .spell("2025-03-17", "2025-03-18");
  // One of the three has one day.
  hand.person()
      .spell("2025-03-03", "2025-03-04")
      .spell("2025-03-10", "2025-03-10")
      .spell("2025-03-17", "2025-03-18");
  // 10 days in one spell; 9 in another's.
  hand.person().spell("2025-05-12", "2025-05-23");
  hand.person().spell("2025-05-12", "2025-05-22");
  // 5 spells of 8 days in all: 5 x 5 x 8 = 200. With 7 days: 175.
  hand.person()
      .spell("2025-02-03", "2025-02-04")
      .spell("2025-05-06", "2025-05-07")
      .spell("2025-07-08", "2025-07-09");
  hand.spell("2025-09-10", "2025-09-10").spell("2025-11-11", "2025-11-11");
  hand.person()
      .spell("2025-02-03", "2025-02-04")
      .spell("2025-05-06", "2025-05-07")
      .spell("2025-07-08", "2025-07-08");
  hand.spell("2025-09-10", "2025-09-10").spell("2025-11-11", "2025-11-11");
  // 28 calendar days, and 27.
  hand.person().spell("2025-06-02", "2025-06-29");
  hand.person().spell("2025-06-02", "2025-06-28");
  const Achieved achieved = measure(two_years(), hand.made);
  CHECK(met(achieved, "three_of_two_days") == 1);
  CHECK(met(achieved, "ten_days") == 3);
  CHECK(met(achieved, "bradford") == 1);
  CHECK(met(achieved, "four_spells") == 2);
  CHECK(met(achieved, "four_weeks") == 1);
}

TEST_CASE("what is no illness counts nowhere, and every category of illness counts") {
  Hand hand;
  for (const Category category : {Category::medical_appointment, Category::disability_leave,
                                  Category::fertility_treatment, Category::unauthorised}) {
    hand.person().spell("2025-05-12", "2025-05-23", category);
  }
  for (const Category category :
       {Category::disability_related, Category::pregnancy_related, Category::work_accident, Category::injury,
        Category::elective_surgery, Category::terminal_illness, Category::covid}) {
    hand.person().spell("2025-05-12", "2025-05-23", category);
  }
  const Achieved achieved = measure(two_years(), hand.made);
  CHECK(met(achieved, "none") == 4);
  CHECK(met(achieved, "ten_days") == 7);
  CHECK(achieved.lost_fte_days == 7 * 10 * 100);
}

TEST_CASE("a target is reached within its margin, points or percent of itself") {
  const TargetFigure points{"none", Rational(41), Rational(2), false};
  CHECK(is_reached(points, Rational(43)));
  CHECK(is_reached(points, Rational(39)));
  CHECK_FALSE(is_reached(points, Rational(4301, 100)));
  const TargetFigure percent{"days_per_fte", Rational(9), Rational(5), true};
  CHECK(is_reached(percent, Rational(945, 100)));
  CHECK_FALSE(is_reached(percent, Rational(946, 100)));
  CHECK_FALSE(is_reached(percent, Rational(854, 100)));
}

TEST_CASE("nobody in service has no figures") {
  const Achieved achieved;
  CHECK(achieved.value(0) == Rational(0));
  CHECK(achieved.value(1) == Rational(0));
}

TEST_CASE("statistics give a synthetic workforce the days, the shares and the people it is said to have") {
  const Synthesis synthesis = *Synthesis::of(plain_profile(), {400, 2, 1, day("2025-12-31")});
  const SyntheticPeople people = synthesis.people(0, 400);
  const Achieved achieved = measure(synthesis, people);
  const Workforce workforce = workforce_of(synthesis, people);
  const DayCount days(workforce);
  StatisticsRequest request;
  request.period = {day("2025-01-01"), day("2025-12-31")};
  const Statistics found = statistics_of(workforce, days, request, 0, 400);
  REQUIRE(found.all.covid.spells == 0);
  REQUIRE(found.all.people_long > 0);
  CHECK(found.all.people == achieved.people);
  const std::array<std::string_view, 3> ids = {"days_per_fte", "no_absence", "people_long"};
  for (std::size_t i = 0; i < ids.size(); ++i) {
    for (const StatisticFigure& figure : figures_of(found.all, request.period, request)) {
      if (figure.id == ids[i]) CHECK(figure.value == achieved.value(i));
    }
  }
}
