#include "core/io/exercise/pack_policies.h"

#include <map>

#include "core/io/policy/policy_json.h"
#include "core/io/policy/shipped.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

constexpr std::string_view list = "exercises.";

/// The exercise that a fault is about: `six` of `exercises.six.steps.met.question`.
std::string exercise_of(const Error& fault) {
  if (!fault.where.starts_with(list)) return {};
  return fault.where.substr(list.size(), fault.where.find('.', list.size()) - list.size());
}

}  // namespace

Checked<ExercisePack> pack_with_policies(ExercisePack pack, const std::array<std::string, 2>& policies) {
  for (const PolicySide side : policy_sides) {
    const auto at = static_cast<std::size_t>(side);
    const bool is_file = policies[at].starts_with('{');
    const Checked<Policy> policy =
        is_file ? read_policy(policies[at], std::string(policy_side_names[at]) + " policy")
                : shipped_policy(policies[at]);
    if (!policy) return tl::unexpected(policy.error());
    pack.policies[at] = policy->id;
    pack.carried[at] = is_file ? print_json_line(*parse_json(policies[at], policy->id)) : std::string();
  }
  return pack;
}

Checked<FittedPack> fitted_pack(ExercisePack pack) {
  Checked<PackPolicies> policies = policies_of_pack(pack);
  if (!policies) return tl::unexpected(std::move(policies.error()));
  std::map<std::string, std::string> reasons;
  for (const Error& fault : faults_of_pack(pack, *policies)) {
    const std::string id = exercise_of(fault);
    if (!id.empty()) reasons[id] += " " + fault.detail;
  }
  FittedPack fitted;
  for (const Exercise& exercise : pack.exercises) {
    const auto reason = reasons.find(exercise.id);
    if (reason != reasons.end())
      fitted.left_out.push_back(as_name(exercise.title) + " is left out under these policies." +
                                reason->second);
  }
  std::erase_if(pack.exercises, [&](const Exercise& exercise) { return reasons.contains(exercise.id); });
  for (RunningItem& item : pack.running_order) {
    if (!reasons.contains(item.exercise)) continue;
    item.exercise.clear();
    item.kind = RunningKind::talk;
  }
  if (pack.exercises.empty())
    return tl::unexpected(
        std::vector<Error>{{ErrorCode::contradiction, "policies",
                            "No case study of this pack can be played under these policies."}});
  fitted.loaded = {std::move(pack), std::move(*policies)};
  return fitted;
}

}  // namespace turnpoint
