#pragma once
/// The columns of one file by the plan, else by their names, with everything that was decided in passing.

#include <array>

#include "core/io/import/plan.h"
#include "core/io/source/source.h"

namespace turnpoint {

struct ColumnMapping {
  std::vector<PlannedColumn> columns;  ///< one for each column of the source, in its order
  bool daily = false;                  ///< the day column is named like that of a file with one row a day
  std::vector<std::string> notes;
  std::vector<Error> errors;

  /// Place of the column that becomes `field`.
  std::optional<std::size_t> place(Field field) const;
};

/// Columns that a list of refused rows has beside the export's own.
inline constexpr std::array<std::string_view, 4> added_to_refused = {"refused_file", "refused_line",
                                                                     "refused_column", "refused_because"};
bool is_added_to_refused(std::string_view column);

/// Whether a header names a column anyone would know: the plan's, or by its usual names.
KnowsColumn knows_columns(const ImportPlan& plan, ImportKind kind);

/// The best name wins where it is alone; a worse one is dropped and named. Errors: undecided (two names as
/// good), duplicate_column, missing_column.
ColumnMapping map_columns(const Source& source, ImportKind kind, const ImportPlan& plan);

}  // namespace turnpoint
