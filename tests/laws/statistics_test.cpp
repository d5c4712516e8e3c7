#include <catch2/catch_test_macros.hpp>

#include "core/statistics/statistics.h"
#include "tests/support/draws.h"
#include "tests/support/print.h"
#include "tests/support/random_case.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Some dozens of people from several small cases, in teams and with FTE of their own.
Rows town(std::uint64_t seed) {
  Draws draws(seed);
  Rows rows = random_case(seed).rows;
  for (std::uint64_t house = 1; house <= 12; ++house) {
    Rows more = random_case(1000 * seed + house).rows;
    for (PersonRow& row : more.people) row.employee_id += "-" + std::to_string(house);
    for (SpellEntry& row : more.spells) row.employee_id += "-" + std::to_string(house);
    rows.people.insert(rows.people.end(), more.people.begin(), more.people.end());
    rows.spells.insert(rows.spells.end(), more.spells.begin(), more.spells.end());
  }
  for (PersonRow& row : rows.people) {
    row.team = draws.one_of(std::array<const char*, 3>{"", "north", "south"});
    row.fte = draws.between(1, 15) * 1'000;
  }
  return rows;
}

Lost illness(const Sums& sums) {
  Lost both = sums.short_term;
  both.merge(sums.long_term);
  return both;
}

}  // namespace

TEST_CASE("slices of statistics merge to the whole, wherever they are cut") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Rows rows = town(seed);
    const Workforce workforce = workforce_of(rows);
    const DayCount days(workforce, rows.closed);
    StatisticsRequest request;
    request.period = {day("2022-10-15"), day("2024-02-29")};
    request.top = 2;
    const std::size_t people = workforce.people.size();
    const Statistics whole = statistics_of(workforce, days, request, 0, people);
    Draws draws(seed);
    Statistics merged;
    for (std::size_t first = 0; first < people;) {
      const std::size_t end = std::min(people, first + static_cast<std::size_t>(draws.between(0, 9)));
      merged.merge(statistics_of(workforce, days, request, first, end), request.top);
      first = end;
    }
    INFO("seed " << seed);
    REQUIRE(merged == whole);
  }
}

TEST_CASE("days of teams, reasons and categories add up to everyone's") {
  int moved = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Rows rows = town(seed);
    const Workforce workforce = workforce_of(rows);
    const DayCount days(workforce, rows.closed);
    StatisticsRequest request;
    request.period = {day("2022-10-15"), day("2024-02-29")};
    const Statistics whole = statistics_of(workforce, days, request, 0, workforce.people.size());
    Sums teams;
    for (const Sums& team : whole.teams) teams.merge(team);
    const Sums& all = whole.all;
    moved += teams.people > all.people ? 1 : 0;
    INFO("seed " << seed);
    REQUIRE(teams.head_days == all.head_days);
    REQUIRE(teams.fte_days == all.fte_days);
    REQUIRE(teams.available_days == all.available_days);
    REQUIRE(teams.leavers == all.leavers);
    REQUIRE(teams.closing_fte == all.closing_fte);
    REQUIRE(teams.opening_heads == all.opening_heads);
    REQUIRE(teams.bradford == all.bradford);
    REQUIRE(illness(teams).days.value() == illness(all).days.value());
    REQUIRE(illness(teams).fte_days.value() == illness(all).fte_days.value());
    Rational by_reason;
    for (const Lost& lost : all.reasons) by_reason = by_reason + lost.days.value();
    REQUIRE(by_reason == illness(all).days.value());
    Rational by_category;
    for (std::size_t i = 0; i < category_names.size(); ++i) {
      if (is_counted_illness(static_cast<Category>(i)))
        by_category = by_category + all.categories[i].days.value();
    }
    REQUIRE(by_category == illness(all).days.value());
  }
  CHECK(moved > 10);
}
