#include "core/io/compare/tables/tables_rows.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

std::string table_text(const CellTable& table) {
  std::vector<std::vector<std::string>> rows = {{"  " + table.rows_are}};
  rows[0].insert(rows[0].end(), table.column_names.begin(), table.column_names.end());
  for (const CellRow& row : table.rows) {
    rows.push_back({"  " + row.name});
    for (const CellText& cell : row.cells) rows.back().push_back(with_range(cell));
  }
  std::vector<std::size_t> right;
  for (std::size_t i = 0; i < table.column_names.size(); ++i) right.push_back(i + 1);
  return table.name + "\n" + text_table(rows, right) + "\n";
}

std::string days(std::int64_t count) { return std::to_string(count) + (count == 1 ? " day" : " days"); }

/// `3 days later`, `12 days earlier`.
std::string later(std::int64_t count) {
  return count == 0 ? "on the same day" : count < 0 ? days(-count) + " earlier" : days(count) + " later";
}

std::string contact_text(const ComparisonTables& tables) {
  const ContactSummary summary = summary_of(tables);
  if (summary.earlier + summary.same_day + summary.later == 0) return "";
  return "Where there is one under both: in the middle " + later(summary.median) + ", from " +
         later(summary.least) + " to " + later(summary.most) + ".\n\n";
}

}  // namespace

std::string tables_table(const TablesRun& run) {
  const Span& dates = run.request.comparison.dates;
  std::string text = to_words(dates.first_day) + " to " + to_words(dates.last_day) + ": " +
                     std::to_string(run.tables.people) + " people in service\n\n";
  for (const CellTable& table : cell_tables(run)) text += table_text(table);
  text += contact_text(run.tables) + "Unit times\n";
  for (const Assumption& assumption : run.unit_times.assumptions)
    text +=
        bullet(assumption.path + ": " + assumption.value + " (" + assumption.range + "). " + assumption.why);
  text += "\nWhat these figures are\n";
  for (const std::string& note : tables_notes(run)) text += bullet(note);
  return text;
}

}  // namespace turnpoint
