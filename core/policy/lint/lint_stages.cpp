#include <algorithm>

#include "core/policy/lint/rules.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

std::string path_of(const Stage& stage) { return "stages." + stage.id; }

bool leads_to(const Step& step, const Stage& stage) {
  return step.kind == Step::Kind::to_stage && step.to == stage.id;
}

/// Whether a target of the stage is ever judged at a review: its own, or a further one that a hearing sets.
bool is_reviewed(const Stage& stage) {
  return stage.review ||
         std::any_of(stage.outcomes.begin(), stage.outcomes.end(), [](const Outcome& outcome) {
           return outcome.length && outcome.id != "adjourn" && outcome.id != "dismiss" &&
                  outcome.id != "no_action";
         });
}

bool can_step_up(const Stage& stage) {
  return stage.step_up_on != StepUpOn::never || is_reviewed(stage) || !stage.outcomes.empty();
}

/// Calls `visit` until it adds no stage more; the flags of the stages it has added.
template <class Adds>
std::vector<bool> closure(const Policy& policy, Adds adds) {
  std::vector<bool> in(policy.stages.size(), false);
  for (bool grows = true; grows;) {
    grows = false;
    for (std::size_t i = 0; i < in.size(); ++i) {
      if (in[i] || !adds(i, in)) continue;
      in[i] = true;
      grows = true;
    }
  }
  return in;
}

/// The stage before it on its track, or the count of stages.
std::size_t before(const Policy& policy, std::size_t at) {
  for (std::size_t i = at; i-- > 0;) {
    if (policy.stages[i].track == policy.stages[at].track) return i;
  }
  return policy.stages.size();
}

/// From a trigger, a day or a manager's judgement on, over every step that can be taken.
std::vector<bool> reached_stages(const Policy& policy) {
  return closure(policy, [&](std::size_t at, const std::vector<bool>& in) {
    const Stage& stage = policy.stages[at];
    if (stage.by_judgement || stage.opens.on == OpensOn::spell_length) return true;
    const bool by_trigger = std::any_of(policy.triggers.begin(), policy.triggers.end(),
                                        [&](const Trigger& trigger) { return trigger.leads_to == stage.id; });
    if (by_trigger) return true;
    const std::size_t last = before(policy, at);
    if (stage.opens.on == OpensOn::full_pay_ends && last < in.size() && in[last]) return true;
    for (std::size_t i = 0; i < in.size(); ++i) {
      const Stage& other = policy.stages[i];
      if (in[i] && i != at &&
          ((leads_to(other.missed, stage) && can_step_up(other)) ||
           (leads_to(other.met, stage) && is_reviewed(other))))
        return true;
    }
    return false;
  });
}

bool ends_a_case(const Outcome& outcome) {
  return outcome.id == "dismiss" || outcome.id == "no_action" || (outcome.id != "adjourn" && !outcome.length);
}

/// A warning that lapses, a review that closes the case, an outcome that ends it, the return from the long
/// spell it is about; or a step down, once a target is met, to a stage that has one of these.
std::vector<bool> stages_with_exit(const Policy& policy) {
  return closure(policy, [&](std::size_t at, const std::vector<bool>& in) {
    const Stage& stage = policy.stages[at];
    const bool outcome_ends = std::any_of(stage.outcomes.begin(), stage.outcomes.end(), ends_a_case);
    const bool return_ends = stage.track == Track::long_term && !policy.long_term.keeps_stage;
    if (stage.warning || outcome_ends || return_ends) return true;
    if (!is_reviewed(stage)) return false;
    if (stage.met.kind == Step::Kind::leaves) return true;
    for (std::size_t i = 0; i < in.size(); ++i) {
      if (in[i] && leads_to(stage.met, policy.stages[i])) return true;
    }
    return false;
  });
}

void check_safeguards(const Stage& stage, std::vector<LintHit>& hits) {
  std::vector<std::string> lacks;
  if (!stage.meeting || !stage.meeting->notice) lacks.emplace_back("notice of its meeting");
  if (!stage.meeting || !stage.meeting->accompanied) lacks.emplace_back("the right to be accompanied");
  if (!stage.appeal) lacks.emplace_back("a right of appeal");
  if (lacks.empty()) return;
  hits.push_back({LintRule::unsafe_stage, LintWeight::gap, path_of(stage), stage.clause,
                  "The formal stage " + as_name(stage.name) + " does not state " + either(lacks) +
                      ". People can rely only on what is written down."});
}

}  // namespace

void lint_stages(const Policy& policy, std::vector<LintHit>& hits) {
  const std::vector<bool> reached = reached_stages(policy);
  const std::vector<bool> left = stages_with_exit(policy);
  for (std::size_t i = 0; i < policy.stages.size(); ++i) {
    const Stage& stage = policy.stages[i];
    if (!reached[i]) {
      hits.push_back({LintRule::unreachable_stage, LintWeight::fault, path_of(stage), stage.clause,
                      "Nothing leads to " + as_name(stage.name) +
                          ": no trigger, no day, no step from a stage that can be reached. Say what opens "
                          "it, or remove it."});
    }
    if (!left[i]) {
      hits.push_back({LintRule::stage_without_exit, stage.by_judgement ? LintWeight::gap : LintWeight::fault,
                      path_of(stage), stage.clause,
                      "A case in " + as_name(stage.name) +
                          " never leaves it: no warning that lapses, no review that can close it, no outcome "
                          "that ends it. Say when it ends."});
    }
    if (stage.formal) check_safeguards(stage, hits);
  }
}

}  // namespace turnpoint
