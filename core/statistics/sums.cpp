#include "core/statistics/sums.h"

#include <algorithm>

#include "core/time/window.h"
#include "core/workforce/illness.h"

namespace turnpoint {
namespace {

struct Days {
  std::int32_t first = 0;
  std::int32_t last = 0;
  bool none() const { return last < first; }
  bool has(std::int32_t day) const { return first <= day && day <= last; }
};

Days in_service(const PersonRecord& record, const Span& part) {
  const People& people = record.workforce->people;
  return {std::max(day_number(part.first_day), people.start_day[record.person]),
          std::min(day_number(part.last_day), people.leave_day[record.person])};
}

/// Calls `take(term, first, last)` for each of the person's terms with days from `first` to `last`.
template <class Take>
void by_terms(const PersonRecord& record, const Days& days, Take take) {
  const Workforce& workforce = *record.workforce;
  const std::uint32_t begin = workforce.people.first_term[record.person];
  const std::uint32_t end = workforce.people.first_term[record.person + 1];
  for (std::uint32_t term = begin; term < end; ++term) {
    const Days piece{term == begin ? days.first : std::max(days.first, workforce.terms.valid_from[term]),
                     term + 1 == end ? days.last
                                     : std::min(days.last, workforce.terms.valid_from[term + 1] - 1)};
    if (!piece.none()) take(term, piece.first, piece.last);
  }
}

void add_service(const PersonRecord& record, const Days& days, const Span& period, Sums& sums) {
  const Workforce& workforce = *record.workforce;
  ++sums.people;
  sums.head_days += std::int64_t{days.last} - days.first + 1;
  sums.available_days += record.days->working_days(record.person, days.first, days.last);
  by_terms(record, days, [&](std::uint32_t term, std::int32_t first, std::int32_t last) {
    sums.fte_days += (std::int64_t{last} - first + 1) * workforce.terms.fte[term];
  });
  const auto fte_on = [&](std::int32_t day) {
    return workforce.terms.fte[terms_on(workforce, record.person, day)];
  };
  if (const std::int32_t first = day_number(period.first_day); days.has(first)) {
    ++sums.opening_heads;
    sums.opening_fte += fte_on(first);
  }
  if (const std::int32_t last = day_number(period.last_day); days.has(last)) {
    ++sums.closing_heads;
    sums.closing_fte += fte_on(last);
  }
  if (days.has(workforce.people.leave_day[record.person])) ++sums.leavers;
}

Lost lost_by(const PersonRecord& record, const CountedSpell& spell, const Days& days) {
  Lost lost;
  by_terms(record, {std::max(days.first, spell.first), std::min(days.last, spell.last)},
           [&](std::uint32_t term, std::int32_t first, std::int32_t last) {
             const Rational piece = days_lost(record, spell, first, last);
             lost.days.add(piece);
             lost.fte_days.add(piece * Rational(record.workforce->terms.fte[term], full_time));
             if (piece > Rational(0)) lost.spells = 1;
           });
  return lost;
}

std::size_t band_of(const Rational& score) {
  const auto above = std::find_if(bradford_bands_from.begin(), bradford_bands_from.end(),
                                  [&](std::int64_t from) { return score < Rational(from); });
  return static_cast<std::size_t>(above - bradford_bands_from.begin());
}

/// S times S times D over the twelve months up to `day`.
Rational bradford_on(const PersonRecord& record, Day day) {
  const Span window = window_as_at({}, day);
  std::int64_t spells = 0;
  Rational days;
  for (const CountedSpell& spell : record.spells) {
    if (!is_counted_illness(record.workforce->spells.category[spell.spell])) continue;
    const Rational counted =
        days_lost(record, spell, day_number(window.first_day), day_number(window.last_day));
    if (counted > Rational(0)) ++spells;
    days = days + counted;
  }
  return Rational(spells * spells) * days;
}

}  // namespace

bool is_counted_illness(Category category) { return is_illness(category) && category != Category::covid; }

PersonRecord statistics_record(const Workforce& workforce, const DayCount& days, std::size_t person,
                               Day known_to) {
  static const Plan everything = compile(Policy());
  return make_record(workforce, days, everything, person, day_number(known_to));
}

Rational days_lost(const PersonRecord& record, const CountedSpell& spell, std::int32_t first,
                   std::int32_t last) {
  return {record.counted(spell, DayUnit::working_day, std::max(first, spell.first), last), record.scale};
}

Rational illness_days(const PersonRecord& record, std::int32_t first, std::int32_t last) {
  Rational days;
  for (const CountedSpell& spell : record.spells) {
    if (is_counted_illness(record.workforce->spells.category[spell.spell]))
      days = days + days_lost(record, spell, first, last);
  }
  return days;
}

void add_person(const PersonRecord& record, const Span& period, const Span& part, std::int64_t long_from,
                Sums& sums) {
  const Days days = in_service(record, part);
  if (days.none()) return;
  add_service(record, days, period, sums);
  bool absent = false;
  bool by_long = false;
  for (const CountedSpell& spell : record.spells) {
    const Lost lost = lost_by(record, spell, days);
    if (lost.spells == 0) continue;
    const Category category = record.workforce->spells.category[spell.spell];
    sums.categories[static_cast<std::size_t>(category)].merge(lost);
    if (category == Category::covid) sums.covid.merge(lost);
    if (!is_counted_illness(category)) continue;
    const bool is_long = days_lost(record, spell, spell.first, spell.last) >= Rational(long_from);
    (is_long ? sums.long_term : sums.short_term).merge(lost);
    sums.reasons[static_cast<std::size_t>(record.workforce->spells.reason[spell.spell])].merge(lost);
    absent = true;
    by_long = by_long || is_long;
  }
  sums.people_absent += absent ? 1 : 0;
  sums.people_long += by_long ? 1 : 0;
  if (days.has(day_number(period.last_day))) ++sums.bradford[band_of(bradford_on(record, period.last_day))];
}

void Lost::merge(const Lost& other) {
  days.merge(other.days);
  fte_days.merge(other.fte_days);
  spells += other.spells;
}

void Sums::merge(const Sums& other) {
  for (const auto member : {&Sums::people, &Sums::people_absent, &Sums::people_long, &Sums::head_days,
                            &Sums::fte_days, &Sums::opening_heads, &Sums::opening_fte, &Sums::closing_heads,
                            &Sums::closing_fte, &Sums::leavers, &Sums::available_days})
    this->*member += other.*member;
  for (const auto member : {&Sums::short_term, &Sums::long_term, &Sums::covid})
    (this->*member).merge(other.*member);
  for (std::size_t i = 0; i < categories.size(); ++i) categories[i].merge(other.categories[i]);
  for (std::size_t i = 0; i < reasons.size(); ++i) reasons[i].merge(other.reasons[i]);
  for (std::size_t i = 0; i < bradford.size(); ++i) bradford[i] += other.bradford[i];
}

}  // namespace turnpoint
