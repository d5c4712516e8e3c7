#include <algorithm>
#include <set>
#include <tuple>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/draws.h"
#include "tests/support/print.h"
#include "tests/support/random_case.h"
#include "tests/support/shrink.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using Seen = std::set<std::tuple<std::string, Day>>;

/// Who met the trigger, and in which spell: a continuous length is met on another day of it when it must be
/// longer.
Seen spells_met(const Case& subject, const std::string& trigger) {
  Seen seen;
  for (const FoundLook& look : engine_looks(subject)) {
    if (look.trigger == trigger) seen.emplace(look.employee_id, look.spell_first);
  }
  return seen;
}

void raise(Trigger& rule, const Rational& by) {
  if (rule.threshold) rule.threshold = *rule.threshold + by;
  rule.pattern_test.minimum_spells += 1;
  rule.pattern_test.probability_below = rule.pattern_test.probability_below * Rational(1, 2);
}

bool higher_adds(const Case& subject, const Rational& by) {
  for (std::size_t i = 0; i < subject.policy.triggers.size(); ++i) {
    const Trigger& rule = subject.policy.triggers[i];
    // Its day moves within the spell, and what it gives way to may be met on the one and not on the other.
    if (rule.only_if_no_other && rule.measure == Measure::continuous_length) continue;
    Case higher = subject;
    raise(higher.policy.triggers[i], by);
    const Seen before = spells_met(subject, rule.id);
    const Seen after = spells_met(higher, rule.id);
    if (!std::includes(before.begin(), before.end(), after.begin(), after.end())) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("over looks a higher threshold never adds one") {
  for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
    const Case subject = random_case(seed);
    const Rational by(static_cast<std::int64_t>(1 + seed % 7));
    const auto fails = [&](const Case& smaller) { return higher_adds(smaller, by); };
    if (fails(subject)) FAIL("seed " << seed << '\n' << describe(shrunk(subject, fails)));
  }
}

TEST_CASE("over crossings a higher threshold may add one, so stages never step up on crossings") {
  const Record record = Record()
                            .spell("2022-02-19", "2022-02-21")
                            .spell("2022-05-11", "2022-05-12")
                            .spell("2022-07-27", "2022-07-30")
                            .spell("2022-09-13", "2022-09-16")
                            .spell("2022-12-20", "2022-12-23")
                            .spell("2023-03-27", "2023-03-27");
  const auto crossings = [&](int at_least) {
    return findings(record, PolicyBuilder().with(bradford(at_least).calendar_days()), "2023-06-30");
  };
  CHECK(crossings(200) == Lines{"E1 2022-09-16 bradford 208 crossing"});
  CHECK(crossings(250) ==
        Lines{"E1 2022-12-23 bradford 425 crossing", "E1 2023-03-27 bradford 375 crossing"});
}
