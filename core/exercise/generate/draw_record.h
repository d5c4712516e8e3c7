#pragma once
/// Records drawn for a feature; most of them have it, none is sure to.

#include "core/exercise/generate/generate.h"

namespace turnpoint {

struct DrawnRecord {
  ExerciseRecord record;
  Day day{};  ///< on which the questions are asked
};

/// `key` is of the request and the attempt.
DrawnRecord draw_record(const Policy& policy, const GenerateRequest& request, const DrawKey& key);

}  // namespace turnpoint
