// What the change comes to: periods, teams against teams, hot spots, key figures. By a pencil.
#include <catch2/catch_test_macros.hpp>

#include "core/measures/arms.h"
#include "core/measures/key_figures.h"
#include "tests/support/policies.h"
#include "tests/support/print.h"
#include "tests/support/record.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

MeasuresRequest asked_on(const std::string& as_at, const std::string& launch) {
  MeasuresRequest request;
  request.as_at = day(as_at);
  if (!launch.empty()) request.launch = day(launch);
  request.suppression = 1;
  return request;
}

/// Launch on Monday 5 January 2026, looked at on Friday 30 January. A and B follow the new policy, C and D
/// start in March. Everyone is there always and full time: A loses 2 days, B 4, C 5, D 9.
Record four_teams() {
  Record record;
  record.person("E1").team("A").spell("2026-01-05", "2026-01-06");
  record.person("E2").team("B").spell("2026-01-12", "2026-01-15");
  record.person("E3").team("C").spell("2026-01-12", "2026-01-16");
  record.person("E4").team("D").spell("2026-01-12", "2026-01-22");
  return record;
}

std::size_t team_of(const Workforce& workforce, const std::string& name) {
  for (std::size_t i = 0; i < workforce.teams.size(); ++i) {
    if (workforce.teams[i] == name) return i;
  }
  FAIL("there is no team " << name);
  return 0;
}

MeasuresRequest with_c_and_d_later(const Workforce& workforce) {
  MeasuresRequest request = asked_on("2026-01-30", "2026-01-05");
  request.team_start.assign(workforce.teams.size(), no_day);
  request.team_start[team_of(workforce, "C")] = day_number(day("2026-03-02"));
  request.team_start[team_of(workforce, "D")] = day_number(day("2026-03-02"));
  return request;
}

RecordedEvent event(std::uint32_t person, const std::string& on, const std::string& kind) {
  return {person, day_number(day(on)), kind, no_day};
}

ActionPlan plan_with(const std::vector<PlanMeasure>& measures) {
  ActionPlan plan;
  plan.records.measures = measures;
  return plan;
}

}  // namespace

TEST_CASE("before are the same days a year earlier, until more than a year has passed") {
  const MeasuredDays soon = measured_days(asked_on("2026-06-30", "2026-04-01"));
  CHECK(soon.year == Span{day("2025-07-01"), day("2026-06-30")});
  CHECK(soon.year_before == Span{day("2024-07-01"), day("2025-06-30")});
  CHECK(soon.after == Span{day("2026-04-01"), day("2026-06-30")});
  CHECK(soon.before == Span{day("2025-04-01"), day("2025-06-30")});
  const MeasuredDays later = measured_days(asked_on("2027-06-30", "2026-04-01"));
  CHECK(later.after == later.year);
  CHECK(later.before == Span{day("2025-04-01"), day("2026-03-31")});
  CHECK_FALSE(measured_days(asked_on("2026-03-31", "2026-04-01")).after);
  CHECK_FALSE(measured_days(asked_on("2026-03-31", "")).after);
}

TEST_CASE("teams on the new policy are held against teams on the old") {
  const Workforce workforce = four_teams().build();
  const MeasuresWork work(workforce, {}, {with_c_and_d_later(workforce), {}, {}});
  const MeasureSums sums = work.count(0, workforce.people.size());
  const auto found = compare_arms(work, sums);
  REQUIRE(found);
  CHECK(found->on_new.teams == 2);
  CHECK(found->on_new.after == Rational(3));
  CHECK(found->on_old.after == Rational(7));
  REQUIRE(found->after);
  CHECK(found->after->value == Rational(-4));
  // Residuals are 1/2 either way and 1 either way: variances 2 (1/4 + 1/4) = 1 and 2 (1 + 1) = 4. Degrees of
  // freedom 25 / (1 + 16), rounded down 1; 12.706 times the root of 5 is 28.411.
  CHECK(found->after->interval == RateInterval{Rational(-3242, 100), Rational(2442, 100)});
  // A year before nobody was away: what changed is the same.
  REQUIRE(found->change);
  CHECK(found->change->value == Rational(-4));
  CHECK(found->change->interval == found->after->interval);
}

TEST_CASE("a team that changes over on the way is left out, and one team a side has no interval") {
  const Workforce workforce = four_teams().build();
  MeasuresRequest request = with_c_and_d_later(workforce);
  request.team_start[team_of(workforce, "D")] = day_number(day("2026-01-20"));
  const MeasuresWork work(workforce, {}, {request, {}, {}});
  const auto found = compare_arms(work, work.count(0, 4));
  REQUIRE(found);
  CHECK(found->left_out == 1);
  REQUIRE(found->after);
  CHECK(found->after->value == Rational(-2));
  CHECK_FALSE(found->after->interval);
  // Where everyone changes over together there is nobody to compare with.
  const MeasuresWork together(workforce, {}, {asked_on("2026-01-30", "2026-01-05"), {}, {}});
  CHECK_FALSE(compare_arms(together, together.count(0, 4))->after);
}

