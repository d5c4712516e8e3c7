#pragma once
/// Counts of which a part is decided by the record and a part is drawn, run by run. Those of slices add up.

#include <cstdint>
#include <vector>

#include "core/compare/figures.h"

namespace turnpoint {

/// low == high where nothing was drawn.
struct CountCell {
  std::int64_t value = 0;
  std::int64_t low = 0;
  std::int64_t high = 0;
  friend bool operator==(const CountCell&, const CountCell&) = default;
};

/// The ways of judging that a table shows: the setting asked for, and the two ends of what managers may do.
inline constexpr std::size_t shown_ways = 3;
/// Index among the shown ways, or `shown_ways`.
std::size_t shown_way(std::size_t way, Setting asked);

class RunCounts {
 public:
  RunCounts() = default;
  RunCounts(std::size_t cells, std::size_t runs) : runs_(runs), decided_(cells), drawn_(cells) {}

  std::size_t size() const { return decided_.size(); }
  void add(std::size_t cell) { ++decided_[cell]; }
  /// In one run of one shown way.
  void add_drawn(std::size_t cell, std::size_t shown, std::size_t run, std::int64_t count = 1);
  /// The middle run of the setting asked for, and how far 5 to 95 % of the runs of any shown way reach.
  CountCell cell(std::size_t index) const;
  void merge(const RunCounts& other);
  /// By cell what is decided, then 1 and every run of every shown way, or 0 where nothing was drawn.
  void append_to(std::vector<std::int64_t>& numbers) const;
  /// Reads the same from `next` on, which moves behind it. False where these are not the numbers of so many
  /// cells and runs.
  bool take_from(const std::vector<std::int64_t>& numbers, std::size_t& next);
  friend bool operator==(const RunCounts&, const RunCounts&) = default;

 private:
  std::size_t runs_ = 0;
  std::vector<std::int64_t> decided_;
  std::vector<std::vector<std::int64_t>> drawn_;  ///< by cell; empty, or by shown way, then run
};

}  // namespace turnpoint
