#include <catch2/catch_test_macros.hpp>

#include "core/engine/explain.h"
#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

const Lines mondays = {"2022-01-03", "2022-01-10", "2022-01-17", "2022-01-24", "2022-01-31",
                       "2022-02-07", "2022-02-14", "2022-02-21", "2022-02-28"};

/// So many one-day spells on Mondays, then so many on Wednesdays.
Record one_day_spells(const std::string& pattern, int on_mondays, int on_wednesdays) {
  Record record = Record().works(pattern);
  for (int i = 0; i < on_mondays + on_wednesdays; ++i) {
    const Day date = day(mondays[static_cast<std::size_t>(i)]) + std::chrono::days(i < on_mondays ? 0 : 2);
    record.days({to_text(date)});
  }
  return record;
}

/// The figure as at the end of March, met or not.
Evidence figure(const Record& record, const TriggerBuilder& trigger = unusual_pattern()) {
  const Replay run({record.rows(), PolicyBuilder().with(trigger).policy(), {}, day("2022-03-31")});
  return evidence_of(run.workforce, run.days, run.plan, 0, 0, run.as_at, run.as_at, run.as_at);
}

}  // namespace

TEST_CASE("an unusual pattern is judged by the exact chance of as many hits or more") {
  struct Row {
    std::string why;
    std::string pattern;
    int on_mondays;
    int on_wednesdays;
    Rational shown;
    bool met;
  };
  const std::vector<Row> rows = {
      {"(2/5)^4 = 16/625", "MTWTF--", 4, 0, Rational(256, 10'000), true},
      {"112/625", "MTWTF--", 3, 1, Rational(1792, 10'000), false},
      {"(2/5)^3, but three spells are too few", "MTWTF--", 3, 0, Rational(640, 10'000), false},
      {"272/3125", "MTWTF--", 4, 1, Rational(870, 10'000), false},
      {"640/15625", "MTWTF--", 5, 1, Rational(410, 10'000), true},
      {"nothing unusual", "MTWTF--", 0, 4, Rational(1), false},
      {"(2/4)^4 = 1/16", "MTW-F--", 4, 0, Rational(625, 10'000), false},
      {"(2/7)^4 = 16/2401", "MTWTFSS", 4, 0, Rational(67, 10'000), true},
      {"(2/3)^7 = 128/2187", "M-W-F--", 7, 0, Rational(585, 10'000), false},
      {"(2/3)^8 = 256/6561", "M-W-F--", 8, 0, Rational(390, 10'000), true},
      {"two days a week: every day is an edge", "MT-----", 9, 0, Rational(1), false},
      {"one day a week: every day is an edge", "M------", 9, 0, Rational(1), false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why, row.pattern);
    const Evidence evidence = figure(one_day_spells(row.pattern, row.on_mondays, row.on_wednesdays));
    CHECK(evidence.value == row.shown);
    CHECK(evidence.met == row.met);
    CHECK(evidence.pattern_hits == (row.shown == Rational(1) && row.on_mondays == 0 ? 0 : row.on_mondays));
  }
}

TEST_CASE("unequal trials: after a change of pattern each spell has its own chance") {
  // Three Mondays at 2/5 and two at 2/3: 8/125 × 4/9 = 32/1125.
  Record record = one_day_spells("MTWTF--", 5, 0);
  record.works_from("2022-01-20", "M-W-F--");
  CHECK(figure(record).value == Rational(284, 10'000));
  CHECK(figure(record).met);
}

TEST_CASE("the pattern on a spell's first day is the one it is judged by") {
  // Tuesday and Wednesday: no edge of the full week, though Wednesday ends the week that begins then.
  Record record = Record().spell("2022-01-04", "2022-01-05").works_from("2022-01-05", "MTW----");
  CHECK(figure(record).pattern_hits == 0);
}

TEST_CASE("a spell of two or three days meets an edge where it begins or ends the week, and weeks wrap") {
  // Of five start days, Monday begins the week; the one that ends on Friday ends it: 2/5 whatever the length.
  const Record record = Record()
                            .spell("2022-01-03", "2022-01-04")
                            .spell("2022-01-12", "2022-01-14")
                            .spell("2022-01-20", "2022-01-21")
                            .spell("2022-01-28", "2022-01-28");
  CHECK(figure(record).value == Rational(256, 10'000));
  // Friday and Monday: neither begins the week on its first day nor ends it on its last.
  const Record over_weekend = Record().spell("2022-01-07", "2022-01-10");
  CHECK(figure(over_weekend).pattern_hits == 0);
}

TEST_CASE("a spell that begins on a day off begins on the next working day") {
  const Record record = Record().spell("2022-01-08", "2022-01-10").spell("2022-01-14", "2022-01-16");
  CHECK(figure(record).pattern_hits == 2);
}

TEST_CASE("longer spells are no part of the test") {
  Record record = one_day_spells("MTWTF--", 4, 0);
  record.spell("2022-02-07", "2022-02-10").spell("2022-03-07", "2022-03-25");
  CHECK(figure(record).value == Rational(256, 10'000));
  CHECK(figure(record).spells == 4);
}

TEST_CASE("the chance must lie below the limit, not at it") {
  const Record record = one_day_spells("MTWTF--", 4, 0);
  CHECK_FALSE(figure(record, unusual_pattern().pattern_test(4, Rational(16, 625))).met);
  CHECK(figure(record, unusual_pattern().pattern_test(4, Rational(257, 10'000))).met);
}

TEST_CASE("a rota's weeks each have a first and a last working day") {
  // Seven places a fortnight, of which Monday, Friday, Tuesday and Wednesday are edges: 4/7 for one-day
  // spells.
  Record record = Record().works("MTWTF---TW----", "2022-01-03");
  record.days({"2022-01-03", "2022-01-07", "2022-01-11", "2022-01-12"});
  CHECK(figure(record).pattern_hits == 4);
  CHECK(figure(record).value == Rational(1066, 10'000));  // 256/2401
}

TEST_CASE("a look that meets the test carries the chance as its value") {
  CHECK(replay(one_day_spells("MTWTF--", 5, 0), PolicyBuilder().with(unusual_pattern()), "2022-12-31") ==
        Lines{"E1 2022-01-24 pattern 0.0256 crossing", "E1 2022-01-31 pattern 0.0102"});
}

TEST_CASE("a rota that works the last day of one week and the first of the next has an edge on each") {
  // Sunday is a week of one day; Monday begins and Tuesday ends the next: every day is an edge.
  Record record = Record().works("------SMT-----", "2022-01-03");
  record.days({"2022-01-09", "2022-01-10", "2022-01-11", "2022-01-23"});
  CHECK(figure(record).pattern_hits == 4);
  CHECK(figure(record).value == Rational(1));
}

TEST_CASE("a chance of less than half of the fourth place is shown as nought") {
  // (2/5)^10 = 1024/9765625 = 0.000105; (2/5)^11 = 0.000042.
  Record record;
  for (int week = 0; week < 10; ++week)
    record.days({to_text(day("2022-01-03") + std::chrono::days(7 * week))});
  CHECK(figure(record).value == Rational(1, 10'000));
  record.days({"2022-03-14"});
  CHECK(figure(record).value == Rational(0));
  CHECK(figure(record).met);
}
