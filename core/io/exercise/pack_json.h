#pragma once
/// Packs of exercises as JSON: read as untrusted input, and written.

#include "core/exercise/answer/answer.h"
#include "core/io/json.h"

namespace turnpoint {

/// Everything a pack's file alone can be wrong in, all at once, each with its path: sizes over PackLimits,
/// unknown or missing fields, wrong types, markup or control characters in a text, rows that people.csv or
/// absences.csv would refuse. A newer schema is told alone (newer_schema).
Checked<ExercisePack> read_exercise_pack(std::string_view text, const std::string& name);

/// Reading what it prints gives the same pack, and printing that the same bytes.
Json exercise_pack_json(const ExercisePack& pack);

/// The policy that the pack carries, else the shipped one that it names; and both. Errors: unknown_policy.
Checked<Policy> policy_of_pack(const ExercisePack& pack, PolicySide side);
Checked<PackPolicies> policies_of_pack(const ExercisePack& pack);

/// check_pack, and recorded rows that name what a policy does not have.
std::vector<Error> faults_of_pack(const ExercisePack& pack, const PackPolicies& policies);

/// A pack that may be played.
struct LoadedPack {
  ExercisePack pack;
  PackPolicies policies;
};
/// Reads, finds the policies, and checks.
Checked<LoadedPack> load_exercise_pack(std::string_view text, const std::string& name);

/// Ids of the shipped packs, sorted; and one of them.
std::vector<std::string> shipped_pack_ids();
/// Errors: bad_argument, with the ids there are.
Checked<LoadedPack> shipped_pack(const std::string& id);

}  // namespace turnpoint
