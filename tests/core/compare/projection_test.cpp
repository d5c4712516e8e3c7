// Years of 364 days before Monday 1 January 2024 begin on Mondays: 2 January 2023, 3 January 2022, 4 January
// 2021, 6 January 2020. The year from Monday 1 January 2024 ends on Sunday 29 December.

#include "core/compare/projection.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/print.h"
#include "tests/support/projected.h"
#include "tests/support/stages.h"

using namespace turnpoint;
using namespace turnpoint::test;

namespace {

constexpr std::array<int, projection_ends> own_years = {0, 0, 0};

/// The day so many days after the first Monday of a year of 364 days; year 1 begins on 2 January 2023.
std::string day_in(int year, int place) {
  return to_text(day("2024-01-01") - std::chrono::days(364 * year - place));
}

/// E1 has four spells a year, three of one day and one of three, E2 one of five days, E3 none; every year.
Record alike() {
  Record record;
  for (int year = 1; year <= 4; ++year) {
    record.person("E1").days({day_in(year, 7), day_in(year, 70), day_in(year, 140)});
    record.spell(day_in(year, 210), day_in(year, 212));
    record.person("E2").spell(day_in(year, 28), day_in(year, 32));
  }
  record.person("E3");
  return record;
}

const Policy four_spells = PolicyBuilder().with(spell_count(4)).return_meeting().policy();
const Policy seven_days = PolicyBuilder().with(day_count(7)).policy();

ProjectionCase alike_case(std::array<int, projection_ends> percent, std::size_t runs = 30) {
  return {alike().rows(), four_spells,  seven_days, "2024-01-01",
          "2024-12-29",   "2024-01-01", percent,    {1, runs}};
}

/// Median, low and high of the figure, which must be the same number.
std::int64_t certain(const std::vector<ProjectedFigure>& figures, const std::string& id) {
  const ProjectedFigure& entry = figure_named(figures, id);
  INFO(id);
  CHECK(entry.figure.low == entry.figure.value);
  CHECK(entry.figure.high == entry.figure.value);
  CHECK(entry.figure.rests_on.empty());
  for (const Spread& spread : entry.ends)
    CHECK(spread == Spread{entry.figure.value, entry.figure.value, entry.figure.value});
  return entry.figure.value;
}

/// A stage that a spell of four weeks opens, for half a year, with a letter.
Policy four_weeks_stage() {
  return policy_of(
      PolicyBuilder().with(continuous_length(28).leads_to("s1")),
      {StageBuilder("s1").notice("5 working days").letter("outcome", "5 working days").warning("6 months")});
}

/// Managers who ask to a talk after any spell, with this chance in a hundred.
Policy talk(int percent) {
  Policy policy = PolicyBuilder().policy();
  Stage stage;
  stage.id = stage.name = "talk";
  stage.by_judgement = true;
  policy.stages = {stage};
  Chance row;
  row.stage = "talk";
  row.percent = row.low = row.high = percent;
  policy.judgement.emplace();
  policy.judgement->settings = {std::vector<Chance>{row}, {row}, {row}};
  return policy;
}

std::string refusal(const std::string& from, const std::string& to, const std::string& project_from) {
  const Workforce workforce = alike().build();
  const ProjectionRequest request{{compile(four_spells), compile(seven_days), {day(from), day(to)}},
                                  day(project_from)};
  const auto record = continue_record(workforce, request);
  REQUIRE_FALSE(record);
  CHECK(record.error().code == ErrorCode::bad_argument);
  return record.error().detail;
}

}  // namespace

