#include <emscripten/bind.h>
#include <emscripten/heap.h>
#include <emscripten/val.h>

#include "core/io/policy/policy_json.h"
#include "tests/bench/answers_json.h"
#include "tests/bench/parts.h"
#include "tests/bench/workload.h"

namespace turnpoint::bench {
namespace {

/// The engine as the benchmark calls it from JavaScript.
class Bench {
 public:
  explicit Bench(const std::string& policy) : policy_(read_policy(policy, "policy")) {}

  /// The workload's binary form in a Uint8Array. It is copied part by part, straight to where it stays.
  std::string load(const emscripten::val& bytes) {
    if (!policy_) return Json{{"ok", false}, {"error", policy_.error().front().detail}}.dump();
    Result<Workforce> workforce = workforce_from_bytes(
        {bytes["length"].as<std::size_t>(), [&](std::size_t offset, std::size_t size, void* to) {
           const emscripten::val room(emscripten::typed_memory_view(size, static_cast<std::uint8_t*>(to)));
           room.call<void>("set", bytes.call<emscripten::val>("subarray", offset, offset + size));
         }});
    if (!workforce) return Json{{"ok", false}, {"error", workforce.error().detail}}.dump();
    workforce_ = std::move(*workforce);
    return Json{{"ok", true}}.dump();
  }

  std::string run() const { return answers_json(answer(workforce_, *policy_)).dump(); }

  std::string sweep(const std::string& thresholds) const {
    return sweep_json(bench::sweep(workforce_, *policy_, Json::parse(thresholds))).dump();
  }

  /// As far as a part, 0 to 4; the rows there were.
  double as_far_as(int part) const {
    return static_cast<double>(run_as_far_as(static_cast<Part>(part), workforce_, *policy_));
  }

  double memory_bytes() const { return static_cast<double>(emscripten_get_heap_size()); }

 private:
  Checked<Policy> policy_;
  Workforce workforce_;
};

}  // namespace
}  // namespace turnpoint::bench

EMSCRIPTEN_BINDINGS(turnpoint_bench) {
  using turnpoint::bench::Bench;
  emscripten::class_<Bench>("Bench")
      .constructor<std::string>()
      .function("load", &Bench::load)
      .function("run", &Bench::run)
      .function("sweep", &Bench::sweep)
      .function("as_far_as", &Bench::as_far_as)
      .function("memory_bytes", &Bench::memory_bytes);
}
