#include "core/io/compare/tables/tables_rows.h"
#include "core/io/csv.h"

namespace turnpoint {
namespace {

std::string day_or_empty(std::int32_t day) {
  return day == no_day ? std::string() : to_text(day_from_number(day));
}

}  // namespace

std::string tables_csv(const TablesRun& run) {
  std::string text = "table,policy,row,column,value,low,high\n";
  for (const CellTable& table : cell_tables(run)) {
    for (const CellRow& row : table.rows) {
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const CellText& cell = row.cells[i];
        if (!cell.value.empty())
          append_csv_record(
              text, {table.id, table.policy, row.id, table.column_ids[i], cell.value, cell.low, cell.high});
      }
    }
  }
  for (const FirstContact& contact : run.tables.contacts) {
    for (const auto& [counted, day] : {std::pair{&run.request.old_policy, contact.old_day},
                                       std::pair{&run.request.new_policy, contact.new_day}}) {
      if (day != no_day)
        append_csv_record(text, {"first_contact_dates", counted->policy.id, contact.employee_id, "date",
                                 day_or_empty(day), "", ""});
    }
  }
  return text;
}

}  // namespace turnpoint