TEST_CASE("slices add up to the whole") {
  const Workforce workforce = four_teams().build();
  const MeasuresWork work(workforce, {}, {with_c_and_d_later(workforce), {}, {}});
  MeasureSums sums = work.count(0, 1);
  sums.merge(work.count(1, 4), 10);
  const MeasureSums whole = work.count(0, 4);
  CHECK(sums.year == whole.year);
  CHECK(sums.around == whole.around);
  CHECK(sums.spread == whole.spread);
}

TEST_CASE("a hot spot is a service whose rate is above the others' by more than chance over all services") {
  // Eleven people each. In A everyone loses 4 days, in B and C 1: nobody differs within a team, so any
  // difference is a hot spot; B and C are below everyone else.
  Record record;
  for (int i = 0; i < 33; ++i) {
    const std::string team(1, static_cast<char>('A' + i / 11));
    record.person("E" + std::to_string(100 + i))
        .team(team)
        .spell("2026-01-12", i < 11 ? "2026-01-15" : "2026-01-12");
  }
  // One of B loses 120 working days, 24 weeks: B is then above the others, and by one person alone.
  const Workforce even = record.build();
  record.person("E111").spell("2025-02-03", "2025-07-18");
  const Workforce uneven = record.build();
  for (const Workforce* workforce : {&even, &uneven}) {
    const MeasuresWork work(*workforce, {}, {asked_on("2026-01-30", ""), {}, {}});
    const auto hot = hot_spots(work, work.count(0, 33));
    CHECK(hot[team_of(*workforce, "A")] == (workforce == &even));
    CHECK(hot[team_of(*workforce, "B")] == false);
    CHECK(hot[team_of(*workforce, "C")] == false);
  }
}

TEST_CASE("too few people are not held against the others") {
  const Workforce workforce = four_teams().build();
  const MeasuresWork work(workforce, {}, {asked_on("2026-01-30", ""), {}, {}});
  for (const auto& hot : hot_spots(work, work.count(0, 4))) CHECK_FALSE(hot);
}

TEST_CASE(
    "printed tables are read at the next lower degrees of freedom and the next higher number of tests") {
  CHECK(student_t(1) == 12.706);
  CHECK(student_t(35) == 2.042);
  CHECK(student_t(5000) == 1.980);
  CHECK(normal_point(1) == 1.645);
  CHECK(normal_point(7) == 2.498);
}

TEST_CASE("key figures before and after, with the plan's targets and its own measures") {
  Record record;
  // Back on Monday 12 January; the meeting is due within three working days, on Wednesday 14 January.
  record.person("E1").spell("2026-01-05", "2026-01-09");
  record.person("E2").spell("2026-01-05", "2026-01-09").leaves("2026-01-28");
  record.person("E3").spell("2025-01-06", "2025-01-07");
  const Workforce workforce = record.build();
  MeasuresAsked asked{asked_on("2026-01-30", "2026-01-05"), Policy(), Policy()};
  asked.new_policy->return_meeting = ReturnMeeting();
  asked.new_policy->return_meeting->within_days = 3;
  asked.recorded.events = {event(0, "2026-01-14", "return_meeting"), event(1, "2026-01-15", "return_meeting"),
                           event(2, "2026-01-20", "hearing")};
  const MeasuresWork work(workforce, {}, std::move(asked));
  PlanMeasure lost{"days_per_fte", "Days lost", "", true, Rational(8), {}};
  PlanMeasure unwell{"presenteeism", "Worked though unwell", "days", true, {}, {}};
  unwell.values = {{day("2025-12-01"), Rational(5)}, {day("2026-01-20"), Rational(6)}};
  const auto figures = key_figures(work, work.count(0, 3), plan_with({lost, unwell}));
  REQUIRE(figures.size() == 5);
  // 26 days; E2 is there for 24 of them: 10 days over 76/26 FTE. A year before, 2 days over 3 FTE.
  CHECK(figures[0].after == Rational(260, 76));
  CHECK(figures[0].before == Rational(2, 3));
  CHECK(figures[0].target == Rational(8));
  CHECK(figures[0].direction == "worse");
  CHECK(figures[1].after == Rational(100 * 26, 76));
  CHECK(figures[1].before == Rational(0));
  // One of two in time; the other a day late.
  CHECK(figures[2].after == Rational(50));
  CHECK_FALSE(figures[2].before);
  CHECK(figures[2].direction == "not known yet");
  CHECK(figures[3].after == Rational(100 * 26, 76));
  CHECK(figures[4].before == Rational(5));
  CHECK(figures[4].direction == "worse");
}

TEST_CASE("counts of a few are told as that, and what was not recorded is not known") {
  const Workforce workforce = four_teams().build();
  MeasuresAsked asked{asked_on("2026-01-30", "2026-01-05"), {}, {}};
  asked.request.suppression = 5;
  asked.recorded.events = {event(0, "2026-01-20", "hearing")};
  const MeasuresWork work(workforce, {}, asked);
  const auto figures = key_figures(work, work.count(0, 4), ActionPlan());
  CHECK(figures[1].few_after);
  CHECK_FALSE(figures[1].after);
  CHECK_FALSE(figures[2].after);
  CHECK_FALSE(figures[2].few_after);
}
