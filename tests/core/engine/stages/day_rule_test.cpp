#include "core/engine/stages/day_rule.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/told.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using Kind = DayRule::Kind;

/// A rule counted from `from`, as the timeline of a person on this pattern has it.
struct Rule {
  Kind kind = Kind::itself;
  std::string from;
  std::string length;
  int number = 0;
  std::string from_is = {};
  std::string pattern = "MTWTF--";
};

/// `2024-04-05, 10 working days from …`: the day found again, and how it was found.
std::string found(const Rule& rule) {
  const Told told(Record().works(rule.pattern), Policy(), Beside(), "2024-12-31");
  const DayRule counted{rule.kind, day_number(day(rule.from)),
                        rule.length.empty() ? std::nullopt : std::optional(term(rule.length)), rule.number};
  const auto again = day_again(told.run(), 0, counted);
  if (!again) return "no day";
  return to_text(*again) + ", " + day_rule_in_words(told.run(), counted, *again, rule.from_is);
}

}  // namespace

TEST_CASE("a deadline in working days names the bank holidays it leaves out") {
  // From Wed 20 March 2024: 21, 22, 25 to 28 March are six; Good Friday the 29th and Easter Monday 1 April
  // are not; 2 to 5 April.
  CHECK(found({Kind::deadline, "2024-03-20", "10 working days", 0, "the day of the meeting"}) ==
        "2024-04-05, 10 working days from 20 March 2024, the day of the meeting, leaving out the bank "
        "holidays on 29 March and 1 April");
  CHECK(found({Kind::deadline, "2024-05-02", "3 working days"}) ==
        "2024-05-08, 3 working days from 2 May 2024, leaving out the bank holiday on 6 May");
  // A holiday on the day before it runs is none of its days.
  CHECK(found({Kind::deadline, "2024-05-07", "1 working day"}) ==
        "2024-05-08, 1 working day from 7 May 2024");
  CHECK(found({Kind::notice, "2024-05-07", "1 working day"}) ==
        "2024-05-09, the first working day after 1 working day of notice from 7 May 2024");
  // A holiday on the day it runs from is not counted anyway.
  CHECK(found({Kind::deadline, "2024-05-06", "1 working day"}) ==
        "2024-05-07, 1 working day from 6 May 2024");
  // 27, 30, 31 December and 2 January; a holiday of another year than the day found is named with its year.
  CHECK(found({Kind::deadline, "2024-12-24", "4 working days"}) ==
        "2025-01-02, 4 working days from 24 December 2024, leaving out the bank holidays on "
        "25 December 2024, 26 December 2024 and 1 January");
  CHECK(found({Kind::deadline, "2024-03-20", "10 calendar days"}) ==
        "2024-03-30, 10 calendar days from 20 March 2024");
}

TEST_CASE("clear notice names the bank holidays between") {
  CHECK(found({Kind::notice, "2024-03-20", "5 working days", 0, "the day of the invitation"}) ==
        "2024-03-28, the first working day after 5 working days of notice from 20 March 2024, the day of the "
        "invitation");
  // 25, 26, 27, 28 March and 2 April lie between.
  CHECK(
      found({Kind::notice, "2024-03-22", "5 working days"}) ==
      "2024-04-03, the first working day after 5 working days of notice from 22 March 2024, leaving out the "
      "bank holidays on 29 March and 1 April");
  // The two days are 28 and 29 March, Good Friday or not; then a weekend and Easter Monday.
  CHECK(found({Kind::notice, "2024-03-27", "2 calendar days"}) ==
        "2024-04-02, the first working day after 2 calendar days of notice from 27 March 2024, leaving out "
        "the bank holiday on 1 April");
  CHECK(found({Kind::notice, "2024-03-28", "", 0, "the day the advice is there"}) ==
        "2024-04-02, the first working day after 28 March 2024, the day the advice is there, leaving out the "
        "bank holidays on 29 March and 1 April");
}

TEST_CASE("what runs for months ends on the same day of the month or its last") {
  CHECK(found({Kind::end_of, "2023-08-31", "6 months", 0, "the day it began to run"}) ==
        "2024-02-29, 6 months from 31 August 2023, the day it began to run");
}

TEST_CASE("a day of an absence is counted from its first as day 1") {
  CHECK(found({Kind::spell_day, "2024-03-05", "", 8}) ==
        "2024-03-12, day 8 of the spell that began on 5 March 2024");
  CHECK(found({Kind::spell_day, "2024-03-05", "3 working days", 8}) ==
        "2024-03-15, day 8 of the spell that began on 5 March 2024, then 3 working days from 12 March 2024");
}

