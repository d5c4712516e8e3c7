#include "core/io/workforce/people_csv.h"

#include "core/io/workforce/row_cells.h"

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

constexpr TableColumns columns{names, 1, true,
                               bit(sex) | bit(age) | bit(disability) | bit(salary) |
                                   bit(directorate) | bit(service) | bit(leave_reason)};

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

void check_not_kept(RowCells& cells, const Table& table, std::vector<RowProblem>& refused) {
  cells.value(age, age_from_cell);
  cells.value(salary, salary_from_cell);
  cells.value(disability, yes_or_no_from_cell);
  for (const Column column : {sex, directorate, service, leave_reason}) {
    cells.value(column, text_from_cell, text_bytes);
  }
  for (const std::size_t place : table.characteristics()) {
    const auto text = text_from_cell(table.characteristic(place), text_bytes);
    if (!text) table.refuse_characteristic(refused, place, text.error());
  }
}

}  // namespace

PeopleCsv::PeopleCsv(std::string name, std::string_view bytes, std::size_t max_bytes)
    : table_(SourceFile::people, std::move(name), bytes, max_bytes, columns) {
  rows_.teams.index_of("");
  rows_.groups.index_of("");
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
  check_not_kept(cells, table_, refused);
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
  // Part time without a pattern is worth a remark: it decides which days are working days.
  if (row.fte < full_time && table_.cell(work_pattern).empty()) ++rows_.patterns_assumed;
  rows_.rows.push_back(row);
  table_.count_used();
}

}  // namespace turnpoint
