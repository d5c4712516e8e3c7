#include "core/engine/units.h"

#include <algorithm>

namespace turnpoint {
namespace {

bool joins(const PersonRecord& record, const Unit& unit, const CountedSpell& next, const Trigger& trigger) {
  if (!trigger.join_gap_days) return false;
  return record.days->working_days(record.person, unit.last + 1, next.first - 1) <= *trigger.join_gap_days;
}

/// Calls `visit(first, last)` with the days each member adds to the unit, until it answers false.
template <class Visit>
void for_each_stretch(const PersonRecord& record, const Unit& unit, Visit visit) {
  std::int32_t reached = no_day;
  for (const std::uint32_t member : unit.members) {
    const CountedSpell& spell = record.spells[member];
    const std::int32_t first = std::max(spell.first, reached == no_day ? spell.first : reached + 1);
    if (spell.last >= first && !visit(first, spell.last)) return;
    reached = std::max(reached, spell.last);
  }
}

}  // namespace

bool enters(Counts counts, Figure figure) {
  return counts == Counts::always || (counts == Counts::informal_only && figure == Figure::informal);
}

std::int64_t counted(const PersonRecord& record, const Unit& unit, DayUnit day_unit, std::int32_t first,
                     std::int32_t last) {
  std::int64_t days = 0;
  for (const std::uint32_t member : unit.members)
    days += record.counted(record.spells[member], day_unit, first, last);
  return days;
}

std::vector<Unit> units_of(const PersonRecord& record, const Trigger& trigger, Figure figure) {
  std::vector<Unit> units;
  for (std::uint32_t i = 0; i < record.spells.size(); ++i) {
    const CountedSpell& spell = record.spells[i];
    if (!enters(spell.counts, figure)) continue;
    if (units.empty() || !joins(record, units.back(), spell, trigger))
      units.push_back({{}, spell.first, spell.last, false});
    Unit& unit = units.back();
    unit.members.push_back(i);
    unit.last = std::max(unit.last, spell.last);
    unit.open = unit.open || spell.open;
  }
  std::erase_if(units, [&](const Unit& unit) {
    return counted(record, unit, trigger.day_unit, unit.first, unit.last) == 0;
  });
  return units;
}

std::int64_t length_as_at(const PersonRecord& record, const Unit& unit, std::int32_t as_at) {
  std::int64_t length = 0;
  for_each_stretch(record, unit, [&](std::int32_t first, std::int32_t last) {
    length += std::max(0, std::min(last, as_at) - first + 1);
    return true;
  });
  return length;
}

std::int32_t day_length_reached(const PersonRecord& record, const Unit& unit, std::int64_t length) {
  std::int64_t before = 0;
  std::int32_t day = open_end;
  for_each_stretch(record, unit, [&](std::int32_t first, std::int32_t last) {
    const std::int64_t here = std::int64_t{last} - first + 1;
    if (before + here >= length) day = static_cast<std::int32_t>(first + (length - before) - 1);
    before += here;
    return day == open_end;
  });
  return day;
}

}  // namespace turnpoint
