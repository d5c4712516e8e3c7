#include <algorithm>
#include <set>

#include "core/engine/stages/event_names.h"
#include "core/io/timeline/timeline_text.h"
#include "core/io/transition/ledger_words.h"
#include "core/transition/outcomes.h"

namespace turnpoint {
namespace {

/// The first and the last day on which anybody's state is taken.
Span eves_of(const LedgerRun& run) {
  std::int32_t first = day_number(run.request.cutover);
  std::int32_t last = first;
  for (const std::int32_t start : run.request.team_start) {
    if (start == no_day) continue;
    first = std::min(first, start);
    last = std::max(last, start);
  }
  return {day_from_number(first - 1), day_from_number(last - 1)};
}

std::string completeness(const LedgerRun& run, Day eve) {
  const Day complete = timeline_complete_from(run.stages);
  if (run.stages.workforce.spells.size() == 0 || complete <= eve) return "";
  return "The record begins on " + to_words(run.stages.workforce.record.first_day) +
         " with nothing live but what is recorded. As windows and warnings reach back, the ledger is "
         "complete "
         "for a cut-over on or after " +
         to_words(complete + std::chrono::days(1)) + "; before that something may be missing.";
}

std::string record_end(const LedgerRun& run, Day eve) {
  const Day last = run.stages.workforce.record.last_day;
  if (run.stages.workforce.spells.size() == 0 || last >= eve) return "";
  return "The last day in the record is " + to_words(last) +
         ". An absence still open there is taken to last until the cut-over, and none is taken to begin "
         "after it.";
}

std::string source_of_stages(const LedgerRun& run) {
  if (run.stages.recorded.stages.empty())
    return "Stages are those the old policy asks for on this record. What was really decided comes from "
           "stages.csv, where it is given.";
  return "Stages are those of stages.csv and, for colleagues it does not name, those the old policy asks for "
         "on "
         "this record. Where the two disagree, that is said.";
}

std::string support_note(const LedgerRun& run) {
  const Policy& policy = run.request.new_policy;
  const Stage* stage = support_stage(policy);
  if (stage == nullptr)
    return as_name(policy.name) +
           " has no informal stage: a support plan is agreed in a conversation outside its stages.";
  std::string text =
      "A support plan is agreed at " + as_name(stage->name) + ", the informal stage of the new policy";
  if (stage->meeting && stage->meeting->notice)
    text += "; notice is " + turnpoint::to_text(*stage->meeting->notice);
  if (stage->review)
    text += ", and the plan is looked at again after " + turnpoint::to_text(stage->review->length);
  return text + ".";
}

std::string teams_note(const LedgerRun& run) {
  std::string text;
  const std::vector<std::int32_t>& starts = run.request.team_start;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    if (starts[i] == no_day) continue;
    text += (text.empty() ? "Teams with a day of their own: " : ", ") + run.stages.workforce.teams[i] +
            " on " + to_words(day_from_number(starts[i]));
  }
  if (text.empty()) return text;
  const std::string mean = run.stages.plan.needs_workforce_mean()
                               ? " A mean of the workforce is taken as at " +
                                     to_words(run.request.cutover - std::chrono::days(1)) + " for all teams."
                               : "";
  return text + "." + mean;
}

bool opens_anything(const LedgerRun& run) {
  return std::any_of(run.ledger.rows.begin(), run.ledger.rows.end(), [](const LedgerRow& row) {
    return std::any_of(row.items.begin(), row.items.end(), [](const LiveItem& item) {
      return item.rule == MappingRule::convert_to_support_plan && follows_rule(item.kind);
    });
  });
}

}  // namespace

std::vector<LedgerAssumption> assumptions_of(const LedgerRun& run) {
  std::vector<LedgerAssumption> found;
  for (Assumption& assumption : mapping_assumptions(run.request.mapping))
    found.push_back({nullptr, std::move(assumption)});
  std::set<std::string> old_paths;
  std::set<std::string> opened;
  for (const LedgerRow& row : run.ledger.rows) {
    for (const LiveItem& item : row.items) {
      old_paths.insert(item.assumed.begin(), item.assumed.end());
      if (!item.opens.empty()) opened.insert("stages." + item.opens + ".");
    }
  }
  for (const Assumption& assumption : run.stages.policy.assumptions) {
    if (old_paths.contains(assumption.path)) found.push_back({&run.stages.policy, assumption});
  }
  for (const Assumption& assumption : run.request.new_policy.assumptions) {
    const bool dated = assumption.path.ends_with(".notice") || assumption.path.ends_with(".length");
    const bool used = std::any_of(opened.begin(), opened.end(), [&](const std::string& stage) {
      return assumption.path.starts_with(stage);
    });
    if (dated && used) found.push_back({&run.request.new_policy, assumption});
  }
  return found;
}

std::vector<std::string> ledger_notes(const LedgerRun& run) {
  const Span eves = eves_of(run);
  std::vector<std::string> notes = {source_of_stages(run),
                                    "What fell due before the cut-over is taken to be done. From the "
                                    "cut-over on every new step is one of the new "
                                    "policy. Deadlines in working days leave out weekends and bank holidays.",
                                    teams_note(run),
                                    completeness(run, eves.first_day),
                                    record_end(run, eves.last_day),
                                    opens_anything(run) ? support_note(run) : ""};
  std::erase(notes, "");
  return notes;
}

}  // namespace turnpoint
