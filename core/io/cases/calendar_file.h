#pragma once
/// Days as a calendar file (RFC 5545), so that a person's own calendar can show them.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/time/day.h"

namespace turnpoint {

/// An all-day entry.
struct CalendarEntry {
  std::string uid;   ///< the same for the same thing, whenever it is written
  int sequence = 0;  ///< raised each time it is moved
  Day first_day{};
  Day last_day{};  ///< included; the file has the day after it, as the format asks
  std::string title;
  std::string description;  ///< none where empty
};

/// When the file was made, in the format's own form: `20260403T080000Z`. The core has no clock.
/// Errors: bad_argument, for anything but `2026-04-03T08:00:00Z` and that form.
Result<std::string> stamp_from_text(std::string_view text);

/// CRLF, lines folded at 75 octets between characters, private, to be published; entries in the order given.
std::string calendar_file(const std::vector<CalendarEntry>& entries, const std::string& stamp);

}  // namespace turnpoint
