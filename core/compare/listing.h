#pragma once
/// One policy's numbers in one run made a list of figures, and what a figure is over many runs.

#include "core/compare/figure_list.h"

namespace turnpoint {

/// One way of judging in one run. Without judgement the record decides everything.
struct CountedRun {
  const CountedPolicy& counted;
  const FigureCounts& counts;
  const JudgementPlan* judgement = nullptr;
  const JudgedMeetings* judged = nullptr;
  std::size_t way = 0;
  std::size_t run = 0;
};

std::vector<PolicyFigure> list_figures(const CountedRun& counted);
/// Their values alone, in the same order.
std::vector<std::int64_t> list_values(const CountedRun& counted);

/// Values of each figure over runs, sorted.
class SortedRuns {
 public:
  /// The next run's values, one a figure.
  void add(const std::vector<std::int64_t>& values);
  void sort();
  std::size_t figures() const { return values_.size(); }
  std::int64_t at(std::size_t figure, std::size_t percent) const;
  Spread spread(std::size_t figure) const;

 private:
  std::vector<std::vector<std::int64_t>> values_;
};

/// How far a figure reaches: supportive managers at the low end of their table, firm ones at its high end, 5
/// to 95 % of the runs.
struct Reach {
  std::int64_t low = 0;
  std::int64_t high = 0;
  friend bool operator==(const Reach&, const Reach&) = default;
};

std::vector<Reach> reaches_of(const SortedRuns& least, const SortedRuns& most);

/// Widens the figure to the reach, which rests on `path`.
void widen(PolicyFigure& figure, const Reach& reach, const std::string& path);

}  // namespace turnpoint
