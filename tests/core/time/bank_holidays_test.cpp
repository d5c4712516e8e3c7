#include "core/time/bank_holidays.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

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

std::string rows(Division division, const std::string& from, const std::string& to) {
  std::string text;
  for (const BankHoliday& holiday : named_bank_holidays(division, {day(from), day(to)})) {
    text += std::string(to_text(division)) + ',' + to_text(holiday.day) + ',' + std::string(holiday.title) +
            (holiday.substitute ? ",yes\n" : ",no\n");
  }
  return text;
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

TEST_CASE("every row of the published bank holidays comes out the same") {
  std::ifstream file("../shared/data/bank-holidays/bank-holidays.csv", std::ios::binary);
  if (!file) SKIP("no published list at ../shared/data/bank-holidays; the sample below is still compared");
  const std::string published(std::istreambuf_iterator<char>(file), {});
  CHECK(published.size() > 10'000);
  CHECK("division,date,title,substitute\n" + rows(Division::england_and_wales, "2012-01-01", "2027-12-31") +
            rows(Division::northern_ireland, "2018-01-01", "2027-12-31") +
            rows(Division::scotland, "2018-01-01", "2027-12-31") ==
        published);
}

TEST_CASE("bank holidays have their titles, and say when they stand for another day") {
  CHECK(rows(Division::england_and_wales, "2012-01-01", "2012-06-30") ==
        "england-and-wales,2012-01-02,New Year’s Day,yes\n"
        "england-and-wales,2012-04-06,Good Friday,no\n"
        "england-and-wales,2012-04-09,Easter Monday,no\n"
        "england-and-wales,2012-05-07,Early May bank holiday,no\n"
        "england-and-wales,2012-06-04,Spring bank holiday,yes\n"
        "england-and-wales,2012-06-05,Queen’s Diamond Jubilee,no\n");
  CHECK(rows(Division::england_and_wales, "2020-05-01", "2020-05-31") ==
        "england-and-wales,2020-05-08,Early May bank holiday (VE day),no\n"
        "england-and-wales,2020-05-25,Spring bank holiday,no\n");
  CHECK(rows(Division::northern_ireland, "2022-06-01", "2022-12-31") ==
        "northern-ireland,2022-06-02,Spring bank holiday,no\n"
        "northern-ireland,2022-06-03,Platinum Jubilee bank holiday,no\n"
        "northern-ireland,2022-07-12,Battle of the Boyne (Orangemen’s Day),no\n"
        "northern-ireland,2022-08-29,Summer bank holiday,no\n"
        "northern-ireland,2022-09-19,Bank Holiday for the State Funeral of Queen Elizabeth II,no\n"
        "northern-ireland,2022-12-26,Boxing Day,no\n"
        "northern-ireland,2022-12-27,Christmas Day,yes\n");
  CHECK(rows(Division::scotland, "2021-12-01", "2022-01-31") == "scotland,2021-12-27,Christmas Day,yes\n"
                                                                "scotland,2021-12-28,Boxing Day,yes\n"
                                                                "scotland,2022-01-03,New Year’s Day,yes\n"
                                                                "scotland,2022-01-04,2nd January,yes\n");
  CHECK(rows(Division::scotland, "2023-01-01", "2023-05-31") ==
        "scotland,2023-01-02,New Year’s Day,yes\n"
        "scotland,2023-01-03,2nd January,yes\n"
        "scotland,2023-04-07,Good Friday,no\n"
        "scotland,2023-05-01,Early May bank holiday,no\n"
        "scotland,2023-05-08,Bank holiday for the coronation of King Charles III,no\n"
        "scotland,2023-05-29,Spring bank holiday,no\n");
  CHECK(rows(Division::northern_ireland, "2024-03-01", "2024-03-31") ==
        "northern-ireland,2024-03-18,St Patrick’s Day,yes\nnorthern-ireland,2024-03-29,Good Friday,no\n");
}

TEST_CASE("holidays that were moved or added before the published list begins") {
  // 1 January 1995 was a Sunday; the early May holiday went to VE day.
  CHECK(rows(Division::england_and_wales, "1995-01-01", "1995-05-31") ==
        "england-and-wales,1995-01-02,New Year’s Day,yes\n"
        "england-and-wales,1995-04-14,Good Friday,no\n"
        "england-and-wales,1995-04-17,Easter Monday,no\n"
        "england-and-wales,1995-05-08,Early May bank holiday (VE day),no\n"
        "england-and-wales,1995-05-29,Spring bank holiday,no\n");
  // 25 and 26 December 1999 were a weekend.
  CHECK(rows(Division::england_and_wales, "1999-12-01", "1999-12-31") ==
        "england-and-wales,1999-12-27,Christmas Day,yes\n"
        "england-and-wales,1999-12-28,Boxing Day,yes\n"
        "england-and-wales,1999-12-31,Millennium bank holiday,no\n");
  CHECK(rows(Division::england_and_wales, "2002-05-01", "2002-08-31") ==
        "england-and-wales,2002-05-06,Early May bank holiday,no\n"
        "england-and-wales,2002-06-03,Queen’s Golden Jubilee,no\n"
        "england-and-wales,2002-06-04,Spring bank holiday,yes\n"
        "england-and-wales,2002-08-26,Summer bank holiday,no\n");
  CHECK(rows(Division::england_and_wales, "2011-04-01", "2011-05-31") ==
        "england-and-wales,2011-04-22,Good Friday,no\n"
        "england-and-wales,2011-04-25,Easter Monday,no\n"
        "england-and-wales,2011-04-29,Royal wedding,no\n"
        "england-and-wales,2011-05-02,Early May bank holiday,no\n"
        "england-and-wales,2011-05-30,Spring bank holiday,no\n");
  // St Andrew's Day is one from 2007 on: Friday 30 November.
  CHECK(holidays(Division::scotland, "2006-11-01", "2006-12-25") == std::vector<std::string>{"2006-12-25"});
  CHECK(holidays(Division::scotland, "2007-11-01", "2007-12-25") ==
        std::vector<std::string>{"2007-11-30", "2007-12-25"});
}

TEST_CASE("Easter comes as the tables of three centuries have it") {
  for (const char* easter :
       {"1900-04-15", "1913-03-23", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "1999-04-04",
        "2000-04-23", "2008-03-23", "2019-04-21", "2024-03-31", "2038-04-25", "2049-04-18", "2076-04-19",
        "2100-03-28", "2160-03-23"}) {
    CAPTURE(easter);
    const Day sunday = day(easter);
    const Span around{sunday - std::chrono::days(3), sunday + std::chrono::days(2)};
    CHECK(bank_holidays(Division::northern_ireland, around) ==
          std::vector<std::int32_t>{day_number(sunday) - 2, day_number(sunday) + 1});
  }
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
  for (const Division division :
       {Division::england_and_wales, Division::scotland, Division::northern_ireland})
    CHECK(division_from_text(to_text(division)) == division);
}
