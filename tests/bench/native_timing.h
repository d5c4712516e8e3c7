#pragma once
/// What the benchmark's native programs share: reading a file, and how long a job takes.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace turnpoint::bench {

inline std::string contents(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Median of as many runs as fit about a second, three at the least.
template <class Job>
double median_ms(Job job) {
  std::vector<double> times;
  double all = 0;
  while (times.size() < 3 || (all < 1000 && times.size() < 101)) {
    const auto start = std::chrono::steady_clock::now();
    job();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    all += times.back();
  }
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
  return times[times.size() / 2];
}

}  // namespace turnpoint::bench
