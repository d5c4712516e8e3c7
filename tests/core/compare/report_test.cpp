// What a report may show: reasons of few people together, periods through the gate.

#include <catch2/catch_test_macros.hpp>

#include "core/compare/report/periods.h"
#include "core/compare/report/reasons.h"
#include "tests/support/print.h"

using namespace turnpoint;

namespace {

/// So many people who meet these of three triggers.
void add_people(Comparison& comparison, int people, std::vector<int> triggers) {
  for (int i = 0; i < people; ++i) {
    PersonChange change;
    change.old_policy.triggers.resize(3);
    for (const int trigger : triggers)
      change.old_policy.triggers[static_cast<std::size_t>(trigger)].looks = 1;
    comparison.changes.push_back(change);
  }
}

std::vector<std::int64_t> counts_of(const Comparison& comparison) {
  std::vector<std::int64_t> counts;
  for (const ChangeReason& reason : change_reasons(comparison, 5)) counts.push_back(reason.people);
  return counts;
}

/// A year in which so many return meetings fall in each month.
StepRows year_of(const std::vector<int>& meetings) {
  StepRows steps{RunCounts(counted_steps, 1), {}, {}};
  for (const int count : meetings) {
    steps.months.emplace_back(counted_steps, 1);
    for (int i = 0; i < count; ++i)
      steps.months.back().add(static_cast<std::size_t>(CountedStep::return_meeting));
  }
  return steps;
}

const Span year{*day_from_text("2025-01-01"), *day_from_text("2025-12-31")};
const Disclosure disclosure{*disclosure_key_from_text("00112233445566778899aabbccddeeff")};

}  // namespace

TEST_CASE("reasons of fewer people than may be shown are one row") {
  Comparison comparison;
  add_people(comparison, 9, {0});
  add_people(comparison, 4, {1});
  add_people(comparison, 2, {2});
  CHECK(counts_of(comparison) == std::vector<std::int64_t>{9, 6});
  CHECK(change_reasons(comparison, 5).back().is_rest());
}

TEST_CASE("a rest that is itself too small takes the smallest other reason in") {
  Comparison comparison;
  add_people(comparison, 9, {0});
  add_people(comparison, 6, {0, 1});
  add_people(comparison, 1, {2});
  CHECK(counts_of(comparison) == std::vector<std::int64_t>{9, 7});
}

TEST_CASE("large months are told in bands, the first month never") {
  // The first month holds what the bands of the others leave open.
  const PublishedPeriods months =
      published_periods(disclosure, year_of({400, 100, 100, 100, 100, 100, 100, 100, 100, 100, 3, 100}), year,
                        PeriodMeasure::return_meetings);
  CHECK(months.broken_down);
  CHECK(!months.by_quarter);
  REQUIRE(months.periods.size() == 11);
  CHECK(months.periods.front() == "2025-02");
  CHECK(months.periods.back() == "2025-12");
  CHECK(!months.bands[9]);
  for (std::size_t i = 0; i < 9; ++i) {
    REQUIRE(months.bands[i]);
    CHECK(months.bands[i]->least <= 100);
    CHECK(months.bands[i]->most >= 100);
    // A band of 11 counts below and an edge from 5 to 10 that nobody knows: 16 counts are possible.
    CHECK(months.bands[i]->most - months.bands[i]->least == 15);
  }
}

TEST_CASE("small months are told by quarter, and small quarters not at all") {
  // January to March hold 90, the other quarters 45 each, which is at most 64 in a band.
  const PublishedPeriods quarters =
      published_periods(disclosure, year_of({30, 30, 30, 15, 15, 15, 15, 15, 15, 15, 15, 15}), year,
                        PeriodMeasure::return_meetings);
  CHECK(quarters.broken_down);
  CHECK(quarters.by_quarter);
  CHECK(quarters.periods == std::vector<std::string>{"2025-Q2", "2025-Q3", "2025-Q4"});
  const PublishedPeriods none = published_periods(disclosure, year_of({1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}),
                                                  year, PeriodMeasure::return_meetings);
  CHECK(!none.broken_down);
}
