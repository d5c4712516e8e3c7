#pragma once
/// Findings as CSV, JSON and a table, the same bytes everywhere.

#include <string>
#include <vector>

#include "core/engine/findings.h"

namespace turnpoint {

/// A run of findings: the plan used and what it found, over all people.
struct FindingsRun {
  const Workforce& workforce;
  const Plan& plan;
  Day as_at;
  bool all_looks;              ///< every look that meets, not only crossings
  std::vector<MetLook> looks;  ///< by person, day, trigger id
};

/// `employee_id,date,trigger,value,threshold`
std::string findings_csv(const FindingsRun& run);
std::string findings_json(const FindingsRun& run);
std::string findings_table(const FindingsRun& run);

}  // namespace turnpoint
