#include <algorithm>
#include <cstdlib>

#include <catch2/catch_test_macros.hpp>

#include "tests/oracle/stages/stage_oracle.h"
#include "tests/support/random_stage_case.h"
#include "tests/support/shrink.h"
#include "tests/support/stage_replay.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// 20,000 unless TURNPOINT_STAGE_CASES asks for more.
std::uint64_t cases() {
  const char* asked = std::getenv("TURNPOINT_STAGE_CASES");
  return asked == nullptr ? 20'000 : std::strtoull(asked, nullptr, 10);
}

bool differs(const StageCase& subject) { return engine_story(subject) != oracle_story(subject); }

template <class Thing>
void list_missing(std::string& text, const char* side, const std::vector<Thing>& here,
                  const std::vector<Thing>& there) {
  for (const Thing& thing : here) {
    const auto times = [&](const std::vector<Thing>& side_of) {
      return std::count(side_of.begin(), side_of.end(), thing);
    };
    if (times(here) > times(there)) text += side + to_line(thing) + '\n';
  }
}

std::string side_by_side(const StageCase& subject) {
  const Story engine = engine_story(subject);
  const Story oracle = oracle_story(subject);
  std::string text = describe(subject) + "oracle\n" + lines_of(oracle) + "differences\n";
  list_missing(text, "  engine only: ", engine.happenings, oracle.happenings);
  list_missing(text, "  oracle only: ", oracle.happenings, engine.happenings);
  list_missing(text, "  engine only: ", engine.live, oracle.live);
  list_missing(text, "  oracle only: ", oracle.live, engine.live);
  return text;
}

}  // namespace

TEST_CASE("the stage machine agrees with a slow day-by-day count on random records and policies") {
  std::size_t moves = 0;
  for (std::uint64_t seed = 1; seed <= cases(); ++seed) {
    const StageCase subject = random_stage_case(seed);
    if (differs(subject)) FAIL("seed " << seed << '\n' << side_by_side(shrunk(subject, differs)));
    moves += oracle_story(subject).live.size();
  }
  CHECK(moves > cases());  // the cases are not trivial
}
