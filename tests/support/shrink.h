#pragma once
/// Makes a failing case small enough to be read.

#include <functional>

#include "tests/support/rows.h"

namespace turnpoint::test {

/// Takes away spells, people, closed days and triggers, one at a time, as long as the case still fails.
Case shrunk(Case subject, const std::function<bool(const Case&)>& fails);

}  // namespace turnpoint::test
