#include "core/compare/tables/tables.h"

#include <catch2/catch_test_macros.hpp>

#include "core/compare/tables/unit_times.h"
#include "core/io/compare/tables/tables_text.h"
#include "tests/support/print.h"
#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

/// Two spells lead to stage 1: meeting after five clear working days, a letter at once and one later.
Policy old_policy() {
  return policy_of(
      PolicyBuilder().with(spell_count(2).leads_to("stage_1")),
      {StageBuilder("stage_1").notice("5 working days").letter("outcome", "10 working days").letter("copy")});
}

Chance from_two_spells(int percent) {
  Chance row;
  row.stage = "talk";
  row.spells_at_least = 2;
  row.percent = row.low = row.high = percent;
  return row;
}

/// A return meeting after every spell; an informal talk that managers decide on from two spells on.
Policy new_policy(int supportive_percent) {
  Policy policy = PolicyBuilder().return_meeting().policy();
  Stage talk;
  talk.id = "talk";
  talk.formal = false;
  talk.by_judgement = true;
  policy.stages = {talk};
  policy.judgement.emplace();
  policy.judgement->settings = {std::vector{from_two_spells(supportive_percent)},
                                std::vector{from_two_spells(100)}, std::vector{from_two_spells(100)}};
  return policy;
}

/// E1 goes from Housing to Parks on the day of the second spell; E2 has one spell, E3 none, E4 has left.
Record four_people() {
  Record record;
  record.person("E1").team("Housing").team_from("2022-03-01", "Parks").days({"2022-02-01", "2022-03-01"});
  record.person("E2").team("Housing").days({"2022-02-01"});
  record.person("E3").team("Works");
  record.person("E4").team("Gone").leaves("2021-06-30");
  return record;
}

struct Town {
  explicit Town(int supportive_percent = 100, const Record& record = four_people())
      : workforce(record.build()),
        days(workforce, record.rows().closed), policies{old_policy(), new_policy(supportive_percent)},
        comparison{compile(policies[0]), compile(policies[1]), {day("2022-02-01"), day("2022-03-31")}} {
    comparison.runs.runs = 10;
    ask_for_figures(policies[0], policies[1], comparison);
  }
  ComparisonTables tables(std::size_t first, std::size_t end) const {
    return tables_of(workforce, days, TablesRequest(comparison), first, end);
  }
  ComparisonTables all() const { return tables(0, workforce.people.size()); }

  Workforce workforce;
  DayCount days;
  std::array<Policy, 2> policies;
  ComparisonRequest comparison;
};

CountCell exactly(std::int64_t count) { return {count, count, count}; }

CountCell cell(const RunCounts& counts, CountedStep step) {
  return counts.cell(static_cast<std::size_t>(step));
}

std::vector<std::int64_t> values(const RunCounts& counts) {
  std::vector<std::int64_t> found;
  for (std::size_t i = 0; i < counts.size(); ++i) found.push_back(counts.cell(i).value);
  return found;
}

using Values = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("steps fall in the month and the team of their day") {
  // Old: look Tue 1 March, meeting Thu 10, letters 10 and 24 March, all in Parks. New: E1 and E2 are back on
  // Wed 2 February in Housing, E1 on Wed 2 March in Parks, where the talk is on 1 March.
  const ComparisonTables tables = Town().all();
  CHECK(tables.people == 3);
  // findings, return meetings, informal, formal, hearings, letters, referrals
  REQUIRE(tables.old_steps.months.size() == 2);
  CHECK(values(tables.old_steps.months[0]) == Values{0, 0, 0, 0, 0, 0, 0});
  CHECK(values(tables.old_steps.months[1]) == Values{1, 0, 0, 1, 0, 2, 0});
  CHECK(values(tables.old_steps.all) == Values{1, 0, 0, 1, 0, 2, 0});
  REQUIRE(tables.old_steps.teams.size() == 3);
  CHECK(values(tables.old_steps.teams.at("Parks")) == Values{1, 0, 0, 1, 0, 2, 0});
  CHECK(values(tables.old_steps.teams.at("Housing")) == Values{0, 0, 0, 0, 0, 0, 0});
  CHECK(values(tables.old_steps.teams.at("Works")) == Values{0, 0, 0, 0, 0, 0, 0});
  CHECK(values(tables.new_steps.months[0]) == Values{0, 2, 0, 0, 0, 0, 0});
  CHECK(values(tables.new_steps.months[1]) == Values{0, 1, 1, 0, 0, 0, 0});
  CHECK(values(tables.new_steps.teams.at("Housing")) == Values{0, 2, 0, 0, 0, 0, 0});
  CHECK(values(tables.new_steps.teams.at("Parks")) == Values{0, 1, 1, 0, 0, 0, 0});
}

