#include "core/compare/tables/numbers.h"

namespace turnpoint {
namespace {

/// Calls `visit` for every row of counts of a fixed shape; `T` is the tables or the same const.
template <class T, class Visit>
void each_row(T& tables, Visit visit) {
  visit(tables.migration);
  for (auto* steps : {&tables.old_steps, &tables.new_steps}) {
    visit(steps->all);
    for (auto& month : steps->months) visit(month);
  }
}

}  // namespace

std::vector<std::int64_t> numbers_of(const ComparisonTables& tables) {
  std::vector<std::int64_t> numbers = {tables.people};
  each_row(tables, [&](const RunCounts& row) { row.append_to(numbers); });
  return numbers;
}

std::optional<ComparisonTables> tables_from(const std::vector<std::int64_t>& numbers,
                                            const TablesRequest& request) {
  if (numbers.empty()) return std::nullopt;
  ComparisonTables tables = no_tables(request);
  tables.people = numbers[0];
  std::size_t next = 1;
  bool sound = true;
  each_row(tables, [&](RunCounts& row) { sound = sound && row.take_from(numbers, next); });
  return sound && next == numbers.size() ? std::optional(std::move(tables)) : std::nullopt;
}

std::vector<std::int64_t> numbers_of_team(const ComparisonTables& tables, const std::string& team) {
  std::vector<std::int64_t> numbers;
  for (const StepRows* steps : {&tables.old_steps, &tables.new_steps})
    steps->teams.at(team).append_to(numbers);
  return numbers;
}

bool add_team(const std::vector<std::int64_t>& numbers, const std::string& team, const TablesRequest& request,
              ComparisonTables& tables) {
  std::size_t next = 0;
  for (StepRows* steps : {&tables.old_steps, &tables.new_steps}) {
    RunCounts row(counted_steps, request.comparison.runs.runs);
    if (!row.take_from(numbers, next)) return false;
    const auto [place, is_new] = steps->teams.try_emplace(team, row);
    if (!is_new) place->second.merge(row);
  }
  return next == numbers.size();
}

}  // namespace turnpoint