TEST_CASE("a record whose every year is alike gives back that year's figures, with a range of nothing") {
  const Projected projected(alike_case(own_years));
  CHECK(projected.projection.people == 3);
  const auto shared = shared_figures_of(projected.request, projected.projection);
  CHECK(certain(shared, "spells") == 5);
  CHECK(certain(shared, "with_spell") == 2);
  CHECK(certain(shared, "headline.both") == 1);
  CHECK(certain(shared, "headline.only_old") == 0);
  CHECK(certain(shared, "headline.only_new") == 0);
  CHECK(certain(shared, "headline.neither") == 2);
  // Twelve months reach back over 364 days to the same spell a year before, so that E1 has five spells at
  // each look and four as at the day before: every look meets four, none crosses it.
  const auto old_figures = old_figures_of(projected.request, projected.projection);
  CHECK(certain(old_figures, "any_trigger.people") == 1);
  CHECK(certain(old_figures, "triggers.spells.looks") == 4);
  CHECK(certain(old_figures, "triggers.spells.findings") == 0);
  CHECK(certain(old_figures, "return_meetings") == 5);
  // E1 has six days a year, seven or eight at each look and six as at the day before; E2 five, six at the
  // look.
  const auto new_figures = new_figures_of(projected.request, projected.projection);
  CHECK(certain(new_figures, "triggers.days.people") == 1);
  CHECK(certain(new_figures, "triggers.days.looks") == 4);
  CHECK(certain(new_figures, "triggers.days.findings") == 4);
  REQUIRE(projected.projection.who.size() == 1);
  CHECK(projected.projection.who[0] == ProjectedPerson{0, {30, 30, 30}, {30, 30, 30}});
}

TEST_CASE("where people may take each other's years the range is there, and wider at its high end") {
  const Projected projected(alike_case({20, 0, 50}, 200));
  const ProjectedFigure spells =
      figure_named(shared_figures_of(projected.request, projected.projection), "spells");
  CHECK(spells.ends[1] == Spread{5, 5, 5});
  CHECK(spells.figure.value == spells.ends[0].median);
  CHECK(spells.figure.low == std::min({spells.ends[0].low, spells.ends[1].low, spells.ends[2].low}));
  CHECK(spells.figure.high == std::max({spells.ends[0].high, spells.ends[1].high, spells.ends[2].high}));
  CHECK(spells.ends[2].low < 5);
  CHECK(spells.ends[2].high > 5);
  CHECK(spells.figure.rests_on == std::vector<std::string>{"projection.other_person_percent"});
}

TEST_CASE(
    "stages move as in a replay: the long spell of every year opens one, and its warning lapses in between") {
  Record record;
  for (int year = 1; year <= 3; ++year) record.spell(day_in(year, 98), day_in(year, 132));
  const Policy policy = four_weeks_stage();
  const Projected projected(
      {record.rows(), policy, policy, "2024-01-01", "2024-12-29", "2024-01-01", own_years, {1, 5}});
  const auto figures = old_figures_of(projected.request, projected.projection);
  CHECK(certain(figures, "triggers.lasting.findings") == 1);
  CHECK(certain(figures, "stages.s1.meetings") == 1);
  CHECK(certain(figures, "formal_meetings") == 1);
  CHECK(certain(figures, "letters") == 1);
}

TEST_CASE("a stage live when the future begins is live in it") {
  // On Friday 17 November 2023 there are two spells; the invitation goes out on Monday the 20th, five clear
  // working days lie up to Monday the 27th, the meeting is on the 28th, its warning lapses on 28 May 2024.
  Record record;
  record.days({day_in(1, 0)}).spell("2023-10-17", "2023-11-17");
  Policy policy = policy_of(PolicyBuilder().with(spell_count(2).leads_to("s1")),
                            {StageBuilder("s1").notice("5 working days").warning("6 months").missed_to("s2"),
                             StageBuilder("s2").notice("5 working days")});
  const auto meetings = [&](const std::string& to) {
    const Projected projected(
        {record.rows(), policy, policy, "2024-01-01", to, "2024-01-01", own_years, {1, 5}});
    return certain(old_figures_of(projected.request, projected.projection), "stages.s2.meetings");
  };
  // The only year comes again, on Monday 1 January and from Tuesday 15 October 2024. Counted from the meeting
  // each is one spell before the warning lapses or after it.
  CHECK(meetings("2024-12-29") == 0);
  policy.target.counts = TargetCounts::rolling_window;
  // Over twelve months the spell of 1 January misses the target: invited on the 2nd, met on the 10th.
  CHECK(meetings("2024-12-29") == 1);
  CHECK(meetings("2024-01-10") == 1);
  CHECK(meetings("2024-01-09") == 0);
}

