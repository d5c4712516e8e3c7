#pragma once
/// A trigger-removal study as CSV, JSON and text, the same bytes everywhere.

#include <string>

#include "core/compare/removal/removal.h"
#include "core/io/compare/removal/near_text.h"

namespace turnpoint {

/// A finished study with all that its output names.
struct RemovalRun {
  const Workforce& workforce;
  const Policy& policy;
  const RemovalRequest& request;
  const RemovalSums& sums;
  const NearRun* near_misses = nullptr;  ///< of the whole policy, where they are asked for
};

/// `row,triggers,removed,people_with_look,people_with_finding,looks,findings,days_with_finding,`
/// `formal_meetings,people_with_formal_meeting`: a row `set` for every set of triggers kept; with all of them
/// in place a row `only` for those whom one trigger alone catches, `both` for those whom two catch.
std::string removal_csv(const RemovalRun& run);
/// As an object, and that printed.
Json removal_document(const RemovalRun& run);
std::string removal_json(const RemovalRun& run);
/// What each trigger catches, what would differ without it, overlaps, every set.
std::string removal_table(const RemovalRun& run);

/// Ids of the studied triggers in a set, `between` them.
std::string ids_of(const RemovalRequest& request, KeptSet set, const char* between);
/// Rule 15: from when on the figures are complete; empty if they are from the first day on.
std::string completeness_note(const RemovalRun& run);
/// What counts as a formal meeting here.
std::string meetings_note();

}  // namespace turnpoint
