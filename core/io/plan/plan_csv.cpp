#include "core/io/csv.h"
#include "core/io/export/workbook_file.h"
#include "core/io/plan/plan_columns.h"

namespace turnpoint {
namespace {

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : "; ") + text;
  return all;
}

/// One update a line: `2019-03-31 [completed] Reported monthly.` A bar parts them, since a workbook's cell
/// comes back without its line ends.
std::string updates_cell(const std::vector<ActionUpdate>& updates) {
  std::string cell;
  for (const ActionUpdate& update : updates) {
    if (!cell.empty()) cell += " |\n";
    cell += to_text(update.date);
    if (update.status != ActionStatus::not_said) cell += " [" + std::string(to_text(update.status)) + "]";
    if (!update.text.empty()) cell += " " + update.text;
  }
  return cell;
}

std::string cell(const ActionPlan& plan, const PlanAction& action, PlanColumn column) {
  const PlanTheme& theme = plan.themes[theme_index(plan, action.theme)];
  switch (column) {
  case PlanColumn::theme: return theme.name;
  case PlanColumn::what: return action.what;
  case PlanColumn::by_when: return to_text(action.by_when);
  case PlanColumn::leads: return joined(action.leads);
  case PlanColumn::known_by: return action.known_by;
  case PlanColumn::updates: return updates_cell(action.updates);
  case PlanColumn::how: return action.how;
  case PlanColumn::depends_on: return joined(action.depends_on);
  case PlanColumn::id: return action.id;
  case PlanColumn::theme_id: return theme.id;
  case PlanColumn::kotter_step: break;
  }
  return theme.kotter_step == 0 ? "" : std::to_string(theme.kotter_step);
}

}  // namespace

std::string plan_csv(const ActionPlan& plan, PlanShape shape) {
  std::string out;
  std::vector<std::string_view> record;
  for (std::size_t i = 0; i < plan_column_count; ++i)
    record.push_back(heading(static_cast<PlanColumn>(i), shape));
  append_csv_record(out, record);
  for (const PlanAction& action : plan.actions) {
    std::array<std::string, plan_column_count> cells;
    for (std::size_t i = 0; i < plan_column_count; ++i)
      cells[i] = cell(plan, action, static_cast<PlanColumn>(i));
    append_csv_record(out, std::vector<std::string_view>(cells.begin(), cells.end()));
  }
  return out;
}

std::string plan_workbook(const ActionPlan& plan, PlanShape shape) {
  return workbook_file(plan_csv(plan, shape), "Plan", nullptr);
}

}  // namespace turnpoint
