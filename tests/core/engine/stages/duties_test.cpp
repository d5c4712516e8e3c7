#include <catch2/catch_test_macros.hpp>

#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum EventKind;

Policy with_duty(const Duty& duty) {
  Policy policy = PolicyBuilder().policy();
  policy.duties = {duty};
  policy.duties[0].id = "duty";
  return policy;
}

Duty on_day(int spell_day) {
  Duty duty;
  duty.spell_day = spell_day;
  return duty;
}

Duty on(DutyOn what) {
  Duty duty;
  duty.on = what;
  return duty;
}

}  // namespace

TEST_CASE("a duty of a spell's day falls due if the spell lasts that long") {
  Policy policy = with_duty(on_day(8));
  policy.duties[0].kind = DutyKind::fit_note;
  CHECK(timeline(Record().spell("2022-03-01", "2022-03-08"), policy, "2022-12-31") ==
        Lines{"2022-03-08 fit_note duty"});
  CHECK(timeline(Record().spell("2022-03-01", "2022-03-07"), policy, "2022-12-31").empty());
  CHECK(timeline(Record().open_spell("2022-03-01"), policy, "2022-03-07").empty());
  CHECK(timeline(Record().open_spell("2022-03-01"), policy, "2022-03-08").size() == 1);
  // Days outside service are not days of the spell.
  CHECK(timeline(Record().starts("2022-03-03").spell("2022-03-01", "2022-03-12"), policy, "2022-12-31") ==
        Lines{"2022-03-10 fit_note duty"});
  CHECK(timeline(Record().leaves("2022-03-07").spell("2022-03-01", "2022-03-12"), policy, "2022-12-31")
            .empty());
}

TEST_CASE("a duty comes again while the spell lasts, counted from its first day") {
  Duty monthly = on_day(1);
  monthly.kind = DutyKind::contact;
  monthly.every = term("1 month");
  CHECK(timeline(Record().spell("2022-01-31", "2022-04-29"), with_duty(monthly), "2022-12-31") ==
        Lines{"2022-01-31 contact duty", "2022-02-28 contact duty", "2022-03-31 contact duty"});
  CHECK(timeline(Record().spell("2022-01-31", "2022-04-30"), with_duty(monthly), "2022-12-31").size() == 4);
}

TEST_CASE("a duty within a time has its deadline, planned where that is still to come") {
  Duty duty = on_day(1);
  duty.within = term("3 working days");
  CHECK(timeline(Record().open_spell("2022-03-31"), with_duty(duty), "2022-04-01") ==
        Lines{"2022-04-05 notification duty planned"});
}

TEST_CASE("a duty on return falls on the first day of the pattern that no other spell covers") {
  const Policy policy = with_duty(on(DutyOn::return_to_work));
  CHECK(timeline(Record().works("-TW----").spell("2022-03-01", "2022-03-03"), policy, "2022-12-31") ==
        Lines{"2022-03-08 notification duty"});
  CHECK(timeline(Record().spell("2022-03-01", "2022-03-03").spell("2022-03-04", "2022-03-08"), policy,
                 "2022-12-31") == Lines{"2022-03-09 notification duty"});
  CHECK(timeline(Record().open_spell("2022-03-01"), policy, "2022-12-31").empty());
  CHECK(timeline(Record().leaves("2022-03-03").spell("2022-03-01", "2022-03-03"), policy, "2022-12-31")
            .empty());
}

TEST_CASE("a duty after longer spells leaves the others out") {
  Duty duty = on(DutyOn::spell_end);
  duty.kind = DutyKind::final_certificate;
  duty.longer_than_days = 14;
  CHECK(timeline(Record().spell("2022-03-01", "2022-03-14"), with_duty(duty), "2022-12-31").empty());
  CHECK(timeline(Record().spell("2022-03-01", "2022-03-15"), with_duty(duty), "2022-12-31") ==
        Lines{"2022-03-15 final_certificate duty"});
}

TEST_CASE("a certificate is followed by the next while the spell goes on") {
  Duty duty = on(DutyOn::fit_note_expiry);
  duty.kind = DutyKind::fit_note;
  duty.within = term("3 working days");
  const Policy policy = with_duty(duty);
  const Beside note = Beside().event("2022-03-08", "fit_note", "2022-03-18");
  CHECK(timeline(Record().spell("2022-03-01", "2022-03-19"), policy, note, "2022-12-31") ==
        Lines{"2022-03-23 fit_note duty"});
  CHECK(timeline(Record().spell("2022-03-01", "2022-03-18"), policy, note, "2022-12-31").empty());
  CHECK(timeline(Record().open_spell("2022-03-01"), policy, note, "2022-03-18") ==
        Lines{"2022-03-23 fit_note duty planned"});
  CHECK(timeline(Record().open_spell("2022-03-01"), policy, note, "2022-03-17").empty());
  CHECK(timeline(Record().open_spell("2022-03-20"), policy, note, "2022-12-31").empty());
}

TEST_CASE("records are kept for a time, and to the end of the financial year where it says so") {
  Duty duty = on(DutyOn::leaving);
  duty.kind = DutyKind::retention;
  duty.within = term("3 years");
  const auto kept = [&](const std::string& leaves) {
    return timeline(Record().leaves(leaves), with_duty(duty), "2022-12-31");
  };
  CHECK(kept("2022-03-31") == Lines{"2025-03-31 retention duty planned"});
  duty.plus_financial_year = true;
  CHECK(kept("2022-03-31") == Lines{"2025-03-31 retention duty planned"});
  CHECK(kept("2022-04-01") == Lines{"2026-03-31 retention duty planned"});
  CHECK(kept("2023-01-01").empty());
}

