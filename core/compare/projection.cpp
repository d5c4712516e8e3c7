#include "core/compare/projection.h"

#include <algorithm>

#include "core/compare/projected_record.h"

namespace turnpoint {
namespace {

constexpr std::size_t most_variant_runs = 50;

bool meets_any(const RecordSide& side, std::size_t policy) {
  return side.counts[policy].totals.any.people != 0;
}

void add_policy(const RecordSide& side, std::size_t run, PolicyRuns& sums) {
  sums.counts[run].merge(side.counts[0]);
  judge_run(side.looks[0], run, sums.judged);
}

void add_record(const RecordOutcome& outcome, std::size_t run, ProjectedRuns& sums) {
  RecordCounts& record = sums.record[run];
  record.spells += outcome.spells;
  record.people_with_spell += outcome.spells > 0 ? 1 : 0;
  add(record.headline, meets_any(outcome.old_policy, 0), meets_any(outcome.new_policy, 0));
  add_policy(outcome.old_policy, run, sums.old_policy);
  add_policy(outcome.new_policy, run, sums.new_policy);
}

/// `headline` says how a variant that meets a trigger, or not, stands against the other policy.
template <class AddHeadline>
void add_variants(const FigureRequest& figures, const RecordSide& side, std::size_t run,
                  std::vector<PolicyRuns>& sums, AddHeadline add_headline) {
  for (std::size_t i = 1; i < figures.policies.size(); ++i) {
    judge_run(side.looks[i], run, sums[i].judged);
    if (is_about_judgement(figures.policies[i].edit)) continue;
    sums[i].counts[run].merge(side.counts[i]);
    add_headline(sums[i].headline[run], meets_any(side, i));
  }
}

void add_variants(const ComparisonRequest& request, const RecordOutcome& outcome, std::size_t run,
                  Projection& sums) {
  const bool under_old = meets_any(outcome.old_policy, 0);
  const bool under_new = meets_any(outcome.new_policy, 0);
  add_variants(request.old_figures, outcome.old_policy, run, sums.old_variants,
               [&](Headline& headline, bool met) { add(headline, met, under_new); });
  add_variants(request.new_figures, outcome.new_policy, run, sums.new_variants,
               [&](Headline& headline, bool met) { add(headline, under_old, met); });
}

PolicyRuns no_runs(const CountedPolicy& counted, std::size_t runs) {
  PolicyRuns none;
  if (!is_about_judgement(counted.edit)) {
    none.counts.resize(runs, no_counts(counted));
    none.headline.resize(runs);
  }
  if (counted.judgement) none.judged = JudgedMeetings(counted.judgement->ladder.size(), runs);
  return none;
}

/// Empty sums of the right shape.
Projection no_projection(const ComparisonRequest& request) {
  Projection none;
  for (ProjectedRuns& end : none.ends) {
    end.record.resize(request.runs.runs);
    end.old_policy = no_runs(request.old_figures.policies[0], request.runs.runs);
    end.new_policy = no_runs(request.new_figures.policies[0], request.runs.runs);
  }
  const std::size_t runs = variant_runs(request.runs);
  for (const CountedPolicy& counted : request.old_figures.policies)
    none.old_variants.push_back(no_runs(counted, runs));
  for (const CountedPolicy& counted : request.new_figures.policies)
    none.new_variants.push_back(no_runs(counted, runs));
  return none;
}

void project_person(ProjectedRecord& record, const ProjectionRequest& request, std::size_t person,
                    Projection& sums) {
  ProjectedPerson who{static_cast<std::uint32_t>(person)};
  for (std::size_t run = 0; run < request.comparison.runs.runs; ++run) {
    for (std::size_t end = 0; end < projection_ends; ++end) {
      const bool with_variants = end == 0 && run < variant_runs(request.comparison.runs);
      const RecordOutcome& outcome = record.in(run, request.other_person_percent[end], with_variants);
      add_record(outcome, run, sums.ends[end]);
      if (with_variants) add_variants(request.comparison, outcome, run, sums);
      who.old_runs[end] += meets_any(outcome.old_policy, 0) ? 1 : 0;
      who.new_runs[end] += meets_any(outcome.new_policy, 0) ? 1 : 0;
    }
  }
  if (who.old_runs != decltype(who.old_runs){} || who.new_runs != decltype(who.new_runs){})
    sums.who.push_back(who);
}

template <class Value, class Add>
void add_by_run(std::vector<Value>& sums, const std::vector<Value>& more, Add add_one) {
  sums.resize(std::max(sums.size(), more.size()));
  for (std::size_t run = 0; run < more.size(); ++run) add_one(sums[run], more[run]);
}

}  // namespace

std::size_t variant_runs(const RunSettings& settings) { return std::min(settings.runs, most_variant_runs); }

void PolicyRuns::merge(const PolicyRuns& other) {
  add_by_run(counts, other.counts, [](FigureCounts& sum, const FigureCounts& more) { sum.merge(more); });
  judged.merge(other.judged);
  add_by_run(headline, other.headline, [](Headline& sum, const Headline& more) { add(sum, more); });
}

void Projection::merge(const Projection& next) {
  people += next.people;
  for (std::size_t end = 0; end < projection_ends; ++end) {
    add_by_run(ends[end].record, next.ends[end].record, [](RecordCounts& sum, const RecordCounts& more) {
      sum.spells += more.spells;
      sum.people_with_spell += more.people_with_spell;
      add(sum.headline, more.headline);
    });
    ends[end].old_policy.merge(next.ends[end].old_policy);
    ends[end].new_policy.merge(next.ends[end].new_policy);
  }
  const auto merge_one = [](PolicyRuns& sum, const PolicyRuns& more) { sum.merge(more); };
  add_by_run(old_variants, next.old_variants, merge_one);
  add_by_run(new_variants, next.new_variants, merge_one);
  who.insert(who.end(), next.who.begin(), next.who.end());
}

Result<Continued> continue_record(const Workforce& workforce, const ProjectionRequest& request) {
  const Span dates = request.comparison.dates;
  if (request.from < dates.first_day || request.from > dates.last_day) {
    return fail(ErrorCode::bad_argument, "project_from",
                "The record cannot be continued from " + to_text(request.from) + "; write a day from " +
                    to_text(dates.first_day) + " to " + to_text(dates.last_day) + ", the days compared.");
  }
  return Continued::of(workforce, {request.from, dates.last_day}, request.comparison.runs.seed);
}

void apply_facts(const Workforce& workforce, const DayCount& days, ProjectionRequest& request) {
  apply_facts(workforce, days, request.from - std::chrono::days(1), request.comparison);
}

Projection project_people(const Workforce& workforce, const DayCount& days, const ProjectionRequest& request,
                          const Continued& record, std::size_t first, std::size_t end) {
  Projection sums = no_projection(request.comparison);
  for (std::size_t person = first; person < end; ++person) {
    if (!in_service(workforce, person, request.comparison.dates)) continue;
    ++sums.people;
    ProjectedRecord projected(workforce, days.closed(), request, record, person);
    project_person(projected, request, person, sums);
  }
  return sums;
}

}  // namespace turnpoint
