#pragma once
/// What is live for one person at the end of a day, and what each rule makes of it.

#include "core/transition/ledger.h"

namespace turnpoint {

/// In the order of LiveKind, then of the replay. `eve` is the last day of the old policy.
std::vector<LiveItem> live_items(const StageRun& run, std::size_t person, const Timeline& timeline, Day eve);

/// Fills `rule`, `becomes` and `ends` of every item and adds what is to be done.
void map_items(const StageRun& run, const LedgerRequest& request, LedgerRow& row);

}  // namespace turnpoint
