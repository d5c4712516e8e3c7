#pragma once
/// The unusual-pattern test (counting rule 10) by listing every outcome.

#include "tests/oracle/ledger.h"

namespace turnpoint::test {

/// A short spell: from how many start days of the cycle it would begin or end a working week, and whether it
/// did.
struct EdgeTrial {
  std::int64_t edges = 0;
  std::int64_t starts = 0;
  bool hit = false;
};

/// `length` is the spell's counted working days; a part of a day takes its whole day.
EdgeTrial edge_trial(const Ledger& ledger, Day first, Day last, const Rational& length);

/// Exact chance of at least as many hits as there were. At most 14 trials, or the sums may not fit.
Rational chance_of_as_many_hits(const std::vector<EdgeTrial>& trials);

}  // namespace turnpoint::test
