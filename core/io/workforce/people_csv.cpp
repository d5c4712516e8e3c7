#include "core/io/workforce/people_csv.h"

#include "core/base/order.h"

namespace turnpoint {
namespace {

constexpr std::size_t id_bytes = 64;
constexpr std::size_t text_bytes = 200;

enum Column : std::size_t {
  employee_id,
  team,
  group,
  fte,
  work_pattern,
  start_date,
  leave_date,
  sex,
  age,
  disability,
  salary,
  directorate,
  service,
  hours_per_day,
  leave_reason,
  valid_from
};

constexpr std::array<std::string_view, 16> names = {
    "employee_id", "team",          "group",        "fte",        "work_pattern", "start_date",
    "leave_date",  "sex",           "age",          "disability", "salary",       "directorate",
    "service",     "hours_per_day", "leave_reason", "valid_from",
};

constexpr std::uint64_t bit(Column column) { return std::uint64_t{1} << column; }

constexpr TableColumns columns{names, 1, true, bit(salary) | bit(leave_reason)};

void read_dates(RowCells& cells, PeopleRow& row) {
  row.start_day = cells.value(start_date, day_from_cell).value_or(no_day);
  row.leave_day = cells.value(leave_date, day_from_cell).value_or(open_end);
  row.valid_from = cells.value(valid_from, day_from_cell).value_or(no_day);
  if (row.start_day == no_day || row.leave_day >= row.start_day) return;
  cells.refuse(
      leave_date,
      {ErrorCode::last_before_first,
       {},
       to_text(day_from_number(row.leave_day)) + " is before the start date, " +
           to_text(day_from_number(row.start_day)) +
           ". Swap the two or mend the one that is wrong; leave leave_date empty for someone still here."});
}

void check_not_kept(RowCells& cells) {
  cells.value(salary, salary_from_cell);
  cells.value(leave_reason, text_from_cell, text_bytes);
}

/// The value of a known column as it is kept; empty where the cell is.
std::string trait_of(RowCells& cells, std::size_t column) {
  if (column == age) {
    const auto years = cells.value(age, age_from_cell);
    return years ? std::to_string(*years / 10'000) : std::string();
  }
  if (column == disability) {
    const auto answer = cells.value(disability, yes_or_no_from_cell);
    return !answer ? "" : *answer ? "yes" : "no";
  }
  return std::string(cells.value(column, text_from_cell, text_bytes).value_or(std::string_view()));
}

}  // namespace

PeopleCsv::PeopleCsv(std::string name, std::string_view bytes, std::size_t max_bytes)
    : table_(SourceFile::people, std::move(name), bytes, max_bytes, columns) {
  rows_.teams.index_of("");
  rows_.groups.index_of("");
}

void PeopleCsv::find_characteristics() {
  for (const Column column : {age, directorate, disability, service, sex}) {
    if (table_.has(column)) trait_cells_.push_back({std::string(names[column]), column, true});
  }
  for (const std::size_t place : table_.characteristics())
    trait_cells_.push_back({table_.characteristic_name(place), place, false});
  sort_stably(trait_cells_, [](const TraitCell& a, const TraitCell& b) { return a.name < b.name; });
  for (const TraitCell& cell : trait_cells_) rows_.characteristics.push_back(cell.name);
  rows_.traits[Traits(trait_cells_.size())] = 0;
}

Traits PeopleCsv::read_traits(RowCells& cells, std::vector<RowProblem>& refused) const {
  Traits traits;
  for (const TraitCell& cell : trait_cells_) {
    if (cell.is_known_column) {
      traits.push_back(trait_of(cells, cell.column));
      continue;
    }
    const auto text = text_from_cell(table_.characteristic(cell.column), text_bytes);
    if (!text) table_.refuse_characteristic(refused, cell.column, text.error());
    traits.emplace_back(text ? *text : std::string_view());
  }
  return traits;
}

void PeopleCsv::read_row(std::vector<RowProblem>& refused) {
  if (table_.next(refused)) judge(refused);
}

void PeopleCsv::judge(std::vector<RowProblem>& refused) {
  RowCells cells(table_, refused);
  PeopleRow row;
  row.line = static_cast<std::uint32_t>(table_.line());
  cells.require(employee_id, "the employee's pseudonym, as in the absences");
  const auto id = cells.value(employee_id, text_from_cell, id_bytes);
  read_dates(cells, row);
  const auto anchor = row.valid_from != no_day ? row.valid_from : row.start_day;
  const auto pattern =
      cells.value(work_pattern, pattern_from_cell, anchor == no_day ? std::nullopt : std::optional(anchor));
  row.fte = static_cast<Fte>(cells.value(fte, fte_from_cell).value_or(full_time));
  row.hours_per_day = cells.value(hours_per_day, hours_per_day_from_cell).value_or(default_hours_per_day);
  const auto team_name = cells.value(team, text_from_cell, text_bytes).value_or(std::string_view());
  const auto group_name = cells.value(group, text_from_cell, text_bytes).value_or(std::string_view());
  if (rows_.traits.empty()) find_characteristics();
  Traits traits = read_traits(cells, refused);
  check_not_kept(cells);
  if (!cells.usable()) {
    table_.count_refused();
    if (id && rows_.refused_ids.index_of(*id) == rows_.refused_lines.size())
      rows_.refused_lines.push_back(row.line);
    return;
  }
  row.person = rows_.ids.index_of(*id);
  row.team = rows_.teams.index_of(team_name);
  row.group = rows_.groups.index_of(group_name);
  const auto next_pattern = static_cast<std::uint32_t>(rows_.patterns.size());
  row.pattern = rows_.patterns.try_emplace(pattern.value_or(WorkPattern()), next_pattern).first->second;
  const auto next_traits = static_cast<std::uint32_t>(rows_.traits.size());
  row.traits = rows_.traits.try_emplace(std::move(traits), next_traits).first->second;
  // Part time without a pattern is worth a remark: it decides which days are working days.
  if (row.fte < full_time && table_.cell(work_pattern).empty()) ++rows_.patterns_assumed;
  rows_.rows.push_back(row);
  table_.count_used();
}

}  // namespace turnpoint
