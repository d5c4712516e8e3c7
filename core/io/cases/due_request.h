#pragma once
/// What is due, as the page asks for it.

#include "core/cases/due/due.h"

namespace turnpoint {

struct DueAsked {
  bool old_policy = false;
  DueDays days;
  std::string team;  ///< empty: everyone
};

/// {"side": old or new, "as_at": a date, "within": days as text, 0 to 366, "team"}; the team may be left out.
/// Errors: bad_argument, at the field.
Result<DueAsked> read_due_request(std::string_view text);

}  // namespace turnpoint
