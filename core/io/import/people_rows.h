#pragma once
/// people.csv out of an export: values rewritten as people.csv has them, then judged by its own reader.

#include "core/io/import/spell_cells.h"
#include "core/io/workforce/workforce_csv.h"

namespace turnpoint {

struct PeopleImport {
  std::string csv;  ///< canonical: used rows by employee_id, then valid_from
  Workforce workforce;
  std::vector<std::pair<std::uint64_t, RowFault>> faults;  ///< by line; a row may have several
  std::vector<std::string> notes;
  std::vector<Error> errors;
  std::uint64_t rows_read = 0;
  std::uint64_t rows_refused = 0;
};

PeopleImport import_people(const Source& source, const ColumnMapping& mapping, const ImportPlan& plan);

}  // namespace turnpoint
