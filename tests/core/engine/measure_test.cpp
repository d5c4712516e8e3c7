#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// The value at the last look of a trigger whose threshold every look meets.
Rational last_value(const Record& record, TriggerBuilder trigger) {
  const auto looks =
      engine_looks({record.rows(), PolicyBuilder().with(trigger).policy(), {}, day("2022-12-31")});
  return looks.empty() ? Rational(-1) : looks.back().value;
}

const Rational any(1, 1000);

}  // namespace

TEST_CASE("ten working days as one, five or ten spells score 10, 250 and 1,000") {
  const Record one = Record().spell("2022-01-03", "2022-01-14");
  Record five;
  for (const char* monday : {"2022-01-03", "2022-01-10", "2022-01-17", "2022-01-24", "2022-01-31"}) {
    five.spell(monday, to_text(day(monday) + std::chrono::days(1)));
  }
  const Record ten = Record().days({"2022-01-03", "2022-01-10", "2022-01-17", "2022-01-24", "2022-01-31",
                                    "2022-02-07", "2022-02-14", "2022-02-21", "2022-02-28", "2022-03-07"});
  CHECK(last_value(one, bradford(any)) == Rational(10));
  CHECK(last_value(five, bradford(any)) == Rational(250));
  CHECK(last_value(ten, bradford(any)) == Rational(1000));
}

TEST_CASE("part time is made comparable by five over the working days a week") {
  struct Row {
    std::string pattern;
    Rational days;
  };
  // Three weeks from a Monday.
  const std::vector<Row> rows = {{"MTWTF--", Rational(15)},
                                 {"MTW----", Rational(15)},
                                 {"--W----", Rational(15)},
                                 {"MTWTFS-", Rational(15)},
                                 {"MTWTF--MTW----", Rational(13 * 5, 4)},
                                 {"MTWTF---------", Rational(20)}};
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    const Record record = Record().works(row.pattern).spell("2022-01-03", "2022-01-23");
    CHECK(last_value(record, day_count(any).full_time_equivalent()) == row.days);
    CHECK(last_value(record, spell_count(any).full_time_equivalent()) == Rational(1));
  }
}

TEST_CASE("the pattern in force at the look makes days comparable") {
  const Record record =
      Record().works("MTWTF--").works_from("2022-02-01", "M------").days({"2022-01-03", "2022-02-07"});
  CHECK(last_value(record, day_count(any).full_time_equivalent()) == Rational(10));
}

TEST_CASE("short service scales days, or spells as well, exactly") {
  // From 3 January to 30 June are 179 days in service, in a window of 365.
  const Record record = Record().starts("2022-01-03").days({"2022-02-01", "2022-04-05", "2022-06-30"});
  const Rational factor(365, 179);
  CHECK(last_value(record, day_count(any)) == Rational(3));
  CHECK(last_value(record, day_count(any).short_service(ShortService::scale_days_only)) ==
        Rational(3) * factor);
  CHECK(last_value(record, day_count(any).short_service(ShortService::scale_to_full_window)) ==
        Rational(3) * factor);
  CHECK(last_value(record, spell_count(any).short_service(ShortService::scale_days_only)) == Rational(3));
  CHECK(last_value(record, spell_count(any).short_service(ShortService::scale_to_full_window)) ==
        Rational(3) * factor);
  CHECK(last_value(record, bradford(any).short_service(ShortService::scale_days_only)) ==
        Rational(27) * factor);
  CHECK(last_value(record, bradford(any).short_service(ShortService::scale_to_full_window)) ==
        Rational(27) * factor * factor * factor);
}

TEST_CASE(
    "short service is scaled from the ninety-first day on, and only while the start is inside the window") {
  struct Row {
    std::string start;
    Rational days;
  };
  const std::vector<Row> rows = {
      {"2022-04-02", Rational(1)},        // 90 days
      {"2022-04-01", Rational(365, 91)},  // 91 days
      {"2021-07-02", Rational(365, 364)},
      {"2021-07-01", Rational(1)},  // the window's first day: nothing is missing
      {"2021-06-30", Rational(1)},  // before it
  };
  for (const Row& row : rows) {
    CAPTURE(row.start);
    const Record record = Record().starts(row.start).days({"2022-06-30"});
    CHECK(last_value(record, day_count(any).short_service(ShortService::scale_days_only)) == row.days);
  }
}

