#include <emscripten/bind.h>

#include "tests/bench/answers_json.h"
#include "tests/bench/plain_loop.h"

namespace turnpoint::bench {
namespace {

/// The plain loop as the benchmark calls it from JavaScript: the same calls as the engine.
class Plain {
 public:
  std::string load(const std::string& bytes) {
    bytes_ = bytes;
    workload_ = view_of(bytes_.data(), bytes_.size());
    return Json{{"ok", workload_.has_value()}}.dump();
  }

  std::string run() const { return answers_json(plain_run(*workload_)).dump(); }

  std::string sweep(const std::string& thresholds) const {
    return sweep_json(plain_sweep(*workload_, Json::parse(thresholds))).dump();
  }

 private:
  std::string bytes_;
  std::optional<WorkloadView> workload_;
};

}  // namespace
}  // namespace turnpoint::bench

EMSCRIPTEN_BINDINGS(turnpoint_bench_plain) {
  using turnpoint::bench::Plain;
  emscripten::class_<Plain>("Plain")
      .constructor<>()
      .function("load", &Plain::load)
      .function("run", &Plain::run)
      .function("sweep", &Plain::sweep);
}
