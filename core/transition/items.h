#pragma once
/// What is live for one person at the end of a day.

#include "core/transition/ledger.h"

namespace turnpoint {

constexpr bool is_live(const LiveStage& live, std::int32_t day) { return live.from <= day && day < live.end; }

/// In the order of LiveKind, then of the replay, which must be as at `eve`, the last day of the old policy.
/// What rests on a spell that has not ended by then (a provisional look) is not live; nor is what fell due
/// by then: it is taken to be done.
std::vector<LiveItem> live_items(const StageRun& run, std::size_t person, const Timeline& timeline, Day eve);

}  // namespace turnpoint
