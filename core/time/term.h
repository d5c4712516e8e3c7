#pragma once
/// A length of time as a policy names it: `5 working days`, `6 months`.

#include <optional>
#include <string>
#include <string_view>

#include "core/base/exact.h"
#include "core/time/day.h"

namespace turnpoint {

enum class TermUnit : std::uint8_t { calendar_day, working_day, week, month, year };

struct Term {
  int count = 0;
  TermUnit unit = TermUnit::calendar_day;
  friend bool operator==(const Term&, const Term&) = default;
};

/// Exactly `N calendar days`, `N working days`, `N weeks`, `N months` or `N years`, 1 to 3660, the unit in
/// the singular after 1.
std::optional<Term> term_from_text(std::string_view text);
std::string to_text(const Term& term);

/// A length in months, exactly; days and weeks as parts of a year of 365 days.
Rational months_in(const Term& term);

}  // namespace turnpoint
