/// usage: turnpoint-bench WORKLOAD.bin POLICY.json      prints one line of JSON: answers, sweep, medians in
/// ms
#include <cstdio>

#include "core/io/policy/policy_json.h"
#include "tests/bench/answers_json.h"
#include "tests/bench/native_timing.h"
#include "tests/bench/workload.h"

int main(int count, char** words) {
  using namespace turnpoint;
  if (count != 3) {
    std::fputs("usage: turnpoint-bench WORKLOAD.bin POLICY.json\n", stderr);
    return 2;
  }
  const std::string bytes = bench::contents(words[1]);
  const Result<Workforce> workforce =
      bench::workforce_from_bytes(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  const Checked<Policy> policy = read_policy(bench::contents(words[2]), words[2]);
  if (!workforce || !policy) {
    std::fputs("The workload or the policy cannot be read.\n", stderr);
    return 1;
  }
  bench::Answers answers;
  bench::SweepAnswers swept;
  Json line;
  const double ms = bench::median_ms([&] { answers = bench::answer(*workforce, *policy); });
  const double sweep_ms =
      bench::median_ms([&] { swept = bench::sweep(*workforce, *policy, bench::usual_thresholds()); });
  line = bench::answers_json(answers);
  line["ms"] = ms;
  line["sweep"] = bench::sweep_json(swept);
  line["sweep_ms"] = sweep_ms;
  std::puts(line.dump().c_str());
  return 0;
}