TEST_CASE("a duty may follow a recorded event of any kind") {
  Duty duty = on(DutyOn::recorded);
  duty.recorded_kind = "suspension";
  duty.within = term("5 working days");
  duty.kind = DutyKind::letter;
  CHECK(timeline(Record().person("E1"), with_duty(duty),
                 Beside().event("2022-03-01", "suspension").event("2022-03-02", "letter"), "2022-12-31",
                 {EventKind::letter}) == Lines{"2022-03-08 letter duty"});
}

TEST_CASE("a duty may follow each change of pay") {
  Duty duty = on(DutyOn::pay_change);
  duty.kind = DutyKind::letter;
  Policy policy = with_duty(duty);
  SickPay scheme;
  scheme.id = "scheme";
  scheme.bands = {{0, 1, 1, 0}};
  policy.sick_pay = {scheme};
  CHECK(timeline(Record().spell("2022-03-01", "2022-05-31"), policy, "2022-12-31", {EventKind::letter}) ==
        Lines{"2022-04-01 letter duty", "2022-05-01 letter duty"});
}

TEST_CASE("a duty is for the categories, reasons and causes it names") {
  Policy policy = with_duty(on_day(1));
  policy.categories[static_cast<std::size_t>(Category::pregnancy_related)].counts = Counts::informal_only;
  policy.categories[static_cast<std::size_t>(Category::disability_leave)].counts = Counts::never;
  const auto due = [&](const Record& record) { return timeline(record, policy, "2022-12-31").size(); };
  const Record pregnant = Record().spell("2022-03-01", "2022-03-02", Category::pregnancy_related);
  const Record on_leave = Record().spell("2022-03-01", "2022-03-02", Category::disability_leave);
  CHECK(due(pregnant) == 1);
  CHECK(due(on_leave) == 0);
  policy.duties[0].categories = {Category::disability_leave};
  CHECK(due(pregnant) == 0);
  CHECK(due(on_leave) == 1);
  policy.duties[0].categories.clear();
  policy.duties[0].reasons = {Reason::stress_anxiety_depression};
  CHECK(due(Record().days({"2022-03-01"})) == 0);
  CHECK(due(Record().days({"2022-03-01"}).because_of(Reason::stress_anxiety_depression)) == 1);
  CHECK(due(Record().days({"2022-03-01"}).because_of(Reason::back)) == 0);
  policy.duties[0].reasons.clear();
  policy.duties[0].work_related_only = true;
  CHECK(due(Record().days({"2022-03-01"})) == 0);
  CHECK(due(Record().days({"2022-03-01"}).work_related()) == 1);
}

TEST_CASE("a referral falls away from the day on which the day of return is known") {
  Duty duty = on_day(29);
  duty.kind = DutyKind::referral;
  const Record record = Record().open_spell("2022-03-01");
  CHECK(timeline(record, with_duty(duty), Beside().decision("2022-03-29", "return_date_known", "2022-03-01"),
                 "2022-12-31")
            .empty());
  CHECK(timeline(record, with_duty(duty), Beside().decision("2022-03-30", "return_date_known", "2022-03-01"),
                 "2022-12-31")
            .size() == 1);
}

TEST_CASE("each return has its meeting, done where it is recorded") {
  Policy policy = PolicyBuilder().return_meeting({Category::disability_leave}).policy();
  policy.return_meeting->within_days = 2;
  Record record = Record().spell("2022-03-01", "2022-03-03").spell("2022-04-01", "2022-04-01");
  record.spell("2022-05-10", "2022-05-11", Category::disability_leave);
  CHECK(timeline(record, policy, Beside().event("2022-03-08", "return_meeting"), "2022-12-31") ==
        Lines{"2022-03-07 return_meeting return_meeting done", "2022-04-05 return_meeting return_meeting"});
  CHECK(timeline(record, policy, Beside().event("2022-03-03", "return_meeting"), "2022-03-31") ==
        Lines{"2022-03-07 return_meeting return_meeting"});
  CHECK(timeline(record, policy, "2022-03-03") == Lines{"2022-03-07 return_meeting return_meeting planned"});
}

TEST_CASE("a return meeting is that of the latest return, whichever absence was the longer") {
  const Policy policy = PolicyBuilder().return_meeting().policy();
  const auto done = [&](const std::string& held) {
    return timeline(
        Record().spell("2022-03-01", "2022-03-03").spell("2022-03-02", "2022-03-03").days({"2022-03-08"}),
        policy, Beside().event(held, "return_meeting"), "2022-12-31");
  };
  // Back on Fri 4 from two spells at once, and on Wed 9.
  CHECK(done("2022-03-03") ==
        Lines{"2022-03-04 return_meeting return_meeting", "2022-03-09 return_meeting return_meeting"});
  CHECK(done("2022-03-08") ==
        Lines{"2022-03-04 return_meeting return_meeting done", "2022-03-09 return_meeting return_meeting"});
  CHECK(done("2022-03-09") ==
        Lines{"2022-03-04 return_meeting return_meeting", "2022-03-09 return_meeting return_meeting done"});
}

TEST_CASE("a note that ended before the absence began has no expiry in it") {
  const Policy policy = with_duty(on(DutyOn::fit_note_expiry));
  const auto due = [&](const std::string& until) {
    return timeline(Record().spell("2022-03-01", "2022-03-31"), policy,
                    Beside().event("2022-02-14", "fit_note", until), "2022-12-31")
        .size();
  };
  CHECK(due("2022-02-28") == 0);
  CHECK(due("2022-03-01") == 1);
  CHECK(due("2022-03-30") == 1);
  CHECK(due("2022-03-31") == 0);
}
