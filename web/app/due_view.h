#pragma once
/// What is shown of what a policy asks for in the days to come.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace turnpoint::app {

struct DueItemView {
  std::string employee_id, day, state, what, owner, because;
  std::string name;       ///< what a row of the record names it by
  std::string kind;       ///< `return_meeting`, `letter`, …
  std::string outcome;    ///< what was recorded of it, as a sentence; empty: nothing
  std::string assumed;    ///< what the policy does not state, as a sentence
  bool expected = false;  ///< if the absence under way goes on
};

struct DueView {
  std::string policy, as_at, from, to;
  std::vector<std::string> notes;
  std::vector<DueItemView> items;  ///< overdue first, then by day
};

/// Records that a policy no longer has kept.
struct DueRecordView {
  std::string employee_id, due, clause, because;
  bool kept = false;  ///< a duty to keep it was recorded
};

struct RetentionView {
  std::string policy, as_at;
  bool says = true;  ///< the policy has a rule at all
  long people = 0;   ///< looked at
  std::vector<DueRecordView> records;
};

/// The core program's answer to `retention`.
Checked<RetentionView> read_retention(std::string_view answer);

/// The core program's answer to `due`; errors as answers.h has them.
Checked<DueView> read_due(std::string_view answer);

}  // namespace turnpoint::app
