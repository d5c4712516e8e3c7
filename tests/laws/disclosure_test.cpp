#include <algorithm>
#include <array>

#include <catch2/catch_test_macros.hpp>

#include "core/compare/disclosure/gate.h"
#include "tests/support/attacker.h"
#include "tests/support/draws.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Measures: everyone, a sweep of two steps each inside the one before, and a set of triggers kept.
const std::vector<int> sweep_and_removal = {0, 0, 1, 0};

Counts random_counts(Draws& draws, int most) {
  Counts counts(4);
  counts[0] = draws.between(0, most);
  counts[1] = draws.between(0, counts[0]);
  counts[2] = draws.between(0, counts[1]);
  counts[3] = draws.between(0, counts[0]);
  return counts;
}

SmallStudy random_study(Draws& draws, int reference, int others) {
  SmallStudy study{sweep_and_removal, false, {}, {}, 0};
  study.groups.push_back(random_counts(draws, reference));
  // Groups whose members mostly are in every measure squeeze the reference.
  if (draws.chance(50)) study.groups[0] = Counts(4, study.groups[0][0]);
  for (int i = 0; i < 2; ++i) study.groups.push_back(random_counts(draws, others));
  if (draws.chance(80)) {
    const int sweep = draws.between(0, 2);
    study.extra = {1, sweep > 0 ? 1 : 0, sweep > 1 ? 1 : 0, draws.between(0, 1)};
    study.extra_group = draws.between(0, 2);
  }
  return study;
}

/// Everyone who meets a trigger, who meets the one and who the other; mostly nobody meets both.
SmallStudy random_union(Draws& draws, int reference, int others) {
  SmallStudy study{{0, 0, 1, 1}, true, {}, {}, 0};
  const bool disjoint = draws.chance(60);
  const auto counts = [&](int most) {
    Counts found(4);
    found[0] = draws.between(0, most);
    found[1] = draws.between(0, found[0]);
    const int both = disjoint ? 0 : draws.between(0, found[1]);
    found[2] = both + draws.between(0, found[1] - both);
    found[3] = found[1] - found[2] + both;
    return found;
  };
  study.groups.push_back(counts(reference));
  for (int i = 0; i < 2; ++i) study.groups.push_back(counts(others));
  if (draws.chance(80)) {
    static const std::array<Counts, 4> people = {{{1, 0, 0, 0}, {1, 1, 1, 0}, {1, 1, 0, 1}, {1, 1, 1, 1}}};
    study.extra = people[static_cast<std::size_t>(draws.between(0, disjoint ? 2 : 3))];
    study.extra_group = draws.between(0, 2);
  }
  return study;
}

std::vector<int> random_edges(Draws& draws) { return {2 + draws.between(0, 2), 2 + draws.between(0, 2)}; }

DisclosureKey random_key(Draws& draws) {
  DisclosureKey key{};
  for (std::uint8_t& byte : key) byte = static_cast<std::uint8_t>(draws.below(256));
  return key;
}

std::string told(const CellBounds& cell) {
  return "group " + std::to_string(cell.group) + ", run " + std::to_string(cell.run) + ", measure " +
         std::to_string(cell.measure) + ": " + std::to_string(cell.low) + " to " + std::to_string(cell.high);
}

int narrowest(const std::vector<CellBounds>& cells) {
  int width = 1000;
  for (const CellBounds& cell : cells) width = std::min(width, cell.high - cell.low);
  return width;
}

/// With a suppression size of 2, so that every world can be tried. Answers how many cells were attacked.
std::size_t check_law(const SmallStudy& study, Draws& draws, std::uint64_t seed) {
  TableRules rules;
  rules.suppression = 2;
  const SmallTables published = tables_of(rules, study, random_edges(draws));
  const std::vector<CellBounds> cells = attack(rules, study, published, rules.suppression, seed);
  for (const CellBounds& cell : cells) {
    INFO("seed " << seed << ", " << told(cell));
    CHECK(cell.high - cell.low >= rules.suppression);
  }
  return cells.size();
}

}  // namespace