TEST_CASE("before the future nothing changes: every run is the replay of the record") {
  Record record = alike();
  record.person("E2").open_spell("2023-12-04");
  const Policy old_policy = four_weeks_stage();
  const Policy new_policy = talk(40);
  const RunSettings runs{1, 20};
  const Projected projected(
      {record.rows(), old_policy, new_policy, "2022-06-01", "2023-12-31", "2024-01-01", {20, 0, 50}, runs});
  const ComparisonRequest& request = projected.request.comparison;
  const Comparison replayed = compare_people(projected.workforce, projected.days, request, 0, 3);
  REQUIRE(replayed.old_figures.counts[0].totals.any.people == 1);
  REQUIRE(replayed.old_figures.counts[0].meetings[0] == 0);  // E2's spell is still short of its meeting
  for (const ProjectedRuns& end : projected.projection.ends) {
    for (std::size_t run = 0; run < runs.runs; ++run) {
      CHECK(end.old_policy.counts[run] == replayed.old_figures.counts[0]);
      CHECK(end.new_policy.counts[run] == replayed.new_figures.counts[0]);
      CHECK(end.record[run].spells == replayed.spells);
      CHECK(end.record[run].people_with_spell == replayed.people_with_spell);
    }
    CHECK(end.new_policy.judged == replayed.new_figures.judged[0]);
  }
}

TEST_CASE("what managers decide in a run is drawn for that run") {
  Record record;
  for (int year = 1; year <= 3; ++year) record.days({day_in(year, 7)});
  const auto talks = [&](int percent) {
    const Projected projected({record.rows(),
                               four_spells,
                               talk(percent),
                               "2024-01-01",
                               "2024-12-29",
                               "2024-01-01",
                               own_years,
                               {1, 1000}});
    std::int64_t sum = 0;
    for (std::size_t run = 0; run < 1000; ++run) {
      const std::int64_t here = projected.projection.ends[0].new_policy.judged.at(
          way_of(Setting::expected, TableEnd::percent), 0, run);
      CHECK((here == 0 || here == 1));
      sum += here;
    }
    return sum;
  };
  CHECK(talks(100) == 1000);
  CHECK(talks(0) == 0);
  // The standard deviation is 14.
  CHECK(talks(30) > 242);
  CHECK(talks(30) < 358);
}

TEST_CASE("a year of the calendar takes a day or two of the next block: the first Monday may come twice") {
  Record record;
  for (int year = 1; year <= 2; ++year) record.days({day_in(year, 0)});
  const auto spells = [&](const std::string& to) {
    const Projected projected(
        {record.rows(), four_spells, seven_days, "2024-01-01", to, "2024-01-01", own_years, {1, 5}});
    return certain(shared_figures_of(projected.request, projected.projection), "spells");
  };
  CHECK(spells("2024-12-29") == 1);
  CHECK(spells("2024-12-30") == 2);
  CHECK(spells("2024-12-31") == 2);
}

TEST_CASE("more runs go on from the same ones, and another seed draws others") {
  ProjectionCase few = alike_case({20, 0, 50}, 10);
  few.new_policy = talk(50);
  ProjectionCase many = few;
  many.runs.runs = 100;
  const Projected ten(few), hundred(many);
  for (std::size_t end = 0; end < projection_ends; ++end) {
    const ProjectedRuns& short_one = ten.projection.ends[end];
    const ProjectedRuns& long_one = hundred.projection.ends[end];
    for (std::size_t run = 0; run < 10; ++run) {
      CHECK(short_one.record[run] == long_one.record[run]);
      CHECK(short_one.old_policy.counts[run] == long_one.old_policy.counts[run]);
      CHECK(short_one.new_policy.counts[run] == long_one.new_policy.counts[run]);
      for (std::size_t way = 0; way < judged_ways; ++way)
        CHECK(short_one.new_policy.judged.at(way, 0, run) == long_one.new_policy.judged.at(way, 0, run));
    }
  }
  CHECK(Projected(few).projection == ten.projection);
  few.runs.seed = 2;
  CHECK_FALSE(Projected(few).projection == ten.projection);
}

