#include "core/io/compare/figures_text.h"

#include <algorithm>

#include "core/io/csv.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

const char* source_of(const PolicyFigure& figure) { return figure.judged ? "judgement" : "replay"; }

std::string range(std::int64_t low, std::int64_t high) {
  return std::to_string(low) + " to " + std::to_string(high);
}

bool is_of_triggers(const PolicyFigure& figure) {
  return figure.id.starts_with("triggers.") || figure.id.starts_with("any_trigger.");
}

}  // namespace

std::string listed(const std::vector<std::string>& paths, const char* between) {
  std::string text;
  for (const std::string& path : paths) text += (text.empty() ? "" : between) + path;
  return text;
}

const PolicyFigure* find_figure(const std::vector<PolicyFigure>& figures, const std::string& id) {
  const auto found = std::find_if(figures.begin(), figures.end(),
                                  [&](const PolicyFigure& figure) { return figure.id == id; });
  return found == figures.end() ? nullptr : &*found;
}

std::string with_range(const PolicyFigure& figure) {
  const std::string value = std::to_string(figure.value);
  return figure.rests_on.empty() ? value : value + " (" + range(figure.low, figure.high) + ")";
}

std::string with_range(const std::vector<PolicyFigure>& figures, const std::string& id, std::int64_t count) {
  const PolicyFigure* figure = find_figure(figures, id);
  return figure == nullptr ? std::to_string(count) : with_range(*figure);
}

Json figures_json(const std::vector<PolicyFigure>& figures) {
  Json list = Json::array();
  for (const PolicyFigure& figure : figures) {
    Json entry = json_object({{"id", figure.id},
                              {"name", figure.name},
                              {"unit", figure.unit},
                              {"value", figure.value},
                              {"low", figure.low},
                              {"high", figure.high},
                              {"from", source_of(figure)}});
    if (figure.judged) {
      for (std::size_t i = 0; i < setting_names.size(); ++i) {
        const Spread& spread = figure.settings[i];
        entry["settings"][std::string(setting_names[i])] =
            json_object({{"median", spread.median}, {"low", spread.low}, {"high", spread.high}});
      }
    }
    entry["rests_on"] = figure.rests_on;
    list.push_back(std::move(entry));
  }
  return list;
}

std::string figures_table(const std::vector<PolicyFigure>& figures) {
  std::vector<std::vector<std::string>> rows = {
      {"  figure", "", "range", "supportive", "expected", "firm", "rests on"}};
  for (const PolicyFigure& figure : figures) {
    if (is_of_triggers(figure)) continue;
    std::vector<std::string> row = {"  " + figure.name, std::to_string(figure.value),
                                    figure.rests_on.empty() ? "" : range(figure.low, figure.high)};
    for (const Spread& spread : figure.settings) {
      row.push_back(
          figure.judged ? std::to_string(spread.median) + " (" + range(spread.low, spread.high) + ")" : "");
    }
    row.push_back(listed(figure.rests_on, ", "));
    rows.push_back(std::move(row));
  }
  return rows.size() == 1 ? "" : text_table(rows, {1, 2, 3, 4, 5}) + "\n";
}

std::string figures_csv(const std::vector<FiguresRun>& runs) {
  std::string text = "policy,figure,unit,value,low,high,from";
  for (const std::string_view setting : setting_names) {
    for (const char* part : {"median", "low", "high"}) text += "," + std::string(setting) + "_" + part;
  }
  text += ",rests_on\n";
  for (const FiguresRun& run : runs) {
    for (const PolicyFigure& figure : run.figures) {
      std::vector<std::string> cells = {run.policy.id,
                                        figure.id,
                                        figure.unit,
                                        std::to_string(figure.value),
                                        std::to_string(figure.low),
                                        std::to_string(figure.high),
                                        source_of(figure)};
      for (const Spread& spread : figure.settings) {
        for (const std::int64_t value : {spread.median, spread.low, spread.high})
          cells.push_back(figure.judged ? std::to_string(value) : "");
      }
      cells.push_back(listed(figure.rests_on, " "));
      append_csv_record(text, {cells.begin(), cells.end()});
    }
  }
  return text;
}

}  // namespace turnpoint
