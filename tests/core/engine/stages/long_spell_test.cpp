#include <catch2/catch_test_macros.hpp>

#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum EventKind;

const std::vector<EventKind> moves = {referral,   health_report,    review_met,    review_missed, leaves,
                                      stage_kept, closed_on_return, stage_meeting, target_missed, invitation};

/// A spell of 28 days leads to stage 1 of the frequent track, which stays over the return.
Policy keeping() {
  return policy_of(PolicyBuilder().with(continuous_length(28).leads_to("stage_1")),
                   {StageBuilder("stage_1").missed_to("stage_2"), StageBuilder("stage_2")});
}

/// A spell of 28 days opens long_1, which ends on return.
Policy
closing(const StageBuilder& first = StageBuilder("long_1", Track::long_term).notice("2 calendar days")) {
  Policy policy = policy_of(PolicyBuilder(), {StageBuilder(first).opens_on_length(28)});
  policy.long_term.keeps_stage = false;
  return policy;
}

StageBuilder long_1() { return StageBuilder("long_1", Track::long_term).notice("2 calendar days"); }

SickPay months(int full, int half) {
  SickPay scheme;
  scheme.id = "scheme";
  scheme.bands = {{0, full, half, 0}};
  return scheme;
}

Policy with_pay(int full) {
  Policy policy = policy_of(PolicyBuilder(), {long_1().opens_on_length(28).missed_to("long_3"),
                                              StageBuilder("long_2", Track::long_term)
                                                  .notice("2 calendar days")
                                                  .opens_before_pay_ends("1 month")
                                                  .review("1 month")
                                                  .missed_to("long_3"),
                                              StageBuilder("long_3", Track::long_term)});
  policy.long_term.keeps_stage = false;
  policy.sick_pay = {months(full, 3)};
  return policy;
}

}  // namespace

TEST_CASE("the stage that a long spell opened is kept on return and its target begins anew") {
  // Day 28 is Mon 28 March; meeting Wed 30. The spell ends on Fri 8 April; back on Mon 11.
  const Record record = Record().spell("2022-03-01", "2022-04-08");
  const Timeline found = timeline_of(record, keeping(), Beside(), "2022-12-31");
  CHECK(lines_of(found, moves) == Lines{"2022-03-29 invitation stage_1", "2022-03-30 stage_meeting stage_1",
                                        "2022-04-11 stage_kept stage_1"});
  CHECK(live_of(found) == Lines{"stage_1 2022-03-30 to …"});
}

TEST_CASE("a stage is kept on return from a long spell if it was live on the spell's last day") {
  Policy policy =
      policy_of(PolicyBuilder().with(manual("concern").leads_to("stage_1")), {StageBuilder("stage_1")});
  // The stage opens on Thu 3 March; the spells end on its day and on the day before.
  const Beside concern = Beside().decision("2022-03-01", "trigger", "concern");
  CHECK(timeline(Record().spell("2022-01-03", "2022-03-03"), policy, concern, "2022-12-31", {stage_kept}) ==
        Lines{"2022-03-04 stage_kept stage_1"});
  CHECK(timeline(Record().spell("2022-01-03", "2022-03-02"), policy, concern, "2022-12-31", {stage_kept})
            .empty());
  // A spell of 27 days is not long.
  CHECK(timeline(Record().spell("2022-03-14", "2022-04-09"), policy, concern, "2022-12-31", {stage_kept})
            .empty());
  CHECK(timeline(Record().spell("2022-03-14", "2022-04-10"), policy, concern, "2022-12-31", {stage_kept}) ==
        Lines{"2022-04-11 stage_kept stage_1"});
}

TEST_CASE("the return is the first day of the person's pattern") {
  CHECK(timeline(Record().works("-TW----").spell("2022-03-01", "2022-04-08"), keeping(), "2022-12-31",
                 {stage_kept}) == Lines{"2022-04-12 stage_kept stage_1"});
}

