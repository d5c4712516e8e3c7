#pragma once
/// The rules between rows of absences.csv, and between a spell and its person's service.

#include "core/io/workforce/absences_csv.h"
#include "core/io/workforce/workforce_csv.h"

namespace turnpoint {

/// Sorts the spells, whose `person` is the place in `workforce.people`, and refuses rows that repeat another
/// (duplicate_row), that are too many for one person (too_many_rows), or whose part day needs too fine a
/// fraction (out_of_range). What is refused never depends on the order of rows, except which of two equal
/// rows is named.
void settle_spells(AbsencesCsv& absences, const Workforce& workforce, const WorkforceLimits& limits,
                   std::vector<RowProblem>& refused);

/// Overlapping spells and days outside service, which are used and worth knowing. `rows` as laid out in
/// `workforce`.
void note_spells(const Workforce& workforce, const std::vector<SpellRow>& rows, std::vector<Note>& notes);

}  // namespace turnpoint
