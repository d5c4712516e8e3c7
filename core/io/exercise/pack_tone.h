#pragma once
/// Phrases that accuse, in the texts of a pack.

#include "core/cases/tone/tone.h"
#include "core/exercise/pack.h"

namespace turnpoint {

/// Every text that people read or hear, held to everyday conversation; a step that shows the directive tone
/// on purpose is left out. Each hit at its place, with a better wording: never a reason to refuse a pack.
std::vector<Error> tone_of_pack(const ExercisePack& pack, const std::vector<TonePhrase>& phrases);

}  // namespace turnpoint
