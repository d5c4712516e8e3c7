#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const PolicyBuilder four_weeks = PolicyBuilder().with(continuous_length(28));
const PolicyBuilder long_spell = PolicyBuilder().with(length_at_look(28));

}  // namespace

TEST_CASE("four weeks are met inside the spell on day 28, its first day being day 1") {
  const Record record = Record().spell("2022-03-01", "2022-04-30");
  CHECK(replay(record, four_weeks, "2022-12-31") == Lines{"E1 2022-03-28 lasting 28 crossing"});
  CHECK(replay(Record().spell("2022-03-01", "2022-03-28"), four_weeks, "2022-12-31") ==
        Lines{"E1 2022-03-28 lasting 28 crossing"});
  CHECK(replay(Record().spell("2022-03-01", "2022-03-27"), four_weeks, "2022-12-31").empty());
}

TEST_CASE("a length once reached is never provisional") {
  const Record record = Record().open_spell("2022-03-01");
  CHECK(replay(record, four_weeks, "2022-03-27").empty());
  CHECK(replay(record, four_weeks, "2022-03-28") == Lines{"E1 2022-03-28 lasting 28 crossing"});
  CHECK(replay(record, four_weeks, "2022-06-30") == Lines{"E1 2022-03-28 lasting 28 crossing"});
}

TEST_CASE("more than 28 days are met on day 29, with 29") {
  const Record record = Record().spell("2022-03-01", "2022-04-30");
  CHECK(replay(record, PolicyBuilder().with(continuous_length(1).more_than(28)), "2022-12-31") ==
        Lines{"E1 2022-03-29 lasting 29 crossing"});
}

TEST_CASE("a length between whole days is reached on the next") {
  const Record record = Record().spell("2022-03-01", "2022-04-30");
  CHECK(replay(record, PolicyBuilder().with(continuous_length(Rational(55, 2))), "2022-12-31") ==
        Lines{"E1 2022-03-28 lasting 28 crossing"});
}

TEST_CASE("lengths are in calendar days whatever the pattern and the trigger's unit") {
  const Record record = Record().works("--W----").spell("2022-03-01", "2022-04-30");
  CHECK(replay(record, four_weeks, "2022-12-31") == Lines{"E1 2022-03-28 lasting 28 crossing"});
  CHECK(replay(record, long_spell, "2022-12-31") == Lines{"E1 2022-04-30 length 61 crossing"});
}

TEST_CASE("each spell that lasts long enough is a finding of its own") {
  const Record record = Record().spell("2022-03-01", "2022-03-31").spell("2022-05-01", "2022-05-31");
  CHECK(findings(record, four_weeks, "2022-12-31") ==
        Lines{"E1 2022-03-28 lasting 28 crossing", "E1 2022-05-28 lasting 28 crossing"});
  CHECK(findings(record, long_spell, "2022-12-31") ==
        Lines{"E1 2022-03-31 length 31 crossing", "E1 2022-05-31 length 31 crossing"});
}

TEST_CASE("a length at the look is judged at the spell's last day, provisional while it is open") {
  const Record record = Record().spell("2022-03-01", "2022-04-10");
  CHECK(replay(record, long_spell, "2022-04-09") == Lines{"E1 2022-04-09 length 40 crossing provisional"});
  CHECK(replay(record, long_spell, "2022-04-10") == Lines{"E1 2022-04-10 length 41 crossing"});
  CHECK(replay(record, long_spell, "2022-03-27").empty());
}

TEST_CASE("a spell's length is counted in service only") {
  const Record record = Record().starts("2022-03-15").leaves("2022-04-20").open_spell("2022-03-01");
  CHECK(replay(record, four_weeks, "2022-12-31") == Lines{"E1 2022-04-11 lasting 28 crossing"});
  CHECK(replay(record, long_spell, "2022-12-31") == Lines{"E1 2022-04-20 length 37 crossing"});
}
