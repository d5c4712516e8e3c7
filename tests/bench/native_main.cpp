/// usage: turnpoint-bench WORKLOAD.bin POLICY.json      prints one line of JSON: answers, sweep, medians in
/// ms
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "core/io/policy/policy_json.h"
#include "tests/bench/answers_json.h"
#include "tests/bench/workload.h"

namespace {

using namespace turnpoint;

std::string contents(const char* path) {
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

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::fputs("usage: turnpoint-bench WORKLOAD.bin POLICY.json\n", stderr);
    return 2;
  }
  const std::string bytes = contents(words[1]);
  const Result<Workforce> workforce =
      bench::workforce_from_bytes(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  const Checked<Policy> policy = read_policy(contents(words[2]), words[2]);
  if (!workforce || !policy) {
    std::fputs("The workload or the policy cannot be read.\n", stderr);
    return 1;
  }
  bench::Answers answers;
  bench::SweepAnswers swept;
  Json line;
  const double ms = median_ms([&] { answers = bench::answer(*workforce, *policy); });
  const double sweep_ms =
      median_ms([&] { swept = bench::sweep(*workforce, *policy, bench::usual_thresholds()); });
  line = bench::answers_json(answers);
  line["ms"] = ms;
  line["sweep"] = bench::sweep_json(swept);
  line["sweep_ms"] = sweep_ms;
  std::puts(line.dump().c_str());
  return 0;
}
