#include <algorithm>

#include "core/policy/lint/rules.h"

namespace turnpoint {
namespace {

std::string path_of(const Stage& stage) { return "stages." + stage.id; }

bool leads_to(const Step& step, const Stage& stage) {
  return step.kind == Step::Kind::to_stage && step.to == stage.id;
}

bool can_step_up(const Stage& stage) {
  return stage.step_up_on != StepUpOn::never || stage.review || !stage.outcomes.empty();
}

bool is_reached(const Policy& policy, const Stage& stage) {
  if (stage.by_judgement || stage.opens.on != OpensOn::trigger) return true;
  const bool by_trigger = std::any_of(policy.triggers.begin(), policy.triggers.end(),
                                      [&](const Trigger& trigger) { return trigger.leads_to == stage.id; });
  return by_trigger || std::any_of(policy.stages.begin(), policy.stages.end(), [&](const Stage& other) {
           if (other.id == stage.id) return false;
           return (leads_to(other.missed, stage) && can_step_up(other)) ||
                  (leads_to(other.met, stage) && other.review);
         });
}

/// A warning that lapses, a review that can be met with a way on, an outcome, or the return from the long
/// spell it is about ends a stage.
bool has_exit(const Policy& policy, const Stage& stage) {
  const bool review_ends = stage.review && stage.met.kind != Step::Kind::stays;
  const bool return_ends = stage.track == Track::long_term && !policy.long_term.keeps_stage;
  return stage.warning || review_ends || !stage.outcomes.empty() || return_ends;
}

void check_safeguards(const Stage& stage, std::vector<LintHit>& hits) {
  std::string lacks;
  const auto lack = [&](bool there, const char* what) {
    if (!there) lacks += (lacks.empty() ? "" : ", ") + std::string(what);
  };
  lack(stage.meeting && stage.meeting->notice, "notice of its meeting");
  lack(stage.meeting && stage.meeting->accompanied, "the right to be accompanied");
  lack(stage.appeal.has_value(), "a right of appeal");
  if (lacks.empty()) return;
  hits.push_back({LintRule::unsafe_stage, LintWeight::gap, path_of(stage), stage.clause,
                  "The formal stage \"" + stage.name + "\" does not state: " + lacks +
                      ". People can rely only on what is written down."});
}

}  // namespace

void lint_stages(const Policy& policy, std::vector<LintHit>& hits) {
  for (const Stage& stage : policy.stages) {
    if (!is_reached(policy, stage)) {
      hits.push_back(
          {LintRule::unreachable_stage, LintWeight::fault, path_of(stage), stage.clause,
           "Nothing leads to \"" + stage.name +
               "\": no trigger, no step from another stage, no day. Say what opens it, or remove it."});
    }
    if (!has_exit(policy, stage)) {
      hits.push_back(
          {LintRule::stage_without_exit, stage.by_judgement ? LintWeight::gap : LintWeight::fault,
           path_of(stage), stage.clause,
           "A case in \"" + stage.name +
               "\" never leaves it: no warning that lapses, no review that can close it, no outcome. "
               "Say when it ends."});
    }
    if (stage.formal) check_safeguards(stage, hits);
  }
}

}  // namespace turnpoint
