#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

Lines bradford_joined(const Record& record, std::optional<int> gap_days) {
  TriggerBuilder trigger = bradford(1);
  if (gap_days) trigger.joins_over(*gap_days);
  return replay(record, PolicyBuilder().with(trigger), "2022-12-31");
}

}  // namespace

TEST_CASE("spells are joined over at most so many of the person's working days, and never when unset") {
  // Tuesday to Thursday, then Tuesday and Wednesday: Friday and Monday lie between.
  const Record record = Record().spell("2022-01-04", "2022-01-06").spell("2022-01-11", "2022-01-12");
  const Lines apart = {"E1 2022-01-06 bradford 3 crossing", "E1 2022-01-12 bradford 20"};
  CHECK(bradford_joined(record, std::nullopt) == apart);
  CHECK(bradford_joined(record, 0) == apart);
  CHECK(bradford_joined(record, 1) == apart);
  CHECK(bradford_joined(record, 2) == Lines{"E1 2022-01-12 bradford 5 crossing"});
}

TEST_CASE("the gap of a person who works three days is counted in those days") {
  const Record record =
      Record().works("MTW----").spell("2022-01-04", "2022-01-05").spell("2022-01-10", "2022-01-10");
  CHECK(bradford_joined(record, 0) == Lines{"E1 2022-01-10 bradford 3 crossing"});
}

TEST_CASE("closed days do not keep spells apart") {
  Record record = Record().spell("2022-12-22", "2022-12-23").spell("2022-12-28", "2022-12-29");
  CHECK(bradford_joined(record, 0).size() == 2);
  record.closed("2022-12-26").closed("2022-12-27");
  CHECK(bradford_joined(record, 0) == Lines{"E1 2022-12-29 bradford 4 crossing"});
}

TEST_CASE("a spell left out does not join, and those around it may") {
  Record record =
      Record().spell("2022-01-03", "2022-01-04").spell("2022-01-05", "2022-01-05", Category::injury);
  record.spell("2022-01-06", "2022-01-07");
  const auto policy = [](int gap) {
    return PolicyBuilder().with(bradford(1).joins_over(gap)).leaves_out(Category::injury);
  };
  CHECK(replay(record, policy(0), "2022-12-31") ==
        Lines{"E1 2022-01-04 bradford 2 crossing", "E1 2022-01-07 bradford 16"});
  CHECK(replay(record, policy(1), "2022-12-31") == Lines{"E1 2022-01-07 bradford 4 crossing"});
}

TEST_CASE("a joined spell's length leaves the gap out") {
  // Eleven days, a weekend, then the seventeenth day of the second row is day 28.
  const Record record = Record().spell("2022-03-01", "2022-03-11").spell("2022-03-14", "2022-04-08");
  CHECK(replay(record, PolicyBuilder().with(continuous_length(28).joins_over(0)), "2022-12-31") ==
        Lines{"E1 2022-03-30 lasting 28 crossing"});
  CHECK(replay(record, PolicyBuilder().with(continuous_length(28)), "2022-12-31").empty());
  CHECK(replay(record, PolicyBuilder().with(length_at_look(20).joins_over(0)), "2022-12-31") ==
        Lines{"E1 2022-04-08 length 37 crossing"});
}

TEST_CASE("a joined spell has one look, and its crossing looks back to the day before its first row") {
  Record record =
      Record().days({"2022-01-04"}).spell("2022-01-12", "2022-01-14").spell("2022-01-17", "2022-01-18");
  CHECK(replay(record, PolicyBuilder().with(day_count(4)), "2022-12-31") ==
        Lines{"E1 2022-01-14 days 4 crossing", "E1 2022-01-18 days 6"});
  CHECK(replay(record, PolicyBuilder().with(day_count(4).joins_over(0)), "2022-12-31") ==
        Lines{"E1 2022-01-18 days 6 crossing"});
}
