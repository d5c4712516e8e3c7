// One person's time side by side: absences, and stages and meetings under both policies.

#include "core/io/timeline/side_by_side.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {

std::string Facade::side_by_side(const std::string& employee_id) const {
  if (!run_) return nothing_yet("comparison");
  if (run_->projecting)
    return refuse(
        Error{ErrorCode::bad_argument, "project_from", "A projection has many records and no timeline."});
  const Workforce& workforce = run_->workforce;
  const std::size_t person = find_person(workforce, employee_id);
  if (person == workforce.people.size()) return unknown_person(employee_id);
  const Day as_at = run_->request.dates.last_day;
  const auto side = [&](bool old_policy) {
    const Policy& policy = old_policy ? run_->old_policy : run_->new_policy;
    DueAsked asked;
    asked.old_policy = old_policy;
    asked.days.as_at = as_at;
    const DueWork work(*run_, asked, recorded_under(policy, facts_), {static_cast<std::uint32_t>(person)});
    return policy_side(work.stages, person, as_at);
  };
  return answer({{"employee_id", employee_id},
                 {"absences", spells_side(workforce, person, as_at)},
                 {"old", side(true)},
                 {"new", side(false)}});
}

}  // namespace turnpoint
