#include <algorithm>

#include "core/io/csv.h"
#include "core/io/statistics/statistics_text.h"

namespace turnpoint {
namespace {

std::string decimal(const std::optional<Rational>& value) { return value ? to_decimal(*value) : ""; }

void add_lost(std::string& text, const std::string& table, const std::vector<LostRow>& rows) {
  for (const LostRow& row : rows) {
    const std::string id = row.id.empty() ? "not_recorded" : std::string(row.id);
    append_csv_record(text, {table, id, "days", to_decimal(row.days), "working days", ""});
    append_csv_record(text, {table, id, "spells", std::to_string(row.spells), "spells", ""});
  }
}

void add_figures(std::string& text, const StatisticsRun& run) {
  for (const StatisticFigure& figure : figures_of(run.statistics.all, run.request.period, run.request)) {
    append_csv_record(text, {"figures", "", std::string(figure.id), decimal(figure.value),
                             std::string(figure.unit), figure.definition});
  }
  for (const RollingYear& year : rolling_years(run.statistics, run.request)) {
    const std::string row = to_text(year.year.last_day);
    append_csv_record(text,
                      {"rolling_years", row, "short_term", decimal(year.short_term), "working days", ""});
    append_csv_record(text, {"rolling_years", row, "long_term", decimal(year.long_term), "working days", ""});
    append_csv_record(text, {"rolling_years", row, "all", decimal(year.all), "working days", ""});
  }
}

void add_teams(std::string& text, const StatisticsRun& run) {
  const std::vector<bool> shown = shown_teams(run.statistics, run.request);
  for (std::size_t team = 0; team < run.statistics.teams.size(); ++team) {
    if (run.statistics.teams[team].people == 0) continue;
    for (const StatisticFigure& figure :
         figures_of(run.statistics.teams[team], run.request.period, run.request)) {
      if (!is_team_figure(figure.id)) continue;
      append_csv_record(text, {"teams", team_name(run, team), std::string(figure.id),
                               shown[team] ? decimal(figure.value) : "", std::string(figure.unit),
                               shown[team] ? "" : hidden_team_note(run.request)});
    }
  }
  for (std::size_t team = 0; team < run.statistics.priority.size(); ++team) {
    for (const PriorityCase& one : run.statistics.priority[team]) {
      append_csv_record(text, {"priority", team_name(run, team), run.workforce.people.employee_id[one.person],
                               to_decimal(one.days), "working days",
                               std::string(to_text(attention_of(run.request, one.days)))});
    }
  }
}

}  // namespace

bool is_team_figure(std::string_view id) {
  return std::find(team_figures.begin(), team_figures.end(), id) != team_figures.end();
}

std::string team_name(const StatisticsRun& run, std::size_t team) {
  return team == 0 ? "no team" : run.workforce.teams[team];
}

std::string hidden_team_note(const StatisticsRequest& request) {
  return "Not shown: teams of fewer than " + std::to_string(request.suppression) +
         " people, and any team beside them that would give them away.";
}

std::string_view to_text(Attention attention) {
  switch (attention) {
  case Attention::green: return "green";
  case Attention::amber: return "amber";
  case Attention::red: return "red";
  }
  return "";
}

std::string attention_note(const StatisticsRequest& request) {
  return "Amber from " + std::to_string(request.amber_from) + " and red from " +
         std::to_string(request.red_from) +
         " working days lost in the twelve months to the last day. Unless set, red is the ten days of the "
         "shipped 2014 policy's trigger and amber half of them, both assumed. A prompt to offer help; it "
         "decides nothing.";
}

std::string record_note(const StatisticsRun& run) {
  const std::vector<Day> ends = quarter_ends(run.request.period);
  if (ends.empty() || run.workforce.spells.size() == 0) return "";
  const Day first = run.workforce.record.first_day;
  if (first <= window_as_at({}, ends[0]).first_day) return "";
  return "The first spell of the record begins on " + to_words(first) +
         "; rolling years that reach back before it may miss spells.";
}

std::string statistics_csv(const StatisticsRun& run) {
  std::string text = "table,row,figure,value,unit,note\n";
  add_figures(text, run);
  add_lost(text, "reasons", by_reason(run.statistics.all));
  add_lost(text, "categories", by_category(run.statistics.all));
  for (std::size_t band = 0; band < run.statistics.all.bradford.size(); ++band) {
    append_csv_record(text, {"bradford", band_name(band), "people",
                             std::to_string(run.statistics.all.bradford[band]), "people", ""});
  }
  add_teams(text, run);
  return text;
}

}  // namespace turnpoint
