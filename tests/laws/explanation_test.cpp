#include <catch2/catch_test_macros.hpp>

#include "core/engine/explain.h"
#include "tests/support/print.h"
#include "tests/support/random_case.h"
#include "tests/support/shrink.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// The last number of a text is `value`; words may follow it.
bool ends_in(const std::string& text, const std::string& value) {
  const std::size_t at = text.rfind(value);
  if (at == std::string::npos) return false;
  const std::string behind = text.substr(at + value.size());
  const bool begins_there = at == 0 || std::string("0123456789.").find(text[at - 1]) == std::string::npos;
  return begins_there && behind.find_first_of("0123456789") == std::string::npos;
}

bool is_windowed_sum(const Trigger& rule) {
  return rule.measure == Measure::spell_count || rule.measure == Measure::day_count ||
         rule.measure == Measure::bradford_score;
}

/// What is wrong with the evidence of a look; empty when nothing is.
std::string fault(const Replay& run, const MetLook& look) {
  const Trigger& rule = run.plan.triggers[look.trigger].rule;
  const Evidence evidence = run.evidence_of(look);
  const std::string sum = arithmetic(rule, evidence);
  if (evidence.value != look.value) return "the evidence gives " + to_fraction(evidence.value);
  if (!ends_in(sum, to_decimal(look.value))) return "the sum reads: " + sum;
  if (!evidence.met) return "the evidence says it was not met";
  if (evidence.provisional != look.provisional) return "the evidence differs on whether it is provisional";
  if (evidence.met_before == look.crossing) return "the evidence differs on whether it is a crossing";
  if (is_windowed_sum(rule)) {
    Rational listed;
    for (const SpellEvidence& spell : evidence.counted) listed = listed + spell.in_window;
    if (listed != evidence.days) return "the listed spells add up to " + to_fraction(listed);
  }
  return "";
}

std::string first_fault(const Case& subject) {
  const Replay run(subject);
  for (std::size_t person = 0; person < run.workforce.people.size(); ++person) {
    for (const MetLook& look : run.looks_of(person)) {
      const std::string found = fault(run, look);
      if (!found.empty())
        return run.plan.triggers[look.trigger].rule.id + " on " + to_text(day_from_number(look.day)) + ": " +
               found;
    }
  }
  return "";
}

}  // namespace

TEST_CASE("an explanation ends in the value that the look has, and its spells add up to it") {
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    const Case subject = random_case(seed);
    if (first_fault(subject).empty()) continue;
    const Case smaller = shrunk(subject, [](const Case& c) { return !first_fault(c).empty(); });
    FAIL("seed " << seed << ", " << first_fault(smaller) << '\n' << describe(smaller));
  }
}