TEST_CASE("a figure's middle is the tenth of twenty runs, its range from the first to the nineteenth, over "
          "all ends") {
  ProjectionCase subject = alike_case({20, 0, 50}, 20);
  const Projected projected(subject);
  Projection made = projected.projection;
  for (std::size_t run = 0; run < 20; ++run) {
    // In an order that is not theirs.
    made.ends[0].old_policy.counts[run].totals.return_meetings =
        static_cast<std::int64_t>((run * 7) % 20) + 1;
    made.ends[1].old_policy.counts[run].totals.return_meetings = 0;
    made.ends[2].old_policy.counts[run].totals.return_meetings = 30;
    made.ends[0].record[run].spells = static_cast<std::int64_t>(run) + 1;
    made.ends[1].record[run].spells = 25;
    made.ends[2].record[run].spells = run == 3 ? 99 : 0;
  }
  for (const ProjectedFigure& entry :
       {figure_named(old_figures_of(projected.request, made), "return_meetings"),
        figure_named(shared_figures_of(projected.request, made), "spells")}) {
    CHECK(entry.figure.value == 10);
    CHECK(entry.ends[0] == Spread{10, 1, 19});
    CHECK(entry.figure.rests_on == std::vector<std::string>{"projection.other_person_percent"});
  }
  const PolicyFigure meetings =
      figure_named(old_figures_of(projected.request, made), "return_meetings").figure;
  CHECK(meetings.low == 0);
  CHECK(meetings.high == 30);
  const PolicyFigure spells = figure_named(shared_figures_of(projected.request, made), "spells").figure;
  CHECK(spells.low == 0);  // ninety-nine in one run of twenty lies above the nineteenth
  CHECK(spells.high == 25);
}

TEST_CASE("the other ends of a policy's assumptions widen the range and are named") {
  Policy policy = four_spells;
  policy.assumptions = {{"triggers.spells.at_least", "4", "4 to 6", "a test", {"6"}}};
  ProjectionCase subject = alike_case(own_years, 60);
  subject.old_policy = policy;
  const Projected projected(subject);
  CHECK(variant_runs(subject.runs) == 50);
  // With six nobody meets it.
  const PolicyFigure looks =
      figure_named(old_figures_of(projected.request, projected.projection), "triggers.spells.looks").figure;
  CHECK(looks.value == 4);
  CHECK(looks.low == 0);
  CHECK(looks.high == 4);
  CHECK(looks.rests_on == std::vector<std::string>{"triggers.spells.at_least"});
  const PolicyFigure only_new =
      figure_named(shared_figures_of(projected.request, projected.projection), "headline.only_new").figure;
  CHECK(only_new.value == 0);
  CHECK(only_new.high == 1);
  CHECK(only_new.rests_on == std::vector<std::string>{"old.triggers.spells.at_least"});
  CHECK(certain(shared_figures_of(projected.request, projected.projection), "headline.neither") == 2);
  std::swap(subject.old_policy, subject.new_policy);
  const Projected swapped(subject);
  const PolicyFigure only_old =
      figure_named(shared_figures_of(swapped.request, swapped.projection), "headline.only_old").figure;
  CHECK(only_old.high == 1);
  CHECK(only_old.rests_on == std::vector<std::string>{"new.triggers.spells.at_least"});
}

TEST_CASE("a variant counts in its runs what it would as the policy compared") {
  ProjectionCase subject = alike_case({20, 0, 50}, 60);
  subject.old_policy.assumptions = {{"triggers.spells.at_least", "4", "2 to 4", "a test", {"2"}}};
  const Projected projected(subject);
  REQUIRE(projected.projection.old_variants.size() == 2);
  const PolicyRuns& variant = projected.projection.old_variants[1];
  subject.old_policy = PolicyBuilder().with(spell_count(2)).return_meeting().policy();
  const Projected as_compared(subject);
  const ProjectedRuns& expected = as_compared.projection.ends[0];
  REQUIRE(variant.counts.size() == 50);
  bool differs = false;
  for (std::size_t run = 0; run < 50; ++run) {
    CHECK(variant.counts[run] == expected.old_policy.counts[run]);
    CHECK(variant.headline[run] == expected.record[run].headline);
    differs = differs || !(variant.counts[run] == projected.projection.ends[0].old_policy.counts[run]);
  }
  CHECK(differs);
}

TEST_CASE("managers' settings and the ends of their tables widen what they decide") {
  Record record;
  for (int year = 1; year <= 2; ++year) record.days({day_in(year, 7)});
  Policy policy = talk(100);
  policy.judgement->settings[0][0].low = 0;
  policy.judgement->settings[0][0].percent = 0;
  const Projected projected(
      {record.rows(), four_spells, policy, "2024-01-01", "2024-12-29", "2024-01-01", own_years, {1, 20}});
  const PolicyFigure talks =
      figure_named(new_figures_of(projected.request, projected.projection), "stages.talk.meetings").figure;
  CHECK(talks.judged);
  CHECK(talks.value == 1);
  CHECK(talks.low == 0);
  CHECK(talks.high == 1);
  CHECK(talks.settings[0] == Spread{0, 0, 0});
  CHECK(talks.settings[2] == Spread{1, 1, 1});
  CHECK(talks.rests_on == std::vector<std::string>{"judgement.settings"});
}

