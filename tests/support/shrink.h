#pragma once
/// Makes a failing case small enough to be read.

#include <functional>

#include "tests/support/rows.h"
#include "tests/support/stage_case.h"

namespace turnpoint::test {

/// Takes away spells, people, closed days and triggers, one at a time, as long as the case still fails.
Case shrunk(Case subject, const std::function<bool(const Case&)>& fails);

/// The same, and recorded rows, duties, discretions and what stages carry.
StageCase shrunk(StageCase subject, const std::function<bool(const StageCase&)>& fails);

}  // namespace turnpoint::test
