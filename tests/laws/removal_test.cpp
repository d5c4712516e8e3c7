#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"
#include "tests/support/random_case.h"
#include "tests/support/shrink.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Without fallbacks: those may be met more often when another trigger is gone.
Case without_fallback(Case subject) {
  std::erase_if(subject.policy.triggers, [](const Trigger& rule) { return rule.only_if_no_other; });
  subject.requested.clear();
  return subject;
}

/// What is left of the looks when a trigger's own are struck out.
std::vector<FoundLook> struck_out(std::vector<FoundLook> looks, const std::string& trigger) {
  std::erase_if(looks, [&](const FoundLook& look) { return look.trigger == trigger; });
  return looks;
}

bool removal_changes_others(const Case& subject) {
  const std::vector<FoundLook> whole = engine_looks(subject);
  return std::any_of(
      subject.policy.triggers.begin(), subject.policy.triggers.end(), [&](const Trigger& rule) {
        Case smaller = subject;
        std::erase_if(smaller.policy.triggers, [&](const Trigger& other) { return other.id == rule.id; });
        return engine_looks(smaller) != struck_out(whole, rule.id);
      });
}

}  // namespace

TEST_CASE("removing a trigger takes its own findings away and never adds one") {
  for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
    const Case subject = without_fallback(random_case(seed));
    if (removal_changes_others(subject))
      FAIL("seed " << seed << '\n' << describe(shrunk(subject, removal_changes_others)));
  }
}

TEST_CASE("removing a trigger may add a finding of a fallback, and of a fallback only") {
  const Record record = Record().days({"2022-03-01", "2022-04-05", "2022-05-03"});
  const auto fallback = day_count(2).id("fallback").only_if_no_other();
  CHECK(replay(record, PolicyBuilder().with(spell_count(3)).with(fallback), "2022-12-31") ==
        Lines{"E1 2022-04-05 fallback 2 crossing", "E1 2022-05-03 spells 3 crossing"});
  CHECK(replay(record, PolicyBuilder().with(fallback), "2022-12-31") ==
        Lines{"E1 2022-04-05 fallback 2 crossing", "E1 2022-05-03 fallback 3"});
}
