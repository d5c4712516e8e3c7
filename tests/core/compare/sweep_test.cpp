#include "core/compare/sweep.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// In 2022 E1 has four single days, E2 two and E3 none. S*S*D by the last of them: 64, 8, nothing.
Record three_people() {
  Record record;
  record.person("E1").days({"2022-02-01", "2022-03-01", "2022-04-05", "2022-05-03"});
  record.person("E2").days({"2022-02-01", "2022-03-01"});
  record.person("E3");
  return record;
}

const Policy scored = PolicyBuilder().with(bradford(64)).with(spell_count(2)).policy();
const Span year{day("2022-01-01"), day("2022-12-31")};

Result<Sweep> swept(const Workforce& workforce, const DayCount& days, const Rational& from,
                    const Rational& to, const Rational& step,
                    const std::vector<std::string>& triggers = {"bradford"}) {
  const auto values = swept_values(scored, "triggers.bradford.at_least", from, to, step);
  if (!values) return tl::unexpected(values.error());
  return begin_sweep(workforce, days, scored, triggers, "triggers.bradford.at_least", *values, year.last_day);
}

std::string expected_error(const Result<std::vector<std::string>>& values) {
  REQUIRE_FALSE(values);
  return values.error().detail;
}

}  // namespace

TEST_CASE("a sweep counts who meets a trigger at each value, from the first to the last") {
  const Workforce workforce = three_people().build();
  const DayCount days(workforce);
  const Result<Sweep> asked = swept(workforce, days, 8, 68, 20);
  REQUIRE(asked);
  const Sweep sweep = sweep_people(workforce, days, *asked, year, 0, 3);
  CHECK(sweep.people == 3);
  CHECK(sweep.in_force == "64");
  REQUIRE(sweep.steps.size() == 4);
  // E1 scores 1, 8, 27 and 64, E2 1 and 8.
  CHECK(sweep.steps[0].value == "8");
  CHECK(sweep.steps[0].totals.any == TriggerTotals{2, 4, 2});
  CHECK(sweep.steps[1].value == "28");
  CHECK(sweep.steps[1].totals.any == TriggerTotals{1, 1, 1});
  CHECK(sweep.steps[2].value == "48");
  CHECK(sweep.steps[2].totals.any == TriggerTotals{1, 1, 1});
  CHECK(sweep.steps[3].value == "68");
  CHECK(sweep.steps[3].totals.any == TriggerTotals{0, 0, 0});
}

TEST_CASE("a sweep moves one value and leaves the other triggers as they are") {
  const Workforce workforce = three_people().build();
  const DayCount days(workforce);
  const Result<Sweep> asked = swept(workforce, days, 8, 68, 60, {});
  REQUIRE(asked);
  const Sweep sweep = sweep_people(workforce, days, *asked, year, 0, 3);
  for (const SweepStep& step : sweep.steps) {
    REQUIRE(step.totals.triggers.size() == 2);
    CHECK(step.totals.triggers[1] == TriggerTotals{2, 4, 2});  // two spells: E1 at three looks, E2 at one
  }
}

TEST_CASE("slices of a sweep merge to the whole") {
  const Workforce workforce = three_people().build();
  const DayCount days(workforce);
  const Result<Sweep> asked = swept(workforce, days, 1, 100, 9);
  REQUIRE(asked);
  const Sweep whole = sweep_people(workforce, days, *asked, year, 0, 3);
  Sweep merged = sweep_people(workforce, days, *asked, year, 0, 1);
  merged.merge(sweep_people(workforce, days, *asked, year, 1, 3));
  CHECK(merged.people == whole.people);
  for (std::size_t i = 0; i < whole.steps.size(); ++i) CHECK(merged.steps[i].totals == whole.steps[i].totals);
}

TEST_CASE("what cannot be swept is refused with what could be") {
  const std::string path = "triggers.bradford.at_least";
  CHECK(expected_error(swept_values(scored, "triggers.bradfrod.at_least", 1, 2, 1)).find(path) !=
        std::string::npos);
  CHECK(expected_error(swept_values(scored, path, 1, 2, 0)) == "A step is above 0, not 0.");
  CHECK(expected_error(swept_values(scored, path, 3, 2, 1)) == "The last value, 2, is below the first, 3.");
  CHECK(expected_error(swept_values(scored, path, 1, 2000, 1)).find("1,000") != std::string::npos);
}
