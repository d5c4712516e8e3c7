// Questions asked by a button: the removal study, a sweep, statistics; and what becomes of them when the
// study changes.

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "tests/app/begun.h"

using namespace turnpoint;
using namespace turnpoint::app;

namespace {

const RemovalTriggerView& trigger(const RemovalView& study, const std::string& id) {
  const auto found = std::find_if(study.triggers.begin(), study.triggers.end(),
                                  [&](const RemovalTriggerView& entry) { return entry.id == id; });
  REQUIRE(found != study.triggers.end());
  return *found;
}

}  // namespace

TEST_CASE("the removal study says what each trigger catches, adds and leaves behind") {
  const auto page = three_people(false);
  page->apply(StudyRemoval{});
  REQUIRE(page->view().removal.found);
  const RemovalView& study = *page->view().removal.found;
  CHECK(study.people == 3);
  CHECK(study.whole.people_with_finding == 2);
  REQUIRE(study.triggers.size() == 3);
  CHECK(study.sets.size() == 8);
  CHECK(study.sets[0].removed.empty());
  CHECK(study.sets[7].kept.empty());
  CHECK(study.sets[7].people_with_finding == 0);
  for (const char* id : {"four_weeks", "four_spells"}) {
    CHECK(trigger(study, id).all == 1);
    CHECK(trigger(study, id).only == 1);
    CHECK(trigger(study, id).alone.people_with_finding == 1);
    CHECK(trigger(study, id).without.people_with_finding == 1);
  }
  CHECK(trigger(study, "three_of_two_days").all == 0);
  CHECK(trigger(study, "three_of_two_days").without.people_with_finding == 2);
}

TEST_CASE("a sweep is drawn with its table, and two numbers as a map of their pairs") {
  const auto page = three_people(false);
  // B has three spells in the six months before 4 November and four in the year; A four weeks at any value.
  page->apply(StudySweep{"triggers.four_spells.at_least", "3", "5", "1", "triggers.four_spells.window.months",
                         "6", "12", "6"});
  REQUIRE(page->view().sweep.found);
  const SweepView& sweep = *page->view().sweep.found;
  REQUIRE(sweep.chart.rows.size() == 4);
  CHECK(sweep.chart.rows[1][1] == "2");
  CHECK(sweep.chart.rows[2][0] == "4 (in force)");
  CHECK(sweep.chart.rows[2][1] == "2");
  CHECK(sweep.chart.rows[3][1] == "1");
  CHECK(sweep.chart.summary.starts_with("People who meet a trigger: lowest 1 at 5, highest 2 at 3."));
  REQUIRE(sweep.grid);
  REQUIRE(sweep.grid->rows.size() == 3);
  CHECK(sweep.grid->rows[1] == std::vector<std::string>{"6", "2", "1", "1"});
  CHECK(sweep.grid->rows[2] == std::vector<std::string>{"12", "2", "2", "1"});
  CHECK(sweep.grid->drawing.starts_with("680 "));
  page->apply(StudySweep{"triggers.four_spells.at_least", "3", "5", "1", "triggers.four_spells.window.months",
                         "1", "24", "1"});
  CHECK(page->view().sweep.error_of("second_step").find("24") != std::string::npos);
}

TEST_CASE("bars by team leave no team of fewer than five standing alone") {
  const auto opened = [](int east) {
    auto page = opened_page();
    page->with_ranges = true;
    std::string people = "employee_id,team\n";
    std::string absences = "employee_id,first_day,last_day\n";
    for (int i = 0; i < 6 + east; ++i) {
      const std::string id = "P" + std::to_string(10 + i);
      people += id + (i < 6 ? ",North\n" : ",East\n");
      for (const char* month : {"01", "03", "05", "07"})
        absences += id + ",2025-" + month + "-06," + "2025-" + month + "-07\n";
    }
    page->offer({{"people.csv", people}, {"absences.csv", absences}});
    page->apply(SetDates{"2025-01-01", "2025-12-31"});
    return page;
  };
  using Rows = std::vector<std::vector<std::string>>;
  const auto even = opened(5);
  REQUIRE_FALSE(even->view().comparison->charts.empty());
  CHECK(even->view().comparison->charts[0].rows == Rows{{"Team", "Old policy", "New policy", "Difference"},
                                                        {"North", "6", "0", "6 fewer"},
                                                        {"East", "5", "0", "5 fewer"}});
  const auto few = opened(3);
  const ChartView& chart = few->view().comparison->charts[0];
  CHECK(chart.rows == Rows{{"Team", "Old policy", "New policy", "Difference"},
                           {"Smaller teams, together", "9", "0", "9 fewer"}});
  CHECK(chart.summary.starts_with(
      "The widest difference is at Smaller teams, together: Old policy 9, New policy 0."));
  few->apply(SaveChart{chart.id, chart.csv});
  const auto files = few->saved();
  REQUIRE(files.size() == 1);
  CHECK(files[0].text ==
        "\xEF\xBB\xBFTeam,Old policy,New policy,Difference\r\n\"Smaller teams, together\",9,0,9 fewer\r\n");
}

