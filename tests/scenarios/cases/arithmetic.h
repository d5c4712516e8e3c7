#pragma once
/// Holds the sums of a worked case to the calendar and to the dates they are to explain.

#include "tests/scenarios/cases/worked_case.h"

namespace turnpoint::test {

/// Days named that no calendar has, or on another day of the week; expected days that no line they point to
/// names.
Lines faults_of_arithmetic(const WorkedCase& worked);

}  // namespace turnpoint::test
