#pragma once
/// What a trigger counts: spells, or several joined to one where the policy says so (counting rule 6).

#include <vector>

#include "core/engine/record.h"

namespace turnpoint {

/// Which of two figures: the one that formal action rests on, or the informal one with `informal_only` spells
/// as well.
enum class Figure : std::uint8_t { formal, informal };

/// One or more of a record's spells that count as one.
struct Unit {
  std::vector<std::uint32_t> members;  ///< into PersonRecord::spells, in order
  std::int32_t first = 0;
  std::int32_t last = 0;
  bool open = false;
};

bool enters(Counts counts, Figure figure);

/// The units of a trigger in order of their first day. Units without a counted day at all are left out: they
/// are neither counted nor a look (counting rule 4).
std::vector<Unit> units_of(const PersonRecord& record, const Trigger& trigger,
                           Figure figure = Figure::formal);

/// Counted days of a unit from `first` to `last`, over the record's scale.
std::int64_t counted(const PersonRecord& record, const Unit& unit, DayUnit day_unit, std::int32_t first,
                     std::int32_t last);

/// Calendar days of a unit up to `as_at`, gaps between joined spells not counted.
std::int64_t length_as_at(const PersonRecord& record, const Unit& unit, std::int32_t as_at);

/// The day on which the unit's length reaches `length` calendar days, the first day being 1; `open_end` if it
/// never does.
std::int32_t day_length_reached(const PersonRecord& record, const Unit& unit, std::int64_t length);

}  // namespace turnpoint
