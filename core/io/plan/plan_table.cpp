#include "core/io/plan/plan_table.h"

#include <algorithm>

#include "core/io/plan/plan_columns.h"
#include "core/io/plan/plan_json.h"
#include "core/io/source/source.h"
#include "core/io/spreadsheet/sheet.h"
#include "core/io/utf8.h"
#include "core/plan/check.h"

namespace turnpoint {
namespace {

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first));
}

/// Parts between any of `marks`, trimmed, empty ones left out.
std::vector<std::string> parts_of(std::string_view text, std::string_view marks) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(marks), text.size());
    if (std::string part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(std::move(part));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// A line with its date is an update of Turnpoint's own.
std::optional<ActionUpdate> dated_update(std::string_view line) {
  const auto date = day_from_text(line.substr(0, 10));
  if (!date) return std::nullopt;
  ActionUpdate update{*date, ActionStatus::not_said, trimmed(line.substr(10))};
  const std::size_t close = update.text.find(']');
  if (!update.text.starts_with("[") || close == std::string::npos) return update;
  const auto status = action_status_from_text(update.text.substr(1, close - 1));
  if (!status) return update;
  update.status = *status;
  update.text = trimmed(std::string_view(update.text).substr(close + 1));
  return update;
}

/// `Completed. Reported monthly.`, as people write it: what stands before the first full stop may be a
/// status.
std::optional<ActionUpdate> told_update(std::string_view line, Day as_at) {
  const std::size_t stop = std::min(line.find('.'), line.size());
  const auto status = action_status_from_text(trimmed(line.substr(0, stop)));
  if (!status) return std::nullopt;
  return ActionUpdate{as_at, *status, trimmed(line.substr(std::min(stop + 1, line.size())))};
}

std::vector<ActionUpdate> updates_of(std::string_view cell, Day as_at) {
  std::vector<ActionUpdate> updates;
  for (const std::string& line : parts_of(cell, "\n|")) {
    auto update = dated_update(line);
    if (!update) update = told_update(line, as_at);
    if (update)
      updates.push_back(std::move(*update));
    else if (updates.empty())
      updates.push_back({as_at, ActionStatus::not_said, line});
    else
      updates.back().text += (updates.back().text.empty() ? "" : "\n") + line;
  }
  return updates;
}

class TableReader {
 public:
  TableReader(const Source& source, const ActionPlan& onto, Day as_at)
      : source_(source), plan_(onto), as_at_(as_at) {
    plan_.actions.clear();
    places_.fill(source.columns.size());
    for (std::size_t i = 0; i < source.columns.size(); ++i) read_heading(i);
    for (const PlanColumn column : {PlanColumn::what, PlanColumn::by_when}) {
      if (!has(column)) refuse_missing(column);
    }
  }

  Checked<ActionPlan> read() {
    if (!problems_.empty()) return tl::unexpected(std::move(problems_));
    CsvReader rows = source_.rows();
    CsvRecord record;
    rows.next(record);  // the headings
    while (rows.next(record)) read_row(record);
    for (Error& problem : check_plan(plan_)) {
      problem.where = source_.name + ": " + problem.where;
      problems_.push_back(std::move(problem));
    }
    if (!problems_.empty()) return tl::unexpected(std::move(problems_));
    return std::move(plan_);
  }

 private:
  bool has(PlanColumn column) const {
    return places_[static_cast<std::size_t>(column)] < source_.columns.size();
  }

  void read_heading(std::size_t at) {
    const auto column = plan_column_from_text(source_.columns[at]);
    if (!column) return;
    if (has(*column)) {
      problems_.push_back({ErrorCode::duplicate_column, source_.name,
                           "Two columns are the " + std::string(heading(*column, PlanShape::full)) +
                               "; rename one of them."});
    }
    places_[static_cast<std::size_t>(*column)] = at;
  }

  void refuse_missing(PlanColumn column) {
    std::string names;
    for (const PlanShape shape : {PlanShape::full, PlanShape::objectives, PlanShape::headlines})
      names += (names.empty() ? "\"" : ", \"") + std::string(heading(column, shape)) + "\"";
    problems_.push_back(
        {ErrorCode::missing_column, source_.name, "A column is missing; head it with one of " + names + "."});
  }

  std::string cell(const CsvRecord& record, PlanColumn column) const {
    const std::size_t at = places_[static_cast<std::size_t>(column)];
    if (at >= record.cells.size()) return {};
    return to_valid_utf8(source_cell(record.cells[at], source_.spreadsheet).text);
  }

  void refuse(const CsvRecord& record, PlanColumn column, ErrorCode code, std::string detail) {
    const std::string name = source_.columns[places_[static_cast<std::size_t>(column)]];
    problems_.push_back(
        {code, source_.name + ":" + std::to_string(record.line) + ":" + name, std::move(detail)});
  }

  void read_row(const CsvRecord& record) {
    if (record.fault && record.fault->code != ErrorCode::wrong_cell_count) {
      problems_.push_back({record.fault->code, source_.name + ":" + std::to_string(record.fault->line),
                           record.fault->detail});
      return;
    }
    PlanAction action;
    action.theme = theme_of(record);
    action.what = cell(record, PlanColumn::what);
    if (action.what.empty()) {
      refuse(record, PlanColumn::what, ErrorCode::missing_value,
             "The row has no action; write what is to be done, or take the row out.");
    }
    const std::string by_when = cell(record, PlanColumn::by_when);
    if (const auto read = by_when_from_text(by_when))
      action.by_when = *read;
    else
      refuse(record, PlanColumn::by_when, ErrorCode::bad_date,
             "\"" + by_when +
                 "\" is no date that can be read; write 2019-03-31, March 2019, ongoing, monthly, "
                 "within 1 week of EVENT or to be confirmed.");
    // A slash parts leads only in a table of somebody else's.
    action.leads = parts_of(cell(record, PlanColumn::leads), has(PlanColumn::id) ? ";\n" : ";/\n");
    action.known_by = cell(record, PlanColumn::known_by);
    action.how = cell(record, PlanColumn::how);
    action.updates = updates_of(cell(record, PlanColumn::updates), as_at_);
    action.depends_on = parts_of(cell(record, PlanColumn::depends_on), ";\n");
    action.id = cell(record, PlanColumn::id);
    if (action.id.empty()) action.id = "action_" + std::to_string(plan_.actions.size() + 1);
    plan_.actions.push_back(std::move(action));
  }

  /// An empty cell is the theme of the row above, as in a table with cells that reach over rows.
  std::string theme_of(const CsvRecord& record) {
    std::string name = cell(record, PlanColumn::theme);
    std::string id = cell(record, PlanColumn::theme_id);
    if (name.empty() && id.empty() && !plan_.actions.empty()) return plan_.actions.back().theme;
    if (name.empty()) name = id.empty() ? "Actions" : id;
    const auto known = std::find_if(plan_.themes.begin(), plan_.themes.end(), [&](const PlanTheme& theme) {
      return id.empty() ? theme.name == name : theme.id == id;
    });
    if (known != plan_.themes.end()) return known->id;
    if (id.empty()) id = "theme_" + std::to_string(plan_.themes.size() + 1);
    plan_.themes.push_back({id, name, kotter_step_of(record)});
    return id;
  }

  int kotter_step_of(const CsvRecord& record) {
    const std::string text = cell(record, PlanColumn::kotter_step);
    if (text.empty()) return 0;
    if (text.size() == 1 && text[0] >= '1' && text[0] <= '8') return text[0] - '0';
    refuse(record, PlanColumn::kotter_step, ErrorCode::bad_number,
           "\"" + text + "\" is no step; write 1 to 8, or leave it empty.");
    return 0;
  }

  const Source& source_;
  ActionPlan plan_;
  Day as_at_;
  std::array<std::size_t, plan_column_count> places_{};  ///< column by column, beyond the last where missing
  std::vector<Error> problems_;
};

}  // namespace

Checked<ActionPlan> read_plan_table(const std::string& name, std::string bytes, const ActionPlan& onto,
                                    Day as_at) {
  const auto knows = [](std::string_view column) { return plan_column_from_text(column).has_value(); };
  const auto source = open_source(name, std::move(bytes), {}, knows);
  if (!source) return tl::unexpected(std::vector<Error>{source.error()});
  return TableReader(*source, onto, as_at).read();
}

}  // namespace turnpoint