TEST_CASE("after a return the first further spell may be a missed target") {
  Policy policy = keeping();
  policy.long_term.watch = term("12 months");
  policy.long_term.watch_steps_up = true;
  const auto missed = [&](const std::string& first, const std::string& last) {
    return timeline(Record().spell("2022-03-01", "2022-04-08").spell(first, last), policy, "2023-12-31",
                    {target_missed, invitation});
  };
  CHECK(missed("2022-05-10", "2022-05-11") == Lines{"2022-03-29 invitation stage_1",
                                                    "2022-05-11 target_missed stage_1",
                                                    "2022-05-12 invitation stage_2"});
  // Watched until 10 April 2023, the day before twelve months from 11 April 2022 are over.
  CHECK(missed("2023-04-06", "2023-04-10").size() == 3);
  CHECK(missed("2023-04-06", "2023-04-11") == Lines{"2022-03-29 invitation stage_1"});
  // A weekend off sick is no spell that counts.
  CHECK(missed("2022-05-14", "2022-05-15") == Lines{"2022-03-29 invitation stage_1"});
  policy.long_term.watch_steps_up = false;
  CHECK(missed("2022-05-10", "2022-05-11") == Lines{"2022-03-29 invitation stage_1"});
}

TEST_CASE("a stage opens on the day a spell reaches its length") {
  // Day 28 is Mon 28 March, invitation 29, two clear days 30 and 31, meeting Fri 1 April.
  CHECK(timeline(Record().open_spell("2022-03-01"), closing(), "2022-04-05", moves) ==
        Lines{"2022-03-29 invitation long_1", "2022-04-01 stage_meeting long_1"});
  CHECK(timeline(Record().spell("2022-03-01", "2022-03-27"), closing(), "2022-04-05", moves).empty());
}

TEST_CASE("a spell that ends before the meeting closes the case on the first day back") {
  CHECK(timeline(Record().spell("2022-03-01", "2022-03-31"), closing(), "2022-12-31", moves) ==
        Lines{"2022-03-29 invitation long_1", "2022-04-01 closed_on_return long_1"});
  // Back before the invitation went out: there is none.
  CHECK(timeline(Record().spell("2022-03-01", "2022-03-28"), closing(), "2022-12-31", moves) ==
        Lines{"2022-03-29 closed_on_return long_1"});
  // Ended by then, though not yet back: the meeting is not held on Fri 1 April.
  CHECK(timeline(Record().works("MT-----").spell("2022-03-01", "2022-03-30"), closing(), "2022-12-31",
                 moves) == Lines{"2022-03-29 invitation long_1", "2022-04-04 closed_on_return long_1"});
  CHECK(
      timeline(Record().works("MT-----").spell("2022-03-01", "2022-03-30"), closing(), "2022-04-02", moves) ==
      Lines{"2022-03-29 invitation long_1", "2022-04-04 closed_on_return long_1 planned"});
}

TEST_CASE("a return ends the long-term track and leaves the other as it is") {
  Policy policy = closing();
  policy.triggers.push_back(manual("concern").leads_to("stage_1").rule());
  policy.stages.push_back(StageBuilder("stage_1").stage());
  const Timeline found = timeline_of(Record().spell("2022-03-01", "2022-04-08"), policy,
                                     Beside().decision("2022-02-01", "trigger", "concern"), "2022-12-31");
  CHECK(lines_of(found, moves) == Lines{"2022-02-02 invitation stage_1", "2022-02-03 stage_meeting stage_1",
                                        "2022-03-29 invitation long_1", "2022-04-01 stage_meeting long_1",
                                        "2022-04-11 closed_on_return long_1"});
  CHECK(live_of(found) == Lines{"stage_1 2022-02-03 to …", "long_1 2022-04-01 to 2022-04-11"});
}

TEST_CASE("related spells count together from the day that is decided") {
  const Record record = Record().spell("2022-02-01", "2022-02-14").open_spell("2022-03-01");
  const auto asked = [&](const std::string& decided) {
    return timeline(record, closing(), Beside().decision(decided, "related", "2022-03-01", "2022-02-01"),
                    "2022-04-05", {invitation});
  };
  // 14 days and 14 more: 14 March.
  CHECK(asked("2022-03-02") == Lines{"2022-03-15 invitation long_1"});
  CHECK(asked("2022-03-14") == Lines{"2022-03-15 invitation long_1"});
  CHECK(asked("2022-03-17") == Lines{"2022-03-18 invitation long_1"});
  CHECK(asked("2022-03-30") == Lines{"2022-03-29 invitation long_1"});
}

TEST_CASE("a return from related spells that are long together ends the long-term track") {
  const auto found = [&](const std::string& last_day, const std::string& decided) {
    const Record record = Record().spell("2022-02-01", "2022-02-14").spell("2022-03-01", last_day);
    return timeline(record, closing(), Beside().decision(decided, "related", "2022-03-01", "2022-02-01"),
                    "2022-04-29", moves);
  };
  // 14 days and 14 more: Mon 14 March; invitation on the 15th, two clear days, meeting Fri 18. The later
  // spell alone lasts 18 days.
  CHECK(found("2022-03-18", "2022-03-02") == Lines{"2022-03-15 invitation long_1",
                                                   "2022-03-18 stage_meeting long_1",
                                                   "2022-03-21 closed_on_return long_1"});
  // Found to be related on the very day of the return, or after it: no stage was asked to.
  CHECK(found("2022-03-18", "2022-03-21").empty());
}

