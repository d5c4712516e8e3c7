#pragma once
/// A cut-over as the page asks for it.

#include "core/transition/rules.h"

namespace turnpoint {

struct LedgerAsked {
  Day cutover{};
  Mapping mapping;
};

/// {"cutover", "rules", "review_within", "letters_before"}, all but the first optional; rules as with_rule
/// reads them. Errors: the first fault of the request.
Result<LedgerAsked> read_ledger_request(std::string_view text, const Policy& old_policy);

}  // namespace turnpoint
