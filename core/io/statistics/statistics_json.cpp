#include "core/io/json.h"
#include "core/io/json_object.h"
#include "core/io/statistics/statistics_text.h"

namespace turnpoint {
namespace {

Json decimal(const std::optional<Rational>& value) { return value ? Json(to_decimal(*value)) : Json(); }

Json lost(const std::vector<LostRow>& rows) {
  Json list = Json::array();
  for (const LostRow& row : rows) {
    list.push_back(json_object({{"id", row.id.empty() ? "not_recorded" : std::string(row.id)},
                                {"days", to_decimal(row.days)},
                                {"spells", row.spells}}));
  }
  return list;
}

Json all_figures(const StatisticsRun& run) {
  Json list = Json::array();
  for (const StatisticFigure& figure : figures_of(run.statistics.all, run.request.period, run.request)) {
    list.push_back(json_object({{"id", std::string(figure.id)},
                                {"name", figure.name},
                                {"unit", std::string(figure.unit)},
                                {"value", decimal(figure.value)},
                                {"definition", figure.definition}}));
  }
  return list;
}

Json years(const StatisticsRun& run) {
  Json list = Json::array();
  for (const RollingYear& year : rolling_years(run.statistics, run.request)) {
    list.push_back(json_object({{"from", to_text(year.year.first_day)},
                                {"to", to_text(year.year.last_day)},
                                {"short_term", decimal(year.short_term)},
                                {"long_term", decimal(year.long_term)},
                                {"all", decimal(year.all)}}));
  }
  return list;
}

Json bands(const Sums& sums) {
  Json list = Json::array();
  for (std::size_t band = 0; band < sums.bradford.size(); ++band)
    list.push_back(json_object({{"score", band_name(band)}, {"people", sums.bradford[band]}}));
  return list;
}

Json team(const StatisticsRun& run, std::size_t team, bool shown) {
  Json figures = Json::object();
  for (const StatisticFigure& figure :
       figures_of(run.statistics.teams[team], run.request.period, run.request)) {
    if (shown && is_team_figure(figure.id)) figures[std::string(figure.id)] = decimal(figure.value);
  }
  Json cases = Json::array();
  for (const PriorityCase& one : run.statistics.priority[team]) {
    cases.push_back(json_object({{"employee_id", run.workforce.people.employee_id[one.person]},
                                 {"days", to_decimal(one.days)},
                                 {"attention", std::string(to_text(attention_of(run.request, one.days)))}}));
  }
  return json_object({{"team", team_name(run, team)},
                      {"shown", shown},
                      {"figures", std::move(figures)},
                      {"priority", std::move(cases)}});
}

}  // namespace

Json statistics_document(const StatisticsRun& run) {
  Json document = json_object({{"kind", "statistics"},
                               {"from", to_text(run.request.period.first_day)},
                               {"to", to_text(run.request.period.last_day)},
                               {"long_term_from", run.request.long_from},
                               {"figures", all_figures(run)},
                               {"rolling_years", years(run)},
                               {"reasons", lost(by_reason(run.statistics.all))},
                               {"categories", lost(by_category(run.statistics.all))},
                               {"bradford", bands(run.statistics.all)},
                               {"teams", Json::array()},
                               {"attention", attention_note(run.request)},
                               {"teams_not_shown", hidden_team_note(run.request)}});
  const std::vector<bool> shown = shown_teams(run.statistics, run.request);
  for (std::size_t i = 0; i < run.statistics.teams.size(); ++i) {
    if (run.statistics.teams[i].people != 0) document["teams"].push_back(team(run, i, shown[i]));
  }
  if (const std::string note = record_note(run); !note.empty()) document["note"] = note;
  return document;
}

std::string statistics_json(const StatisticsRun& run) { return print_json(statistics_document(run)); }

}  // namespace turnpoint
