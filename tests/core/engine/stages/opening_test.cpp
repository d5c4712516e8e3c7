#include <catch2/catch_test_macros.hpp>

#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum EventKind;

/// Two spells in twelve months lead to stage 1.
PolicyBuilder two_spells() { return PolicyBuilder().with(spell_count(2).leads_to("stage_1")); }

StageBuilder stage_1() { return StageBuilder("stage_1").notice("5 working days"); }

/// Two Tuesdays; the second is the look.
Record february_and_march() { return Record().days({"2022-02-01", "2022-03-01"}); }

}  // namespace

TEST_CASE("a met look brings an invitation on the next working day and a meeting after clear notice") {
  // Look Tue 1 March; invitation Wed 2; five clear working days 3, 4, 7, 8, 9; meeting Thu 10.
  CHECK(timeline(february_and_march(), policy_of(two_spells(), {stage_1()}), "2022-12-31") ==
        Lines{"2022-03-01 finding spells 2", "2022-03-02 invitation stage_1",
              "2022-03-10 stage_meeting stage_1"});
}

TEST_CASE("a stage without notice is met on the working day after the invitation") {
  Policy policy = policy_of(two_spells(), {StageBuilder("stage_1")});
  CHECK(timeline(february_and_march(), policy, "2022-12-31", {stage_meeting}) ==
        Lines{"2022-03-03 stage_meeting stage_1"});
  policy.stages[0].meeting.reset();
  CHECK(timeline(february_and_march(), policy, "2022-12-31", {stage_meeting}) ==
        Lines{"2022-03-03 stage_meeting stage_1"});
}

TEST_CASE("what an opening stage brings is counted from its meeting") {
  // Meeting Thu 10 March. Letter: ten working days 11, 14 to 18, 21 to 24. Received two calendar days later,
  // 26; appeal ten calendar days on, 5 April. Review six months, warning twelve months from the meeting.
  const Policy policy = policy_of(two_spells(), {stage_1()
                                                     .letter("outcome", "10 working days")
                                                     .letter("copy")
                                                     .appeal("10 calendar days")
                                                     .warning("12 months")
                                                     .review("6 months")});
  CHECK(timeline(february_and_march(), policy, "2022-03-20") ==
        Lines{"2022-03-01 finding spells 2", "2022-03-02 invitation stage_1",
              "2022-03-10 stage_meeting stage_1", "2022-03-10 letter stage_1 copy",
              "2022-03-24 letter stage_1 outcome planned", "2022-04-05 appeal_deadline stage_1 planned",
              "2022-09-10 review_due stage_1 planned", "2023-03-10 warning_ends stage_1 planned"});
}

TEST_CASE("an appeal without a term has no day, and one against dismissal waits for it") {
  const Beside nothing;
  CHECK(timeline(february_and_march(), policy_of(two_spells(), {stage_1().appeal("")}), "2022-12-31",
                 {appeal_deadline})
            .empty());
  CHECK(timeline(february_and_march(), policy_of(two_spells(), {stage_1().appeal("10 calendar days", true)}),
                 "2022-12-31", {appeal_deadline})
            .empty());
  // Without a letter the time runs from the meeting: 10 March, received the 12th, ten days on the 22nd.
  CHECK(timeline(february_and_march(), policy_of(two_spells(), {stage_1().appeal("10 calendar days")}),
                 "2022-12-31", {appeal_deadline}) == Lines{"2022-03-22 appeal_deadline stage_1"});
}

TEST_CASE("while a meeting is pending further looks do nothing") {
  Record record = february_and_march();
  record.days({"2022-03-08"});
  CHECK(timeline(record, policy_of(two_spells(), {stage_1().missed_to("stage_1")}), "2022-12-31") ==
        Lines{"2022-03-01 finding spells 2", "2022-03-02 invitation stage_1",
              "2022-03-10 stage_meeting stage_1"});
}

TEST_CASE("of several stages met on one day the one that stands last in the policy is asked to") {
  const auto policy =
      PolicyBuilder().with(day_count(2).leads_to("stage_2")).with(spell_count(2).leads_to("stage_1"));
  CHECK(timeline(february_and_march(), policy_of(policy, {stage_1(), StageBuilder("stage_2")}), "2022-12-31",
                 {invitation, stage_meeting}) ==
        Lines{"2022-03-02 invitation stage_2", "2022-03-03 stage_meeting stage_2"});
}

