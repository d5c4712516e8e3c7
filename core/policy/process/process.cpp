#include "core/policy/process/process.h"

#include <algorithm>
#include <set>

#include "core/policy/wording/plain.h"
#include "core/policy/words.h"

namespace turnpoint {
namespace {

class Tree {
 public:
  explicit Tree(const Policy& policy) : policy_(policy) {}
  std::vector<ProcessLine> lines;

  /// Entries first, then stages that nothing told of leads to.
  void grow() {
    for (const Stage& stage : policy_.stages) {
      if (is_entered(stage)) enter(stage);
    }
    for (const Stage& stage : policy_.stages) {
      if (!told_.contains(stage.id)) tell(stage, 0);
    }
  }

 private:
  void add(int depth, std::string says, const std::string& clause) {
    lines.push_back({depth, std::move(says), clause});
  }

  bool is_entered(const Stage& stage) const {
    if (stage.opens.on != OpensOn::trigger) return true;
    return std::any_of(policy_.triggers.begin(), policy_.triggers.end(),
                       [&](const Trigger& trigger) { return trigger.leads_to == stage.id; });
  }

  void enter(const Stage& stage) {
    for (const Trigger& trigger : policy_.triggers) {
      if (trigger.leads_to == stage.id)
        add(0, "If " + as_name(trigger.name) + " is met (" + trigger_in_words(policy_, trigger) + ")",
            trigger.clause);
    }
    if (stage.opens.on == OpensOn::spell_length)
      add(0, "On calendar day " + std::to_string(stage.opens.length) + " of a spell", stage.opens.clause);
    if (stage.opens.on == OpensOn::full_pay_ends && stage.opens.before)
      add(0, to_text(*stage.opens.before) + " before full pay ends", stage.opens.clause);
    tell(stage, 1);
  }

  void tell(const Stage& stage, int depth) {
    if (!told_.insert(stage.id).second) return add(depth, "to " + stage.name + ", as above", stage.clause);
    add(depth, stage.name + (stage.by_judgement ? ", if a manager judges so" : ""), stage.clause);
    if (stage.meeting && stage.meeting->notice)
      add(depth + 1, to_text(*stage.meeting->notice) + "' notice of the meeting", stage.meeting->clause);
    if (stage.warning)
      add(depth + 1, "a warning that lives " + to_text(stage.warning->life), stage.warning->clause);
    if (stage.review) add(depth + 1, "a review after " + to_text(stage.review->length), stage.review->clause);
    if (stage.step_up_on == StepUpOn::each_look)
      step("if a trigger is met again", stage.missed, depth + 1);
    else if (stage.step_up_on == StepUpOn::missed_target)
      step("if the target is missed", stage.missed, depth + 1);
    if (stage.review) step("if the target is met", stage.met, depth + 1);
    for (const Outcome& outcome : stage.outcomes)
      add(depth + 1,
          "it may be decided: " + outcome.name +
              (outcome.length ? ", up to " + to_text(*outcome.length) : ""),
          outcome.clause);
  }

  void step(const std::string& condition, const Step& step, int depth) {
    if (step.kind == Step::Kind::leaves) return add(depth, condition + ": the case is closed", step.clause);
    if (step.kind == Step::Kind::stays) return add(depth, condition + ": the stage stays", step.clause);
    add(depth, condition + (step.review ? ", with a review after " + to_text(*step.review) : "") + ":",
        step.clause);
    if (const Stage* next = find_named(policy_.stages, step.to)) tell(*next, depth + 1);
  }

  const Policy& policy_;
  std::set<std::string> told_;
};

}  // namespace

std::vector<ProcessLine> process_of(const Policy& policy) {
  Tree tree(policy);
  tree.grow();
  return std::move(tree.lines);
}

}  // namespace turnpoint
