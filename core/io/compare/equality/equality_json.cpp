#include "core/io/compare/equality/equality_text.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

std::string hundredths(std::int64_t value) { return to_decimal(Rational(value, 100), 2); }

Json bounds_json(const Bounds& bounds) {
  return json_object({{"least", bounds.least}, {"most", bounds.most}});
}

Json cell_json(const EqualityRun& run, const EqualityTable& table, std::size_t measure, std::size_t group) {
  const Shown shown = shown_of(table, measure + 1, group);
  Json json =
      json_object({{"measure", run.request.measures[measure].id}, {"shown", std::string(to_text(shown))}});
  const std::optional<EqualityCell>& cell = table.groups[group].cells[measure];
  if (!cell) return json;
  json["with_formal_meeting"] = bounds_json(cell->people);
  json["rate"] = json_object({{"middle", to_decimal(cell->rate)},
                              {"least", to_decimal(cell->least_rate)},
                              {"most", to_decimal(cell->most_rate)}});
  const std::optional<std::int64_t>& high = cell->interval.high_hundredths;
  json["likelihood"] = json_object({{"middle", to_decimal(cell->likelihood, 2)},
                                    {"low", hundredths(cell->interval.low_hundredths)},
                                    {"high", high ? Json(hundredths(*high)) : Json()}});
  return json;
}

Json table_json(const EqualityRun& run, const EqualityTable& table) {
  const Characteristic& one = table.characteristic;
  Json json = json_object({{"characteristic", one.id}, {"name", one.name}, {"beside", one.reference}});
  json["not_broken_down"] = Json::array();
  for (std::size_t i = 0; i < table.broken_down.size(); ++i) {
    if (!table.broken_down[i])
      json["not_broken_down"].push_back(i == 0 ? "people" : run.request.measures[i - 1].id);
  }
  json["groups"] = Json::array();
  for (std::size_t group = 0; group < table.groups.size(); ++group) {
    const EqualityGroup& entry = table.groups[group];
    Json cells = Json::array();
    for (std::size_t i = 0; i < entry.cells.size(); ++i) cells.push_back(cell_json(run, table, i, group));
    json["groups"].push_back(json_object({{"group", entry.group},
                                          {"people", entry.people ? bounds_json(*entry.people) : Json()},
                                          {"measures", std::move(cells)}}));
  }
  return json;
}

}  // namespace

Json equality_document(const EqualityRun& run) {
  Json document = json_object({{"kind", "equality"},
                               {"old", run.old_policy.id},
                               {"new", run.new_policy.id},
                               {"from", to_text(run.request.dates.first_day)},
                               {"to", to_text(run.request.dates.last_day)},
                               {"suppression", run.view.suppression},
                               {"people", run.view.totals[0]}});
  document["measures"] = Json::array();
  for (std::size_t i = 0; i < run.request.measures.size(); ++i) {
    document["measures"].push_back(json_object({{"id", run.request.measures[i].id},
                                                {"name", run.request.measures[i].name},
                                                {"with_formal_meeting", run.view.totals[i + 1]}}));
  }
  document["tables"] = Json::array();
  for (const EqualityTable& table : run.view.tables) document["tables"].push_back(table_json(run, table));
  document["definitions"] = Json::array();
  for (const EqualityDefinition& one : equality_definitions(run))
    document["definitions"].push_back(json_object({{"name", one.name}, {"definition", one.definition}}));
  document["bands"] = bands_note(run);
  return document;
}

std::string equality_json(const EqualityRun& run) { return print_json(equality_document(run)); }

}  // namespace turnpoint
