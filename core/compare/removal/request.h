#pragma once
/// A trigger-removal study asked for: the policy compiled for every set of its triggers that may be kept.

#include "core/engine/facts.h"
#include "core/engine/stages/timeline.h"

namespace turnpoint {

/// Which of the studied triggers are kept: bit 0 is the first of them.
using KeptSet = std::uint32_t;

inline constexpr std::size_t most_studied_triggers = 6;  ///< 64 sets
inline constexpr std::size_t most_run_triggers = 32;

/// The policy without the triggers removed, as far as anything of it is counted.
struct KeptPolicy {
  Policy policy;
  Plan plan;
  Ladders ladders;
};

struct RemovalRequest {
  std::vector<std::string> studied;  ///< by id
  std::vector<KeptPolicy> kept;      ///< by KeptSet; the last keeps every trigger
  Span dates{};
  Calendar calendar = Calendar();
  /// The sets are judged each by itself, because they may compare with several means.
  bool one_by_one = false;

  const KeptPolicy& whole() const { return kept.back(); }
  KeptSet all() const { return static_cast<KeptSet>(kept.size() - 1); }
  KeptSet without(std::size_t studied_trigger) const { return all() & ~(KeptSet{1} << studied_trigger); }
};

/// The triggers of the usual run and those `added`; of these `studied` may be removed, empty meaning every
/// one. Errors: unknown_trigger, bad_argument (nothing to remove, or too many for every set of them).
Result<RemovalRequest> removal_request(const Policy& policy, const std::vector<std::string>& added,
                                       const std::vector<std::string>& studied, Span dates);

/// The first pass over the whole workforce: writes the means into the plans, as at the last day.
void apply_facts(const Workforce& workforce, const DayCount& days, RemovalRequest& request);

}  // namespace turnpoint
