#pragma once
/// Every table of a comparison as rows of cells, in the order in which each format tells them.

#include "core/io/compare/tables/cell_text.h"
#include "core/io/compare/tables/tables_text.h"

namespace turnpoint {

struct CellRow {
  std::string id;
  std::string name;
  std::vector<CellText> cells;
};

struct CellTable {
  std::string id;      ///< `migration`, `months`, `teams`, `hours`, `first_contact`
  std::string policy;  ///< id; empty: of both
  std::string name;
  std::string rows_are;  ///< what a row is: `month`
  std::vector<std::string> column_ids;
  std::vector<std::string> column_names;
  std::vector<CellRow> rows;
};

std::vector<CellTable> cell_tables(const TablesRun& run);

}  // namespace turnpoint
