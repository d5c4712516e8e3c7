#pragma once
/// Figures as they are shown: never one that rests on an assumption without its range.

#include <array>
#include <string>
#include <vector>

#include "core/compare/figures.h"

namespace turnpoint {

/// A figure over runs: the middle one, and the points below and above which one run in twenty lies.
struct Spread {
  std::int64_t median = 0;
  std::int64_t low = 0;
  std::int64_t high = 0;
  friend bool operator==(const Spread&, const Spread&) = default;
};

struct PolicyFigure {
  std::string id;  ///< `formal_meetings`, `stages.stage_1.meetings`, `triggers.bradford.people`
  std::string name;
  std::string unit;  ///< `people`, `looks`, `findings`, `meetings`, `letters`, `referrals`, `conversations`
  std::int64_t value = 0;  ///< of a judged figure the median in the setting asked for
  /// Over all variants of the policy's assumptions, taken one at a time. Of a judged figure also from
  /// supportive managers at the low end of the table to firm ones at its high end, 5 to 95 % of the runs.
  std::int64_t low = 0;
  std::int64_t high = 0;
  bool judged = false;
  std::array<Spread, 3> settings{};   ///< of a judged figure, by Setting
  std::vector<std::string> rests_on;  ///< paths of the assumptions that move it, on these people
};

/// The figures of the request's first policy, the sums being of everyone.
std::vector<PolicyFigure> figures_of(const FigureRequest& request, const FigureSums& sums,
                                     const RunSettings& settings);

/// The value that stands at `percent` of 100 in order, counted from the smallest: of 1,000 runs at 5 % the
/// 50th. `values` is not empty.
std::int64_t percentile(std::vector<std::int64_t> values, std::size_t percent);

}  // namespace turnpoint
