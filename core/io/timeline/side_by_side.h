#pragma once
/// What a timeline of one person is drawn from: absences, stages, meetings.

#include "core/engine/stages/timeline.h"
#include "core/io/json.h"

namespace turnpoint {

/// Absences as known on a day: `{"kind": "spell", "from", "to", "what"}`, without `to` while one lasts.
Json spells_side(const Workforce& workforce, std::size_t person, Day as_at);

/// Under one policy the stages while they are live, `{"kind": "stage", …}`, and the last days of meetings,
/// `{"kind": "meeting", …}`; `planned` where a meeting is still to come. Means must be applied.
Json policy_side(const StageRun& run, std::size_t person, Day as_at);

}  // namespace turnpoint
