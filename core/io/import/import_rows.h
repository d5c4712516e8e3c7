#pragma once
/// The rows of an import whose columns are known: used or refused, joined, and written.

#include "core/io/import/import.h"

namespace turnpoint {

/// Fills the tables, refused rows, notes and counts of `import`. `mappings` by file.
void import_rows(Import& import, const std::vector<ColumnMapping>& mappings, bool health_detail);

}  // namespace turnpoint
