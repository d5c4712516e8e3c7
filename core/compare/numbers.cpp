#include "core/compare/numbers.h"

#include <functional>

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
void each_number(T& comparison, Visit visit) {
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
void each_of_change(T& change, Visit visit) {
  for (auto* outcome : {&change.old_policy, &change.new_policy}) {
    for (auto& trigger : outcome->triggers) each_of_trigger(trigger, visit);
    each_of_trigger(outcome->any, visit);
    visit(outcome->first_day);
    visit(outcome->return_meetings);
  }
}

/// Hands out numbers in order and says whether there were neither too many nor too few.
class Reader {
 public:
  explicit Reader(const std::vector<std::int64_t>& numbers) : numbers_(numbers) {}

  template <class Number>
  void operator()(Number& number) {
    const std::int64_t value = next_ < numbers_.size() ? numbers_[next_] : 0;
    number = static_cast<Number>(value);
    fits_ = fits_ && number == value;
    ++next_;
  }
  bool done() const { return fits_ && next_ == numbers_.size(); }

 private:
  const std::vector<std::int64_t>& numbers_;
  std::size_t next_ = 0;
  bool fits_ = true;
};

}  // namespace

std::vector<std::int64_t> numbers_of(const Comparison& comparison) {
  std::vector<std::int64_t> numbers;
  each_number(comparison, [&](std::int64_t number) { numbers.push_back(number); });
  return numbers;
}

std::optional<Comparison> comparison_of(const std::vector<std::int64_t>& numbers,
                                        const ComparisonRequest& request) {
  Comparison comparison = no_people(request);
  Reader reader(numbers);
  each_number(comparison, std::ref(reader));
  return reader.done() ? std::optional(std::move(comparison)) : std::nullopt;
}

std::vector<std::int64_t> numbers_of(const PersonChange& change) {
  std::vector<std::int64_t> numbers;
  each_of_change(change, [&](std::int64_t number) { numbers.push_back(number); });
  return numbers;
}

std::optional<PersonChange> change_of(const std::vector<std::int64_t>& numbers,
                                      const ComparisonRequest& request) {
  PersonChange change;
  change.old_policy.triggers.resize(request.old_plan.triggers.size());
  change.new_policy.triggers.resize(request.new_plan.triggers.size());
  Reader reader(numbers);
  each_of_change(change, std::ref(reader));
  return reader.done() ? std::optional(change) : std::nullopt;
}

}  // namespace turnpoint
