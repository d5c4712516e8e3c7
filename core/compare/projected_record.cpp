#include "core/compare/projected_record.h"

#include <algorithm>
#include <cassert>

#include "core/synth/alone.h"

namespace turnpoint {
namespace {

/// So many records of one person are kept at most; more are looked at again when they come again.
constexpr std::size_t most_records = 5'000;

}  // namespace

ProjectedRecord::ProjectedRecord(const Workforce& workforce, const ClosedDays& closed,
                                 const ProjectionRequest& request, const Continued& record,
                                 std::size_t person)
    : request_(request.comparison), record_(record), person_(person), known_(record.known(person)),
      alone_(alone(workforce, person)), days_(alone_, closed) {
  // Recorded facts name people of the whole workforce; this one has another number when alone.
  assert(request_.old_figures.recorded.events.empty() && request_.old_figures.recorded.decisions.empty() &&
         request_.old_figures.recorded.stages.empty());
  assert(request_.new_figures.recorded.events.empty() && request_.new_figures.recorded.decisions.empty() &&
         request_.new_figures.recorded.stages.empty());
}

const RecordOutcome& ProjectedRecord::in(std::size_t run, int other_person_percent, bool with_variants) {
  if (outcomes_.size() >= most_records) outcomes_.clear();
  const auto [found, is_new] =
      outcomes_.try_emplace(record_.drawn(person_, run, other_person_percent), RecordOutcome());
  RecordOutcome& outcome = found->second;
  if (is_new || (with_variants && !has_variants(outcome))) {
    put(found->first);
    outcome.spells = spells_in(alone_, 0, request_.dates);
    look(request_.old_figures, with_variants, outcome.old_policy);
    look(request_.new_figures, with_variants, outcome.new_policy);
  }
  return outcome;
}

bool ProjectedRecord::has_variants(const RecordOutcome& outcome) const {
  return outcome.old_policy.counts.size() == request_.old_figures.policies.size() &&
         outcome.new_policy.counts.size() == request_.new_figures.policies.size();
}

void ProjectedRecord::put(const std::vector<SpellRow>& drawn) {
  std::vector<SpellRow> rows;
  std::merge(known_.begin(), known_.end(), drawn.begin(), drawn.end(), std::back_inserter(rows));
  replace_spells(alone_, rows);
}

FigureCounts ProjectedRecord::counts_of(const FigureRequest& figures, const CountedPolicy& counted,
                                        RecordSide& side) const {
  if (is_about_judgement(counted.edit)) return {};
  const bool is_first = side.counts.empty();
  if (!is_first && !can_move(counted.edit, figures.policies[0].policy, counted.policy, side.reach))
    return side.counts.front();
  PersonCounts record = count_record(alone_, days_, figures, counted, 0, request_.dates);
  if (is_first) side.reach = record.reach;
  return std::move(record.counts);
}

void ProjectedRecord::look(const FigureRequest& figures, bool with_variants, RecordSide& side) const {
  const std::size_t policies = with_variants ? figures.policies.size() : 1;
  const DrawKey key = judgement_key(request_.runs.seed, alone_.people.employee_id[0]);
  for (std::size_t i = side.counts.size(); i < policies; ++i) {
    const CountedPolicy& counted = figures.policies[i];
    side.counts.push_back(counts_of(figures, counted, side));
    side.looks.emplace_back();
    if (!counted.judgement) continue;
    const JudgementPlan& plan = *counted.judgement;
    side.looks.back() = make_ready(plan, judged_looks(alone_, days_, plan, 0, request_.dates), key);
  }
}

}  // namespace turnpoint
