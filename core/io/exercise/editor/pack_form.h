#pragma once
/// A pack as a form to change it by: where its steps lead, what the check says beside each field, how hard
/// and in which tone it is written.

#include "core/exercise/pack.h"
#include "core/io/json.h"

namespace turnpoint {

/// `{"exercises": [{"path", "name", "minutes", "reading_age", "remarks"}], "parts", "steps": [{"path", "name",
/// "asks", "ways": [words], "minutes", "reading_age", "remarks"}], "faults", "remarks"}`
/// `parts` as form_parts (core/io/editor/form.h) has them: of the exercise at `exercise` (`exercises.#2`), or
/// of the session where it is none; `steps` are that exercise's. `faults`: why the pack cannot be played, by
/// count; `remarks` the others. A reading age of 0: too short a text to say. `file` is one that
/// read_exercise_pack took, `pack` what it read.
Json pack_form(Json file, const ExercisePack& pack, const std::string& exercise);

}  // namespace turnpoint
