#pragma once
/// A slow second opinion: every look of a case, judged day by day from the counting rules and not from the
/// engine's code.

#include "tests/oracle/judge.h"
#include "tests/support/replay.h"

namespace turnpoint::test {

/// By employee, day, trigger.
std::vector<FoundLook> oracle_looks(const Case& subject, const Counting& counting = {});

}  // namespace turnpoint::test
