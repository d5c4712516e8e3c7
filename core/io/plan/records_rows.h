#pragma once
/// The tables of the sponsor's page that come from a plan's records, as text that both its forms print.

#include <string>
#include <vector>

#include "core/plan/plan.h"

namespace turnpoint {

/// One part of the page: a heading, sentences, then a table whose first row names the columns. A part without
/// sentences and rows is not there.
struct ReportPart {
  std::string heading;
  std::vector<std::string> sentences;
  std::vector<std::vector<std::string>> rows;
};

/// What was asked of whom by `as_at`, without a mean of few; rows may be missing.
ReportPart surveys_part(const PlanRecords& records, Day as_at);

/// Measures before and after launch, survey answers, messages, open concerns and decisions up to `as_at`;
/// only parts of which the plan keeps something.
std::vector<ReportPart> record_parts(const ActionPlan& plan, Day as_at);

}  // namespace turnpoint
