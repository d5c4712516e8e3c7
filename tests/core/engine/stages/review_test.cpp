#include <catch2/catch_test_macros.hpp>

#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

using enum EventKind;

PolicyBuilder two_spells() { return PolicyBuilder().with(spell_count(2).leads_to("stage_1")); }

StageBuilder stage_1() { return StageBuilder("stage_1").notice("5 working days").review("6 months"); }
StageBuilder stage_2() { return StageBuilder("stage_2").notice("5 working days").review("3 months"); }

/// Stage 1 opens on Thu 10 March 2022; its review is on Sat 10 September.
Record opened() { return Record().days({"2022-02-01", "2022-03-01"}); }

const std::vector<EventKind> reviews = {review_met, review_missed, review_due,   leaves,
                                        step_down,  invitation,    stage_meeting};

}  // namespace

TEST_CASE("a review that finds the target met ends a stage that then is left") {
  const Timeline found = timeline_of(opened(), policy_of(two_spells(), {stage_1().warning("12 months")}),
                                     Beside(), "2022-12-31");
  CHECK(lines_of(found, reviews) == Lines{"2022-03-02 invitation stage_1", "2022-03-10 stage_meeting stage_1",
                                          "2022-09-10 review_met stage_1", "2022-09-10 leaves stage_1"});
  CHECK(live_of(found) == Lines{"stage_1 2022-03-10 to 2022-09-10"});
}

TEST_CASE("a stage that stays after a met review lives until its warning lapses") {
  const auto stays = stage_1().warning("12 months").met_stays();
  CHECK(timeline(opened(), policy_of(two_spells(), {stays}), "2023-12-31",
                 {review_met, leaves, warning_lapses}) == Lines{"2022-09-10 review_met stage_1",
                                                                "2023-03-10 warning_lapses stage_1",
                                                                "2023-03-10 leaves stage_1"});
  CHECK(timeline(opened(), policy_of(two_spells(), {stage_1().met_stays()}), "2023-12-31",
                 {review_met, leaves}) ==
        Lines{"2022-09-10 review_met stage_1", "2022-09-10 leaves stage_1"});
}

TEST_CASE("a case steps down, is reviewed again and leaves") {
  // Stage 2 opens on Thu 19 May (target missed on 10 May), its review is on 19 August; stage 1 again for two
  // months, until 19 October.
  Record record = opened();
  record.days({"2022-04-05", "2022-05-10"});
  const auto ladder = {stage_1().missed_to("stage_2"), stage_2().met_to("stage_1", "2 months")};
  const Timeline found = timeline_of(record, policy_of(two_spells(), ladder), Beside(), "2022-12-31");
  CHECK(lines_of(found, reviews) == Lines{"2022-03-02 invitation stage_1", "2022-03-10 stage_meeting stage_1",
                                          "2022-05-11 invitation stage_2", "2022-05-19 stage_meeting stage_2",
                                          "2022-08-19 review_met stage_2", "2022-08-19 step_down stage_1",
                                          "2022-10-19 review_met stage_1", "2022-10-19 leaves stage_1"});
  CHECK(live_of(found) == Lines{"stage_1 2022-03-10 to 2022-05-19", "stage_2 2022-05-19 to 2022-08-19",
                                "stage_1 2022-08-19 to 2022-10-19"});
}

TEST_CASE("after a step down spells count towards the target from that day on") {
  Record record = opened();
  record.days({"2022-04-05", "2022-05-10", "2022-08-09", "2022-08-23", "2022-09-06"});
  const auto ladder = {stage_1().missed_to("stage_2"), stage_2().met_to("stage_1")};
  // 9 August is before 19 August: 23 August and 6 September are the two.
  CHECK(timeline(record, policy_of(two_spells(), ladder), "2022-09-30", {step_down, target_missed}) ==
        Lines{"2022-05-10 target_missed stage_1 2", "2022-08-19 step_down stage_1",
              "2022-09-06 target_missed stage_1 2"});
}

