#include "core/policy/diff/diff.h"

#include "core/policy/diff/changes.h"

namespace turnpoint {

std::vector<Difference> diff(const Policy& old_policy, const Policy& new_policy) {
  Changes changes(old_policy, new_policy);
  diff_triggers(old_policy, new_policy, changes);
  diff_categories(old_policy, new_policy, changes);
  diff_return_meeting(old_policy, new_policy, changes);
  diff_stages(old_policy, new_policy, changes);
  diff_course(old_policy, new_policy, changes);
  diff_judgement(old_policy, new_policy, changes);
  diff_duties(old_policy, new_policy, changes);
  diff_sick_pay(old_policy, new_policy, changes);
  diff_provisions(old_policy, new_policy, changes);
  return changes.take();
}

}  // namespace turnpoint
