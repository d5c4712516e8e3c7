#include "tests/oracle/oracle.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"
#include "tests/support/random_case.h"
#include "tests/support/shrink.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

constexpr std::uint64_t cases = 12'000;

bool differs(const Case& subject) { return engine_looks(subject) != oracle_looks(subject); }

std::string side_by_side(const Case& subject) {
  std::string text = describe(subject) + "engine\n";
  for (const FoundLook& look : engine_looks(subject)) text += "  " + to_line(look) + '\n';
  text += "oracle\n";
  for (const FoundLook& look : oracle_looks(subject)) text += "  " + to_line(look) + '\n';
  return text;
}

}  // namespace

TEST_CASE("the engine agrees with a slow day-by-day count on random records") {
  std::size_t looks = 0;
  for (std::uint64_t seed = 1; seed <= cases; ++seed) {
    const Case subject = random_case(seed);
    if (differs(subject)) FAIL("seed " << seed << '\n' << side_by_side(shrunk(subject, differs)));
    looks += engine_looks(subject).size();
  }
  CHECK(looks > 3 * cases);  // the records are not trivial
}
