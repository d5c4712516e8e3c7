#include "core/compare/equality/sides.h"

#include <algorithm>

#include "core/compare/figures.h"
#include "core/engine/facts.h"

namespace turnpoint {
namespace {

bool is_adjustment(const Decision& decision) { return decision.kind == "adjustment"; }

bool has_adjustment(const Recorded& recorded) {
  return std::any_of(recorded.decisions.begin(), recorded.decisions.end(), is_adjustment);
}

Recorded without_adjustments(Recorded recorded) {
  std::erase_if(recorded.decisions, is_adjustment);
  return recorded;
}

}  // namespace

EqualityRequest equality_request(const Workforce& workforce, const DayCount& days, EqualitySides& sides,
                                 std::vector<Characteristic> characteristics, Span dates) {
  for (Policy* policy : {&sides.old_policy, &sides.new_policy}) strip_to_counts(*policy);
  for (Plan* plan : {&sides.old_plan, &sides.new_plan})
    apply_facts(*plan, gather_facts(workforce, days, *plan, 0, workforce.people.size(), dates.last_day));
  sides.old_unadjusted = without_adjustments(sides.old_recorded);
  sides.new_unadjusted = without_adjustments(sides.new_recorded);
  const auto old_run = [&](const Recorded& recorded) {
    return StageRun{workforce, days, sides.old_policy, sides.old_plan, sides.calendar, recorded};
  };
  const auto new_run = [&](const Recorded& recorded) {
    return StageRun{workforce, days, sides.new_policy, sides.new_plan, sides.calendar, recorded};
  };
  EqualityRequest request{{}, std::move(characteristics), dates};
  request.measures.push_back({"old", "old policy", old_run(sides.old_recorded)});
  request.measures.push_back({"new", "new policy", new_run(sides.new_recorded)});
  if (has_adjustment(sides.old_recorded) || has_adjustment(sides.new_recorded)) {
    request.measures.push_back(
        {"old_before", "old policy, before adjustments", old_run(sides.old_unadjusted)});
    request.measures.push_back(
        {"new_before", "new policy, before adjustments", new_run(sides.new_unadjusted)});
  }
  return request;
}

}  // namespace turnpoint
