#pragma once
/// What falls due by the record alone: duties, return meetings, recorded events (rules 20 and 24).

#include <vector>

#include "core/engine/stages/sick_pay.h"

namespace turnpoint {

/// In the order of the policy's duties.
std::vector<Event> duty_events(const Known& known, const std::vector<PaidSpell>& paid);

/// One after each return, on the last day on which it is due; done where it is recorded.
std::vector<Event> return_meetings(const Known& known);

/// Referrals and reports as such, done; every other row but fit notes and return meetings as `recorded`.
std::vector<Event> recorded_events(const Known& known);

}  // namespace turnpoint
