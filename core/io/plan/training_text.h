#pragma once
/// A training estimate as the command line prints it.

#include "core/plan/training/explain.h"

namespace turnpoint {

struct TrainingRun {
  const TrainingInputs& inputs;
  const TrainingEstimate& estimate;
  const std::vector<TrainingChange>& changes;
  std::uint64_t seed;
};

std::string training_table(const TrainingRun& run);
/// `figure,low,middle,high`
std::string training_csv(const TrainingRun& run);
std::string training_json(const TrainingRun& run);

}  // namespace turnpoint
