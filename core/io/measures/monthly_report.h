#pragma once
/// The monthly report for directors: services, whom to talk with first, before and after, what is late.

#include "core/measures/sums.h"
#include "core/plan/plan.h"
#include "core/report/document.h"

namespace turnpoint {

struct MonthlyRun {
  const MeasuresWork& work;
  const MeasureSums& sums;
  const ActionPlan& plan;
};

/// Colleagues stand in it by pseudonym, small services without figures (core/measures/README.md).
ReportDocument monthly_report(const MonthlyRun& run);

}  // namespace turnpoint
