#pragma once
/// A play as a small JSON file, to be resumed.

#include "core/exercise/play/play.h"
#include "core/io/json.h"

namespace turnpoint {

/// Steps by id and what was given; no mark and no score, which are found again.
Json play_json(const PlayedExercise& played, const Play& play);

/// Errors, all of them: another exercise, a step that is not there any more, an answer that cannot be one.
Checked<Play> read_play(const PlayedExercise& played, std::string_view text, const std::string& name);

}  // namespace turnpoint
