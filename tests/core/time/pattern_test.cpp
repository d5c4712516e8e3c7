#include "core/time/pattern.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// A letter for each day worked from that day on.
std::string worked(const WorkPattern& pattern, const std::string& from, int days) {
  std::string text;
  for (int i = 0; i < days; ++i) text += pattern.works_on(day(from) + std::chrono::days(i)) ? 'x' : '.';
  return text;
}

}  // namespace

TEST_CASE("without a pattern a person works Monday to Friday") {
  CHECK(worked(WorkPattern(), "2022-01-03", 7) == "xxxxx..");
  CHECK(WorkPattern() == pattern("MTWTF--", day("2022-01-06")));
  CHECK(WorkPattern().to_text() == "MTWTF--");
}

TEST_CASE("one week repeats, before its anchor too") {
  const WorkPattern part_time = pattern("M-W--S-", day("2022-01-06"));
  CHECK(worked(part_time, "2022-01-03", 7) == "x.x..x.");
  CHECK(worked(part_time, "1969-12-29", 14) == "x.x..x.x.x..x.");
  CHECK(part_time.working_days_in_cycle() == 3);
  CHECK(part_time.to_text() == "M-W--S-");
}

TEST_CASE("a rota's first week is the one that holds its anchor") {
  for (const char* anchor : {"2022-01-10", "2022-01-13", "2022-01-16"}) {
    CAPTURE(anchor);
    const WorkPattern rota = pattern("MTWTF---------", day(anchor));
    CHECK(rota.weeks() == 2);
    CHECK(worked(rota, "2022-01-10", 14) == "xxxxx.........");
    CHECK(worked(rota, "2022-01-03", 7) == ".......");
    CHECK(worked(rota, "2021-12-27", 7) == "xxxxx..");
  }
}

TEST_CASE("a rota of three weeks keeps its place over years") {
  const WorkPattern rota = pattern("M-------T-------W----", day("2022-01-03"));
  CHECK(worked(rota, "2022-01-03", 21) == "x.......x.......x....");
  CHECK(worked(rota, "2022-01-24", 21) == "x.......x.......x....");
  CHECK(worked(rota, "2019-11-18", 21) == "x.......x.......x....");  // 111 weeks earlier
  CHECK(rota.position(day("2022-01-11")) == 8);
}

TEST_CASE("small letters are read and written large") {
  CHECK(pattern("mtw----", day("2022-01-03")).to_text() == "MTW----");
}

TEST_CASE("a text that is no pattern is refused with the remedy") {
  struct Row {
    std::string text;
    std::string says;
  };
  const std::vector<Row> rows = {
      {"", "not whole weeks"},
      {"MTWTF", "not whole weeks"},
      {"MTWTF---", "not whole weeks"},
      {"-------", "no working day"},
      {"MTWTFXX", "has 'X' at place 6"},
      {"TTWTF--", "has 'T' at place 1; write 'M'"},
      {"1111100", "has '1'"},
      {std::string(53 * 7, '-'), "not whole weeks"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto result = WorkPattern::from_text(row.text, day("2022-01-03"));
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::bad_pattern);
    CHECK(result.error().detail.find(row.says) != std::string::npos);
  }
}
