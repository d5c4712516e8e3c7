#include "core/engine/day_count.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/oracle/ledger.h"
#include "tests/support/print.h"
#include "tests/support/random_case.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

std::int32_t number(const std::string& text) { return day_number(day(text)); }

}  // namespace

TEST_CASE("working days between two days are those a day-by-day count finds") {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    const Case subject = random_case(seed);
    const Workforce workforce = workforce_of(subject.rows);
    const DayCount days(workforce, subject.rows.closed);
    for (std::size_t person = 0; person < workforce.people.size(); ++person) {
      const Ledger ledger(subject, workforce.people.employee_id[person]);
      const std::int32_t begin = day_number(subject.as_at) - 1300;
      std::int64_t sum = 0;
      for (std::int32_t last = begin; last <= begin + 1700; ++last) {
        sum += ledger.works_on(day_from_number(last)) ? 1 : 0;
        if (days.working_days(person, begin, last) != sum)
          FAIL("seed " << seed << " to " << last << '\n' << describe(subject));
      }
    }
  }
}

TEST_CASE("no working day lies between a day and an earlier one") {
  const Workforce workforce = Record().person("E1").build();
  const DayCount days(workforce);
  CHECK(days.working_days(0, 10, 9) == 0);
  CHECK(days.working_days(0, 10, -500) == 0);
}

TEST_CASE("days are counted across the turn of 1970, where their numbers change sign") {
  const Workforce workforce = Record().works("MTWTF---------", "1969-12-29").build();
  const DayCount days(workforce);
  CHECK(days.working_days(0, number("1969-12-29"), number("1970-01-11")) == 5);
  CHECK(days.working_days(0, number("1969-12-17"), number("1970-01-25")) == 13);
}

TEST_CASE("closed days are left out only where the person would have worked") {
  const Workforce workforce = Record().person("E1").works("MTW----").person("E2").works("----FSS").build();
  const DayCount days(workforce, {number("2022-01-03"), number("2022-01-08")});  // a Monday and a Saturday
  CHECK(days.working_days(0, number("2022-01-03"), number("2022-01-09")) == 2);
  CHECK(days.working_days(1, number("2022-01-03"), number("2022-01-09")) == 2);
  CHECK_FALSE(days.works_on(0, number("2022-01-03")));
  CHECK(days.works_on(0, number("2022-01-04")));
}

TEST_CASE("the next and the previous working day may be the day itself, or far away") {
  const Workforce workforce = Record().person("E1").works("M------").build();
  const DayCount days(workforce, {number("2022-01-10")});
  CHECK(days.next_working_day(0, number("2022-01-03")) == number("2022-01-03"));
  CHECK(days.next_working_day(0, number("2022-01-04")) == number("2022-01-17"));
  CHECK(days.previous_working_day(0, number("2022-01-16")) == number("2022-01-03"));
}

TEST_CASE("a change of pattern holds from its day on") {
  const Workforce workforce = Record().works("MTWTF--").works_from("2022-01-06", "-----SS").build();
  const DayCount days(workforce);
  CHECK(days.working_days(0, number("2022-01-03"), number("2022-01-09")) ==
        5);  // Monday to Wednesday, the weekend
  CHECK(days.working_days(0, number("2022-01-06"), number("2022-01-07")) == 0);
}

TEST_CASE("a working day is looked for over ten years of closed days, and no further") {
  const Workforce workforce = Record().works("MTWTFSS").build();
  // So many days from 3 January 2022 on nobody works: the next working day comes right after them.
  const auto after = [&](std::int32_t closed) {
    ClosedDays days;
    for (std::int32_t i = 0; i < closed; ++i) days.push_back(number("2022-01-03") + i);
    return DayCount(workforce, days).next_working_day(0, number("2022-01-03")) - number("2022-01-03");
  };
  CHECK(after(3652) == 3652);
  CHECK(after(3653) == 0);
  const auto before = [&](std::int32_t closed) {
    ClosedDays days;
    for (std::int32_t i = closed - 1; i >= 0; --i) days.push_back(number("2022-01-03") - i);
    return number("2022-01-03") - DayCount(workforce, days).previous_working_day(0, number("2022-01-03"));
  };
  CHECK(before(3652) == 3652);
  CHECK(before(3653) == 0);
}
