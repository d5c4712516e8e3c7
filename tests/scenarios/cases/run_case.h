#pragma once
/// Replays a worked case the way the command line does: its rows as CSV, its edits, the policy as shipped.

#include "core/engine/stages/timeline.h"
#include "tests/scenarios/cases/worked_case.h"

namespace turnpoint::test {

/// What the replay asked for, of use only without `problems`.
struct CaseRun {
  Timeline timeline;
  Lines problems;  ///< refused rows, edits and values
};

CaseRun run_case(const WorkedCase& worked);

/// The rows as a table of the one person `E1`, with a column for every one that a row has.
std::string csv_of(const std::vector<CaseRow>& rows, const std::vector<std::string>& needed);

}  // namespace turnpoint::test
