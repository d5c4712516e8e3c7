#pragma once
/// The linter's hits as CSV, JSON and text, the same bytes everywhere.

#include <string>
#include <vector>

#include "core/policy/lint/lint.h"

namespace turnpoint {

/// `rule,weight,path,clause,says`
std::string lint_csv(const std::vector<LintHit>& hits);
/// `as_at` says by which day a review is called overdue; without it, that this was not checked.
std::string lint_json(const Policy& policy, const std::vector<LintHit>& hits, std::optional<Day> as_at);
/// Faults, then gaps, those of one rule together, each with its path and clause; then how many of either.
std::string lint_table(const Policy& policy, const std::vector<LintHit>& hits, std::optional<Day> as_at);

/// What was not looked at without a day, as a sentence; empty where nothing was left out.
std::string reviews_not_checked(const Policy& policy, std::optional<Day> as_at);

}  // namespace turnpoint