TEST_CASE("someone absent for four weeks on the day of the review misses the target") {
  Policy policy = policy_of(PolicyBuilder().with(spell_count(2).leads_to("stage_1")),
                            {stage_1().missed_to("stage_2"), stage_2()});
  const auto verdict = [&](const std::string& first, const std::string& last) {
    Record record = opened();
    record.spell(first, last);
    return timeline(record, policy, "2022-09-30", {review_met, review_missed});
  };
  // Day 28 of a spell from 14 August is 10 September.
  CHECK(verdict("2022-08-14", "2022-09-20") == Lines{"2022-09-10 review_missed stage_1"});
  CHECK(verdict("2022-08-14", "2022-09-10") == Lines{"2022-09-10 review_missed stage_1"});
  CHECK(verdict("2022-08-15", "2022-09-20") == Lines{"2022-09-10 review_met stage_1"});
  CHECK(verdict("2022-08-01", "2022-09-09") == Lines{"2022-09-10 review_met stage_1"});
  policy.target.absent_at_review_misses = false;
  CHECK(verdict("2022-08-14", "2022-09-20") == Lines{"2022-09-10 review_met stage_1"});
  policy.target.absent_at_review_misses = true;
  // A spell left out of counts does not miss a target either.
  policy.categories[static_cast<std::size_t>(Category::pregnancy_related)].counts = Counts::informal_only;
  Record pregnant = opened();
  pregnant.spell("2022-08-01", "2022-09-20", Category::pregnancy_related);
  CHECK(timeline(pregnant, policy, "2022-09-30", {review_met, review_missed}) ==
        Lines{"2022-09-10 review_met stage_1"});
}

TEST_CASE("a missed review asks to the next stage from its day on") {
  // Review on Sat 10 September; the next working day is Mon 12; clear days 13, 14, 15, 16, 20 (19 is a bank
  // holiday); meeting Wed 21.
  Record record = opened();
  record.spell("2022-08-01", "2022-12-20");
  CHECK(timeline(record, policy_of(two_spells(), {stage_1().missed_to("stage_2"), stage_2()}), "2022-12-01",
                 reviews) == Lines{"2022-03-02 invitation stage_1", "2022-03-10 stage_meeting stage_1",
                                   "2022-09-10 review_missed stage_1", "2022-09-12 invitation stage_2",
                                   "2022-09-21 stage_meeting stage_2",
                                   "2022-12-21 review_due stage_2 planned"});
}

