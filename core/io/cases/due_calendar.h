#pragma once
/// What is due as entries of a calendar file.

#include "core/io/cases/calendar_file.h"
#include "core/io/cases/due_text.h"

namespace turnpoint {

enum class Titles : std::uint8_t {
  neutral,  ///< what kind of thing, and a reference: `Review meeting – ref 0123`; no description
  full,     ///< in the policy's words with the employee_id, and the because as description
};

/// Everything listed that is not done. The uid of an item stays when it moves.
std::vector<CalendarEntry> calendar_entries(const DueRun& run, Titles titles);

}  // namespace turnpoint