TEST_CASE("spells are related through others") {
  const Record record =
      Record().spell("2022-01-04", "2022-01-10").spell("2022-02-01", "2022-02-07").open_spell("2022-03-01");
  const Beside chain = Beside()
                           .decision("2022-02-01", "related", "2022-02-01", "2022-01-04")
                           .decision("2022-03-01", "related", "2022-03-01", "2022-02-01");
  // 7 and 7 days and 14 more.
  CHECK(timeline(record, closing(), chain, "2022-04-05", {invitation}) ==
        Lines{"2022-03-15 invitation long_1"});
}

TEST_CASE("a long spell's meeting waits for the report of this spell's latest referral") {
  const Policy policy = closing(long_1().referral(ReferralAt::before_if_not_yet));
  const Record record = Record().open_spell("2022-03-01");
  SECTION("of the record: 2 March and twenty working days are 30 March, notice decides") {
    CHECK(timeline(record, policy, Beside().event("2022-03-02", "referral"), "2022-05-31", moves) ==
          Lines{"2022-03-02 referral referral done", "2022-03-29 invitation long_1",
                "2022-03-30 health_report long_1", "2022-04-01 stage_meeting long_1"});
  }
  SECTION("of a duty on day 29, which is the day of the invitation: the report is there on 28 April") {
    Policy with_duty = policy;
    Duty duty;
    duty.id = "refer";
    duty.kind = DutyKind::referral;
    duty.spell_day = 29;
    with_duty.duties = {duty};
    CHECK(timeline(record, with_duty, "2022-05-31", moves) ==
          Lines{"2022-03-29 referral refer", "2022-03-29 invitation long_1",
                "2022-04-28 health_report long_1", "2022-04-29 stage_meeting long_1"});
  }
  SECTION("of none: one is made with the invitation, unless one lies in the year before") {
    CHECK(timeline(record, policy, "2022-05-31", {referral, stage_meeting}) ==
          Lines{"2022-03-29 referral long_1", "2022-04-29 stage_meeting long_1"});
    CHECK(timeline(record, policy, Beside().event("2022-02-28", "referral"), "2022-05-31", {stage_meeting}) ==
          Lines{"2022-04-01 stage_meeting long_1"});
  }
  SECTION("and falls away where the day of return is known") {
    CHECK(timeline(record, policy, Beside().decision("2022-03-28", "return_date_known", "2022-03-01"),
                   "2022-05-31", moves)
              .empty());
    CHECK(timeline(record, policy, Beside().decision("2022-03-29", "return_date_known", "2022-03-01"),
                   "2022-05-31", {stage_meeting})
              .size() == 1);
    CHECK(timeline(record, closing(), Beside().decision("2022-03-20", "return_date_known", "2022-03-01"),
                   "2022-05-31", {stage_meeting})
              .size() == 1);
  }
}

TEST_CASE("a meeting is held before full pay ends while the spell and the stage before it last") {
  SECTION("a month before 1 June is Sunday 1 May: Friday 29 April") {
    const Timeline found =
        timeline_of(Record().open_spell("2022-03-01"), with_pay(3), Beside(), "2022-05-15");
    CHECK(lines_of(found, {invitation, stage_meeting, pay_half}) == Lines{"2022-03-29 invitation long_1",
                                                                          "2022-04-01 stage_meeting long_1",
                                                                          "2022-04-29 stage_meeting long_2"});
    CHECK(live_of(found) == Lines{"long_1 2022-04-01 to 2022-04-29", "long_2 2022-04-29 to …"});
  }
  SECTION("planned before that day") {
    CHECK(timeline(Record().open_spell("2022-03-01"), with_pay(3), "2022-04-10", {stage_meeting}) ==
          Lines{"2022-04-01 stage_meeting long_1", "2022-04-29 stage_meeting long_2 planned"});
  }
  SECTION("not before notice after the stage before it: two clear days from 1 April, Mon 4") {
    CHECK(timeline(Record().open_spell("2022-03-01"), with_pay(1), "2022-04-10", {stage_meeting}) ==
          Lines{"2022-04-01 stage_meeting long_1", "2022-04-04 stage_meeting long_2"});
  }
  SECTION("not after the return") {
    CHECK(timeline(Record().spell("2022-03-01", "2022-04-28"), with_pay(3), "2022-12-31", moves) ==
          Lines{"2022-03-29 invitation long_1", "2022-04-01 stage_meeting long_1",
                "2022-04-29 closed_on_return long_1"});
    CHECK(timeline(Record().spell("2022-03-01", "2022-04-29"), with_pay(3), "2022-12-31",
                   {stage_meeting, closed_on_return}) == Lines{"2022-04-01 stage_meeting long_1",
                                                               "2022-04-29 stage_meeting long_2",
                                                               "2022-05-02 closed_on_return long_2"});
  }
  SECTION("and its missed review leads on: Sun 29 May, invitation Mon 30, meeting Tue 31") {
    CHECK(timeline(Record().open_spell("2022-03-01"), with_pay(3), "2022-06-30",
                   {review_missed, stage_meeting}) ==
          Lines{"2022-04-01 stage_meeting long_1", "2022-04-29 stage_meeting long_2",
                "2022-05-29 review_missed long_2", "2022-05-31 stage_meeting long_3"});
  }
}

