#include "core/io/policy/references.h"

#include <algorithm>
#include <set>

namespace turnpoint {
namespace {

const Stage* find_stage(const Policy& policy, const std::string& id) {
  const auto found =
      std::find_if(policy.stages.begin(), policy.stages.end(), [&](const Stage& s) { return s.id == id; });
  return found == policy.stages.end() ? nullptr : &*found;
}

void check_stage_named(Fields& document, const Policy& policy, const std::string& path,
                       const std::string& id) {
  if (id.empty() || find_stage(policy, id) != nullptr) return;
  document.problem(ErrorCode::unknown_value, path, "There is no stage \"" + id + "\" in this policy.");
}

void check_triggers(Fields& document, const Policy& policy) {
  const auto means = std::count_if(policy.triggers.begin(), policy.triggers.end(),
                                   [](const Trigger& t) { return t.workforce_mean; });
  if (means > 1) {
    document.problem(ErrorCode::contradiction, "triggers",
                     "Two triggers compare with the workforce's mean; a policy has one at most.");
  }
  for (const Trigger& trigger : policy.triggers)
    check_stage_named(document, policy, "triggers." + trigger.id + ".leads_to", trigger.leads_to);
}

void check_step(Fields& document, const Policy& policy, const Stage& stage, const Step& step,
                const std::string& key) {
  const std::string path = "stages." + stage.id + "." + key + ".to";
  check_stage_named(document, policy, path, step.to);
  const Stage* next = find_stage(policy, step.to);
  if (next == nullptr || next->track == stage.track) return;
  document.problem(ErrorCode::contradiction, path,
                   "The stage \"" + step.to + "\" is on another track; a case steps within its own.");
}

/// The stage of the same track that stands before this one.
const Stage* stage_before(const Policy& policy, const Stage& stage) {
  const Stage* before = nullptr;
  for (const Stage& other : policy.stages) {
    if (other.id == stage.id) return before;
    if (other.track == stage.track) before = &other;
  }
  return before;
}

void check_stages(Fields& document, const Policy& policy) {
  for (const Stage& stage : policy.stages) {
    const std::string path = "stages." + stage.id;
    check_step(document, policy, stage, stage.missed, "missed");
    check_step(document, policy, stage, stage.met, "met");
    const bool known_outcome =
        stage.replay_outcome.empty() ||
        std::any_of(stage.outcomes.begin(), stage.outcomes.end(),
                    [&](const Outcome& outcome) { return outcome.id == stage.replay_outcome; });
    if (!known_outcome) {
      document.problem(ErrorCode::unknown_value, path + ".replay_outcome",
                       "\"" + stage.replay_outcome + "\" is not one of the stage's outcomes.");
    }
    const bool on_pay = stage.opens.on == OpensOn::full_pay_ends;
    if (on_pay && (policy.sick_pay.empty() || stage_before(policy, stage) == nullptr)) {
      document.problem(
          ErrorCode::missing_field, path + ".opens",
          "A stage that opens before full pay ends needs a sick pay scheme, and a stage of its track "
          "before it.");
    }
  }
}

void check_discretions(Fields& document, const Policy& policy) {
  for (const Discretion& discretion : policy.discretions) {
    if (find_trigger(policy, discretion.trigger) != nullptr) continue;
    document.problem(ErrorCode::unknown_trigger, "discretions." + discretion.id + ".trigger",
                     "There is no trigger \"" + discretion.trigger + "\" in this policy.");
  }
}

void check_judgement(Fields& document, const Policy& policy) {
  if (!policy.judgement) return;
  std::set<std::string> named;
  for (const std::vector<Chance>& rows : policy.judgement->settings) {
    for (const Chance& row : rows) named.insert(row.stage);
  }
  for (const std::string& id : named) {
    const Stage* stage = find_stage(policy, id);
    if (stage != nullptr && stage->by_judgement) continue;
    document.problem(ErrorCode::unknown_value, "judgement.settings",
                     "\"" + id + "\" is not a stage of this policy that judgement moves a case to.");
  }
}

void check_groups(Fields& document, const Policy& policy) {
  std::set<std::string> seen;
  bool for_everyone = false;
  for (const SickPay& scheme : policy.sick_pay) {
    const std::string path = "sick_pay." + scheme.id + ".groups";
    if (scheme.groups.empty() && for_everyone) {
      document.problem(ErrorCode::contradiction, path,
                       "Two schemes name no group; one at most is for everyone else.");
    }
    for_everyone = for_everyone || scheme.groups.empty();
    for (const std::string& group : scheme.groups) {
      if (!seen.insert(group).second)
        document.problem(ErrorCode::contradiction, path, "The group \"" + group + "\" has a scheme already.");
    }
  }
}

}  // namespace

void check_references(Fields& document, const Policy& policy) {
  check_triggers(document, policy);
  check_stages(document, policy);
  check_discretions(document, policy);
  check_judgement(document, policy);
  check_groups(document, policy);
}

}  // namespace turnpoint