TEST_CASE("charts of the report are drawn on Compare, with few people held back") {
  const auto page = three_people(false);
  page->apply(DrawCharts{});
  REQUIRE(page->view().charts.found);
  bool overlap = false;
  for (const ChartView& chart : *page->view().charts.found) {
    if (!chart.title.starts_with("People caught")) continue;
    overlap = true;
    CHECK(chart.drawing.find(" m <5") != std::string::npos);
    CHECK(chart.rows[1] == std::vector<std::string>{"Only: Four spells in twelve months", "fewer than 5"});
  }
  CHECK(overlap);
  page->apply(SetDates{"2025-01-01", "2025-06-30"});
  CHECK(page->view().charts.stale);
}

TEST_CASE("no chart is drawn twice: some come with the comparison, the others when asked for") {
  const auto page = opened_page();
  page->with_ranges = true;
  page->apply(SetDates{"2025-04-01", "2026-02-28"});
  page->apply(DrawCharts{});
  REQUIRE(page->view().comparison);
  REQUIRE(page->view().charts.found);
  std::vector<std::string> ids, titles;
  for (const auto* charts : {&page->view().comparison->charts, &*page->view().charts.found}) {
    CHECK_FALSE(charts->empty());
    for (const ChartView& chart : *charts) {
      ids.push_back(chart.id);
      titles.push_back(chart.title);
    }
  }
  for (auto* names : {&ids, &titles}) {
    std::sort(names->begin(), names->end());
    CHECK(std::adjacent_find(names->begin(), names->end()) == names->end());
  }
}

TEST_CASE("a report of an own policy names it as it is called, and what was changed in words") {
  const auto page = three_people(false);
  page->apply(CopyPolicy{"thornton-2009"});
  REQUIRE(page->view().study.own_policies.size() == 1);
  const std::string id = page->view().study.own_policies[0].id;
  page->apply(ChoosePolicy{Side::old_policy, id});
  page->apply(SetParameter{Side::old_policy, "triggers.four_spells.at_least", "3", 0});
  page->apply(UseTrigger{Side::old_policy, "four_weeks", false});
  page->apply(MakeReport{"", false});
  REQUIRE(page->view().report.found);
  const std::string& file = page->view().report.found->file;
  const PolicyView* policy = find_policy(page->view(), id);
  REQUIRE(policy != nullptr);
  CHECK(file.find("Old policy, " + policy->name) != std::string::npos);
  CHECK(file.find("“Four spells in twelve months: at least” is 3.") != std::string::npos);
  CHECK(file.find("The trigger “Four weeks&#39; continuous absence” is taken out.") != std::string::npos);
}

TEST_CASE("one press makes the new policy the old one without a trigger, and undo takes it back") {
  const auto page = three_people(false);
  page->apply(SetParameter{Side::old_policy, "triggers.four_spells.at_least", "3", 0});
  const Study before = page->view().study;
  page->apply(RemoveTrigger{"four_weeks"});
  const Study& study = page->view().study;
  CHECK(study.new_policy.policy == "thornton-2009");
  CHECK(study.new_policy.edits == before.old_policy.edits);
  CHECK(study.new_policy.without == std::vector<std::string>{"four_weeks"});
  CHECK(page->view().place == Place::compare);
  CHECK(page->view().comparison->only_old == 1);
  page->apply(Undo{});
  CHECK(page->view().study == before);
}

TEST_CASE("a trigger that the study leaves out is not in the removal study") {
  const auto page = three_people(false);
  page->apply(UseTrigger{Side::old_policy, "four_weeks", false});
  page->apply(StudyRemoval{});
  const RemovalView& study = *page->view().removal.found;
  CHECK(study.triggers.size() == 2);
  CHECK(study.whole.people_with_finding == 1);
}