TEST_CASE("a mean that a trigger compares with is that of the last known day, in every run") {
  // Twelve months up to 31 December 2023: E1 six days, E2 five, E3 none; on average 3.6667.
  ProjectionCase subject = alike_case({20, 0, 50}, 3);
  subject.old_policy = PolicyBuilder().with(day_count(1).more_than_mean()).policy();
  subject.rows.spells.push_back({"E3", day_number(day("2024-02-01")), day_number(day("2024-06-30"))});
  const Projected projected(subject);
  CHECK(*projected.request.comparison.old_plan.triggers[0].rule.threshold == Rational(36'667, 10'000));
  CHECK(*projected.request.comparison.old_figures.policies[0].plan.triggers[0].rule.threshold ==
        Rational(36'667, 10'000));
}

TEST_CASE("who has left or is yet to come is not projected, and without anybody every figure is nought") {
  ProjectionCase subject = alike_case(own_years, 5);
  for (PersonRow& row : subject.rows.people) row.leave_date = day("2023-12-31");
  subject.new_policy = talk(50);
  const Projected projected(subject);
  CHECK(projected.projection.people == 0);
  CHECK(projected.projection.who.empty());
  for (const auto& figures : {shared_figures_of(projected.request, projected.projection),
                              old_figures_of(projected.request, projected.projection),
                              new_figures_of(projected.request, projected.projection)}) {
    CHECK(figures.size() > 5);
    for (const ProjectedFigure& entry : figures) CHECK(entry.figure.high == 0);
  }
}

TEST_CASE("a projection begins on one of the days compared") {
  CHECK(refusal("2024-01-01", "2024-12-31", "2023-12-31") ==
        "The record cannot be continued from 2023-12-31; write a day from 2024-01-01 to 2024-12-31, the days "
        "compared.");
  CHECK(refusal("2024-01-01", "2024-12-31", "2025-01-01").find("2025-01-01") != std::string::npos);
  CHECK(refusal("2020-01-06", "2024-12-31", "2020-06-01").find("holds no whole year") != std::string::npos);
}

TEST_CASE("a projection names what it assumes, each with its range and why") {
  const Projected projected(alike_case({20, 0, 50}, 1));
  const auto assumptions = assumptions_of(projected.workforce, projected.request, projected.record);
  std::vector<std::string> paths;
  for (const Assumption& assumption : assumptions) {
    paths.push_back(assumption.path);
    CHECK_FALSE(assumption.value.empty());
    CHECK_FALSE(assumption.range.empty());
    CHECK_FALSE(assumption.why.empty());
  }
  CHECK(paths == std::vector<std::string>{"projection.other_person_percent", "projection.past_years",
                                          "projection.open_spells", "projection.record_known_until",
                                          "projection.turnover", "projection.behaviour"});
  CHECK(assumptions[0].value == "20");
  CHECK(assumptions[0].range == "0 to 50");
  // The record begins on Monday 13 January 2020, so the year from the 6th is not whole.
  CHECK(assumptions[1].value == "3 years of 364 days, 2021-01-04 to 2023-12-31");
  CHECK(assumptions[3].value == "2023-12-31");
  CHECK(assumptions[3].why.find("2023-08-02") != std::string::npos);  // the last of E1's three days
  ProjectionCase with_mean = alike_case({20, 0, 50}, 1);
  with_mean.new_policy = PolicyBuilder().with(day_count(1).more_than_mean()).policy();
  const Projected mean(with_mean);
  CHECK(assumptions_of(mean.workforce, mean.request, mean.record).back().path == "projection.workforce_mean");
  ProjectionCase with_managers = alike_case({20, 0, 50}, 1);
  with_managers.new_policy = talk(50);
  const Projected judged(with_managers);
  const Assumption last = assumptions_of(judged.workforce, judged.request, judged.record).back();
  CHECK(last.path == "projection.judgement_begins");
  CHECK(last.value == "2024-01-01");
}
