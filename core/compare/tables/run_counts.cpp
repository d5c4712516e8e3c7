#include "core/compare/tables/run_counts.h"

#include <algorithm>
#include <cassert>
#include <functional>

#include "core/compare/figure_list.h"

namespace turnpoint {

std::size_t shown_way(std::size_t way, Setting asked) {
  if (way == way_of(asked, TableEnd::percent)) return 0;
  if (way == way_of(Setting::supportive, TableEnd::low)) return 1;
  if (way == way_of(Setting::firm, TableEnd::high)) return 2;
  return shown_ways;
}

void RunCounts::add_drawn(std::size_t cell, std::size_t shown, std::size_t run, std::int64_t count) {
  std::vector<std::int64_t>& counts = drawn_[cell];
  if (counts.empty()) counts.resize(shown_ways * runs_);
  counts[shown * runs_ + run] += count;
}

CountCell RunCounts::cell(std::size_t index) const {
  const std::int64_t decided = decided_[index];
  const std::vector<std::int64_t>& counts = drawn_[index];
  if (counts.empty()) return {decided, decided, decided};
  CountCell found;
  for (std::size_t way = 0; way < shown_ways; ++way) {
    const auto first = counts.begin() + static_cast<std::ptrdiff_t>(way * runs_);
    const std::vector<std::int64_t> runs(first, first + static_cast<std::ptrdiff_t>(runs_));
    const std::int64_t low = decided + percentile(runs, 5);
    const std::int64_t high = decided + percentile(runs, 95);
    if (way == 0) found = {decided + percentile(runs, 50), low, high};
    found.low = std::min(found.low, low);
    found.high = std::max(found.high, high);
  }
  return found;
}

void RunCounts::merge(const RunCounts& other) {
  assert(size() == other.size() && runs_ == other.runs_);
  for (std::size_t i = 0; i < size(); ++i) {
    decided_[i] += other.decided_[i];
    if (drawn_[i].empty()) {
      drawn_[i] = other.drawn_[i];
    } else if (!other.drawn_[i].empty()) {
      std::transform(drawn_[i].begin(), drawn_[i].end(), other.drawn_[i].begin(), drawn_[i].begin(),
                     std::plus<>());
    }
  }
}

void RunCounts::append_to(std::vector<std::int64_t>& numbers) const {
  for (std::size_t i = 0; i < size(); ++i) {
    numbers.push_back(decided_[i]);
    numbers.push_back(drawn_[i].empty() ? 0 : 1);
    numbers.insert(numbers.end(), drawn_[i].begin(), drawn_[i].end());
  }
}

bool RunCounts::take_from(const std::vector<std::int64_t>& numbers, std::size_t& next) {
  for (std::size_t i = 0; i < size(); ++i) {
    if (numbers.size() - next < 2) return false;
    decided_[i] = numbers[next];
    const std::int64_t drawn = numbers[next + 1];
    next += 2;
    const std::size_t count = drawn == 1 ? shown_ways * runs_ : 0;
    if (drawn < 0 || drawn > 1 || numbers.size() - next < count) return false;
    const auto first = numbers.begin() + static_cast<std::ptrdiff_t>(next);
    drawn_[i].assign(first, first + static_cast<std::ptrdiff_t>(count));
    next += count;
  }
  return true;
}

}  // namespace turnpoint
