#pragma once
/// The benchmark's job, done by the engine with the policy as data.

#include <array>
#include <vector>

#include "core/policy/policy.h"
#include "core/workforce/workforce.h"

namespace turnpoint::bench {

/// So many people at a time keep their columns in the processor's first cache.
inline constexpr std::size_t block = 256;

/// What every tool must answer. The weight of a look is the low 16 bits of its spell's place, plus 1.
struct Answers {
  std::int64_t looks = 0;
  std::array<std::int64_t, 5> fires{};  ///< by rule
  std::int64_t any = 0;                 ///< looks that meet any rule
  std::int64_t scores = 0;              ///< sum of rule 1's figure
  std::int64_t rules_checksum = 0;      ///< weights times rule bits
  std::array<std::int64_t, 3> ever{};   ///< people ever at each stage
  std::int64_t meetings = 0;
  std::int64_t stages_checksum = 0;  ///< weights times (2 * stage after + meeting)
  friend bool operator==(const Answers&, const Answers&) = default;
};

/// The policy has five triggers, `rule_1` a score, and three stages that follow from looks alone.
Answers answer(const Workforce& workforce, const Policy& policy);

/// Over thresholds of the first rule, the only one that leads on: `full` sums, times the threshold's place
/// from 1 on, fires of rule 1 + 3 * meetings + 7, 11 and 13 * people ever at stage 1, 2 and 3; `fires` the
/// fires.
struct SweepAnswers {
  std::int64_t full = 0;
  std::int64_t fires = 0;
  friend bool operator==(const SweepAnswers&, const SweepAnswers&) = default;
};
SweepAnswers sweep(const Workforce& workforce, const Policy& policy,
                   const std::vector<std::int64_t>& thresholds);

}  // namespace turnpoint::bench