TEST_CASE("no cell can be bounded closer than the suppression size from a sweep, a removal and two runs") {
  std::size_t hidden = 0;
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    Draws draws(seed);
    hidden += check_law(random_study(draws, 16, 10), draws, seed);
  }
  CHECK(hidden > 150);
}

TEST_CASE(
    "no cell can be bounded closer than the suppression size from two sets of triggers and their union") {
  std::size_t hidden = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Draws draws(seed);
    hidden += check_law(random_union(draws, 26, 22), draws, seed);
  }
  CHECK(hidden > 50);
}

TEST_CASE("with bands one wider than the suppression size, sets of triggers that add up give a cell away") {
  int narrow = 1000;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Draws draws(seed);
    TableRules rules;
    rules.suppression = 2;
    rules.wide_bands = false;
    const SmallStudy study = random_union(draws, 26, 22);
    narrow = std::min(narrow,
                      narrowest(attack(rules, study, tables_of(rules, study, random_edges(draws)), 2, seed)));
  }
  CHECK(narrow < 2);
}

TEST_CASE("the gate publishes what its rules say, written down once more") {
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    Draws draws(seed);
    const Disclosure disclosure{random_key(draws), draws.between(2, 6)};
    TableRules rules;
    rules.suppression = static_cast<int>(disclosure.suppression);
    SmallStudy study = random_study(draws, 60, 30);
    study.extra.clear();
    CountTable table{"sex", "r", {}, {}};
    const std::array<std::string, 3> names = {"r", "a", "b"};
    table.totals.resize(4);
    for (std::size_t i = 0; i < 3; ++i) {
      table.groups.push_back({names[i], {}, true});
      for (std::size_t measure = 0; measure < 4; ++measure) {
        table.groups[i].counts.push_back(study.groups[i][measure]);
        table.totals[measure] += study.groups[i][measure];
      }
    }
    const std::vector<int> edges = {static_cast<int>(edge_of(disclosure, "sex", "a")),
                                    static_cast<int>(edge_of(disclosure, "sex", "b"))};
    const SmallTables expected = tables_of(rules, study, edges);
    const PublishedTable published = publish(disclosure, table);
    REQUIRE(published.groups.size() == 2);
    CHECK(published.broken_down == expected.broken_down[0]);
    for (std::size_t group = 0; group < 2; ++group) {
      for (std::size_t measure = 0; measure < 4; ++measure)
        CHECK(published.groups[group].bands[measure].value_or(-1) == expected.bands[0][group][measure]);
    }
  }
}

TEST_CASE("with edges that anyone knows, one person more gives a small cell away") {
  const SmallStudy study{{0}, false, {{40}, {4}, {12}}, {1}, 1};
  TableRules known;
  known.secret_edges = false;
  const SmallTables published = tables_of(known, study, {5, 5});
  REQUIRE(published.bands[0][0] == std::vector<int>{-1});
  REQUIRE(published.bands[1][0] == std::vector<int>{0});
  const std::vector<CellBounds> bounds = attack(known, study, published, 1000, 1);
  const auto cell = std::find_if(bounds.begin(), bounds.end(),
                                 [](const CellBounds& one) { return one.group == 1 && one.run == 0; });
  REQUIRE(cell != bounds.end());
  CHECK(cell->low == 4);
  CHECK(cell->high == 4);

  const TableRules rules;
  CHECK(narrowest(attack(rules, study, tables_of(rules, study, {5, 7}), 5, 1)) >= 5);
}

TEST_CASE("without measures held back, a total gives a small cell away") {
  // The first group holds 17 of 18: with an edge of 5 it is in band 1, at least 5 + 11.
  const SmallStudy study{{0}, false, {{1}, {17}, {0}}, {}, 0};
  TableRules careless;
  careless.holds_back = false;
  const std::vector<CellBounds> bounds = attack(careless, study, tables_of(careless, study, {5, 7}), 1000, 1);
  const auto cell =
      std::find_if(bounds.begin(), bounds.end(), [](const CellBounds& one) { return one.group == 2; });
  REQUIRE(cell != bounds.end());
  CHECK(cell->low == 0);
  CHECK(cell->high == 2);

  const TableRules rules;
  CHECK(tables_of(rules, study, {5, 7}).broken_down[0] == std::vector<bool>{false});
}