TEST_CASE("a policy without triggers has nothing to remove, and says so") {
  const auto page = three_people(false);
  page->apply(ChoosePolicy{Side::old_policy, "nw-wellbeing"});
  page->apply(StudyRemoval{});
  CHECK_FALSE(page->view().removal.found);
  CHECK_FALSE(page->view().removal.under_way);
  CHECK(page->view().removal.errors.size() == 1);
}

TEST_CASE("a sweep gives each value's figures, and what was typed wrong is said of its field") {
  const auto page = three_people(false);
  page->apply(StudySweep{"triggers.four_spells.at_least", "3", "5", "1"});
  REQUIRE(page->view().sweep.found);
  const SweepView& sweep = *page->view().sweep.found;
  REQUIRE(sweep.steps.size() == 3);
  CHECK(sweep.people == 3);
  CHECK(sweep.in_force == "4");
  CHECK(sweep.steps[0].value == "3");
  CHECK(sweep.steps[0].people == 2);
  CHECK(sweep.steps[1].people == 2);
  CHECK(sweep.steps[2].people == 1);  // nobody has five spells
  page->apply(StudySweep{"triggers.four_spells.at_least", "3", "many", "1"});
  CHECK(page->view().sweep.error_of("to").find("\"many\"") != std::string::npos);
  CHECK(page->view().sweep.error_of("from").empty());
  CHECK(page->view().sweep.found->steps.size() == 3);
}

TEST_CASE("statistics are of the study's dates, with a definition each") {
  const auto page = three_people(false);
  page->apply(CountStatistics{"21", "1", "2", "10", "", ""});
  REQUIRE(page->view().statistics.found);
  const StatisticsView& sums = *page->view().statistics.found;
  CHECK(sums.from == "2025-01-01");
  CHECK(sums.years.size() == 4);
  for (const StatisticView& figure : sums.figures) CHECK_FALSE(figure.definition.empty());
  REQUIRE(sums.teams.size() == 2);
  REQUIRE(sums.teams[0].priority.size() == 1);
  // 1 May 2025 is a Thursday, 15 June a Sunday: 2 + 6 weeks of 5.
  CHECK(sums.teams[0].priority[0].employee_id == "A");
  CHECK(sums.teams[0].priority[0].days == "32");
  CHECK(sums.teams[0].priority[0].attention == "red");
  REQUIRE(sums.teams[1].priority.size() == 1);
  CHECK(sums.teams[1].priority[0].employee_id == "B");
  CHECK(sums.teams[1].priority[0].days == "8");
  CHECK(sums.teams[1].priority[0].attention == "amber");
  // 32, 8 and 1 days of full-time colleagues at 100.25 each.
  page->apply(CountStatistics{"21", "1", "2", "10", "100.25", ""});
  const auto& figures = page->view().statistics.found->figures;
  const auto cost = std::find_if(figures.begin(), figures.end(), [](const auto& one) { return one.id == "cost"; });
  REQUIRE(cost != figures.end());
  CHECK(cost->value == "4110.25");
  page->apply(CountStatistics{"21", "1", "2", "10", "", "a lot"});
  CHECK_FALSE(page->view().statistics.error_of("cover_a_day").empty());
  page->apply(CountStatistics{"21", "1", "20", "10", "", ""});
  CHECK(page->view().statistics.error_of("amber_from").find("from 1 to 10") != std::string::npos);
}

TEST_CASE("when the study changes, what was found is marked as of before") {
  const auto page = three_people(false);
  page->apply(StudyRemoval{});
  page->apply(StudySweep{"triggers.four_spells.at_least", "3", "5", "1"});
  CHECK_FALSE(page->view().removal.stale);
  page->apply(SetDates{"2025-02-01", "2025-12-31"});
  CHECK(page->view().removal.stale);
  CHECK(page->view().sweep.stale);
  CHECK_FALSE(page->view().statistics.stale);  // nothing was found yet
  page->apply(StudyRemoval{});
  CHECK_FALSE(page->view().removal.stale);
  CHECK(page->view().removal.found->from == "2025-02-01");
}

TEST_CASE("a question that was stopped is not answered, and can be asked again") {
  const auto page = three_people(false);
  page->session.apply(StudyRemoval{});
  CHECK_FALSE(obstacle(page->view(), StudyRemoval{}).empty());
  const Request request = page->session.take_requests().at(0);
  page->session.progress(request.id, 1, 3);
  CHECK(page->view().work->label == "Trying every set of triggers");
  page->session.apply(CancelWork{});
  page->session.answer(request.id, page->answer_to(request));
  CHECK_FALSE(page->view().removal.found);
  CHECK(obstacle(page->view(), StudyRemoval{}).empty());
}
