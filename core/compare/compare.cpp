#include "core/compare/compare.h"

#include <algorithm>

#include "core/compare/outcomes.h"

namespace turnpoint {
namespace {

void add(std::vector<Headline>& sums, const std::vector<Headline>& more) {
  sums.resize(std::max(sums.size(), more.size()));
  for (std::size_t i = 0; i < more.size(); ++i) add(sums[i], more[i]);
}

Comparison no_figures_of_people(const ComparisonRequest& request) {
  Comparison figures;
  figures.old_figures = no_figures(request.old_figures, request.runs);
  figures.new_figures = no_figures(request.new_figures, request.runs);
  figures.old_variants.resize(request.old_figures.policies.size());
  figures.new_variants.resize(request.new_figures.policies.size());
  return figures;
}

void count_person_figures(const Workforce& workforce, const DayCount& days, const ComparisonRequest& request,
                          std::size_t person, Comparison& comparison) {
  const std::vector<bool> old_met = count_figures(workforce, days, request.old_figures, request.runs, person,
                                                  request.dates, comparison.old_figures);
  const std::vector<bool> new_met = count_figures(workforce, days, request.new_figures, request.runs, person,
                                                  request.dates, comparison.new_figures);
  for (std::size_t i = 0; i < old_met.size(); ++i)
    add(comparison.old_variants[i], old_met[i], !new_met.empty() && new_met[0]);
  for (std::size_t i = 0; i < new_met.size(); ++i)
    add(comparison.new_variants[i], !old_met.empty() && old_met[0], new_met[i]);
}

void count_person(const Workforce& workforce, const ComparisonRequest& request, std::size_t person,
                  const PersonOutcome& old_outcome, const PersonOutcome& new_outcome,
                  Comparison& comparison) {
  ++comparison.people;
  const std::int64_t spells = spells_in(workforce, person, request.dates);
  comparison.spells += spells;
  comparison.people_with_spell += spells > 0 ? 1 : 0;
  add(comparison.old_policy, old_outcome);
  add(comparison.new_policy, new_outcome);
  const bool under_old = old_outcome.any.people != 0;
  const bool under_new = new_outcome.any.people != 0;
  comparison.both += under_old && under_new ? 1 : 0;
  comparison.only_old += under_old && !under_new ? 1 : 0;
  comparison.only_new += !under_old && under_new ? 1 : 0;
  if (under_old || under_new)
    comparison.changes.push_back({static_cast<std::uint32_t>(person), old_outcome, new_outcome});
}

}  // namespace

void add(Headline& sums, bool under_old, bool under_new) {
  sums.both += under_old && under_new ? 1 : 0;
  sums.only_old += under_old && !under_new ? 1 : 0;
  sums.only_new += !under_old && under_new ? 1 : 0;
}

void add(Headline& sums, const Headline& more) {
  sums.only_old += more.only_old;
  sums.only_new += more.only_new;
  sums.both += more.both;
}

void ask_for_figures(const Policy& old_policy, const Policy& new_policy, ComparisonRequest& request) {
  request.old_figures = figure_request(old_policy, request.old_plan);
  request.new_figures = figure_request(new_policy, request.new_plan);
}

void apply_facts(const Workforce& workforce, const DayCount& days, Day as_at, ComparisonRequest& request) {
  for (Plan* plan : {&request.old_plan, &request.new_plan})
    apply_facts(*plan, gather_facts(workforce, days, *plan, 0, workforce.people.size(), as_at));
  apply_facts(workforce, days, as_at, request.old_figures);
  apply_facts(workforce, days, as_at, request.new_figures);
}

void apply_facts(const Workforce& workforce, const DayCount& days, ComparisonRequest& request) {
  apply_facts(workforce, days, request.dates.last_day, request);
}

void Comparison::merge(Comparison&& next) {
  people += next.people;
  people_with_spell += next.people_with_spell;
  spells += next.spells;
  add(old_policy, next.old_policy);
  add(new_policy, next.new_policy);
  only_old += next.only_old;
  only_new += next.only_new;
  both += next.both;
  old_figures.merge(next.old_figures);
  new_figures.merge(next.new_figures);
  add(old_variants, next.old_variants);
  add(new_variants, next.new_variants);
  changes.insert(changes.end(), std::make_move_iterator(next.changes.begin()),
                 std::make_move_iterator(next.changes.end()));
}

Comparison no_people(const ComparisonRequest& request) {
  Comparison comparison = no_figures_of_people(request);
  comparison.old_policy.triggers.resize(request.old_plan.triggers.size());
  comparison.new_policy.triggers.resize(request.new_plan.triggers.size());
  return comparison;
}

Comparison figures_of_people(const Workforce& workforce, const DayCount& days,
                             const ComparisonRequest& request, std::size_t first, std::size_t end) {
  Comparison figures = no_figures_of_people(request);
  for (std::size_t person = first; person < end; ++person) {
    if (in_service(workforce, person, request.dates))
      count_person_figures(workforce, days, request, person, figures);
  }
  return figures;
}

Comparison compare_people(const Workforce& workforce, const DayCount& days, const ComparisonRequest& request,
                          std::size_t first, std::size_t end) {
  Comparison comparison = figures_of_people(workforce, days, request, first, end);
  comparison.old_policy.triggers.resize(request.old_plan.triggers.size());
  comparison.new_policy.triggers.resize(request.new_plan.triggers.size());
  Outcomes old_outcomes(workforce, days, request.old_plan, request.dates);
  Outcomes new_outcomes(workforce, days, request.new_plan, request.dates);
  for (std::size_t block = first; block < end; block += Outcomes::block) {
    const std::size_t block_end = std::min(end, block + Outcomes::block);
    old_outcomes.take(block, block_end);
    new_outcomes.take(block, block_end);
    for (std::size_t person = block; person < block_end; ++person) {
      if (in_service(workforce, person, request.dates))
        count_person(workforce, request, person, old_outcomes.of(person), new_outcomes.of(person),
                     comparison);
    }
  }
  return comparison;
}

}  // namespace turnpoint
