#include "core/compare/compare.h"

#include <algorithm>

namespace turnpoint {
namespace {

std::int64_t spells_in(const Workforce& workforce, std::size_t person, Span dates) {
  const std::int32_t first = std::max(day_number(dates.first_day), workforce.people.start_day[person]);
  const std::int32_t last = std::min(day_number(dates.last_day), workforce.people.leave_day[person]);
  std::int64_t spells = 0;
  for (std::uint32_t i = workforce.people.first_spell[person]; i < workforce.people.first_spell[person + 1];
       ++i) {
    spells += workforce.spells.first_day[i] <= last && workforce.spells.last_day[i] >= first ? 1 : 0;
  }
  return spells;
}

}  // namespace

void apply_facts(const Workforce& workforce, const DayCount& days, ComparisonRequest& request) {
  for (Plan* plan : {&request.old_plan, &request.new_plan}) {
    apply_facts(*plan,
                gather_facts(workforce, days, *plan, 0, workforce.people.size(), request.dates.last_day));
  }
}

void Comparison::merge(Comparison&& next) {
  people += next.people;
  people_with_spell += next.people_with_spell;
  spells += next.spells;
  add(old_policy, next.old_policy);
  add(new_policy, next.new_policy);
  only_old += next.only_old;
  only_new += next.only_new;
  both += next.both;
  changes.insert(changes.end(), std::make_move_iterator(next.changes.begin()),
                 std::make_move_iterator(next.changes.end()));
}

Comparison compare_people(const Workforce& workforce, const DayCount& days, const ComparisonRequest& request,
                          std::size_t first, std::size_t end) {
  Comparison comparison;
  comparison.old_policy.triggers.resize(request.old_plan.triggers.size());
  comparison.new_policy.triggers.resize(request.new_plan.triggers.size());
  for (std::size_t person = first; person < end; ++person) {
    if (!in_service(workforce, person, request.dates)) continue;
    ++comparison.people;
    const std::int64_t spells = spells_in(workforce, person, request.dates);
    comparison.spells += spells;
    comparison.people_with_spell += spells > 0 ? 1 : 0;
    PersonChange change{static_cast<std::uint32_t>(person),
                        outcome_of(workforce, days, request.old_plan, person, request.dates),
                        outcome_of(workforce, days, request.new_plan, person, request.dates)};
    add(comparison.old_policy, change.old_policy);
    add(comparison.new_policy, change.new_policy);
    const bool under_old = change.old_policy.any.people != 0;
    const bool under_new = change.new_policy.any.people != 0;
    comparison.both += under_old && under_new ? 1 : 0;
    comparison.only_old += under_old && !under_new ? 1 : 0;
    comparison.only_new += !under_old && under_new ? 1 : 0;
    if (under_old || under_new) comparison.changes.push_back(std::move(change));
  }
  return comparison;
}

}  // namespace turnpoint
