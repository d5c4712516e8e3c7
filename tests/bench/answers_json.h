#pragma once
/// The benchmark's answers by the names that every tool uses.

#include "core/io/json.h"
#include "tests/bench/five_rules.h"

namespace turnpoint::bench {

inline Json answers_json(const Answers& a) {
  return {{"evals", a.looks},       {"fire1", a.fires[0]},        {"fire2", a.fires[1]},
          {"fire3", a.fires[2]},    {"fire4", a.fires[3]},        {"fire5", a.fires[4]},
          {"any", a.any},           {"sumB", a.scores},           {"hRules", a.rules_checksum},
          {"ever1", a.ever[0]},     {"ever2", a.ever[1]},         {"ever3", a.ever[2]},
          {"meetings", a.meetings}, {"hStage", a.stages_checksum}};
}

inline Json sweep_json(const SweepAnswers& a) { return {{"sFull", a.full}, {"sFire", a.fires}}; }

/// 10, 30 … 990.
inline std::vector<std::int64_t> usual_thresholds() {
  std::vector<std::int64_t> thresholds;
  for (std::int64_t i = 10; i < 1000; i += 20) thresholds.push_back(i);
  return thresholds;
}

}  // namespace turnpoint::bench