TEST_CASE("a meeting before a day names the bank holidays it steps over") {
  // 1 June 2024 is a Saturday.
  CHECK(found({Kind::before, "2024-07-01", "1 month"}) ==
        "2024-05-31, the last working day that lies 1 month or more before 1 July 2024");
  CHECK(
      found({Kind::before, "2024-06-27", "1 month"}) ==
      "2024-05-24, the last working day that lies 1 month or more before 27 June 2024, leaving out the bank "
      "holiday on 27 May");
  CHECK(found({Kind::before, "2024-04-03", "2 working days"}) ==
        "2024-03-28, the last working day that lies 2 working days or more before 3 April 2024, leaving out "
        "the bank holidays on 29 March and 1 April");
  // Nor is the holiday before the day found, Mon 6 May.
  CHECK(found({Kind::before, "2024-05-08", "1 working day"}) ==
        "2024-05-07, the last working day that lies 1 working day or more before 8 May 2024");
  // The day itself may be a holiday; it is not stepped over.
  CHECK(found({Kind::before, "2024-05-06", "1 working day"}) ==
        "2024-05-03, the last working day that lies 1 working day or more before 6 May 2024");
}

TEST_CASE("a meeting put off is held on the first working day from then on") {
  CHECK(found({Kind::working_day_from, "2024-03-29", ""}) ==
        "2024-04-02, the first working day on or after 29 March 2024, leaving out the bank holidays on 29 "
        "March and 1 April");
  CHECK(found({Kind::working_day_from, "2024-04-02", ""}) ==
        "2024-04-02, the first working day on or after 2 April 2024");
  CHECK(found({Kind::working_day_from, "2024-03-28", ""}) ==
        "2024-03-28, the first working day on or after 28 March 2024");
}

TEST_CASE("days back at work are days of the person's own pattern") {
  const auto back = [](int number) {
    return found({Kind::back_at_work, "2024-03-06", "", number, "", "MTW----"});
  };
  const std::string after =
      " of the person's own working pattern after the spell, which ended on 6 March 2024";
  CHECK(back(0) == "2024-03-11, the first day" + after);
  CHECK(back(1) == "2024-03-11, the first day" + after);
  CHECK(back(2) == "2024-03-12, day 2" + after);
  CHECK(back(4) == "2024-03-18, day 4" + after);
}

TEST_CASE("the day pay changes is the day after the last one paid") {
  const auto months = [](const std::string& length, int used) {
    return found({Kind::paid_until, "2024-03-10", length, used});
  };
  CHECK(months("2 months", 0) == "2024-05-10, the day after 2 months of sick pay from 10 March 2024");
  CHECK(months("2 months", 1) == "2024-05-09, the day after 2 months of sick pay from 10 March 2024, less "
                                 "the 1 day paid for in earlier spells");
  // From 10 March to 10 May are 61 days.
  CHECK(months("2 months", 60) == "2024-03-11, the day after 2 months of sick pay from 10 March 2024, less "
                                  "the 60 days paid for in earlier spells");
  CHECK(months("2 months", 61) == "2024-03-10, on the first day of the spell nothing was left of 2 months "
                                  "after 61 days paid for in earlier spells");
  CHECK(months("2 months", 90) == "2024-03-10, on the first day of the spell nothing was left of 2 months "
                                  "after 90 days paid for in earlier spells");
  // The seventh working day from Fri 1 March is Mon 11.
  const auto days = [](int used) { return found({Kind::paid_until, "2024-03-01", "10 working days", used}); };
  CHECK(days(3) == "2024-03-12, the day after 10 working days of sick pay from 1 March 2024, less the 3 days "
                   "paid for in earlier spells");
  CHECK(days(10) == "2024-03-01, on the first day of the spell nothing was left of 10 working days after 10 "
                    "days paid for in earlier spells");
}

TEST_CASE("without any pay at this length of service the first day says so") {
  const Told told(Record().works("MTWTF--"), Policy(), Beside(), "2024-12-31");
  const DayRule none{Kind::paid_until, day_number(day("2024-03-10")), Term{0, TermUnit::month}, 0};
  CHECK(day_again(told.run(), 0, none) == day("2024-03-10"));
  CHECK(day_rule_in_words(told.run(), none, day("2024-03-10")) ==
        "at this length of service there was none on 10 March 2024, the first day of the spell");
}

TEST_CASE("a financial year ends on 31 March, that day included") {
  const std::string words = "the end of the financial year, 31 March, on or after ";
  CHECK(found({Kind::financial_year, "2024-03-31", ""}) == "2024-03-31, " + words + "31 March 2024");
  CHECK(found({Kind::financial_year, "2024-04-01", ""}) == "2025-03-31, " + words + "1 April 2024");
  CHECK(found({Kind::financial_year, "2021-05-31", "3 years"}) ==
        "2025-03-31, " + words + "3 years from 31 May 2021");
}

TEST_CASE("a day that was not counted from another has no rule to tell") {
  const Told told(Record().works("MTWTF--"), Policy(), Beside(), "2024-12-31");
  const DayRule itself{Kind::itself, day_number(day("2024-03-10")), std::nullopt, 0};
  CHECK_FALSE(day_again(told.run(), 0, itself));
  CHECK(day_rule_in_words(told.run(), itself, day("2024-03-10")).empty());
  CHECK_FALSE(day_again(told.run(), 0, {Kind::deadline, no_day, term("1 month"), 0}));
  CHECK(
      day_rule_in_words(told.run(), {Kind::deadline, no_day, term("1 month"), 0}, day("2024-03-10")).empty());
}
