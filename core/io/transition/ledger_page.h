#pragma once
/// A part of a cut-over ledger, as a page of the app asks for it.

#include "core/io/transition/ledger_text.h"

namespace turnpoint {

/// What the ledger is looked at as: what is live, what is to be done, what is sent, what disagrees with
/// stages.csv.
enum class LedgerList : std::uint8_t { live, to_do, letters, to_check };

struct LedgerPage {
  LedgerList list = LedgerList::live;
  std::string find;  ///< part of an employee_id, a team or `what`, whatever its case; empty: all
  std::size_t first = 0;
  std::size_t count = 25;
};

/// {"list", "find", "first", "count"}, each optional. Errors: the first fault of the request.
Result<LedgerPage> read_ledger_page(std::string_view text);
std::string print_ledger_page(const LedgerPage& page);

/// {"cutover", "sum", "notes", "assumptions", "counts", "found", "first", "rows"}. `counts`: entries of each
/// list for everyone. Rows have `employee_id`, `team`, `day`, `what` and, by list: live `rule`, `becomes`;
/// to_do `owner`, `because`; letters `says`. Live and to_check are ordered by person, the others by day and
/// then person; what is due on return comes last, its day empty.
Json ledger_page_json(const LedgerRun& run, const LedgerPage& page);

}  // namespace turnpoint
