#include "core/engine/find_all.h"

#include "core/engine/facts.h"

namespace turnpoint {

std::vector<MetLook> find_all(const Workforce& workforce, const DayCount& days, Plan& plan, Day as_at,
                              bool all_looks) {
  apply_facts(plan, gather_facts(workforce, days, plan, 0, workforce.people.size(), as_at));
  return find_looks(workforce, days, plan, as_at, all_looks, 0, workforce.people.size());
}

std::vector<MetLook> find_looks(const Workforce& workforce, const DayCount& days, const Plan& plan, Day as_at,
                                bool all_looks, std::size_t first, std::size_t end) {
  std::vector<MetLook> found;
  for (std::size_t person = first; person < end; ++person) {
    for (const MetLook& look : met_looks(workforce, days, plan, person, as_at)) {
      if (all_looks || look.crossing) found.push_back(look);
    }
  }
  return found;
}

}  // namespace turnpoint
