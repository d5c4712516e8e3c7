#pragma once
/// A training estimate in sentences: what it rests on, and what each changed input did.

#include "core/plan/training/estimate.h"

namespace turnpoint {

/// How sessions a week, places and the middle number of sessions come about, with the figures.
std::vector<std::string> training_basis(const TrainingInputs& inputs, const TrainingEstimate& estimate);

struct TrainingChange {
  std::string_view input;  ///< its id
  std::string from;
  std::string to;
  std::string sentence;  ///< what it did to finish, sessions and who is not trained, and why
};

/// One entry for each input that differs, in the order of training_inputs(), each changed on top of those
/// before it with the same draws; so the effects add up. Inputs that are refused on the way (misfit) are
/// changed together with the next ones.
std::vector<TrainingChange> explain_training_changes(const TrainingInputs& before,
                                                     const TrainingInputs& after, std::uint64_t seed);

}  // namespace turnpoint
