#pragma once
/// The table of the sponsor's page: one row a theme, one column a status that is used, then late.

#include "core/plan/report.h"

namespace turnpoint {

/// The first row names the columns, the last counts all actions.
std::vector<std::vector<std::string>> report_rows(const ActionPlan& plan, const PlanReport& report);

/// `April 2019`, the month after the report's.
std::string next_month_words(const PlanReport& report);

}  // namespace turnpoint
