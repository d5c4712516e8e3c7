#pragma once
/// How long a policy has the record of a person kept, and whether it is due for deletion.

#include <optional>
#include <string>

#include "core/engine/stages/timeline.h"

namespace turnpoint {

/// What the day on which a record was closed rests on: the latest of them.
enum class ClosedBy : std::uint8_t { absence, stage, recorded };

/// A person's closed record whose time has passed.
struct DueRecord {
  std::uint32_t person = 0;
  std::int32_t closed = no_day;  ///< nothing happened in it after this day
  ClosedBy closed_by = ClosedBy::absence;
  std::int32_t counted_from = no_day;  ///< `closed`, or the last day in service
  std::int32_t due = no_day;           ///< the day from which it need no longer be kept
  std::string duty;                    ///< id of the duty that keeps it longest
  /// A recorded decision `keep` that holds on the day asked about; then it stays.
  bool kept = false;
  std::int32_t kept_until = no_day;  ///< `no_day`: until the decision is taken back
  std::string kept_why;
};

/// Whether the policy says how long records are kept.
bool says_retention(const Policy& policy);

/// Nothing where the record is open on the day (an absence or a stage under way), where the policy says
/// nothing, or where the time has not passed. Means must be applied to the run's plan.
std::optional<DueRecord> due_record(const StageRun& run, std::size_t person, Day as_at);

}  // namespace turnpoint
