#pragma once
/// One person's spells made ready for counting: cut at the day of the replay and at service, overlaps counted
/// once.

#include <cstdint>
#include <vector>

#include "core/engine/day_count.h"
#include "core/engine/plan.h"

namespace turnpoint {

struct CountedSpell {
  std::uint32_t spell = 0;      ///< into Workforce::spells
  std::int32_t first = 0;       ///< first day in service
  std::int32_t last = 0;        ///< last day in service, or the day of the replay where still open
  std::int32_t count_from = 0;  ///< days before it were counted for an earlier spell
  std::int64_t part = 0;        ///< 0: whole days; else its one day's counted share, over the record's scale
  bool open = false;            ///< still open on the day of the replay
  Counts counts = Counts::always;
};

/// Everything a count of one person needs. Counted days are whole numbers over `scale`.
struct PersonRecord {
  const Workforce* workforce = nullptr;
  const DayCount* days = nullptr;
  std::size_t person = 0;
  std::int64_t scale = 1;
  std::vector<CountedSpell> spells;  ///< in the workforce's order

  std::int32_t start_day() const { return workforce->people.start_day[person]; }
  /// Counted days of `spell` from `first` to `last`, over `scale`.
  std::int64_t counted(const CountedSpell& spell, DayUnit unit, std::int32_t first, std::int32_t last) const;
};

/// What the policy says of this spell's category and length (counting rule 9).
Counts counts_of(const Plan& plan, Category category, const Rational& whole_length_days);

/// Spells that begin after `as_at` do not exist yet; one that ends after it is open on it. Days outside
/// service do not count and an open spell ends on the leave date (counting rules 7, 13 and 14).
PersonRecord make_record(const Workforce& workforce, const DayCount& days, const Plan& plan,
                         std::size_t person, std::int32_t as_at);

/// The same record without the spells that began before `first`; days that were counted for one of them stay
/// uncounted.
PersonRecord spells_from(PersonRecord record, std::int32_t first);

}  // namespace turnpoint
