#pragma once
/// The tables of a comparison in the three formats, the same bytes everywhere.

#include <string>

#include "core/compare/tables/tables.h"
#include "core/compare/tables/unit_times.h"

namespace turnpoint {

struct TablesRun {
  const TablesRequest& request;
  const ComparisonTables& tables;
  const UnitTimes& unit_times;
  const Workforce& workforce;  ///< only its record is asked for
  bool by_team = false;        ///< exact figures of teams, which narrow an equality view's hidden cells
};

/// `table,policy,row,column,value,low,high`
std::string tables_csv(const TablesRun& run);
std::string tables_json(const TablesRun& run);
std::string tables_table(const TablesRun& run);

/// What the figures are and are not, a sentence each.
std::vector<std::string> tables_notes(const TablesRun& run);

}  // namespace turnpoint
