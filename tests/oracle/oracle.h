#pragma once
/// A slow second opinion: every look of a case, judged day by day from the counting rules and not from the
/// engine's code.

#include "tests/oracle/judge.h"
#include "tests/support/replay.h"

namespace turnpoint::test {

/// By employee, day, trigger.
std::vector<FoundLook> oracle_looks(const Case& subject, const Counting& counting = {});

/// Whether the formal figure of one person meets a trigger as at a day, look or not.
bool oracle_met_as_at(const Case& subject, const std::string& employee_id, const std::string& trigger,
                      Day as_at);

}  // namespace turnpoint::test