TEST_CASE("days a year are held to the months of the review") {
  Policy policy =
      policy_of(PolicyBuilder().with(bradford(10'000).id("b")).with(manual("concern").leads_to("stage_1")),
                {stage_1().missed_to("stage_2"), stage_2()});
  policy.target.days_a_year_below = Rational(8);
  const Beside concern = Beside().decision("2022-03-01", "trigger", "concern");
  const auto verdict = [&](const Record& record) {
    return timeline(record, policy, concern, "2022-09-30", {review_met, review_missed});
  };
  // Half a year allows fewer than four days.
  CHECK(verdict(Record().spell("2022-04-04", "2022-04-07")) == Lines{"2022-09-10 review_missed stage_1"});
  CHECK(verdict(Record().spell("2022-04-04", "2022-04-06")) == Lines{"2022-09-10 review_met stage_1"});
  // A spell that began before the meeting does not count, nor do the review's own day and weekends.
  CHECK(verdict(Record().spell("2022-03-09", "2022-03-14")) == Lines{"2022-09-10 review_met stage_1"});
  CHECK(verdict(Record().works("MTWTFSS").spell("2022-09-07", "2022-09-10")) ==
        Lines{"2022-09-10 review_met stage_1"});
  CHECK(verdict(Record().works("MTWTFSS").spell("2022-09-06", "2022-09-10")) ==
        Lines{"2022-09-10 review_missed stage_1"});
}

TEST_CASE("what is decided about the target comes first") {
  Record record = opened();
  record.spell("2022-08-01", "2022-12-20");
  const Policy policy = policy_of(two_spells(), {stage_1().missed_to("stage_2"), stage_2()});
  const auto verdict = [&](const Beside& beside) {
    return timeline(record, policy, beside, "2022-09-10", {review_met, review_missed});
  };
  CHECK(verdict(Beside().decision("2022-09-10", "target", "stage_1", "met")) ==
        Lines{"2022-09-10 review_met stage_1"});
  CHECK(verdict(Beside().decision("2022-03-11", "target", "stage_1", "met")) ==
        Lines{"2022-09-10 review_met stage_1"});
  // On the day of the meeting, or about another stage, it says nothing of this review.
  CHECK(verdict(Beside().decision("2022-03-10", "target", "stage_1", "met")) ==
        Lines{"2022-09-10 review_missed stage_1"});
  CHECK(verdict(Beside().decision("2022-09-01", "target", "stage_2", "met")) ==
        Lines{"2022-09-10 review_missed stage_1"});
  CHECK(verdict(Beside()
                    .decision("2022-09-01", "target", "stage_1", "met")
                    .decision("2022-09-05", "target", "stage_1", "missed")) ==
        Lines{"2022-09-10 review_missed stage_1"});
}

TEST_CASE("no review is judged while a meeting is pending") {
  // Stage 1 is missed on Tue 6 September: the meeting is on Thu 15, over the review's day.
  Record record = opened();
  record.days({"2022-08-02", "2022-09-06"});
  CHECK(timeline(record, policy_of(two_spells(), {stage_1().missed_to("stage_2"), stage_2()}), "2022-09-30",
                 {review_met, review_missed, stage_meeting}) ==
        Lines{"2022-03-10 stage_meeting stage_1", "2022-09-15 stage_meeting stage_2"});
}

TEST_CASE("a review comes before the lapse of its day") {
  const auto both = stage_1().warning("6 months").missed_to("stage_2");
  Record record = opened();
  record.spell("2022-08-01", "2022-12-20");
  CHECK(timeline(record, policy_of(two_spells(), {both, stage_2()}), "2022-09-30",
                 {review_missed, warning_lapses, stage_meeting}) ==
        Lines{"2022-03-10 stage_meeting stage_1", "2022-09-10 review_missed stage_1",
              "2022-09-21 stage_meeting stage_2"});
}

TEST_CASE("an extension moves the lapse to the day after its last, if it is later") {
  const Policy policy =
      policy_of(two_spells(), {StageBuilder("stage_1").notice("5 working days").warning("6 months")});
  const auto lapse_on = [&](const std::string& decided, const std::string& until) {
    return timeline(opened(), policy, Beside().decision(decided, "extend_warning", "stage_1", "", until),
                    "2023-12-31", {warning_lapses});
  };
  CHECK(lapse_on("2022-09-01", "2022-12-31") == Lines{"2023-01-01 warning_lapses stage_1"});
  CHECK(lapse_on("2022-09-01", "2022-09-10") == Lines{"2022-09-11 warning_lapses stage_1"});
  CHECK(lapse_on("2022-09-01", "2022-09-09") == Lines{"2022-09-10 warning_lapses stage_1"});
  CHECK(lapse_on("2022-09-01", "2022-06-30") == Lines{"2022-09-10 warning_lapses stage_1"});
  // On the day it lapses the stage is no longer live.
  CHECK(lapse_on("2022-09-09", "2022-12-31") == Lines{"2023-01-01 warning_lapses stage_1"});
  CHECK(lapse_on("2022-09-10", "2022-12-31") == Lines{"2022-09-10 warning_lapses stage_1"});
}

TEST_CASE("days a year are held to a review of weeks, days or years by a year of 365 days") {
  Policy policy =
      policy_of(PolicyBuilder().with(bradford(10'000).id("b")).with(manual("concern").leads_to("stage_1")),
                {stage_1().missed_to("stage_2"), stage_2()});
  policy.target.absent_at_review_misses = false;
  const auto verdict = [&](const char* length, const Rational& days_a_year, const char* last_day) {
    policy.stages[0].review->length = term(length);
    policy.target.days_a_year_below = days_a_year;
    return timeline(Record().spell("2022-04-04", last_day), policy,
                    Beside().decision("2022-03-01", "trigger", "concern"), "2023-12-31",
                    {review_met, review_missed})
        .front();
  };
  // From 4 April there are six working days to the 11th, seven to the 12th. Each review allows fewer than
  // seven, then a little more than seven.
  const auto seven = [&](const char* length, int days_a_year, const std::string& on) {
    CHECK(verdict(length, days_a_year, "2022-04-11") == on + " review_met stage_1");
    CHECK(verdict(length, days_a_year, "2022-04-12") == on + " review_missed stage_1");
    CHECK(verdict(length, Rational(100 * days_a_year + 1, 100), "2022-04-12") == on + " review_met stage_1");
  };
  seven("73 calendar days", 35, "2022-05-22");  // 73 of 365 days are a fifth of a year
  seven("73 weeks", 5, "2023-08-03");           // 511 days are seven fifths
  seven("1 year", 7, "2023-03-10");
  seven("12 months", 7, "2023-03-10");
  // 73 working days are 102.2 days or 0.28 years. 15 in March, 19 in April, 21 in May, 18 to 28 June.
  seven("73 working days", 25, "2022-06-28");
}

TEST_CASE("a met review that would lead to a stage the policy does not know ends the case") {
  const Timeline found =
      timeline_of(opened(), policy_of(two_spells(), {stage_1().met_to("stage_9")}), Beside(), "2022-12-31");
  CHECK(lines_of(found, {review_met, leaves, step_down}) ==
        Lines{"2022-09-10 review_met stage_1", "2022-09-10 leaves stage_1"});
}

TEST_CASE("where a met target keeps the stage, a stage named beside that is not gone to") {
  Policy policy = policy_of(two_spells(), {stage_1().warning("12 months"), stage_2().met_to("stage_1")});
  policy.stages[0].met = {Step::Kind::stays, "stage_2", "", {}};
  CHECK(timeline(opened(), policy, "2022-12-31", {review_met, leaves, step_down}) ==
        Lines{"2022-09-10 review_met stage_1"});
}
