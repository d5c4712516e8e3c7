#pragma once
/// What changes from one policy to another, in sentences, with both clauses.

#include <string>
#include <vector>

#include "core/policy/policy.h"

namespace turnpoint {

struct Difference {
  std::string part;  ///< `triggers`, `stages`, `categories`, …: the policy's own headings
  std::string path;  ///< in the policy that has it, the new one where both have
  std::string old_clause;
  std::string new_clause;
  std::string says;
};

/// In the order of the policy's parts, then of the old policy's entries, then of the new one's. What two
/// policies call differently is matched by what it is: a trigger by its measure, a formal stage by its place,
/// a duty by its kind. Equal policies give nothing; names and summaries alone are no difference.
std::vector<Difference> diff(const Policy& old_policy, const Policy& new_policy);

}  // namespace turnpoint
