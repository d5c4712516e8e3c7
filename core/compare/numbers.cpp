#include "core/compare/numbers.h"

#include "core/base/number_row.h"

namespace turnpoint {
namespace {

// `T` is the type or the same const: one order for writing and reading.

template <class T, class Visit>
void each_of_trigger(T& totals, Visit& visit) {
  visit(totals.people);
  visit(totals.looks);
  visit(totals.findings);
}

template <class T, class Visit>
void each_of_policy(T& totals, Visit& visit) {
  for (auto& trigger : totals.triggers) each_of_trigger(trigger, visit);
  each_of_trigger(totals.any, visit);
  visit(totals.return_meetings);
}

template <class T, class Visit>
void each_of_figures(T& sums, Visit& visit) {
  for (auto& counts : sums.counts) {
    each_of_policy(counts.totals, visit);
    for (auto& meetings : counts.meetings) visit(meetings);
    visit(counts.letters);
    visit(counts.referrals);
    visit(counts.conversations);
  }
  for (auto& judged : sums.judged) {
    for (std::size_t way = 0; way < judged_ways; ++way) {
      for (std::size_t stage = 0; stage < judged.stages(); ++stage) {
        for (std::size_t run = 0; run < judged.runs(); ++run) visit(judged.at(way, stage, run));
      }
    }
  }
}

template <class T, class Visit>
void each_of_sweep(T& sweep, Visit& visit) {
  visit(sweep.people);
  for (auto& step : sweep.steps) each_of_policy(step.totals, visit);
}

template <class T, class Visit>
void each_number(T& comparison, Visit& visit) {
  visit(comparison.people);
  visit(comparison.people_with_spell);
  visit(comparison.spells);
  each_of_policy(comparison.old_policy, visit);
  each_of_policy(comparison.new_policy, visit);
  visit(comparison.only_old);
  visit(comparison.only_new);
  visit(comparison.both);
  each_of_figures(comparison.old_figures, visit);
  each_of_figures(comparison.new_figures, visit);
  for (auto* variants : {&comparison.old_variants, &comparison.new_variants}) {
    for (auto& headline : *variants) {
      visit(headline.only_old);
      visit(headline.only_new);
      visit(headline.both);
    }
  }
}

template <class T, class Visit>
void each_of_change(T& change, Visit& visit) {
  for (auto* outcome : {&change.old_policy, &change.new_policy}) {
    for (auto& trigger : outcome->triggers) each_of_trigger(trigger, visit);
    each_of_trigger(outcome->any, visit);
    visit(outcome->first_day);
    visit(outcome->return_meetings);
  }
}

constexpr auto of_comparison = [](auto& comparison, auto& visit) { each_number(comparison, visit); };
constexpr auto of_change = [](auto& change, auto& visit) { each_of_change(change, visit); };
constexpr auto of_sweep = [](auto& sweep, auto& visit) { each_of_sweep(sweep, visit); };

}  // namespace

std::vector<std::int64_t> numbers_of(const Comparison& comparison) {
  return row_of(comparison, of_comparison);
}

std::optional<Comparison> comparison_of(const std::vector<std::int64_t>& numbers,
                                        const ComparisonRequest& request) {
  return from_row(numbers, no_people(request), of_comparison);
}

std::vector<std::int64_t> numbers_of(const PersonChange& change) { return row_of(change, of_change); }

std::optional<PersonChange> change_of(const std::vector<std::int64_t>& numbers,
                                      const ComparisonRequest& request) {
  PersonChange change;
  change.old_policy.triggers.resize(request.old_plan.triggers.size());
  change.new_policy.triggers.resize(request.new_plan.triggers.size());
  return from_row(numbers, std::move(change), of_change);
}

std::vector<std::int64_t> numbers_of(const Sweep& sweep) { return row_of(sweep, of_sweep); }

std::optional<Sweep> sweep_of(const std::vector<std::int64_t>& numbers, const Sweep& asked) {
  return from_row(numbers, asked, of_sweep);
}

}  // namespace turnpoint
