#pragma once
/// Findings as the options ask for them, before any workforce is read; how they are printed and sliced.

#include "cli/inputs.h"
#include "core/engine/plan.h"
#include "core/io/compare/findings_text.h"
#include "core/io/run/partial.h"

namespace turnpoint {

struct AskedFindings {
  Plan plan;  ///< means not applied
  Day as_at{};
};

Checked<AskedFindings> asked_findings(const Arguments& arguments);

void print_findings(Format format, const FindingsRun& run);

/// Looks into a partial's rows. Values to four decimals, as every output has them.
void fill(Partial& partial, const FindingsRun& run);

/// The people of a partial's rows, and their looks. Errors: damaged.
Result<Workforce> take_rows(const Plan& plan, const Partial& partial, std::vector<MetLook>& looks);

}  // namespace turnpoint
