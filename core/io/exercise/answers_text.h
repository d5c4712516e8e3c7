#pragma once
/// Both policies' answers to every question, side by side.

#include "core/io/exercise/pack_json.h"

namespace turnpoint {

/// The exercises shown: all, or the one named. Errors: unknown_value, with the ids there are.
Result<std::vector<const Exercise*>> exercises_shown(const ExercisePack& pack, const std::string& id);

std::string answers_table(const LoadedPack& loaded, const std::vector<const Exercise*>& exercises);
std::string answers_json(const LoadedPack& loaded, const std::vector<const Exercise*>& exercises);
/// `exercise,step,day,question,ask,under,old,new,old_because,new_because`
std::string answers_csv(const LoadedPack& loaded, const std::vector<const Exercise*>& exercises);

}  // namespace turnpoint
