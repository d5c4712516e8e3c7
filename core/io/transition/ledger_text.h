#pragma once
/// The cut-over ledger as CSV, JSON and text, the same bytes everywhere.

#include "core/io/json.h"
#include "core/transition/ledger.h"

namespace turnpoint {

/// A finished ledger with all that its output names. `stages` is the run of the old policy.
struct LedgerRun {
  const StageRun& stages;
  const LedgerRequest& request;
  const Ledger& ledger;
};

/// A row for each item, letter, action and disagreement, by person:
/// `employee_id,team,cutover,row,what,stage,name,day,asked,expires,next_review,category,rule,becomes,ends,owner,due,because`
std::string ledger_csv(const LedgerRun& run);

Json ledger_document(const LedgerRun& run);
std::string ledger_json(const LedgerRun& run);

/// What holds for everyone, what is live and what becomes of it, a paragraph a person, the letters, and the
/// sum that equals the headcount.
std::string ledger_table(const LedgerRun& run);

/// Sentences that hold for the whole ledger: from when it is complete, what it does not know, what a support
/// plan is.
std::vector<std::string> ledger_notes(const LedgerRun& run);
/// `12 people with anything live and 108 with nothing live make the 120 in service on their cut-over day.`
std::string ledger_sum(const LedgerRun& run);

}  // namespace turnpoint
