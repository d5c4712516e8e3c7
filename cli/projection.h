#pragma once
/// compare --project-from: the same two policies on a record that goes on.

#include "cli/inputs.h"
#include "core/compare/compare.h"

namespace turnpoint {

/// A comparison whose figures are asked for and whose means are not applied yet.
struct PreparedComparison {
  const Workforce& workforce;
  const DayCount& days;
  const Policy& old_policy;
  const Policy& new_policy;
  ComparisonRequest request;
};

/// Projects, on --jobs threads, and prints. Errors: bad_argument.
Result<void> run_projection(const Arguments& arguments, Format format, PreparedComparison prepared);

}  // namespace turnpoint
