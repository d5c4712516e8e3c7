#include <catch2/catch_test_macros.hpp>

#include "tests/support/draws.h"
#include "tests/support/print.h"
#include "tests/support/random_case.h"
#include "tests/support/shrink.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// The same rows in another order.
Case mixed(Case subject) {
  Draws draws(subject.rows.spells.size());
  draws.mix(subject.rows.people);
  draws.mix(subject.rows.spells);
  return subject;
}

bool depends_on_order(const Case& subject) { return engine_looks(subject) != engine_looks(mixed(subject)); }

}  // namespace

TEST_CASE("the order of rows is irrelevant to what is found") {
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    const Case subject = random_case(seed);
    if (depends_on_order(subject))
      FAIL("seed " << seed << '\n' << describe(shrunk(subject, depends_on_order)));
  }
}

TEST_CASE("the order of triggers in a policy is irrelevant to what is found") {
  const auto depends_on_trigger_order = [](const Case& subject) {
    Case other = subject;
    Draws(subject.policy.triggers.size()).mix(other.policy.triggers);
    return engine_looks(subject) != engine_looks(other);
  };
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    const Case subject = random_case(seed);
    if (depends_on_trigger_order(subject))
      FAIL("seed " << seed << '\n' << describe(shrunk(subject, depends_on_trigger_order)));
  }
}
