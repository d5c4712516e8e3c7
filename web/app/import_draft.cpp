#include "web/app/import_draft.h"

#include <algorithm>

#include "core/io/import/suggest.h"

namespace turnpoint::app {
namespace {

PlannedColumn& planned(ImportPlan& plan, ImportKind kind, const std::string& column) {
  std::vector<PlannedColumn>& columns = plan.columns(kind);
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const PlannedColumn& entry) {
    return is_same_column(entry.column, column);
  });
  if (found != columns.end()) return *found;
  columns.push_back({column, Field::dropped, {}});
  return columns.back();
}

bool is_same_plan(const ImportPlan& a, const ImportPlan& b) {
  const auto names = [](const ImportPlan& plan) {
    std::vector<std::string> all;
    for (const ImportKind kind : {ImportKind::absences, ImportKind::people}) {
      for (const PlannedColumn& column : plan.columns(kind)) all.push_back(column.column);
    }
    return all;
  };
  return names(a) == names(b);
}

}  // namespace

std::vector<std::string> ImportDraft::args(const std::string& plan_text, bool reasons) const {
  std::vector<std::string> all = {plan_text, reasons_word(reasons)};
  for (const DraftFile& file : files) all.push_back(std::to_string(file.file.number) + " " + file.kind);
  return all;
}

std::string ImportDraft::name() const {
  for (const DraftFile& file : files) {
    if (file.kind != "people") return file.file.name;
  }
  return files.empty() ? std::string() : files.front().file.name;
}

void ImportDraft::set(const SetColumn& edit, const ImportView& shown) {
  const auto field = field_from_text(edit.field, edit.kind);
  if (!field) return;
  const bool one_only = *field != Field::dropped && *field != Field::characteristic;
  for (const ImportFileView& file : shown.files) {
    if (file.kind != edit.kind || !one_only) continue;
    for (const ImportColumnView& column : file.columns) {
      if (column.becomes == edit.field && !is_same_column(column.column, edit.column))
        planned(plan, edit.kind, column.column).field = Field::dropped;
    }
  }
  planned(plan, edit.kind, edit.column) = {edit.column, *field, {}};
}

void ImportDraft::set(const SetDateOrder& edit, const ImportView& shown) {
  for (const ImportFileView& file : shown.files) {
    if (file.kind != edit.kind) continue;
    for (const ImportColumnView& column : file.columns) {
      const auto field = field_from_text(column.becomes, edit.kind);
      if (!field || !is_same_column(column.column, edit.column)) continue;
      planned(plan, edit.kind, edit.column) = {edit.column, *field, edit.order};
    }
  }
}

void ImportDraft::set(const SetCode& edit) {
  const std::string key = squeezed(edit.code);
  const auto found = std::find_if(plan.codes.begin(), plan.codes.end(),
                                  [&](const ReasonCode& code) { return squeezed(code.code) == key; });
  if (found != plan.codes.end())
    found->category = edit.category;
  else if (!key.empty())
    plan.codes.push_back({edit.code, edit.category, Reason::not_recorded});
}

void ImportPlans::read(std::string_view text) {
  plans_.clear();
  const Result<Json> json = parse_json(text, "plans");
  if (!json || !json->is_array()) return;
  for (const Json& entry : *json) {
    Checked<ImportPlan> plan = read_import_plan(print_json_line(entry), "plan");
    if (plan && plans_.size() < most_plans) plans_.push_back(std::move(*plan));
  }
}

std::string ImportPlans::text() const {
  Json list = Json::array();
  for (const ImportPlan& plan : plans_) list.push_back(plan_to_json(plan));
  return print_json_line(list);
}

void ImportPlans::add(ImportPlan plan) {
  std::erase_if(plans_, [&](const ImportPlan& earlier) { return is_same_plan(earlier, plan); });
  plans_.insert(plans_.begin(), std::move(plan));
  if (plans_.size() > most_plans) plans_.resize(most_plans);
}

const ImportPlan* ImportPlans::find(const std::vector<ImportFileView>& files) const {
  for (const ImportPlan& plan : plans_) {
    bool knows_all = !files.empty();
    for (const ImportFileView& file : files) {
      knows_all = knows_all && !file.columns.empty();
      for (const ImportColumnView& column : file.columns) {
        const bool counts = !squeezed(column.column).empty() && !is_added_to_refused(column.column);
        if (counts) knows_all = knows_all && find_column(plan, file.kind, column.column) != nullptr;
      }
    }
    if (knows_all) return &plan;
  }
  return nullptr;
}

}  // namespace turnpoint::app