TEST_CASE("everyone in service stands in one cell of the migration table") {
  // By old stage (none, stage_1), then new (none, talk): E2 and E3 nowhere, E1 in both.
  CHECK(values(Town().all().migration) == Values{2, 0, 0, 1});
  CHECK(Town().all().migration.cell(3) == exactly(1));
}

TEST_CASE("what managers decide is a range from supportive to firm ones") {
  // Supportive managers never hold the talk: none there, one in every run of the others.
  const ComparisonTables tables = Town(0).all();
  CHECK(cell(tables.new_steps.all, CountedStep::informal_meeting) == CountCell{1, 0, 1});
  CHECK(cell(tables.new_steps.months[1], CountedStep::informal_meeting) == CountCell{1, 0, 1});
  CHECK(cell(tables.new_steps.all, CountedStep::return_meeting) == exactly(3));
  CHECK(tables.migration.cell(3) == CountCell{1, 0, 1});
  CHECK(tables.migration.cell(2) == CountCell{0, 0, 1});
  CHECK(tables.migration.cell(0) == exactly(2));
}

TEST_CASE("first contact is told in days later under the new policy") {
  // E1: 10 March under the old, 2 February under the new: 26 days to the end of February, 10 in March.
  const ComparisonTables tables = Town().all();
  REQUIRE(tables.contacts.size() == 2);
  CHECK(tables.contacts[0].old_day == day_number(day("2022-03-10")));
  CHECK(tables.contacts[0].new_day == day_number(day("2022-02-02")));
  CHECK(tables.contacts[1].old_day == no_day);
  const ContactSummary summary = summary_of(tables);
  CHECK(summary.earlier == 1);
  CHECK(summary.same_day + summary.later + summary.only_old == 0);
  CHECK(summary.only_new == 1);
  CHECK(summary.neither == 1);
  CHECK(summary.least == -36);
  CHECK(summary.median == -36);
  CHECK(summary.most == -36);
}

TEST_CASE("of stages as far on two tracks the later one in the policy is the higher") {
  const Policy policy = policy_of(PolicyBuilder(), {StageBuilder("stage_1"), StageBuilder("stage_2"),
                                                    StageBuilder("long_1", Track::long_term),
                                                    StageBuilder("long_2", Track::long_term)});
  CHECK(stage_ranks(policy) == std::vector<std::size_t>{1, 3, 2, 4});
}

TEST_CASE("a stage that was opened before the period and lives on its first day is reached") {
  Record record;
  record.days({"2021-11-02", "2021-12-07"});
  Town town(100, record);
  CHECK(values(town.all().migration) == Values{0, 0, 1, 0});
  CHECK(values(town.all().old_steps.all) == Values{0, 0, 0, 0, 0, 0, 0});
}

TEST_CASE("hours are times by minutes, cost hours by pounds, ranges from low to low and high to high") {
  UnitTimes times;
  times.steps[static_cast<std::size_t>(CountedStep::return_meeting)] = {{30, 15, 60}, {0, 0, 10}};
  times.steps[static_cast<std::size_t>(CountedStep::letter)].hr_minutes = {20, 20, 20};
  times.manager_hour_pounds = {40, 20, 50};
  times.hr_hour_pounds = {30, 30, 30};
  // Four meetings, 3 to 6 of them: 2 hours, 45 minutes to 6 hours; HR none, none to one hour.
  const Effort effort = effort_of(times, CountedStep::return_meeting, {4, 3, 6});
  CHECK(effort.manager_hours == RangedNumber{2, Rational(3, 4), 6});
  CHECK(effort.hr_hours == RangedNumber{0, 0, 1});
  CHECK(effort.cost_pounds == RangedNumber{80, 15, 330});
  RunCounts steps(counted_steps, 1);
  for (int i = 0; i < 3; ++i) steps.add(static_cast<std::size_t>(CountedStep::letter));
  steps.add(static_cast<std::size_t>(CountedStep::return_meeting));
  const Effort all = effort_of(times, steps);
  CHECK(all.manager_hours == RangedNumber{Rational(1, 2), Rational(1, 4), 1});
  CHECK(all.hr_hours == RangedNumber{1, 1, Rational(7, 6)});
  CHECK(all.cost_pounds == RangedNumber{50, 35, 85});
}

TEST_CASE("tables of slices merge to the whole") {
  const Town town(0);
  const ComparisonTables whole = town.all();
  const TablesRequest request(town.comparison);
  const UnitTimes times;
  for (std::size_t cut = 0; cut <= 4; ++cut) {
    for (std::size_t second = cut; second <= 4; ++second) {
      ComparisonTables merged = town.tables(0, cut);
      merged.merge(town.tables(cut, second));
      merged.merge(town.tables(second, 4));
      CHECK(tables_json({request, merged, times, town.workforce}) ==
            tables_json({request, whole, times, town.workforce}));
    }
  }
}
