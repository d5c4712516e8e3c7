/// usage: turnpoint-bench-plain WORKLOAD.bin      prints one line of JSON: answers, sweep, medians in ms
#include <cstdio>

#include "tests/bench/answers_json.h"
#include "tests/bench/native_timing.h"
#include "tests/bench/plain_loop.h"

int main(int count, char** words) {
  using namespace turnpoint;
  if (count != 2) {
    std::fputs("usage: turnpoint-bench-plain WORKLOAD.bin\n", stderr);
    return 2;
  }
  const std::string bytes = bench::contents(words[1]);
  const std::optional<bench::WorkloadView> workload = bench::view_of(bytes.data(), bytes.size());
  if (!workload) {
    std::fputs("These are not the workload's bytes.\n", stderr);
    return 1;
  }
  bench::Answers answers;
  bench::SweepAnswers swept;
  const double ms = bench::median_ms([&] { answers = bench::plain_run(*workload); });
  const double sweep_ms =
      bench::median_ms([&] { swept = bench::plain_sweep(*workload, bench::usual_thresholds()); });
  Json line = bench::answers_json(answers);
  line["ms"] = ms;
  line["sweep"] = bench::sweep_json(swept);
  line["sweep_ms"] = sweep_ms;
  std::puts(line.dump().c_str());
  return 0;
}
