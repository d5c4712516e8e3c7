#include "core/io/compare/comparison_text.h"
#include "core/io/compare/tables/tables_rows.h"
#include "core/io/json.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

Json number_or_null(const std::string& text) {
  const std::optional<std::int64_t> number = whole_from_text(text);
  return number ? Json(*number) : Json();
}

Json cell_json(const CellText& cell) {
  Json json = json_object({{"value", number_or_null(cell.value)}});
  if (!cell.low.empty())
    json.update({{"low", number_or_null(cell.low)}, {"high", number_or_null(cell.high)}});
  return json;
}

Json table_json(const CellTable& table) {
  Json json = json_object({{"table", table.id}, {"name", table.name}});
  if (!table.policy.empty()) json["policy"] = table.policy;
  json["rows"] = Json::array();
  for (const CellRow& row : table.rows) {
    Json entry = json_object({{"row", row.id}, {"name", row.name}});
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!row.cells[i].value.empty()) entry["cells"][table.column_ids[i]] = cell_json(row.cells[i]);
    }
    json["rows"].push_back(std::move(entry));
  }
  return json;
}

Json day_json(std::int32_t day) { return day == no_day ? Json() : Json(to_text(day_from_number(day))); }

Json contacts_json(const ComparisonTables& tables) {
  const ContactSummary summary = summary_of(tables);
  Json json = json_object(
      {{"days_later",
        json_object({{"least", summary.least}, {"median", summary.median}, {"most", summary.most}})},
       {"people", Json::array()}});
  for (const FirstContact& contact : tables.contacts) {
    const bool both = contact.old_day != no_day && contact.new_day != no_day;
    json["people"].push_back(
        json_object({{"employee_id", contact.employee_id},
                     {"old", day_json(contact.old_day)},
                     {"new", day_json(contact.new_day)},
                     {"days_later", both ? Json(contact.new_day - contact.old_day) : Json()}}));
  }
  return json;
}

}  // namespace

std::string tables_json(const TablesRun& run) {
  const ComparisonRequest& asked = run.request.comparison;
  Json json = json_object({{"kind", "comparison_tables"},
                           {"from", to_text(asked.dates.first_day)},
                           {"to", to_text(asked.dates.last_day)},
                           {"old", run.request.old_policy.policy.id},
                           {"new", run.request.new_policy.policy.id},
                           {"people", run.tables.people},
                           {"tables", Json::array()}});
  for (const CellTable& table : cell_tables(run)) json["tables"].push_back(table_json(table));
  json["first_contact"] = contacts_json(run.tables);
  json["unit_times"] = assumptions_json(run.unit_times.assumptions);
  json["notes"] = tables_notes(run);
  return print_json(json);
}

}  // namespace turnpoint
