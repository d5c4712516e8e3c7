#pragma once
/// A pack under other policies than its own: an organisation's, in the place of those it was written for.

#include "core/io/exercise/pack_json.h"

namespace turnpoint {

/// Either policy is a file (`{…}`), which the pack then carries, or the id of a shipped one. Errors: those of
/// read_policy, unknown_policy.
Checked<ExercisePack> pack_with_policies(ExercisePack pack, const std::array<std::string, 2>& policies);

/// What of a pack can be played under its policies.
struct FittedPack {
  LoadedPack loaded;
  std::vector<std::string> left_out;  ///< a sentence for each case study that is not: why
};
/// Without the case studies that ask about what neither policy has (a trigger, a stage), or whose record or
/// stated answers do not go with them: no answer is better than a wrong one. A running item of such a case
/// study stays as talk. Errors: of its policies; contradiction, where no case study is left.
Checked<FittedPack> fitted_pack(ExercisePack pack);

}  // namespace turnpoint
