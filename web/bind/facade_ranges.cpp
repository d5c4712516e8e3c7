#include <algorithm>

#include "web/bind/facade_work.h"

namespace turnpoint {

void Facade::Run::begin_ranges() {
  ranging.emplace(Ranging{{request.old_plan, request.new_plan, request.dates}});
  ask_for_figures(old_policy, new_policy, ranging->request);
  apply_facts(workforce, days, ranging->request);
}

bool Facade::Run::continue_ranges(std::size_t people) {
  const std::size_t all = workforce.people.size();
  const std::size_t end = std::min(all, ranging->next + people);
  ranging->figures.merge(figures_of_people(workforce, days, ranging->request, ranging->next, end));
  ranging->next = end;
  if (end != all) return false;
  comparison.merge(std::move(ranging->figures));
  request = std::move(ranging->request);
  ranging.reset();
  ranged = true;
  return true;
}

void Facade::Run::finish_ranges() {
  if (ranged) return;
  if (!ranging) begin_ranges();
  while (!continue_ranges(workforce.people.size())) {
  }
}

}  // namespace turnpoint
