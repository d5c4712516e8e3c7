#include <algorithm>

#include "core/policy/lint/rules.h"
#include "core/policy/wording/plain.h"
#include "core/time/window.h"

namespace turnpoint {
namespace {

const Stage* stage_of(const Policy& policy, const std::string& id) {
  const auto found = std::find_if(policy.stages.begin(), policy.stages.end(),
                                  [&](const Stage& stage) { return stage.id == id; });
  return found == policy.stages.end() ? nullptr : &*found;
}

/// Compared over one fixed stretch of calendar, so that months and days can stand side by side.
bool is_shorter(const WindowLength& window, const Term& life) {
  constexpr Day start{std::chrono::year(2001) / 1 / 1};
  const auto days_in = [](const Term& term) { return term.count * (term.unit == TermUnit::week ? 7 : 1); };
  const Day life_end = life.unit == TermUnit::month  ? plus_months(start, life.count)
                       : life.unit == TermUnit::year ? plus_months(start, life.count * 12)
                                                     : start + std::chrono::days(days_in(life));
  const Day window_end = window.unit == WindowLength::Unit::months ? plus_months(start, window.count)
                                                                   : start + std::chrono::days(window.count);
  return window_end < life_end;
}

void check_window(const Policy& policy, const Trigger& trigger, const Stage& entry,
                  std::vector<LintHit>& hits) {
  if (is_length(trigger.measure) || trigger.measure == Measure::manual) return;
  for (const Stage& stage : policy.stages) {
    if (stage.track != entry.track || !stage.warning || !is_shorter(trigger.window, stage.warning->life))
      continue;
    hits.push_back({LintRule::short_window, LintWeight::gap, "triggers." + trigger.id + ".window",
                    trigger.clause + "; " + stage.warning->clause,
                    as_name(trigger.name) + " looks back " + to_text(trigger.window) +
                        ", but the warning of " + as_name(stage.name) + " lives " +
                        to_text(stage.warning->life) +
                        ": spells early in the warning are out of sight before it ends. Say which spells its "
                        "target counts."});
  }
}

}  // namespace

void lint_triggers(const Policy& policy, std::vector<LintHit>& hits) {
  for (const Trigger& trigger : policy.triggers) {
    const Stage* stage = stage_of(policy, trigger.leads_to);
    if (stage == nullptr) {
      hits.push_back(
          {LintRule::trigger_without_stage, LintWeight::gap, "triggers." + trigger.id + ".leads_to",
           trigger.clause,
           "Meeting " + as_name(trigger.name) + " leads to no stage. Say what follows, or remove it."});
      continue;
    }
    check_window(policy, trigger, *stage, hits);
  }
}

void lint_long_term(const Policy& policy, std::vector<LintHit>& hits) {
  const bool has_track = std::any_of(policy.stages.begin(), policy.stages.end(), [](const Stage& stage) {
    return stage.track == Track::long_term && !stage.by_judgement;
  });
  const bool stated =
      !policy.long_term.clause.empty() && find_assumption(policy, "long_term.keeps_stage") == nullptr;
  if (!has_track || stated) return;
  hits.push_back(
      {LintRule::no_return_rule, LintWeight::fault, "long_term.keeps_stage", policy.long_term.clause,
       "The long-term track does not say what holds when the person returns: whether the stage stays, "
       "for how long, with which target. Say it."});
}

}  // namespace turnpoint
