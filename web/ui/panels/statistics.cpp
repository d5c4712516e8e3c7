#include <algorithm>

#include "core/policy/wording/plain.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

void draw_asked(StatisticsChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  {
    const auto line = ui.line("asked");
    const auto number = [&](const char* id, const char* label, std::string& value) {
      const std::string error = view.statistics.error_of(id);
      if (const auto typed = ui.number_field(id, label, value, {.error = error})) value = *typed;
    };
    number("long_from", "Long spells from (days)", choice.long_from);
    number("top", "Colleagues a team", choice.top);
    number("amber_from", "Amber from (days)", choice.amber_from);
    number("red_from", "Red from (days)", choice.red_from);
    number("salary_a_day", "Salary a working day (may be empty)", choice.salary_a_day);
    number("cover_a_day", "Cover a working day (may be empty)", choice.cover_a_day);
  }
  command_button(ui, view, commands, "count", "Count the period",
                 CountStatistics{choice.long_from, choice.top, choice.amber_from, choice.red_from,
                                 choice.salary_a_day, choice.cover_a_day},
                 {.primary = true});
}

void draw_figures_of(Widgets& ui, const StatisticsView& sums) {
  const auto section = ui.section("figures", date_in_words(sums.from) + " to " + date_in_words(sums.to));
  if (!sums.note.empty()) ui.note(Tone::attention, sums.note);
  const Column columns[] = {{.id = "figure", .label = "Figure", .row_header = true, .share = 4},
                            {.id = "value", .label = "Value", .numeric = true, .share = 2},
                            {.id = "unit", .label = "Unit", .share = 2},
                            {.id = "definition", .label = "What it is", .share = 7}};
  auto table = ui.table("figures", "Figures and their definitions", columns, sums.figures.size());
  table.rows([&](std::size_t i) {
    const StatisticView& figure = sums.figures[i];
    const auto row = ui.row(figure.id);
    ui.cell(figure.name);
    ui.cell(figure.value);
    ui.cell(figure.unit);
    ui.cell(figure.definition);
  });
}

void draw_years(Widgets& ui, const StatisticsView& sums) {
  const auto section = ui.section("years", "Rolling years by quarter");
  if (sums.years.empty()) return ui.text("No quarter ends in the period.");
  ui.text("Working days lost for one full-time colleague in the twelve months that end with the quarter.");
  const Column columns[] = {{.id = "year", .label = "Twelve months", .row_header = true, .share = 5},
                            {.id = "short", .label = "Short-term", .numeric = true, .share = 2},
                            {.id = "long", .label = "Long-term", .numeric = true, .share = 2},
                            {.id = "all", .label = "All", .numeric = true, .share = 2}};
  auto table = ui.table("years", "Days lost for one FTE", columns, sums.years.size());
  table.rows([&](std::size_t i) {
    const RollingYearView& year = sums.years[i];
    const auto row = ui.row(year.to);
    ui.cell(date_in_words(year.from) + " to " + date_in_words(year.to));
    ui.cell(year.short_term);
    ui.cell(year.long_term);
    ui.cell(year.all);
  });
}

void draw_lost(Widgets& ui, std::string_view id, const std::string& name, const std::vector<LostView>& rows) {
  if (rows.empty()) return;
  const auto section = ui.section(id, name);
  const Column columns[] = {{.id = "what", .label = "What", .row_header = true, .share = 5},
                            {.id = "days", .label = "Working days", .numeric = true, .share = 2},
                            {.id = "spells", .label = "Spells", .numeric = true, .share = 2}};
  auto table = ui.table("lost", name + ": days and spells", columns, rows.size());
  table.rows([&](std::size_t i) {
    const auto row = ui.row(rows[i].id);
    ui.cell(capital(spaced(rows[i].id)));
    ui.cell(rows[i].days);
    ui.cell(grouped(rows[i].spells));
  });
}