TEST_CASE("a report that was there before the day of the look makes no event") {
  // Referral 2 March and five working days: Wed 9 March, long before day 28.
  Policy policy = closing(long_1().referral(ReferralAt::before_if_not_yet));
  policy.delays.health_report = term("5 working days");
  CHECK(timeline(Record().open_spell("2022-03-01"), policy, Beside().event("2022-03-02", "referral"),
                 "2022-05-31", {health_report, stage_meeting}) == Lines{"2022-04-01 stage_meeting long_1"});
}

TEST_CASE("what a return ends is not ended before the return") {
  const Record record = Record().spell("2022-03-01", "2022-04-08");
  const Timeline found = timeline_of(record, closing(), Beside(), "2022-04-09");
  CHECK(lines_of(found, {closed_on_return}) == Lines{"2022-04-11 closed_on_return long_1 planned"});
  CHECK(live_of(found) == Lines{"long_1 2022-04-01 to …"});
}

TEST_CASE("a meeting that will not be held because the spell has ended is not planned") {
  // The spell ended on Wed 30 March; the meeting would be on Fri 1 April, the return is on Mon 4.
  CHECK(
      timeline(Record().works("MT-----").spell("2022-03-01", "2022-03-30"), closing(), "2022-03-31", moves) ==
      Lines{"2022-03-29 invitation long_1", "2022-04-04 closed_on_return long_1 planned"});
}

TEST_CASE("what a planned meeting would change is not planned") {
  // Asked to stage 2 on Wed 30 March: invitation Thu 31, meeting Fri 1 April; the return is on Mon 4.
  Policy policy = policy_of(PolicyBuilder().with(manual("concern").leads_to("stage_1")),
                            {StageBuilder("stage_1").missed_to("stage_2"), StageBuilder("stage_2")});
  const Beside beside = Beside().stage("2022-01-10", "stage_1").decision("2022-03-30", "trigger", "concern");
  const Record record = Record().works("MT-----").spell("2022-02-28", "2022-03-30");
  CHECK(timeline(record, policy, beside, "2022-03-31", {stage_meeting, stage_kept}) ==
        Lines{"2022-04-01 stage_meeting stage_2 planned"});
}

TEST_CASE("nobody comes back from a spell that ends with service") {
  const auto kept = [](const std::string& leaves_on) {
    return timeline(Record().leaves(leaves_on).spell("2022-03-01", "2022-04-08"), keeping(), "2022-04-08",
                    {stage_kept});
  };
  CHECK(kept("2022-04-08").empty());
  CHECK(kept("2022-04-11") == Lines{"2022-04-11 stage_kept stage_1 planned"});
}

TEST_CASE("a stage of one track is kept for what was live on that track") {
  // Long_1 is live on the spell's last day, Wed 30 March; stage_1 opens on Fri 1 April; the return is on
  // Mon 4.
  const Policy policy = policy_of(PolicyBuilder().with(manual("concern").leads_to("stage_1")),
                                  {StageBuilder("stage_1"), long_1()});
  const Beside beside = Beside().stage("2022-02-01", "long_1").decision("2022-03-30", "trigger", "concern");
  CHECK(timeline(Record().works("MT-----").spell("2022-02-28", "2022-03-30"), policy, beside, "2022-12-31",
                 {stage_meeting, stage_kept}) ==
        Lines{"2022-04-01 stage_meeting stage_1", "2022-04-04 stage_kept long_1"});
}

