#include <catch2/catch_test_macros.hpp>

#include "core/engine/facts.h"
#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const TriggerBuilder above_average = day_count(1).id("above_average").more_than_mean().only_if_no_other();

Rational mean_of(const Record& record, const std::string& as_at) {
  const Replay run({record.rows(), PolicyBuilder().with(above_average).policy(), {}, day(as_at)});
  return *run.plan.triggers[0].rule.threshold;
}

/// Three, five and one working days: a mean of three.
Record three_people() {
  Record record;
  record.person("E1").spell("2022-01-04", "2022-01-06");
  record.person("E2").spell("2022-02-07", "2022-02-11");
  record.person("E3").days({"2022-03-01"});
  return record;
}

}  // namespace

TEST_CASE("the mean is of counted days in the window over everyone in service on the day") {
  CHECK(mean_of(three_people(), "2022-12-31") == Rational(3));
  CHECK(mean_of(three_people(), "2023-01-31") == Rational(2));  // January's days have left the window
  CHECK(mean_of(three_people(), "2021-12-31") == Rational(0));
  Record with_leaver = three_people();
  with_leaver.person("E4").leaves("2022-06-30").spell("2022-05-03", "2022-05-31");
  CHECK(mean_of(with_leaver, "2022-12-31") == Rational(3));
  Record with_idle = three_people();
  with_idle.person("E4").person("E5").person("E6").person("E7");
  CHECK(mean_of(with_idle, "2022-12-31") == Rational(12'857, 10'000));  // 9/7
}

TEST_CASE("nobody in service has a mean of nothing") {
  CHECK(mean_of(Record().leaves("2022-01-31").days({"2022-01-04"}), "2022-12-31") == Rational(0));
}

TEST_CASE("facts of slices add up to the facts of all, in any order") {
  const Record record = three_people();
  const Replay run({record.rows(), PolicyBuilder().with(above_average).policy(), {}, day("2022-12-31")});
  const auto slice = [&](std::size_t first, std::size_t end) {
    return gather_facts(run.workforce, run.days, run.plan, first, end, run.as_at);
  };
  Facts facts = slice(2, 3);
  facts.merge(slice(0, 0));
  facts.merge(slice(0, 2));
  CHECK(facts.people_in_service == 3);
  CHECK(facts.mean() == slice(0, 3).mean());
  CHECK(facts.days_by_scale == slice(0, 3).days_by_scale);
}

TEST_CASE("only days above the mean meet a trigger that compares with it") {
  CHECK(replay(three_people(), PolicyBuilder().with(above_average), "2022-12-31") ==
        Lines{"E2 2022-02-11 above_average 5 crossing"});
}

TEST_CASE("a fallback is looked at only where no other trigger of the policy is met") {
  const auto five_or_more = day_count(5).id("five_days");
  CHECK(replay(three_people(), PolicyBuilder().with(above_average).with(five_or_more), "2022-12-31") ==
        Lines{"E2 2022-02-11 five_days 5 crossing"});
  Record record = three_people();
  record.person("E2").days({"2022-01-18"});
  CHECK(replay(record, PolicyBuilder().with(above_average).with(day_count(7)), "2022-12-31") ==
        Lines{"E2 2022-02-11 above_average 6 crossing"});
}

TEST_CASE("a fallback asked for alone still gives way to every other trigger, those left out until asked for "
          "as well") {
  const auto five_or_more = day_count(5).id("five_days");
  for (const bool on_request : {false, true}) {
    CAPTURE(on_request);
    TriggerBuilder other = five_or_more;
    if (on_request) other.on_request();
    CHECK(replay(three_people(), PolicyBuilder().with(above_average).with(other), "2022-12-31",
                 {"above_average"})
              .empty());
  }
}

TEST_CASE("a fallback that compares a length gives way too") {
  const Record record = Record().spell("2022-03-01", "2022-03-31");
  const auto fallback = length_at_look(10).only_if_no_other();
  CHECK(replay(record, PolicyBuilder().with(fallback).with(day_count(5)), "2022-12-31").size() == 1);
  CHECK(replay(record, PolicyBuilder().with(fallback).with(day_count(50)), "2022-12-31") ==
        Lines{"E1 2022-03-31 length 31 crossing"});
  CHECK(replay(record, PolicyBuilder().with(continuous_length(10).only_if_no_other()).with(day_count(5)),
               "2022-12-31") == Lines{"E1 2022-03-31 days 23 crossing"});
}

TEST_CASE("while a long spell lasts a fallback gives way to the trigger that it meets") {
  Record record = Record().spell("2022-03-01", "2022-03-31").spell("2022-03-10", "2022-04-01");
  const auto policy =
      PolicyBuilder().with(day_count(2).id("fallback").only_if_no_other()).with(continuous_length(28));
  CHECK(replay(record, policy, "2022-12-31") ==
        Lines{"E1 2022-03-28 lasting 28 crossing", "E1 2022-04-01 fallback 24"});
}

TEST_CASE("people who start or leave on the day of the mean are in service on it") {
  Record record = three_people();
  record.person("E4").starts("2022-12-31").person("E5").leaves("2022-12-31");
  CHECK(mean_of(record, "2022-12-31") == Rational(18'000, 10'000));  // 9/5
  CHECK(mean_of(record, "2022-12-30") == Rational(22'500, 10'000));  // 9/4: the starter is not yet there
  CHECK(mean_of(record, "2023-01-01") == Rational(22'500, 10'000));
}

TEST_CASE("a mean is exact up to its fourth place, where half is rounded up and less is not") {
  const auto mean = [](std::int64_t people, std::int64_t scale, std::int64_t days) {
    Facts facts;
    facts.people_in_service = people;
    if (days != 0) facts.days_by_scale[scale] = days;
    return facts.mean();
  };
  CHECK(mean(3, 1, 150'000) == Rational(50'000));
  CHECK(mean(20'000, 1, 1) == Rational(1, 10'000));
  CHECK(mean(1, 1'000'000'000, 49'999) == Rational(0));
  CHECK(mean(1, 1'000'000'000, 50'000) == Rational(1, 10'000));
  CHECK(mean(7, 1, 0) == Rational(0));
}

TEST_CASE("someone without a counted day adds a person to the facts and no days") {
  const Record record = Record().person("E1").person("E2").days({"2022-03-01"});
  const Replay run({record.rows(), PolicyBuilder().with(above_average).policy(), {}, day("2022-12-31")});
  const Facts nobody = gather_facts(run.workforce, run.days, run.plan, 0, 1, run.as_at);
  CHECK(nobody.people_in_service == 1);
  CHECK(nobody.days_by_scale.empty());
}
