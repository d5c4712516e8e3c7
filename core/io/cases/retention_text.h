#pragma once
/// Records that are due for deletion as text, CSV and JSON.

#include <vector>

#include "core/cases/retention/retention.h"
#include "core/io/json.h"

namespace turnpoint {

struct RetentionRun {
  const StageRun& stages;
  Day as_at{};
  std::vector<DueRecord> records;  ///< by due day, then person, once closed
  std::int64_t people = 0;         ///< looked at

  /// Looks at everyone.
  static RetentionRun of(const StageRun& stages, Day as_at, const std::vector<std::uint32_t>& people);
};

/// `due` or `kept`.
const char* state_of(const DueRecord& record);

/// `Closed on 15 May 2020, the last day of the last absence. Kept 3 years from then and to the end of the
/// financial year, so until 31 March 2024.`
std::string because_of(const RetentionRun& run, const DueRecord& record);

std::string retention_table(const RetentionRun& run);
/// `employee_id,due,state,closed,clause,because`
std::string retention_csv(const RetentionRun& run);
/// {"kind", "policy", "as_at", "people", "says", "records"}; `says`: whether the policy has a rule at all.
Json retention_document(const RetentionRun& run);

}  // namespace turnpoint
