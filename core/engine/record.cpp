#include "core/engine/record.h"

#include <algorithm>
#include <numeric>

namespace turnpoint {
namespace {

/// The share of a day that a part-day spell takes, at most 1 (counting rule 3).
Rational part_of_day(const Workforce& workforce, std::size_t person, std::uint32_t spell) {
  const Hours hours = workforce.spells.hours[spell];
  const Hours per_day =
      workforce.terms.hours_per_day[terms_on(workforce, person, workforce.spells.first_day[spell])];
  return hours >= per_day ? Rational(1) : Rational(hours, per_day);
}

std::int64_t scale_of(const Workforce& workforce, std::size_t person) {
  std::int64_t scale = 1;
  for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
       ++i) {
    if (workforce.spells.hours[i] == 0) continue;
    scale = std::lcm(scale, static_cast<std::int64_t>(part_of_day(workforce, person, i).denominator()));
  }
  return scale;
}

Rational whole_length(const PersonRecord& record, const CountedSpell& spell) {
  if (spell.part != 0) return {spell.part, record.scale};
  return {record.days->working_days(record.person, spell.first, spell.last), 1};
}

}  // namespace

Counts counts_of(const Plan& plan, Category category, const Rational& whole_length_days) {
  const CategoryRule& rule = plan.categories[static_cast<std::size_t>(category)];
  if (rule.shorter_than_days && whole_length_days >= *rule.shorter_than_days) return Counts::always;
  return rule.counts;
}

std::int64_t PersonRecord::counted(const CountedSpell& spell, DayUnit unit, std::int32_t first,
                                   std::int32_t last) const {
  first = std::max(first, spell.count_from);
  last = std::min(last, spell.last);
  if (last < first) return 0;
  const std::int64_t whole = unit == DayUnit::calendar_day ? std::int64_t{last} - first + 1
                                                           : days->working_days(person, first, last);
  return spell.part != 0 ? (whole != 0 ? spell.part : 0) : whole * scale;
}

PersonRecord make_record(const Workforce& workforce, const DayCount& days, const Plan& plan,
                         std::size_t person, std::int32_t as_at) {
  PersonRecord record;
  record.workforce = &workforce;
  record.days = &days;
  record.person = person;
  record.scale = scale_of(workforce, person);
  const std::int32_t start = workforce.people.start_day[person];
  const std::int32_t leave = workforce.people.leave_day[person];
  std::int32_t counted_until = no_day;
  for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
       ++i) {
    CountedSpell spell;
    spell.spell = i;
    spell.first = std::max(workforce.spells.first_day[i], start);
    const std::int32_t end = std::min(workforce.spells.last_day[i], leave);
    spell.last = std::min(end, as_at);
    spell.open = end > as_at;
    if (spell.first > spell.last) continue;
    spell.count_from = std::max(spell.first, counted_until + 1);
    counted_until = std::max(counted_until, spell.last);
    if (workforce.spells.hours[i] != 0) {
      const Rational part = part_of_day(workforce, person, i);
      spell.part = static_cast<std::int64_t>(part.numerator()) *
                   (record.scale / static_cast<std::int64_t>(part.denominator()));
    }
    spell.counts = counts_of(plan, workforce.spells.category[i], whole_length(record, spell));
    record.spells.push_back(spell);
  }
  return record;
}

PersonRecord spells_from(PersonRecord record, std::int32_t first) {
  std::erase_if(record.spells, [&](const CountedSpell& spell) { return spell.first < first; });
  return record;
}

}  // namespace turnpoint
