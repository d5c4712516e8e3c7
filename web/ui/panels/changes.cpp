#include <algorithm>
#include <array>

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

constexpr std::size_t page_size = 100;
constexpr std::array<const char*, 6> column_ids = {"employee_id", "change",    "old_first",
                                                   "new_first",   "old_looks", "new_looks"};

std::string change_in_words(const std::string& change) {
  if (change == "only_old") return "Old policy only";
  if (change == "only_new") return "New policy only";
  return "Both policies";
}

/// `Bradford score (3), Ten days (1)`; a trigger that the side no longer has, while a newer comparison is on
/// its way, by its id.
std::string outcome_in_words(const OutcomeView& outcome, const SideView& side) {
  if (outcome.looks == 0) return "no trigger";
  std::string words;
  for (const MetTriggerView& met : outcome.triggers) {
    const auto named =
        std::find_if(side.triggers.begin(), side.triggers.end(),
                     [&](const TriggerTotalsView& trigger) { return trigger.id == met.trigger; });
    words += (words.empty() ? "" : ", ") + (named == side.triggers.end() ? met.trigger : named->name) + " (" +
             grouped(met.looks) + ")";
  }
  return words;
}

Column sorted(Column column, RowOrder order, const RowQuery& query) {
  column.sortable = true;
  if (query.order == order) column.sorted = query.descending ? Sort::descending : Sort::ascending;
  return column;
}

std::array<Column, 7> columns_of(const RowQuery& query) {
  return {
      sorted({.id = "employee_id", .label = "Person", .row_header = true, .share = 2}, RowOrder::employee_id,
             query),
      sorted({.id = "change", .label = "Meets a trigger under", .share = 3}, RowOrder::change, query),
      sorted({.id = "old_first", .label = "First, old", .share = 2}, RowOrder::old_first, query),
      sorted({.id = "old_looks", .label = "Triggers, old (looks)", .share = 4}, RowOrder::old_looks, query),
      sorted({.id = "new_first", .label = "First, new", .share = 2}, RowOrder::new_first, query),
      sorted({.id = "new_looks", .label = "Triggers, new (looks)", .share = 4}, RowOrder::new_looks, query),
      Column{.id = "why", .label = "Explanation", .share = 2}};
}

void sort_by(const std::string& column, RowPage page, Commands& commands) {
  for (std::size_t i = 0; i < column_ids.size(); ++i) {
    if (column != column_ids[i]) continue;
    const auto order = static_cast<RowOrder>(i);
    page.query.descending = page.query.order == order && !page.query.descending;
    page.query.order = order;
    page.first = 0;
    commands.push_back(ShowRows{page});
  }
}

void draw_row(Widgets& ui, const ComparisonView& sums, const ChangeRow& entry, Commands& commands) {
  const auto row = ui.row(entry.employee_id);
  ui.cell(entry.employee_id);
  ui.cell(change_in_words(entry.change));
  ui.cell(entry.old_outcome.first_date);
  ui.cell(outcome_in_words(entry.old_outcome, sums.old_side));
  ui.cell(entry.new_outcome.first_date);
  ui.cell(outcome_in_words(entry.new_outcome, sums.new_side));
  const auto cell = ui.cell();
  if (ui.button("why", "Why " + entry.employee_id, {.quiet = true}))
    commands.push_back(OpenPerson{entry.employee_id});
}

void draw_tools(Widgets& ui, const AppView& view, Commands& commands) {
  const auto line = ui.line("tools");
  const auto find = ui.text_field("find", "Find a person or team", view.page.query.find, {.max_length = 64});
  if (find) {
    RowPage page = view.page;
    page.query.find = *find;
    page.first = 0;
    commands.push_back(ShowRows{page});
  }
  command_button(ui, view, commands, "save_csv", "Save as CSV", SaveComparison{"csv"});
  command_button(ui, view, commands, "save_json", "Save all as JSON", SaveComparison{"json"});
  command_button(ui, view, commands, "save_findings", "Save old findings as CSV",
                 SaveFindings{Side::old_policy});
}

}  // namespace

void draw_teams(Widgets& ui, const AppView& view, Commands& commands) {
  const std::vector<TeamChangesView>& teams = view.comparison->teams;
  if (teams.empty()) return;
  const auto section = ui.section("teams", "Which teams change");
  const Column columns[] = {
      {.id = "team", .label = "Team", .row_header = true, .share = 4},
      {.id = "only_old", .label = "People, old policy only", .numeric = true, .share = 3},
      {.id = "only_new", .label = "People, new policy only", .numeric = true, .share = 3},
      {.id = "both", .label = "People, both policies", .numeric = true, .share = 3},
      {.id = "show", .label = "Who they are", .share = 3}};
  auto table = ui.table("teams", "Teams, those first that change most", columns, teams.size());
  table.rows([&](std::size_t i) {
    const TeamChangesView& team = teams[i];
    const auto row = ui.row(team.team.empty() ? "(no team)" : team.team);
    ui.cell(team.team.empty() ? "No team" : team.team);
    ui.cell(grouped(team.only_old));
    ui.cell(grouped(team.only_new));
    ui.cell(grouped(team.both));
    const auto cell = ui.cell();
    if (!team.team.empty() && ui.button("show", "List " + team.team, {.quiet = true}))
      commands.push_back(
          ShowRows{{{team.team, view.page.query.order, view.page.query.descending}, 0, view.page.count}});
  });
}

void draw_changes(Widgets& ui, const AppView& view, Commands& commands) {
  const auto section = ui.section("changes", "Who changes, and why");
  draw_tools(ui, view, commands);
  if (!view.rows) return;
  const RowsView& rows = *view.rows;
  if (rows.found == 0)
    return ui.text(view.page.query.find.empty() ? "Nobody meets a trigger under either policy."
                                                : "Nobody here fits what you look for.");
  const auto columns = columns_of(view.page.query);
  {
    auto table = ui.table("people", "People who meet a trigger under either policy", columns,
                          rows.rows.size(), {.first = rows.first, .total = rows.found});
    if (table.sort()) sort_by(*table.sort(), view.page, commands);
    table.rows([&](std::size_t i) { draw_row(ui, *view.comparison, rows.rows[i], commands); });
  }
  const auto first = draw_pages(ui, {rows.first, rows.rows.size(), rows.found, page_size});
  if (!first) return;
  RowPage page = view.page;
  page.first = *first;
  commands.push_back(ShowRows{page});
}

void draw_assumptions(PanelState& state, Widgets& ui, const AppView& view) {
  const auto section = ui.section("assumptions", "What is assumed");
  ui.text("The documents do not say everything that a replay needs. Each value below is assumed, within its "
          "range.");
  const auto open = ui.disclosure("list", "Assumptions of both policies", state.assumptions_open);
  if (!open) return;
  for (const SideView* side : {&view.comparison->old_side, &view.comparison->new_side}) {
    const bool old_side = side == &view.comparison->old_side;
    const auto part = ui.section(old_side ? "old" : "new", side->name, 3);
    draw_assumption_values(ui, "Assumptions: " + side->name, side->assumptions);
  }
}

}  // namespace turnpoint::ui
