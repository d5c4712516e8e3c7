#include "tests/bench/parts.h"

#include <algorithm>

#include "core/engine/columns/look_ladder.h"
#include "tests/bench/five_rules.h"

namespace turnpoint::bench {
namespace {

/// Rows, and windows where they are asked for, without the rules that LookColumns judges with them.
std::int64_t count_rows(const Workforce& workforce, const Policy& policy, bool with_windows) {
  const DayCount days(workforce);
  const Plan plan = compile(policy);
  const std::optional<ColumnPlan> columns = column_plan(plan);
  const std::int32_t first_day = day_number(workforce.record.first_day) - 1;
  const std::int32_t last_day = day_number(workforce.record.last_day);
  DayTables tables(days, *columns, first_day, last_day);
  WindowCounts counts(*columns, tables);
  SpellRows rows;
  std::int64_t counted = 0;
  const std::size_t people = workforce.people.size();
  for (std::size_t first = 0; first < people; first += block) {
    take_rows({workforce, days, plan, *columns, tables, last_day}, first, std::min(people, first + block),
              rows);
    if (with_windows) counts.count(rows);
    counted += static_cast<std::int64_t>(rows.size);
  }
  return counted;
}

std::int64_t judge_rows(const Workforce& workforce, const Policy& policy, bool with_stages) {
  const DayCount days(workforce);
  const Plan plan = compile(policy);
  const auto columns = LookColumns::make(workforce, days, plan, workforce.record.last_day);
  auto ladder = LookLadder::make(policy, plan, workforce.record.first_day, workforce.record.last_day);
  std::int64_t counted = 0;
  const std::size_t people = workforce.people.size();
  for (std::size_t first = 0; first < people; first += block) {
    columns->judge(first, std::min(people, first + block), LookColumns::Crossings::leave);
    if (with_stages) ladder->walk(*columns, ~std::uint32_t{0});
    counted += static_cast<std::int64_t>(columns->rows().size);
  }
  return counted;
}

}  // namespace

std::int64_t run_as_far_as(Part last, const Workforce& workforce, const Policy& policy) {
  switch (last) {
  case Part::rows: return count_rows(workforce, policy, false);
  case Part::windows: return count_rows(workforce, policy, true);
  case Part::rules: return judge_rows(workforce, policy, false);
  case Part::stages: return judge_rows(workforce, policy, true);
  case Part::sums: return answer(workforce, policy).looks;
  }
  return 0;
}

}  // namespace turnpoint::bench
