#include "core/time/bank_holidays.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

std::vector<std::string> holidays(Division division, const std::string& from, const std::string& to) {
  std::vector<std::string> texts;
  for (const std::int32_t number : bank_holidays(division, {day(from), day(to)})) {
    texts.push_back(to_text(day_from_number(number)));
  }
  return texts;
}

}  // namespace

TEST_CASE("a year's bank holidays in England and Wales, with one moved and two added") {
  CHECK(holidays(Division::england_and_wales, "2022-01-01", "2022-12-31") ==
        std::vector<std::string>{"2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02",
                                 "2022-06-03", "2022-08-29", "2022-09-19", "2022-12-26", "2022-12-27"});
}

TEST_CASE("Scotland and Northern Ireland have their own bank holidays") {
  CHECK(holidays(Division::scotland, "2025-01-01", "2025-12-31") ==
        std::vector<std::string>{"2025-01-01", "2025-01-02", "2025-04-18", "2025-05-05", "2025-05-26",
                                 "2025-08-04", "2025-12-01", "2025-12-25", "2025-12-26"});
  CHECK(holidays(Division::northern_ireland, "2025-01-01", "2025-12-31") ==
        std::vector<std::string>{"2025-01-01", "2025-03-17", "2025-04-18", "2025-04-21", "2025-05-05",
                                 "2025-05-26", "2025-07-14", "2025-08-25", "2025-12-25", "2025-12-26"});
}

TEST_CASE("bank holidays outside the span are left out, those on its ends are in") {
  CHECK(holidays(Division::england_and_wales, "2023-12-25", "2024-01-01") ==
        std::vector<std::string>{"2023-12-25", "2023-12-26", "2024-01-01"});
  CHECK(holidays(Division::england_and_wales, "2023-12-27", "2023-12-31").empty());
}

TEST_CASE("divisions are read by their published names") {
  CHECK(division_from_text("england-and-wales") == Division::england_and_wales);
  CHECK(division_from_text("scotland") == Division::scotland);
  CHECK(division_from_text("northern-ireland") == Division::northern_ireland);
  CHECK_FALSE(division_from_text("wales"));
}