TEST_CASE("related spells count only if they are whole days that formal action counts") {
  const auto asked = [&](const Record& record) {
    Policy policy = closing();
    policy.categories[static_cast<std::size_t>(Category::pregnancy_related)].counts = Counts::informal_only;
    return timeline(record, policy, Beside().decision("2022-03-02", "related", "2022-03-01", "2022-02-01"),
                    "2022-04-05", {invitation});
  };
  CHECK(
      asked(
          Record().spell("2022-02-01", "2022-02-14", Category::pregnancy_related).open_spell("2022-03-01")) ==
      Lines{"2022-03-29 invitation long_1"});
  CHECK(asked(Record().part_day("2022-02-01", 37'500).open_spell("2022-03-01")) ==
        Lines{"2022-03-29 invitation long_1"});
  CHECK(asked(Record().days({"2022-02-01"}).open_spell("2022-03-01")) ==
        Lines{"2022-03-28 invitation long_1"});
}

TEST_CASE("the end of full pay calls for a meeting only where the policy and the spell do") {
  const auto meetings = [&](const Policy& policy, Category category) {
    return timeline(Record().open_spell("2022-03-01", category), policy,
                    Beside().stage("2022-03-01", "long_1"), "2022-05-15", {stage_meeting});
  };
  Policy policy = with_pay(3);
  CHECK(meetings(policy, Category::sickness) == Lines{"2022-04-29 stage_meeting long_2"});
  policy.categories[static_cast<std::size_t>(Category::pregnancy_related)].counts = Counts::informal_only;
  CHECK(meetings(policy, Category::pregnancy_related).empty());
  Policy by_a_step = policy;
  by_a_step.stages[1].opens.on = OpensOn::trigger;
  CHECK(meetings(by_a_step, Category::sickness).empty());
  Policy undated = policy;
  undated.stages[1].opens.before.reset();
  CHECK(meetings(undated, Category::sickness).empty());
}

TEST_CASE("two spells that begin on one day are not related by their name") {
  // A decision about anything else, so that related spells are looked for at all.
  const Record record = Record().spell("2022-03-01", "2022-03-07").open_spell("2022-03-01");
  CHECK(timeline(record, closing(), Beside().decision("2022-03-02", "related", "2022-02-01", "2022-01-04"),
                 "2022-04-05", {invitation}) == Lines{"2022-03-29 invitation long_1"});
  const Record other = Record().spell("2022-03-01", "2022-03-20").open_spell("2022-03-01");
  CHECK(timeline(other, closing(), Beside().decision("2022-03-02", "related", "2022-02-01", "2022-01-04"),
                 "2022-04-05", {invitation}) == Lines{"2022-03-29 invitation long_1"});
}

TEST_CASE("a stage that ended on a long spell's last day is not kept in another's place") {
  // Stage 1 lapses on Wed 30 March and is opened anew on Fri 1 April; the return is on Mon 4.
  const Policy policy =
      policy_of(PolicyBuilder().with(manual("concern").leads_to("stage_1")), {StageBuilder("stage_1")});
  const auto kept = [&](const std::string& expires) {
    return timeline(
        Record().works("MT-----").spell("2022-02-28", "2022-03-30"), policy,
        Beside().stage("2022-02-01", "stage_1", expires).decision("2022-03-30", "trigger", "concern"),
        "2022-12-31", {warning_lapses, stage_meeting, stage_kept});
  };
  CHECK(kept("2022-03-30") == Lines{"2022-03-30 warning_lapses stage_1", "2022-04-01 stage_meeting stage_1"});
  CHECK(kept("2022-04-30") == Lines{"2022-04-04 stage_kept stage_1", "2022-04-30 warning_lapses stage_1"});
}

TEST_CASE("a return ends no meeting that a recorded stage had taken the place of") {
  // Day 20 is Sun 20 March, invitation Mon 21, meeting Thu 24; from Tue 22 the stage is recorded. The spell
  // of 23 days is not long.
  Policy policy = policy_of(PolicyBuilder(), {long_1().opens_on_length(20)});
  policy.long_term.keeps_stage = false;
  const Timeline found = timeline_of(Record().spell("2022-03-01", "2022-03-23"), policy,
                                     Beside().stage("2022-03-22", "long_1"), "2022-12-31");
  CHECK(lines_of(found, moves) == Lines{"2022-03-21 invitation long_1"});
  CHECK(live_of(found) == Lines{"long_1 2022-03-22 to …"});
}
