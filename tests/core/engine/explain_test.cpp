#include "core/engine/explain.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"
#include "tests/support/told_look.h"

using namespace turnpoint;
using namespace turnpoint::test;

TEST_CASE("the sum is written as a person would write it") {
  Record record = Record()
                      .works("MTW----")
                      .starts("2022-01-03")
                      .spell("2022-06-14", "2022-06-15")
                      .part_day("2022-06-27", 37'500);
  const auto days_only = ShortService::scale_days_only;
  const auto both = ShortService::scale_to_full_window;
  struct Row {
    TriggerBuilder trigger;
    std::string sum;
  };
  const std::vector<Row> rows = {
      {bradford(1), "2 × 2 × 2 1/2 = 10"},
      {bradford(1).full_time_equivalent(), "2 × 2 × 2 1/2 × 1 2/3 (5 days over 3 worked a week) = 16.6667"},
      {bradford(1).short_service(days_only),
       "2 × 2 × 2 1/2 × 365/176 (days of the window over days in service) = 20.7386"},
      {bradford(1).short_service(both), "2 × 2 × 2 1/2 × 365/176 (days of the window over days in service) × "
                                        "the service factor twice more = 89.195"},
      {day_count(1), "2 + 1/2 = 2.5 days"},
      {day_count(1).full_time_equivalent(), "(2 + 1/2) × 1 2/3 (5 days over 3 worked a week) = 4.1667"},
      {spell_count(1), "2 spells"},
      {spell_count(1).full_time_equivalent(), "2 spells"},
      {spell_count(1).short_service(days_only), "2 spells"},
      {spell_count(1).short_service(both), "2 × 365/176 (days of the window over days in service) = 4.1477"},
      {length_at_look(1), "1 day"},
  };
  for (const Row& row : rows) CHECK(tell(record, PolicyBuilder().with(row.trigger)).sum == row.sum);
}

TEST_CASE("somebody who started on the window's first day has nothing scaled") {
  const Record whole = Record().starts("2021-07-01").days({"2022-05-10", "2022-06-30"});
  CHECK(
      tell(whole, PolicyBuilder().with(bradford(1).short_service(ShortService::scale_to_full_window))).sum ==
      "2 × 2 × 2 = 8");
}

TEST_CASE("one spell and one day are written in the singular") {
  const ToldLook told = tell(Record().days({"2022-05-03"}), PolicyBuilder().with(spell_count(1)));
  CHECK(told.sum == "1 spell");
  CHECK(contains(told.text, "1 spell counted, 1 working day in all: 3 May 2022 (1 day)."));
}

TEST_CASE("an explanation names window, count, sum, threshold and where the threshold comes from") {
  const Record record = Record().spell("2022-03-01", "2022-03-11").days({"2022-05-03"});
  const auto policy = PolicyBuilder().with(day_count(10)).assumes("triggers.days.at_least", "10", "5 to 20");
  CHECK(tell(record, policy).text == "day_count. In the 12 months to 3 May 2022 (from 4 May 2021), 2 spells "
                                     "counted, 10 working days in all: 1 to 11 March 2022 (9 days) and 3 May "
                                     "2022 (1 day). The sum: 9 + 1 = 10 "
                                     "days. The rule asks for at least 10 (assumed; range 5 to 20). It was "
                                     "met. It had not been met on 2 May 2022, the day "
                                     "before the spell (9).");
}

TEST_CASE("an explanation of an unusual pattern counts hits, not days") {
  const Record record = Record().days({"2022-01-03", "2022-01-10", "2022-01-17", "2022-01-24"});
  const ToldLook told = tell(record, PolicyBuilder().with(unusual_pattern()));
  CHECK(
      told.sum ==
      "4 of 4 short spells begin or end the working week; by chance as many or more with probability 0.0256");
  CHECK(contains(told.text, "4 spells of at most 3 counted days were looked at: 3 January 2022 (1 day), "));
  CHECK_FALSE(contains(told.text, "0 working days"));
}

TEST_CASE("a fallback that gave way says that another trigger was met") {
  const auto policy =
      PolicyBuilder().with(day_count(2).id("fallback").only_if_no_other()).with(spell_count(1));
  const ToldLook told = tell(Record().spell("2022-03-01", "2022-03-04"), policy, "2022-12-31", 1);
  CHECK_FALSE(told.evidence.met);
  CHECK(contains(told.text,
                 "It was not met: it is for people who meet no other trigger, and another was met."));
}

TEST_CASE("a length is explained in full, with its first day as day 1 where it is met inside the spell") {
  const Record record = Record().spell("2022-03-01", "2022-03-28");
  const ToldLook inside = tell(record, PolicyBuilder().with(continuous_length(28)));
  CHECK(inside.evidence.spells == 1);
  CHECK(inside.text ==
        "continuous_length. The spell that began on 1 March 2022 had lasted 28 calendar days on 28 March "
        "2022, its first day being day 1. The rule asks for at least 28. It was met.");
  CHECK(tell(record, PolicyBuilder().with(length_at_look(28))).text ==
        "length_at_look. The spell that began on 1 March 2022 had lasted 28 calendar days on 28 March 2022. "
        "The rule asks for at least 28. It was met.");
}

TEST_CASE("a fallback says why it was not met only where its own number was reached") {
  const auto with = [](const TriggerBuilder& fallback, const TriggerBuilder& other) {
    return tell(Record().spell("2022-03-01", "2022-03-04"), PolicyBuilder().with(fallback).with(other),
                "2022-12-31", 1);
  };
  const auto fallback = [](int days) { return day_count(days).id("fallback").only_if_no_other(); };
  CHECK(contains(with(fallback(4), spell_count(2)).text, "It was met. It had not been met"));
  CHECK(with(fallback(5), spell_count(1)).text.ends_with(" The rule asks for at least 5. It was not met."));
  const ToldLook length = with(length_at_look(4).id("fallback").only_if_no_other(), spell_count(1));
  CHECK_FALSE(length.evidence.met);
  CHECK(length.text.ends_with(
      " It was not met: it is for people who meet no other trigger, and another was met."));
}

TEST_CASE("a pattern that chance explains was not met, and nothing more is said") {
  const ToldLook told =
      tell(Record().days({"2022-01-03", "2022-01-12"}), PolicyBuilder().with(unusual_pattern()));
  CHECK_FALSE(told.evidence.met);
  CHECK(told.text.ends_with(" The rule asks for a probability below 0.05. It was not met."));
}

TEST_CASE("a threshold that is the workforce's mean, and a least length of one day, are told") {
  const Record record = Record().spell("2022-03-01", "2022-03-04").person("E2");
  CHECK(contains(tell(record, PolicyBuilder().with(day_count(1).more_than_mean())).text,
                 "The rule asks for more than 2, the workforce's mean."));
  CHECK(contains(
      tell(record, PolicyBuilder().with(spell_count(1).minimum_spell_days(1))).text,
      "1 spell counted, each of at least 1 working day, 4 working days in all: 1 to 4 March 2022 (4 days)."));
}
