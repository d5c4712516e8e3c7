#pragma once
/// A training estimate as the command line prints it.

#include "core/io/json.h"
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
Json training_document(const TrainingRun& run);
/// The same as text.
std::string training_json(const TrainingRun& run);

}  // namespace turnpoint