TEST_CASE("the least service to be scaled is the trigger's own") {
  const Record record = Record().starts("2022-06-01").days({"2022-06-30"});
  CHECK(last_value(record, day_count(any).short_service(ShortService::scale_days_only, 30)) ==
        Rational(365, 30));
  CHECK(last_value(record, day_count(any).short_service(ShortService::scale_days_only, 31)) == Rational(1));
  const Record first_day = Record().starts("2022-06-30").days({"2022-06-30"});
  CHECK(last_value(first_day, day_count(any).short_service(ShortService::scale_days_only, 1)) ==
        Rational(365));
}

TEST_CASE("both ways of making comparable apply together") {
  const Record record = Record().works("MTW----").starts("2022-01-03").spell("2022-06-27", "2022-06-30");
  CHECK(last_value(record,
                   day_count(any).full_time_equivalent().short_service(ShortService::scale_days_only)) ==
        Rational(3) * Rational(5, 3) * Rational(365, 179));
}

TEST_CASE("spells of two or more days are measured whole, though only one day lies in the window") {
  // The window of 91 days to 11 April begins on 11 January; the first spell is 10 and 11 January.
  const auto trigger = spell_count(any).days(91).minimum_spell_days(2);
  const Record touching = Record()
                              .spell("2022-01-10", "2022-01-11")
                              .spell("2022-03-01", "2022-03-02")
                              .spell("2022-04-08", "2022-04-11");
  CHECK(last_value(touching, trigger) == Rational(3));
  const Record outside = Record()
                             .spell("2022-01-07", "2022-01-10")
                             .spell("2022-03-01", "2022-03-02")
                             .spell("2022-04-08", "2022-04-11");
  CHECK(last_value(outside, trigger) == Rational(2));
}

TEST_CASE("a spell too short for the trigger is still a look, and does not count at it") {
  const Record record = Record().spell("2022-01-04", "2022-01-05").days({"2022-01-12"});
  CHECK(replay(record, PolicyBuilder().with(spell_count(1).minimum_spell_days(2)), "2022-12-31") ==
        Lines{"E1 2022-01-05 spells 1 crossing", "E1 2022-01-12 spells 1"});
}

TEST_CASE("at least is met at the threshold, more than only above it") {
  const Record record = Record().spell("2022-01-03", "2022-01-07").days({"2022-02-01"});
  CHECK(replay(record, PolicyBuilder().with(day_count(5)), "2022-12-31").size() == 2);
  CHECK(replay(record, PolicyBuilder().with(day_count(any).more_than(5)), "2022-12-31") ==
        Lines{"E1 2022-02-01 days 6 crossing"});
}

TEST_CASE("half a day is no spell of one day or more") {
  const Record record = Record().part_day("2022-01-04", 37'500).days({"2022-01-12"});
  CHECK(last_value(record, spell_count(any).minimum_spell_days(1)) == Rational(1));
  CHECK(last_value(record, spell_count(any).minimum_spell_days(Rational(1, 2))) == Rational(2));
}

TEST_CASE("a trigger without a threshold is met by no figure") {
  CHECK_FALSE(meets(manual("concern").rule(), Rational(0)));
  CHECK_FALSE(meets(manual("concern").rule(), Rational(1'000)));
}

TEST_CASE("an unusual pattern is never scaled to a full window") {
  const Replay run({Record().starts("2022-01-03").days({"2022-06-30"}).rows(),
                    PolicyBuilder().with(unusual_pattern()).policy(),
                    {},
                    day("2022-12-31")});
  const PersonRecord record = make_record(run.workforce, run.days, run.plan, 0, day_number(run.as_at));
  const Trigger trigger = unusual_pattern().short_service(ShortService::scale_to_full_window).rule();
  const Factors factors = factors_as_at(record, trigger, window_as_at(trigger.window, day("2022-06-30")));
  CHECK(factors.service == Rational(1));
  CHECK_FALSE(factors.service_on_spells);
}
