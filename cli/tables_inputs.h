#pragma once
/// The tables of a comparison: their unit times, how they are printed and sliced.

#include "cli/inputs.h"
#include "core/io/compare/tables/tables_text.h"
#include "core/io/run/partial.h"

namespace turnpoint {

/// Of --unit-times, else the shipped ones.
Checked<UnitTimes> load_unit_times(const Arguments& arguments);

void print_tables(Format format, const TablesRun& run);

/// Tables into a partial; and out of it: errors are damaged.
void fill(Partial& partial, const ComparisonTables& tables);
Result<void> add_sums(const TablesRequest& request, const Partial& partial, ComparisonTables& whole);
Result<void> take_rows(const Partial& partial, ComparisonTables& whole);

}  // namespace turnpoint
