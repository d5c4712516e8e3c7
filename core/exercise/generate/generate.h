#pragma once
/// Exercises made for a policy: a record with a wanted feature, and the sheet of questions of a workshop.

#include "core/base/draws.h"
#include "core/exercise/answer/answer.h"
#include "core/exercise/generate/feature.h"

namespace turnpoint {

struct GenerateRequest {
  WantedFeature wanted = WantedFeature::exactly_one_trigger;
  std::uint64_t seed = 1;
  Day cutover{};  ///< the first day of the new policy; the record lies in the years before it
};

/// One exercise for `policy` in the place of the old one. The same request gives the same exercise
/// everywhere. Errors: bad_argument, where no record of this policy has the feature (it has no trigger, no
/// discretion, no stage that ends), or none was found.
Result<Exercise> generate_exercise(const Policy& policy, const GenerateRequest& request);

/// A pack of `count` exercises, 1 to PackLimits::exercises, of seeds from `first.seed` on. With
/// `all_features` each feature that the old policy can have in turn, else that of `first`. Errors:
/// bad_argument.
Result<ExercisePack> generate_pack(const PackPolicies& policies, const GenerateRequest& first,
                                   bool all_features, std::size_t count);

/// The questions of a workshop's sheet about a record as known on `day`: spells, days, fit notes, long
/// spells, triggers, pattern, Occupational Health, stage, next step and its day.
std::vector<ExerciseStep> workshop_sheet(const Policy& policy, Day day);

}  // namespace turnpoint
