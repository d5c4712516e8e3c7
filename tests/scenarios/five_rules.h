#pragma once
/// Five rules over windows of days, in calendar days: each at its threshold, so that a case can sit on either
/// side of it.

#include "tests/support/policies.h"
#include "tests/support/record.h"

namespace turnpoint::test {

/// Day 0 of the cases.
inline constexpr Day first_of_cases{std::chrono::year(2021) / 1 / 4};

/// A spell by day numbers, both included; a spell left out neither counts nor is judged.
struct NumberedSpell {
  int first = 0;
  int last = 0;
  bool left_out = false;
};

/// `bradford` S*S*D >= 200, `spells` S >= 4, `days` D >= 10, all in 365 days; `short_spells` three spells of
/// two or more days in 91; `length` 28 days of the spell itself.
Policy five_rules();

/// The same with thresholds that every look with a figure above nothing meets, to read the figures.
Policy five_figures();

/// One person's spells.
Case numbered_case(const std::vector<NumberedSpell>& spells, const Policy& policy);

}  // namespace turnpoint::test
