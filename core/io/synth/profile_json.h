#pragma once
/// Profiles of synthetic workforces: files of scenarios/profiles.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/synth/generate/profile.h"

namespace turnpoint {

/// `name` says which file, for errors. Every problem is listed. Whatever reads can be made into a workforce.
Checked<Profile> read_profile(std::string_view text, const std::string& name);

/// A shipped profile by id. Errors: bad_argument, with the ids there are.
Checked<Profile> shipped_profile(const std::string& id);

/// Ids of the shipped profiles.
std::vector<std::string> shipped_profile_ids();

}  // namespace turnpoint
