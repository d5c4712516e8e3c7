#pragma once
/// Seeded cases: people, spells, calendars and policies with every feature of the counting rules.

#include "tests/support/rows.h"

namespace turnpoint::test {

/// One to three people with up to fourteen spells each over three years, one to five triggers. The same seed
/// gives the same case everywhere.
Case random_case(std::uint64_t seed);

}  // namespace turnpoint::test
