#pragma once
/// A comparison as CSV, JSON and a table, the same bytes everywhere.

#include <string>

#include "core/compare/funnel.h"
#include "core/compare/rows.h"
#include "core/io/json.h"

namespace turnpoint {

/// A finished comparison with all that its output names.
struct ComparisonRun {
  const Workforce& workforce;
  const Policy& old_policy;
  const Policy& new_policy;
  const ComparisonRequest& request;
  const Comparison& comparison;
};

/// Everything but the rows of who changes: headline, funnels, triggers, assumptions, completeness.
Json comparison_summary(const ComparisonRun& run);
/// Teams as changes_by_team orders them: exact, so beside the list of the people and not in what is handed
/// on.
Json team_changes_json(const ComparisonRun& run);
/// Rows of who changes: of `order` (indexes into the changes), `count` of them from `first` on.
Json comparison_rows(const ComparisonRun& run, const std::vector<std::uint32_t>& order, std::size_t first,
                     std::size_t count);

/// One number of the headline over all variants of either policy, taken one at a time.
struct HeadlineRange {
  std::int64_t low;
  std::int64_t high;
  std::vector<std::string> rests_on;
};
struct NamedRange {
  const char* name;
  HeadlineRange range;
};
/// `only_old`, `only_new`, `both`, `neither`; figures must be asked for.
std::vector<NamedRange> headline_ranges(const ComparisonRun& run);

/// Path, value, range and why of each.
Json assumptions_json(const std::vector<Assumption>& assumptions);
/// Rule 15: from when on the figures are complete; empty if they are from the first day on.
std::string completeness_note(const Workforce& workforce, const ComparisonRequest& request);

/// `by_team`: with the teams too, which need the terms of the people.
std::string comparison_json(const ComparisonRun& run, bool by_team = false);
/// `employee_id,change,old_first_date,old_looks,old_triggers,new_first_date,new_looks,new_triggers`
std::string comparison_csv(const ComparisonRun& run);
/// Both policies' figures with their ranges, see figures_csv.
std::string comparison_figures_csv(const ComparisonRun& run);
std::string comparison_table(const ComparisonRun& run, bool by_team = false);

}  // namespace turnpoint
