#pragma once
/// What was entered of people and spells, laid over the rows that a file or a sample brought.

#include "core/compare/people_entry.h"
#include "core/io/workforce/workforce_csv.h"

namespace turnpoint {

/// Without people. Every reader and replay takes it.
WorkforceReading empty_reading();

/// The rows of a text, its header first; cells as they stand.
using CsvRows = std::vector<std::vector<std::string>>;

/// A workforce's own rows, so that entries can name them.
struct WorkforceRows {
  CsvRows people, absences;
};
WorkforceRows rows_of(const Workforce& workforce);

/// The entries in their order. One whose row is not there (its files were replaced) changes nothing.
void apply_entries(WorkforceRows& rows, const PeopleEntries& entries);

/// As texts, read. `last_lines`: of each file, the line of its last row. Rows of people who are not there any
/// more are refused as in any file.
struct EnteredReading {
  WorkforceReading reading;
  std::uint64_t last_person_line = 0, last_spell_line = 0;
};
EnteredReading read_rows(const WorkforceRows& rows);

/// Rows of one person as cells of an entry.
struct PersonCells {
  std::vector<PeopleCells> person, spells;
};
PersonCells cells_of(const Workforce& workforce, std::size_t person);

/// `Absence from 2 March 2026 to 6 March 2026 corrected: last day was 2026-03-06, is 2026-03-09`.
std::string entry_in_words(const PeopleEntry& entry);

}  // namespace turnpoint
