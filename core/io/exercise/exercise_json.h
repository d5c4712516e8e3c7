#pragma once
/// One exercise of a pack as JSON.

#include "core/io/exercise/record_json.h"

namespace turnpoint {

Exercise read_exercise(const Json& json, const std::string& path, ReadingNotes& notes);
Json exercise_json(const Exercise& exercise);

}  // namespace turnpoint
