#include "core/io/report/chart_json.h"

#include "core/io/csv.h"
#include "core/io/export/safe_csv.h"
#include "core/io/json_object.h"
#include "core/io/report/svg.h"

namespace turnpoint {
namespace {

struct ChartFields {
  Json& json;

  template <class Chart>
  void operator()(const Chart& chart) const {
    if constexpr (requires { drawing_of(chart); }) {
      json["title"] = chart.title;
      json["summary"] = summary_of(chart) + " " + chart.description;
      json["drawing"] = drawing_text(drawing_of(chart));
    }
  }
};

void append_row(std::string& csv, const std::vector<std::string>& row) {
  append_csv_record(csv, {row.begin(), row.end()});
}

}  // namespace

Json table_json(const std::string& id, const ReportTable& table) {
  Json json = json_object({{"id", id}, {"title", table.caption}});
  Json rows = Json::array({table.columns});
  std::string csv;
  append_row(csv, table.columns);
  for (const std::vector<std::string>& row : table.rows) {
    rows.push_back(row);
    append_row(csv, row);
  }
  json["rows"] = std::move(rows);
  json["words"] = table.words;
  json["csv"] = safe_csv(csv);
  return json;
}

Json chart_json(const std::string& id, const ReportBlock& chart, const ReportTable& table) {
  Json json = table_json(id, table);
  std::visit(ChartFields{json}, chart);
  return json.contains("drawing") ? json : Json();
}

Json charts_json(const std::vector<ReportSection>& sections) {
  Json charts = Json::array();
  for (const ReportSection& section : sections) {
    for (std::size_t i = 0; i + 1 < section.blocks.size(); ++i) {
      const auto* table = std::get_if<ReportTable>(&section.blocks[i + 1]);
      if (table == nullptr) continue;
      Json chart = chart_json(section.id + "-" + std::to_string(i), section.blocks[i], *table);
      if (!chart.is_null()) charts.push_back(std::move(chart));
    }
  }
  return charts;
}

}  // namespace turnpoint
