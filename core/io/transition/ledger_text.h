#pragma once
/// The cut-over ledger as CSV, JSON and text, the same bytes everywhere.

#include <string>

#include "core/transition/ledger.h"

namespace turnpoint {

/// A finished ledger with all that its output names.
struct LedgerRun {
  const Workforce& workforce;
  const Policy& old_policy;
  const LedgerRequest& request;
  const Ledger& ledger;
};

/// One row an item, then one an action:
/// `employee_id,cutover,row,what,stage,day,expires,next_review,rule,becomes,ends,owner,due,because`
std::string ledger_csv(const LedgerRun& run);
std::string ledger_json(const LedgerRun& run);
/// A paragraph a person, then the letters, then the sum that equals the headcount.
std::string ledger_table(const LedgerRun& run);

}  // namespace turnpoint
