#pragma once
/// What every figure of a period is made of, as sums over people that merge.

#include <array>

#include "core/engine/record.h"
#include "core/statistics/exact_sum.h"

namespace turnpoint {

/// Days lost and spells of one kind in a period.
struct Lost {
  ExactSum days;            ///< working days
  ExactSum fte_days;        ///< the same, each times the FTE in force on it
  std::int64_t spells = 0;  ///< with a counted day in the period
  void merge(const Lost& other);
  friend bool operator==(const Lost&, const Lost&) = default;
};

/// Bradford scores as at a day fall into bands: 0, then from each of these up to the next.
inline constexpr std::array<std::int64_t, 5> bradford_bands_from = {1, 50, 125, 200, 500};

struct Sums {
  std::int64_t people = 0;         ///< in service on some day
  std::int64_t people_absent = 0;  ///< of them, with a day lost to illness
  std::int64_t people_long = 0;    ///< of them, by a long spell
  std::int64_t head_days = 0;      ///< days in service
  std::int64_t fte_days = 0;       ///< days in service times FTE in ten-thousandths
  std::int64_t opening_heads = 0;  ///< in service on the period's first day
  std::int64_t opening_fte = 0;    ///< in ten-thousandths
  std::int64_t closing_heads = 0;  ///< on its last day
  std::int64_t closing_fte = 0;
  std::int64_t leavers = 0;         ///< whose last day in service lies in the period
  std::int64_t available_days = 0;  ///< working days in service
  Lost short_term;                  ///< illness, COVID apart
  Lost long_term;
  Lost covid;
  std::array<Lost, category_names.size()> categories;                   ///< everything, by category
  std::array<Lost, reason_names.size()> reasons;                        ///< illness without COVID, by reason
  std::array<std::int64_t, bradford_bands_from.size() + 1> bradford{};  ///< people in service on its last day

  void merge(const Sums& other);
  friend bool operator==(const Sums&, const Sums&) = default;
};

/// Illness and not COVID: what days lost, spells and scores count.
bool is_counted_illness(Category category);

/// A person's record as statistics look at it: every category, whole lengths up to the last day that is
/// known.
PersonRecord statistics_record(const Workforce& workforce, const DayCount& days, std::size_t person,
                               Day known_to);

/// Working days of one spell from `first` to `last`.
Rational days_lost(const PersonRecord& record, const CountedSpell& spell, std::int32_t first,
                   std::int32_t last);

/// Working days lost to counted illness from `first` to `last`.
Rational illness_days(const PersonRecord& record, std::int32_t first, std::int32_t last);

/// Adds what one person comes to on the days `part` of `period`. A long spell has `long_from` working days or
/// more by its whole length.
void add_person(const PersonRecord& record, const Span& period, const Span& part, std::int64_t long_from,
                Sums& sums);

}  // namespace turnpoint
