#include "core/compare/study.h"

#include <algorithm>

namespace turnpoint {
namespace {

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

Result<Policy> chosen_policy(const Policy& shipped, const PolicyChoice& choice) {
  return with_edits(shipped, choice.edits);
}

bool counts_as(const Study& a, const Study& b) {
  Study alike = a;
  alike.plan = b.plan;
  alike.own_packs = b.own_packs;
  return alike == b;
}

const OwnPolicy* find_own(const Study& study, const std::string& id) {
  for (const OwnPolicy& own : study.own_policies) {
    if (own.id == id) return &own;
  }
  return nullptr;
}

const OwnPack* find_own_pack(const Study& study, const std::string& id) {
  for (const OwnPack& own : study.own_packs) {
    if (own.id == id) return &own;
  }
  return nullptr;
}

bool is_own(const Study& study) { return study.workforce == own_word; }

bool is_imported(const Study& study) { return study.workforce.starts_with("imported"); }

Policy policy_in_force(Policy policy, const PolicyChoice& choice) {
  std::erase_if(policy.triggers, [&](const Trigger& trigger) {
    return std::find(choice.without.begin(), choice.without.end(), trigger.id) != choice.without.end();
  });
  return policy;
}

std::vector<std::string> chosen_triggers(const Policy& policy, const PolicyChoice& choice) {
  std::vector<std::string> ids;
  for (const Trigger& trigger : policy.triggers) {
    if (!is_computable(trigger) || contains(choice.without, trigger.id)) continue;
    if (!trigger.on_request || contains(choice.with, trigger.id)) ids.push_back(trigger.id);
  }
  return ids;
}

}  // namespace turnpoint
