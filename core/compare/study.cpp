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
  alike.versions = b.versions;
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

const StudyVersion* find_version(const Study& study, const std::string& name) {
  for (const StudyVersion& version : study.versions) {
    if (version.name == name) return &version;
  }
  return nullptr;
}

StudyVersion version_of(const Study& study, std::string name) {
  StudyVersion version{std::move(name),  is_imported(study) ? "imported" : study.workforce,
                       study.old_policy, study.new_policy,
                       study.dates,      study.synthetic};
  for (const OwnPolicy& own : study.own_policies) {
    if (own.id == study.old_policy.policy || own.id == study.new_policy.policy)
      version.own_policies.push_back(own);
  }
  return version;
}

Study study_of(const StudyVersion& version) {
  Study study;
  study.id = version.name;
  study.workforce = version.workforce;
  study.synthetic = version.synthetic;
  study.old_policy = version.old_policy;
  study.new_policy = version.new_policy;
  study.dates = version.dates;
  study.own_policies = version.own_policies;
  return study;
}

bool is_of_same_people(const StudyVersion& version, const Study& study) {
  const StudyVersion now = version_of(study, version.name);
  return version.workforce == now.workforce && version.synthetic == now.synthetic;
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