TEST_CASE("a look that meets without being a crossing is shown where it opens a stage") {
  // The warning of the first stage is over when the third look still meets; then it opens the stage again.
  Record record = february_and_march();
  record.days({"2022-05-10"});
  CHECK(timeline(record,
                 policy_of(two_spells(),
                           {stage_1().warning("1 month").missed_to("stage_2"), StageBuilder("stage_2")}),
                 "2022-06-01", {finding, look_met, invitation, warning_lapses, leaves}) ==
        Lines{"2022-03-01 finding spells 2", "2022-03-02 invitation stage_1",
              "2022-04-10 warning_lapses stage_1", "2022-04-10 leaves stage_1",
              "2022-05-10 look_met spells 3", "2022-05-11 invitation stage_1"});
}

TEST_CASE("a trigger that leads nowhere is found and moves nothing") {
  CHECK(timeline(february_and_march(), policy_of(PolicyBuilder().with(spell_count(2)), {stage_1()}),
                 "2022-12-31") == Lines{"2022-03-01 finding spells 2"});
}

TEST_CASE("the two tracks move apart") {
  const auto policy =
      PolicyBuilder().with(spell_count(2).leads_to("stage_1")).with(continuous_length(28).leads_to("long_1"));
  // The long spell reaches day 28 on Mon 28 March; its look is also the third spell's.
  Record record = february_and_march();
  record.open_spell("2022-03-01");
  const Timeline found = timeline_of(Record().days({"2022-02-01"}).spell("2022-03-01", "2022-04-08"),
                                     policy_of(policy, {stage_1(), StageBuilder("long_1", Track::long_term)}),
                                     Beside(), "2022-12-31");
  CHECK(lines_of(found, {finding, invitation, stage_meeting}) ==
        Lines{"2022-03-28 finding lasting 28", "2022-03-29 invitation long_1",
              "2022-03-30 stage_meeting long_1", "2022-04-08 finding spells 2",
              "2022-04-11 invitation stage_1", "2022-04-21 stage_meeting stage_1"});
  CHECK(live_of(found) == Lines{"stage_1 2022-04-21 to …", "long_1 2022-03-30 to …"});
}

TEST_CASE("a meeting waits for the health report") {
  const Policy before = policy_of(two_spells(), {stage_1().referral(ReferralAt::before_if_not_yet)});
  SECTION("assumed after twenty working days") {
    // Referral Wed 2 March; twenty working days end on Wed 30 March; the meeting on Thu 31.
    CHECK(timeline(february_and_march(), before, "2022-12-31") ==
          Lines{"2022-03-01 finding spells 2", "2022-03-02 referral stage_1", "2022-03-02 invitation stage_1",
                "2022-03-30 health_report stage_1", "2022-03-31 stage_meeting stage_1"});
  }
  SECTION("recorded before that") {
    CHECK(timeline(february_and_march(), before, Beside().event("2022-03-18", "health_report"), "2022-12-31",
                   {health_report, stage_meeting}) ==
          Lines{"2022-03-18 health_report health_report done", "2022-03-21 stage_meeting stage_1"});
  }
  SECTION("recorded on the day of the referral") {
    CHECK(timeline(february_and_march(), before, Beside().event("2022-03-02", "health_report"), "2022-12-31",
                   {health_report, stage_meeting}) ==
          Lines{"2022-03-02 health_report health_report done", "2022-03-10 stage_meeting stage_1"});
  }
  SECTION("unless it was put off before the invitation went out: then it is held on that day") {
    CHECK(timeline(february_and_march(), before,
                   Beside().decision("2022-03-02", "adjourn", "stage_1", "", "2022-03-18"), "2022-12-31",
                   {stage_meeting}) == Lines{"2022-03-18 stage_meeting stage_1"});
  }
  SECTION("recorded so early that notice decides") {
    CHECK(timeline(february_and_march(), before, Beside().event("2022-03-04", "health_report"), "2022-12-31",
                   {stage_meeting}) == Lines{"2022-03-10 stage_meeting stage_1"});
  }
  SECTION("recorded after it was taken to be there: too late to be waited for") {
    CHECK(timeline(february_and_march(), before, Beside().event("2022-03-31", "health_report"), "2022-12-31",
                   {stage_meeting}) == Lines{"2022-03-31 stage_meeting stage_1"});
  }
  SECTION("but not after a referral in the twelve months before the invitation") {
    CHECK(timeline(february_and_march(), before, Beside().event("2021-03-03", "referral"), "2022-12-31",
                   {referral, stage_meeting}) ==
          Lines{"2021-03-03 referral referral done", "2022-03-10 stage_meeting stage_1"});
    CHECK(timeline(february_and_march(), before, Beside().event("2021-03-02", "referral"), "2022-12-31",
                   {referral, stage_meeting}) == Lines{"2021-03-02 referral referral done",
                                                       "2022-03-02 referral stage_1",
                                                       "2022-03-31 stage_meeting stage_1"});
  }
  SECTION("always, where the stage says so") {
    const Policy always = policy_of(two_spells(), {stage_1().referral(ReferralAt::before_always)});
    CHECK(timeline(february_and_march(), always, Beside().event("2021-12-01", "referral"), "2022-12-31",
                   {referral, stage_meeting}) == Lines{"2021-12-01 referral referral done",
                                                       "2022-03-02 referral stage_1",
                                                       "2022-03-31 stage_meeting stage_1"});
  }
}

