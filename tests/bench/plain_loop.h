#pragma once
/// The benchmark's job written out for its one policy: one pass over the columns, nothing as data, nothing
/// kept.

#include <cstddef>
#include <optional>

#include "tests/bench/five_rules.h"

namespace turnpoint::bench {

/// The workload's columns where they lie. The spells of person p are those from `off[p]` up to `off[p + 1]`.
struct WorkloadView {
  std::size_t n = 0;  ///< people
  std::size_t m = 0;  ///< spells
  const std::uint32_t* off = nullptr;
  const std::int32_t* start = nullptr;
  const std::int32_t* end = nullptr;
  const std::uint8_t* flag = nullptr;  ///< not 0 for a spell left out
};

/// Of the binary form, which must be aligned to 4 bytes and outlive the view. Nothing if its size is wrong.
std::optional<WorkloadView> view_of(const char* bytes, std::size_t size);

Answers plain_run(const WorkloadView& workload);

/// One call for each threshold.
SweepAnswers plain_sweep(const WorkloadView& workload, const std::vector<std::int64_t>& thresholds);

}  // namespace turnpoint::bench
