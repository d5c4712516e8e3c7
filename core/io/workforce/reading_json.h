#pragma once
/// What a reader of tables found, as the page shows it: tallies, notes, and the first refused rows as
/// sentences.

#include "core/io/json.h"
#include "core/io/workforce/recorded_csv.h"
#include "core/io/workforce/teams_csv.h"

namespace turnpoint {

/// At most `shown` sentences each of refused rows and of notes; the counts are of all.
Json reading_json(const WorkforceReading& reading, std::size_t shown = 200);

/// The same of events, decisions and stages.
Json recorded_json(const RecordedReading& reading, std::size_t shown = 200);

/// The same of teams.
Json teams_json(const TeamsReading& reading, std::size_t shown = 200);

}  // namespace turnpoint
