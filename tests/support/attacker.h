#pragma once
/// A reader who wants to know: bounds every cell of a small study by trying every way the people may lie.

#include <cstdint>
#include <vector>

namespace turnpoint::test {

/// How tables are made, as the attacker knows it; all but the secret edges. Left out rules make weaker
/// tables.
struct TableRules {
  int suppression = 5;
  bool secret_edges = true;  ///< else every edge is the suppression size, and the attacker knows it
  bool holds_back = true;    ///< measures that would leave too little are not broken down
  bool wide_bands = true;    ///< else they are one wider than the suppression size
  int width() const { return (wide_bands ? 2 : 1) * suppression + 1; }
  int most_edge() const { return secret_edges ? 2 * suppression : suppression; }
};

/// The counts of one group by measure, the first everyone in it. `inside[i]` is the measure of which i is a
/// part.
using Counts = std::vector<int>;

/// A reference and two groups, on the record and, where `extra` is not empty, on the record with one person
/// more: whose group is `extra_group` and who is in the measures where `extra` is 1.
struct SmallStudy {
  std::vector<int> inside;     ///< by measure; the first is 0
  bool is_union = false;       ///< nobody is in the second measure without being in the third or fourth
  std::vector<Counts> groups;  ///< reference, first, second
  Counts extra;
  int extra_group = 0;
};

/// What is published: by run, then measure. Bands by run, group (first, second), measure: -1 not shown.
struct SmallTables {
  std::vector<std::vector<bool>> broken_down;
  std::vector<std::vector<std::vector<int>>> bands;
  std::vector<Counts> totals;
  friend bool operator==(const SmallTables&, const SmallTables&) = default;
};

/// The rules of core/compare/disclosure/README.md once more, with the edges given: of the first group, the
/// second.
SmallTables tables_of(const TableRules& rules, const SmallStudy& study, const std::vector<int>& edges);

struct CellBounds {
  int group = 0;  ///< 0: the reference
  int run = 0;
  int measure = 0;
  int low = 0;
  int high = 0;
};

/// Bounds of every cell that is not shown of a measure that is broken down, over all worlds in which the
/// tables come out as published. With `enough` it stops as soon as every one is that wide. `seed` says in
/// which order worlds are tried.
std::vector<CellBounds> attack(const TableRules& rules, const SmallStudy& study, const SmallTables& published,
                               int enough, std::uint64_t seed);

}  // namespace turnpoint::test
