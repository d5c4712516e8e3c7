#pragma once
/// The spells of a block of people as rows, cut at service and at the day of the replay.

#include "core/engine/columns/day_tables.h"

namespace turnpoint {

/// One row a spell that the formal figure counts, by person. People whose record rows cannot hold (days that
/// two spells share, a change of pattern, fine shares of a day) have none and are not `plain`.
struct SpellRows {
  std::size_t first_person = 0;
  std::vector<std::uint32_t> first_row;  ///< by person of the block, and one more entry
  std::vector<std::uint8_t> plain;       ///< by person of the block
  std::vector<std::int32_t> scale;       ///< by person: counted days are whole numbers over it
  std::vector<std::uint32_t> pattern;    ///< by person, into Workforce::patterns
  std::size_t size = 0;                  ///< rows in use; the columns may be longer
  std::vector<std::uint32_t> spell;      ///< into Workforce::spells
  std::vector<std::uint32_t> start;      ///< the person's first row
  std::vector<std::int32_t> first, last;
  /// By DayUnit: counted days before a row and up to its end, as DayTables counts them.
  std::array<std::vector<std::int32_t>, 2> begin, end;
  /// By DayUnit: counted days of a row over the person's scale.
  std::array<std::vector<std::int32_t>, 2> days;
  /// By window of the plan: counted days before the window as at the row's last day.
  std::vector<std::vector<std::int32_t>> edge;
  std::vector<std::uint32_t> scaled;  ///< people of the block whose scale is not 1

  std::size_t people() const { return plain.size(); }
};

/// What rows are taken from.
struct RowSource {
  const Workforce& workforce;
  const DayCount& days;
  const Plan& plan;
  const ColumnPlan& columns;
  DayTables& tables;
  std::int32_t as_at;
};

/// Replaces the rows by those of the people from `first` up to `end`.
void take_rows(const RowSource& source, std::size_t first, std::size_t end, SpellRows& rows);

}  // namespace turnpoint
