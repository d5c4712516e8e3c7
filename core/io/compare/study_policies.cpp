#include "core/io/compare/study_policies.h"

#include "core/io/policy/policy_json.h"
#include "core/io/policy/shipped.h"

namespace turnpoint {
namespace {

struct Chosen {
  Policy policy;
  Plan plan;
};

tl::unexpected<std::vector<Error>> all(const Error& error) {
  return tl::unexpected(std::vector<Error>{error});
}

Checked<Chosen> chosen(const Study& study, const PolicyChoice& choice) {
  const OwnPolicy* own = find_own(study, choice.policy);
  const Checked<Policy> found =
      own == nullptr ? shipped_policy(choice.policy) : read_policy(own->text, choice.policy);
  if (!found) return tl::unexpected(found.error());
  Result<Policy> policy = chosen_policy(*found, choice);
  if (!policy) return all(policy.error());
  Result<Plan> plan = compile(*policy, chosen_triggers(*policy, choice));
  if (!plan) return all(plan.error());
  return Chosen{std::move(*policy), std::move(*plan)};
}

}  // namespace

Checked<StudyPolicies> study_policies(const Study& study) {
  Checked<Chosen> before = chosen(study, study.old_policy);
  if (!before) return tl::unexpected(before.error());
  Checked<Chosen> after = chosen(study, study.new_policy);
  if (!after) return tl::unexpected(after.error());
  StudyPolicies both{std::move(before->policy),
                     std::move(after->policy),
                     {std::move(before->plan), std::move(after->plan), study.dates}};
  ask_for_figures(both.old_policy, both.new_policy, both.request);
  return both;
}

}  // namespace turnpoint