void draw_bands(Widgets& ui, const StatisticsView& sums) {
  const auto section = ui.section("bradford", "Bradford scores");
  long most = 1;
  for (const BandView& band : sums.bands) most = std::max(most, band.people);
  const Column columns[] = {{.id = "score", .label = "Score", .row_header = true, .share = 3},
                            {.id = "people", .label = "People", .numeric = true, .share = 2},
                            {.id = "chart", .label = "As a bar", .share = 5}};
  auto table = ui.table("bands", "People by Bradford score", columns, sums.bands.size());
  table.rows([&](std::size_t i) {
    const auto row = ui.row(sums.bands[i].score);
    ui.cell(sums.bands[i].score);
    ui.cell(grouped(sums.bands[i].people));
    const auto cell = ui.cell();
    ui.bar(static_cast<double>(sums.bands[i].people) / static_cast<double>(most), Tone::info);
  });
}

/// Teams that are too small, or would give such a one away, have no figures: they are named below the table.
void draw_team_figures(Widgets& ui, const StatisticsView& sums) {
  std::vector<const TeamView*> shown;
  std::string not_shown;
  for (const TeamView& team : sums.teams) {
    if (team.figures.empty())
      not_shown += (not_shown.empty() ? " " : ", ") + team.team;
    else
      shown.push_back(&team);
  }
  if (!shown.empty()) {
    std::vector<Column> columns = {{.id = "team", .label = "Team", .row_header = true, .share = 3}};
    for (const auto& [id, value] : shown.front()->figures) {
      std::string label = capital(spaced(id));
      for (const StatisticView& figure : sums.figures) {
        if (figure.id == id) label = figure.name;
      }
      columns.push_back({.id = id, .label = label, .numeric = true, .share = 2});
    }
    auto table = ui.table("teams", "Teams side by side", columns, shown.size());
    table.rows([&](std::size_t i) {
      const auto row = ui.row(shown[i]->team);
      ui.cell(shown[i]->team);
      for (const auto& [id, value] : shown[i]->figures) ui.cell(value);
    });
  }
  if (!not_shown.empty()) ui.text(sums.teams_not_shown + " They are:" + not_shown + ".");
}

void draw_priority(Widgets& ui, const StatisticsView& sums) {
  struct Entry {
    const TeamView* team;
    const PriorityView* person;
  };
  std::vector<Entry> entries;
  for (const TeamView& team : sums.teams) {
    for (const PriorityView& person : team.priority) entries.push_back({&team, &person});
  }
  if (entries.empty()) return;
  const Column columns[] = {{.id = "person", .label = "Person", .row_header = true, .share = 3},
                            {.id = "team", .label = "Team", .share = 3},
                            {.id = "days", .label = "Days in twelve months", .numeric = true, .share = 2},
                            {.id = "attention", .label = "Attention", .share = 2}};
  ui.text(sums.attention);
  auto table = ui.table("priority", "Who to talk with first, by team", columns, entries.size());
  table.rows([&](std::size_t i) {
    const auto& [team, person] = entries[i];
    const Tone tone = person->attention == "red"     ? Tone::error
                      : person->attention == "amber" ? Tone::attention
                                                     : Tone::good;
    const auto row = ui.row(team->team + "\n" + person->employee_id);
    ui.cell(person->employee_id);
    ui.cell(team->team);
    ui.cell(person->days);
    ui.cell(capital(spaced(person->attention)), tone);
  });
}

}  // namespace

void draw_statistics(StatisticsChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Statistics of the period");
  ui.text("Of the workforce, on the dates of the study.");
  draw_asked(choice, ui, view, commands);
  for (const Error& error : view.statistics.errors) {
    if (error.where != "long_from" && error.where != "top" && error.where != "amber_from" &&
        error.where != "red_from")
      ui.alert(error.detail);
  }
  if (!view.statistics.found) return ui.text("Nothing was counted yet.");
  draw_stale(ui, view.statistics.stale);
  const StatisticsView& sums = *view.statistics.found;
  draw_figures_of(ui, sums);
  draw_years(ui, sums);
  draw_lost(ui, "reasons", "By reason", sums.reasons);
  draw_lost(ui, "categories", "By category", sums.categories);
  draw_bands(ui, sums);
  if (sums.teams.empty()) return;
  const auto section = ui.section("teams", "Teams");
  draw_team_figures(ui, sums);
  draw_priority(ui, sums);
}

}  // namespace turnpoint::ui
