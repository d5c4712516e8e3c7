#pragma once
/// One event as JSON: what, when, why, how the day was found, what is assumed, which spells counted.

#include "core/engine/stages/explain_event.h"
#include "core/io/json.h"

namespace turnpoint {

Json event_json(const EventContext& context, const Event& event);
Json live_json(const Policy& policy, const LiveStage& live);

}  // namespace turnpoint
