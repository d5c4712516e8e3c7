#pragma once
/// How many training sessions are needed, when they are over, and who is not trained at the cut-over. The
/// folder's README says exactly how a run goes.

#include <vector>

#include "core/plan/training/inputs.h"

namespace turnpoint {

inline constexpr int training_runs = 2000;

/// The middle of the runs, and where 5 % lie below and 5 % above, as near as whole values allow.
template <class Value>
struct TrainingRange {
  Value low{};
  Value middle{};
  Value high{};
  friend bool operator==(const TrainingRange&, const TrainingRange&) = default;
};

struct TrainingEstimate {
  TrainingRange<int> trainer_sessions;
  TrainingRange<int> local_sessions;  ///< called-off slots included, as in the line above
  TrainingRange<int> trainer_hours;   ///< of all trainers in local sessions and one in each of the others
  TrainingRange<Day> finish;          ///< five years after `from` where training is not over by then
  TrainingRange<int> hr_open;         ///< not trained at the cut-over
  TrainingRange<int> managers_open;   ///< of those invited to sessions
  TrainingRange<int> e_learners_open;
  int finished_in_time = 0;  ///< runs of training_runs in which everybody is trained before the cut-over
  bool is_cut_off = false;   ///< some run was not over after five years
};

/// `inputs` has no misfit.
TrainingEstimate estimate_training(const TrainingInputs& inputs, std::uint64_t seed);

}  // namespace turnpoint
