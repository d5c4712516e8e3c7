#pragma once
/// The record of an exercise as JSON: rows with the fields of people.csv, absences.csv, events.csv,
/// decisions.csv and stages.csv, read by the readers of those files.

#include "core/io/exercise/pack_fields.h"

namespace turnpoint {

/// `employee_id` may be left out of every row; rows of more than one person are refused. An absence may have
/// `told_on` and `told_until`, a recorded row `under` (`old` or `new`; without it both policies).
ExerciseRecord read_exercise_record(const Json& json, const std::string& path, ReadingNotes& notes);

Json exercise_record_json(const ExerciseRecord& record);

}  // namespace turnpoint
