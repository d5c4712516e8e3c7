#pragma once
/// Statistics as CSV, JSON and a table, the same bytes everywhere.

#include "core/io/json.h"
#include "core/statistics/figures.h"

namespace turnpoint {

struct StatisticsRun {
  const Workforce& workforce;
  const StatisticsRequest& request;
  const Statistics& statistics;
};

/// Figures of teams are those of everyone that these name.
inline constexpr std::array<std::string_view, 7> team_figures = {
    "mean_fte",   "days_per_fte", "short_per_fte", "long_per_fte", "spells_per_employee",
    "no_absence", "turnover"};
bool is_team_figure(std::string_view id);

/// `table,row,figure,value,unit,note`
std::string statistics_csv(const StatisticsRun& run);
/// As an object, and that printed.
Json statistics_document(const StatisticsRun& run);
std::string statistics_json(const StatisticsRun& run);
std::string statistics_table(const StatisticsRun& run);

/// Why a team's figures are not shown.
std::string hidden_team_note(const StatisticsRequest& request);
/// `no team` for those without one.
std::string team_name(const StatisticsRun& run, std::size_t team);
std::string_view to_text(Attention attention);
/// What no document states, and why it is so here.
std::string attention_note(const StatisticsRequest& request);
/// Where the record's first spell begins after the first day of a rolling year; else empty.
std::string record_note(const StatisticsRun& run);

}  // namespace turnpoint
