#pragma once
/// What each rule makes of each live thing.

#include "core/transition/ledger.h"

namespace turnpoint {

/// The stage of a policy at which support is agreed: its first that is not formal, or nullptr.
const Stage* support_stage(const Policy& policy);

/// `stages.csv leads to “Stage 2”; the record alone leads to “Stage 1”`, without an end.
std::string in_words(const Policy& old_policy, const Disagreement& disagreement);

/// Fills `rule`, `becomes`, `opens` and `ends` of every item of the row, and adds what is to be done and
/// sent.
void carry_over(const StageRun& run, const LedgerRequest& request, LedgerRow& row);

}  // namespace turnpoint
