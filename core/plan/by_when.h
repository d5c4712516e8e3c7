#pragma once
/// By when an action is to be done, in every way that action plans say it.

#include <optional>
#include <string>
#include <string_view>

#include "core/time/term.h"
#include "core/time/window.h"

namespace turnpoint {

enum class ByWhenKind : std::uint8_t {
  not_stated,
  to_be_confirmed,
  date,
  month,
  quarter,  ///< of the calendar: Q1 is January to March
  ongoing,  ///< also from a month on
  monthly,  ///< also from a month on, as are the next two
  quarterly,
  annually,
  within,  ///< a length of time after an event: `within 1 week of joining`
  before,  ///< a length of time before it: `4 weeks before launch`
};

struct ByWhen {
  ByWhenKind kind = ByWhenKind::not_stated;
  std::optional<Day> day;  ///< the date; the first day of the month or quarter, or of the month it begins in
  Term term;               ///< within, before
  std::string event;       ///< within, before: a milestone's id, or an event in each person's own time
  friend bool operator==(const ByWhen&, const ByWhen&) = default;
};

/// `2019-03-31`, `2019-02`, `2019-Q2`, `ongoing`, `monthly`, `quarterly`, `annually` (each also
/// `… from 2019-04`), `within 1 week of joining`, `4 weeks before launch`, `to be confirmed`, `not stated`;
/// also as people write it in tables: `31 March 2019`, `February 2019`, `On-going`, `Every quarter`,
/// `Date TBC`. Nothing for other text.
std::optional<ByWhen> by_when_from_text(std::string_view text);

/// The first form of each kind above; reading it back gives the same.
std::string to_text(const ByWhen& by_when);
/// As a colleague reads it: `by the end of March 2019`, `every month from April 2019`.
std::string to_words(const ByWhen& by_when);

bool is_recurring(ByWhenKind kind);

/// First and last day of the month, quarter or year (as `kind` recurs) that holds `day`.
Span period_of(ByWhenKind kind, Day day);

}  // namespace turnpoint
