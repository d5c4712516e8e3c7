#pragma once
/// Why an event is there: what happens, how its day was found, where the policy says so, what is assumed.

#include "core/engine/evidence.h"
#include "core/engine/stages/tally.h"

namespace turnpoint {

/// A few sentences that hold the event's day and, where it was counted, from what.
std::string explain_event(const EventContext& context, const Event& event);
/// The same without what is assumed.
std::string explain_event_briefly(const EventContext& context, const Event& event);
/// ` Not stated, so assumed: …` with every value and its range; empty where all is stated.
std::string assumed_in_words(const EventContext& context, const Event& event);

/// `stated`, `assumed` or `recorded`: what the day and the event rest on.
std::string_view basis_of(const Event& event);

/// Every number of the look an event rests on, under the thresholds in force for the person on that day; of a
/// missed target over the spells that enter it. Nothing for other events and for a person's own decision.
std::optional<Evidence> evidence_of_event(const EventContext& context, const Event& event);

}  // namespace turnpoint