TEST_CASE("a referral at the meeting makes nothing wait") {
  const Policy at = policy_of(two_spells(), {stage_1().referral(ReferralAt::meeting_if_not_yet)});
  CHECK(timeline(february_and_march(), at, "2022-12-31", {referral, health_report, stage_meeting}) ==
        Lines{"2022-03-10 referral stage_1", "2022-03-10 stage_meeting stage_1"});
  CHECK(timeline(february_and_march(), at, Beside().event("2021-03-11", "referral"), "2022-12-31",
                 {referral}) == Lines{"2021-03-11 referral referral done"});
}

TEST_CASE("a look at an open spell is provisional, and so is all it asks for") {
  const Record open = Record().days({"2022-02-01"}).open_spell("2022-03-01");
  CHECK(timeline(open, policy_of(two_spells(), {stage_1()}), "2022-03-04") ==
        Lines{"2022-03-04 finding spells 2 provisional", "2022-03-07 invitation stage_1 provisional planned",
              "2022-03-15 stage_meeting stage_1 provisional planned"});
}

TEST_CASE("only the informal figure meets: a conversation, and no stage") {
  auto policy = two_spells().leaves_out(Category::pregnancy_related, Counts::informal_only);
  const Record record =
      Record().days({"2022-02-01"}).spell("2022-03-01", "2022-03-02", Category::pregnancy_related);
  CHECK(timeline(record, policy_of(policy, {stage_1()}), "2022-12-31") ==
        Lines{"2022-03-02 conversation spells 2"});
  // Once the formal figure meets too, it is a finding; the informal figure crossed before.
  Record more = record;
  more.days({"2022-04-05"});
  CHECK(timeline(more, policy_of(policy, {stage_1()}), "2022-12-31", {conversation, finding}) ==
        Lines{"2022-03-02 conversation spells 2", "2022-04-05 finding spells 2"});
}

TEST_CASE("a manual trigger is a met look on the day of its decision") {
  const Policy policy = policy_of(PolicyBuilder().with(manual("concern").leads_to("stage_1")), {stage_1()});
  CHECK(timeline(Record().person("E1"), policy, Beside().decision("2022-03-01", "trigger", "concern"),
                 "2022-12-31") == Lines{"2022-03-01 finding concern", "2022-03-02 invitation stage_1",
                                        "2022-03-10 stage_meeting stage_1"});
}

TEST_CASE("a decision stands for no trigger that the record itself meets, and for none that is not there") {
  const Policy policy = policy_of(two_spells(), {stage_1()});
  for (const char* about : {"spells", "unknown"})
    CHECK(timeline(Record().person("E1"), policy, Beside().decision("2022-03-01", "trigger", about),
                   "2022-12-31")
              .empty());
}

TEST_CASE("of two decisions on one day for the same the first recorded is told") {
  const Policy policy = policy_of(PolicyBuilder().with(manual("concern").leads_to("stage_1")), {stage_1()});
  Decision row{0, day_number(day("2022-03-01")), "trigger", "concern", "", no_day, "first"};
  Beside beside = Beside().row(row);
  row.why = "second";
  const Timeline found = timeline_of(Record().person("E1"), policy, beside.row(row), "2022-12-31");
  CHECK(lines_of(found, {finding}) == Lines{"2022-03-01 finding concern"});
  CHECK(found.events.front().because.decision == "first");
}
