#pragma once
/// The linter's hits as CSV, JSON and text, the same bytes everywhere.

#include <string>
#include <vector>

#include "core/policy/lint/lint.h"

namespace turnpoint {

/// `rule,weight,path,clause,says`
std::string lint_csv(const std::vector<LintHit>& hits);
std::string lint_json(const Policy& policy, const std::vector<LintHit>& hits);
/// Faults, then gaps, each with its clause; `as_at` says by which day a review is called overdue.
std::string lint_table(const std::vector<LintHit>& hits, std::optional<Day> as_at);

}  // namespace turnpoint
