#include <algorithm>

#include "core/io/statistics/statistics_text.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string shown(const std::optional<Rational>& value) {
  return value ? to_decimal(*value, 2) : "not known";
}

std::string lost_table(const std::string& title, const std::vector<LostRow>& rows) {
  if (rows.empty()) return "";
  Rows table = {{"  " + title, "days lost", "spells"}};
  for (const LostRow& row : rows) {
    table.push_back({"  " + (row.id.empty() ? "not recorded" : std::string(row.id)), to_decimal(row.days, 2),
                     std::to_string(row.spells)});
  }
  return "\n" + text_table(table, {1, 2});
}

std::string years_table(const StatisticsRun& run) {
  Rows table = {{"  rolling year", "short-term", "long-term", "days per FTE"}};
  for (const RollingYear& year : rolling_years(run.statistics, run.request))
    table.push_back({"  " + to_text(year.year.first_day) + " to " + to_text(year.year.last_day),
                     shown(year.short_term), shown(year.long_term), shown(year.all)});
  if (table.size() == 1) return "";
  const std::string note = record_note(run);
  return "\n" + text_table(table, {1, 2, 3}) + (note.empty() ? "" : wrapped(note, "  "));
}

std::string bands_table(const Sums& sums) {
  Rows table = {{"  Bradford score on the last day", "people"}};
  for (std::size_t band = 0; band < sums.bradford.size(); ++band)
    table.push_back({"  " + band_name(band), std::to_string(sums.bradford[band])});
  return "\n" + text_table(table, {1}) +
         wrapped("S times S times D: spells and days lost in the twelve months to the last day, people in "
                 "service "
                 "on it.",
                 "  ");
}

std::string teams_table(const StatisticsRun& run) {
  Rows table = {{"  team"}};
  const std::vector<bool> shown_team = shown_teams(run.statistics, run.request);
  std::vector<std::size_t> right;
  for (std::size_t team = 0; team < run.statistics.teams.size(); ++team) {
    if (run.statistics.teams[team].people == 0) continue;
    std::vector<std::string> row = {"  " + team_name(run, team)};
    const bool first = table.size() == 1;
    for (const StatisticFigure& figure :
         figures_of(run.statistics.teams[team], run.request.period, run.request)) {
      if (!is_team_figure(figure.id)) continue;
      if (first) table[0].push_back(figure.name);
      if (first) right.push_back(right.size() + 1);
      row.push_back(shown_team[team] ? shown(figure.value) : "not shown");
    }
    table.push_back(std::move(row));
  }
  const bool all = std::find(shown_team.begin(), shown_team.end(), false) == shown_team.end();
  return "\n" + text_table(table, right) + (all ? "" : wrapped(hidden_team_note(run.request), "  "));
}

std::string priority_table(const StatisticsRun& run) {
  Rows table = {{"  whom to talk with first", "employee", "days lost", ""}};
  for (std::size_t team = 0; team < run.statistics.priority.size(); ++team) {
    for (const PriorityCase& one : run.statistics.priority[team])
      table.push_back({"  " + team_name(run, team), run.workforce.people.employee_id[one.person],
                       to_decimal(one.days, 2), std::string(to_text(attention_of(run.request, one.days)))});
  }
  if (table.size() == 1) return "";
  return "\n" + text_table(table, {2}) + wrapped(attention_note(run.request), "  ");
}

}  // namespace

std::string statistics_table(const StatisticsRun& run) {
  const std::vector<StatisticFigure> figures =
      figures_of(run.statistics.all, run.request.period, run.request);
  Rows table = {{"  figure", "value", "unit"}};
  std::string legend = "\nWhat each figure is\n";
  for (const StatisticFigure& figure : figures) {
    table.push_back({"  " + figure.name, shown(figure.value), std::string(figure.unit)});
    legend += bullet(figure.name + ": " + figure.definition);
  }
  return "Statistics, " + to_words(run.request.period) + "\n\n" + text_table(table, {1}) + years_table(run) +
         lost_table("reason", by_reason(run.statistics.all)) +
         lost_table("category", by_category(run.statistics.all)) + bands_table(run.statistics.all) +
         teams_table(run) + priority_table(run) + legend;
}

}  // namespace turnpoint
