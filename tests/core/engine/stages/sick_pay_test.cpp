#include <catch2/catch_test_macros.hpp>

#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum EventKind;

SickPay scheme(TermUnit unit, std::vector<PayBand> bands, std::vector<std::string> groups = {}) {
  SickPay pay;
  pay.id = groups.empty() ? "everyone" : groups.front();
  pay.unit = unit;
  pay.bands = std::move(bands);
  pay.groups = std::move(groups);
  return pay;
}

Lines pay(const Record& record, const std::vector<SickPay>& schemes) {
  Policy policy = PolicyBuilder().policy();
  policy.sick_pay = schemes;
  return timeline(record, policy, "2024-12-31");
}

}  // namespace

TEST_CASE("pay in months ends on the day before the same day of the month") {
  const auto two_and_one = {scheme(TermUnit::month, {{0, 2, 1, 0}})};
  CHECK(pay(Record().spell("2022-03-10", "2022-12-31"), two_and_one) ==
        Lines{"2022-05-10 pay_half everyone", "2022-06-10 pay_none everyone"});
  // From 31 December two months end before 28 February.
  CHECK(pay(Record().spell("2021-12-31", "2022-12-31"), two_and_one) ==
        Lines{"2022-02-28 pay_half everyone", "2022-03-31 pay_none everyone"});
  // Only while the spell is under way.
  CHECK(pay(Record().spell("2022-03-10", "2022-05-10"), two_and_one) ==
        Lines{"2022-05-10 pay_half everyone"});
  CHECK(pay(Record().spell("2022-03-10", "2022-05-09"), two_and_one).empty());
}

TEST_CASE("days of earlier spells in the twelve months before are taken off") {
  const auto two_and_one = {scheme(TermUnit::month, {{0, 2, 1, 0}})};
  // Ten calendar days in February: 10 May less ten is 30 April, 10 June less ten is 31 May.
  CHECK(pay(Record().spell("2022-02-01", "2022-02-10").spell("2022-03-10", "2022-12-31"), two_and_one) ==
        Lines{"2022-04-30 pay_half everyone", "2022-05-31 pay_none everyone"});
  // Of 8 to 12 March 2021 only the 11th and 12th lie after 10 March 2021.
  CHECK(pay(Record().spell("2021-03-08", "2021-03-12").spell("2022-03-10", "2022-12-31"), two_and_one) ==
        Lines{"2022-05-08 pay_half everyone", "2022-06-08 pay_none everyone"});
  // From 10 March two months are 61 days, three are 92. Used 61, no full pay is left on day one; used 92,
  // none.
  CHECK(pay(Record().spell("2021-06-01", "2021-07-31").spell("2022-03-10", "2022-12-31"), two_and_one) ==
        Lines{"2022-03-10 pay_half everyone", "2022-04-10 pay_none everyone"});
  CHECK(pay(Record().spell("2021-05-01", "2021-07-31").spell("2022-03-10", "2022-12-31"), two_and_one) ==
        Lines{"2021-07-01 pay_half everyone", "2022-03-10 pay_none everyone"});
}

TEST_CASE("pay in working days counts the days of the person's pattern") {
  const auto days = {scheme(TermUnit::working_day, {{0, 5, 5, 0}})};
  // Tue 1 March: the fifth working day is Mon 7, the tenth Mon 14.
  CHECK(pay(Record().spell("2022-03-01", "2022-04-30"), days) ==
        Lines{"2022-03-08 pay_half everyone", "2022-03-15 pay_none everyone"});
  // On Tuesdays and Wednesdays 1, 2, 8, 9, 15 and 16, 22, 23, 29, 30.
  CHECK(pay(Record().works("-TW----").spell("2022-03-01", "2022-04-30"), days) ==
        Lines{"2022-03-16 pay_half everyone", "2022-03-31 pay_none everyone"});
  // Two working days used.
  CHECK(pay(Record().spell("2022-02-04", "2022-02-07").spell("2022-03-01", "2022-04-30"), days) ==
        Lines{"2022-03-04 pay_half everyone", "2022-03-11 pay_none everyone"});
}

TEST_CASE("entitlement goes by whole months of service on day one") {
  const auto bands = {scheme(TermUnit::month, {{0, 1, 0, 0}, {4, 1, 2, 6}, {12, 2, 2, 0}})};
  const auto from = [&](const std::string& starts) {
    return pay(Record().starts(starts).spell("2022-03-10", "2022-12-31"), bands);
  };
  CHECK(from("2021-11-11") == Lines{"2022-04-10 pay_none everyone"});
  // Four months, but half pay only after six.
  CHECK(from("2021-11-10") == Lines{"2022-04-10 pay_none everyone"});
  CHECK(from("2021-09-10") == Lines{"2022-04-10 pay_half everyone", "2022-06-10 pay_none everyone"});
  CHECK(from("2021-03-10") == Lines{"2022-05-10 pay_half everyone", "2022-07-10 pay_none everyone"});
  // A start that is not known is long ago.
  CHECK(pay(Record().spell("2022-03-10", "2022-12-31"), bands) ==
        Lines{"2022-05-10 pay_half everyone", "2022-07-10 pay_none everyone"});
}

TEST_CASE("the scheme that names a person's group holds, else the one that names none") {
  const std::vector<SickPay> both = {scheme(TermUnit::month, {{0, 1, 0, 0}}),
                                     scheme(TermUnit::month, {{0, 2, 0, 0}}, {"teacher"})};
  CHECK(pay(Record().group("teacher").spell("2022-03-10", "2022-06-30"), both) ==
        Lines{"2022-05-10 pay_none teacher"});
  CHECK(pay(Record().group("office").spell("2022-03-10", "2022-06-30"), both) ==
        Lines{"2022-04-10 pay_none everyone"});
  CHECK(pay(Record().group("office").spell("2022-03-10", "2022-06-30"), {both[1]}).empty());
}

TEST_CASE("categories with statutory pay only have no change of pay and use none") {
  std::vector<SickPay> schemes = {scheme(TermUnit::month, {{0, 1, 0, 0}})};
  schemes[0].not_for = {Category::elective_surgery};
  CHECK(pay(Record().spell("2022-03-10", "2022-06-30", Category::elective_surgery), schemes).empty());
  CHECK(pay(Record()
                .spell("2022-02-01", "2022-02-10", Category::elective_surgery)
                .spell("2022-03-10", "2022-06-30"),
            schemes) == Lines{"2022-04-10 pay_none everyone"});
}

TEST_CASE("a part of a day uses no paid day, even where its hours make a whole one") {
  // 10 May and 10 June, as without the 7.5 hours of 1 February.
  CHECK(pay(Record().part_day("2022-02-01", 75'000).spell("2022-03-10", "2022-12-31"),
            {scheme(TermUnit::month, {{0, 2, 1, 0}})}) ==
        Lines{"2022-05-10 pay_half everyone", "2022-06-10 pay_none everyone"});
}
