#include <tuple>

#include <catch2/catch_test_macros.hpp>

#include "core/compare/first_pass.h"
#include "core/compare/numbers.h"
#include "tests/support/draws.h"
#include "tests/support/print.h"
#include "tests/support/random_case.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Some dozens of people under two policies, from several small cases.
struct Town {
  explicit Town(std::uint64_t seed) {
    first = random_case(seed);
    for (std::uint64_t house = 1; house <= 12; ++house) {
      Case more = random_case(1000 * seed + house);
      for (PersonRow& row : more.rows.people) row.employee_id += "-" + std::to_string(house);
      for (SpellEntry& row : more.rows.spells) row.employee_id += "-" + std::to_string(house);
      first.rows.people.insert(first.rows.people.end(), more.rows.people.begin(), more.rows.people.end());
      first.rows.spells.insert(first.rows.spells.end(), more.rows.spells.begin(), more.rows.spells.end());
      second = more.policy;
    }
  }
  Case first;
  Policy second;
};

using Slices = std::vector<std::pair<std::size_t, std::size_t>>;

Slices some_slices(Draws& draws, std::size_t people) {
  Slices slices;
  for (std::size_t first = 0; first < people;) {
    const std::size_t end = std::min(people, first + static_cast<std::size_t>(draws.between(0, 9)));
    slices.emplace_back(first, end);
    first = end;
  }
  return slices;
}

/// Both passes slice by slice, as several workers would; one slice is the whole and needs no merging.
Comparison merged(const Workforce& workforce, const DayCount& days, const Case& old_case,
                  const Policy& new_policy, const Slices& slices) {
  const Span dates{old_case.as_at - std::chrono::days(400), old_case.as_at};
  ComparisonRequest request{compile(old_case.policy), compile(new_policy), dates};
  for (Plan* plan : {&request.old_plan, &request.new_plan}) {
    Facts facts;
    for (const auto& [first, end] : slices)
      facts.merge(gather_facts(workforce, days, *plan, first, end, dates.last_day));
    apply_facts(*plan, facts);
  }
  if (slices.size() == 1) return compare_people(workforce, days, request, slices[0].first, slices[0].second);
  Comparison whole;
  for (const auto& [first, end] : slices) whole.merge(compare_people(workforce, days, request, first, end));
  return whole;
}

bool same(const PersonOutcome& a, const PersonOutcome& b) {
  return std::tie(a.triggers, a.any, a.first_day, a.return_meetings) ==
         std::tie(b.triggers, b.any, b.first_day, b.return_meetings);
}

bool same(const Comparison& a, const Comparison& b) {
  return std::tie(a.people, a.people_with_spell, a.spells, a.old_policy, a.new_policy, a.only_old, a.only_new,
                  a.both) == std::tie(b.people, b.people_with_spell, b.spells, b.old_policy, b.new_policy,
                                      b.only_old, b.only_new, b.both) &&
         std::equal(a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end(),
                    [](const PersonChange& x, const PersonChange& y) {
                      return x.person == y.person && same(x.old_policy, y.old_policy) &&
                             same(x.new_policy, y.new_policy);
                    });
}

}  // namespace

TEST_CASE("a comparison's slices merge to the whole, wherever they are cut") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Town town(seed);
    const Workforce workforce = workforce_of(town.first.rows);
    const DayCount days(workforce, town.first.rows.closed);
    const std::size_t people = workforce.people.size();
    const Comparison whole = merged(workforce, days, town.first, town.second, {{0, people}});
    Draws draws(seed);
    for (int cut = 0; cut < 5; ++cut) {
      if (!same(whole, merged(workforce, days, town.first, town.second, some_slices(draws, people))))
        FAIL("seed " << seed);
    }
  }
}

TEST_CASE("a comparison with figures is the same after its slices travelled as numbers") {
  for (std::uint64_t seed = 1; seed <= 15; ++seed) {
    const Town town(seed);
    const Workforce workforce = workforce_of(town.first.rows);
    const DayCount days(workforce, town.first.rows.closed);
    const std::size_t people = workforce.people.size();
    const Span dates{town.first.as_at - std::chrono::days(400), town.first.as_at};
    ComparisonRequest request{compile(town.first.policy), compile(town.second), dates};
    request.runs.runs = 3;
    ask_for_figures(town.first.policy, town.second, request);
    Draws draws(seed);
    const Slices slices = some_slices(draws, people);
    const std::vector<Plan*> plans = plans_of(request);
    std::vector<Facts> facts(plans.size());
    for (const auto& [first, end] : slices)
      merge(facts, first_pass(workforce, days, plans, first, end, dates.last_day));
    apply_facts(plans, facts);
    const Comparison whole = compare_people(workforce, days, request, 0, people);
    Comparison travelled = no_people(request);
    for (const auto& [first, end] : slices) {
      Comparison slice = compare_people(workforce, days, request, first, end);
      Comparison read = *comparison_of(numbers_of(slice), request);
      for (const PersonChange& change : slice.changes) {
        read.changes.push_back(*change_of(numbers_of(change), request));
        read.changes.back().person = change.person;
      }
      travelled.merge(std::move(read));
    }
    CHECK(same(whole, travelled));
    CHECK(whole.old_figures == travelled.old_figures);
    CHECK(whole.new_figures == travelled.new_figures);
    CHECK(whole.old_variants == travelled.old_variants);
    CHECK(whole.new_variants == travelled.new_variants);
  }
}

TEST_CASE("numbers of another comparison are not taken for this one's") {
  const Town town(1);
  ComparisonRequest request{compile(town.first.policy), compile(town.second), {}};
  std::vector<std::int64_t> numbers = numbers_of(no_people(request));
  CHECK(comparison_of(numbers, request));
  numbers.push_back(0);
  CHECK(!comparison_of(numbers, request));
  numbers.resize(numbers.size() - 2);
  CHECK(!comparison_of(numbers, request));
  std::vector<std::int64_t> change =
      numbers_of(*change_of(std::vector<std::int64_t>(10 + 3 * (request.old_plan.triggers.size() +
                                                                request.new_plan.triggers.size())),
                            request));
  change[3 * request.old_plan.triggers.size() + 3] = std::int64_t{1} << 40;  // no day
  CHECK(!change_of(change, request));
}
