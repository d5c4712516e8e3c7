// From the highest stage under the old policy to the one under the new; and teams that change.

#include <algorithm>

#include "core/base/order.h"
#include "core/compare/rows.h"
#include "core/io/report/study/sections.h"

namespace turnpoint {
namespace {

/// Names by rank, no stage first.
std::vector<std::string> ranked_names(const Policy& policy, const std::vector<std::size_t>& ranks) {
  std::vector<std::string> names(ranks.size() + 1, "No stage");
  for (std::size_t i = 0; i < ranks.size(); ++i) names[ranks[i]] = policy.stages[i].name;
  return names;
}

struct Way {
  std::size_t from = 0, to = 0;
  CountCell people;
};

/// The most people first. Takes out the ways of few people, and further ones until what was taken out is no
/// small group either; answers how many people these are.
std::int64_t take_small(std::vector<Way>& ways, std::int64_t least) {
  sort_stably(ways, [](const Way& a, const Way& b) { return a.people.value > b.people.value; });
  std::int64_t rest = 0;
  while (!ways.empty() && (ways.back().people.value < least || (rest > 0 && rest < least))) {
    rest += ways.back().people.value;
    ways.pop_back();
  }
  return rest;
}

constexpr std::size_t drawn_teams = 12;

bool is_small(std::int64_t people, std::int64_t least) { return people > 0 && people < least; }

}  // namespace

ReportSection migration_section(const StudyReportRun& run) {
  const ReportAsked& asked = run.work.asked();
  const TablesRequest& request = run.work.tables();
  const std::int64_t least = suppression_of(run);
  FlowChart chart{"From stage to stage",
                  "",
                  ranked_names(asked.old_policy, request.old_ranks),
                  ranked_names(asked.new_policy, request.new_ranks),
                  {}};
  std::vector<Way> ways;
  for (std::size_t i = 0; i < chart.from.size(); ++i) {
    for (std::size_t k = 0; k < chart.to.size(); ++k) {
      const CountCell cell = run.sums.tables.migration.cell(i * chart.to.size() + k);
      if (cell.high > 0) ways.push_back({i, k, cell});
    }
  }
  const std::int64_t rest = take_small(ways, least);
  ReportTable table{
      "People by their highest stage under each policy", {"Old policy", "New policy", "People"}, {}, 2};
  for (const Way& way : ways) {
    table.rows.push_back({chart.from[way.from], chart.to[way.to],
                          in_range(way.people.value, way.people.low, way.people.high)});
    if (way.from != 0 || way.to != 0) chart.flows.push_back({way.from, way.to, way.people.value});
  }
  // As the policies have their stages, so that ways cross as little as they can.
  sort_stably(chart.flows, [](const FlowChart::Flow& a, const FlowChart::Flow& b) {
    return std::pair(a.from, a.to) < std::pair(b.from, b.to);
  });
  if (rest > 0) table.rows.push_back({"Every other way, together", "", grouped(rest)});
  chart.description = "Each way joins the highest stage that people are in under the old policy with the one "
                      "under the new, as "
                      "wide as there are people; those in no stage under either are not drawn.";
  ReportSection section{"stages", "From stage to stage", {}};
  section.blocks.push_back(
      ReportText{"Under each policy everyone counts by the highest stage of the period. Ways of fewer than " +
                 std::to_string(least) +
                 " people stand in one row of the table. Where managers decide, a number is the "
                 "middle one of many runs."});
  if (!chart.flows.empty()) section.blocks.push_back(std::move(chart));
  section.blocks.push_back(std::move(table));
  return section;
}

ReportSection team_changes_section(const ComparisonRun& run) {
  std::vector<TeamChanges> teams = changes_by_team(run.workforce, run.comparison);
  const std::int64_t least = usual_suppression;
  const auto old_of = [](const TeamChanges& team) { return team.people.only_old + team.people.both; };
  const auto new_of = [](const TeamChanges& team) { return team.people.only_new + team.people.both; };
  sort_stably(teams, [&](const TeamChanges& a, const TeamChanges& b) { return old_of(a) > old_of(b); });
  std::int64_t old_rest = 0;
  std::int64_t new_rest = 0;
  const auto fold = [&](std::size_t i) {
    old_rest += old_of(teams[i]);
    new_rest += new_of(teams[i]);
    teams.erase(teams.begin() + static_cast<std::ptrdiff_t>(i));
  };
  for (std::size_t i = teams.size(); i-- > 0;) {
    if (is_small(old_of(teams[i]), least) || is_small(new_of(teams[i]), least)) fold(i);
  }
  while (!teams.empty() && (is_small(old_rest, least) || is_small(new_rest, least))) fold(teams.size() - 1);
  BarChart chart{"People who meet a trigger, by team",
                 "Two bars a team: people with at least one look that meets a trigger, under the old and the "
                 "new policy.",
                 {"Old policy", "New policy"},
                 {}};
  ReportTable table{chart.title, {"Team", "Old policy", "New policy", "Difference"}, {}, 1};
  const auto add = [&](const std::string& name, std::int64_t before, std::int64_t after) {
    if (chart.rows.size() < drawn_teams)
      chart.rows.push_back({name, {{before, before, before}, {after, after, after}}});
    table.rows.push_back({name, grouped(before), grouped(after), change_in_words(before, after)});
  };
  for (const TeamChanges& team : teams)
    add(team.team.empty() ? "No team" : team.team, old_of(team), new_of(team));
  // A rest that is still small is all there is: nothing of it is told.
  if (!is_small(old_rest, least) && !is_small(new_rest, least) && old_rest + new_rest > 0)
    add("Smaller teams, together", old_rest, new_rest);
  ReportSection section{"team_changes", "By team", {}};
  if (chart.rows.empty()) return section;
  section.blocks.push_back(std::move(chart));
  section.blocks.push_back(std::move(table));
  return section;
}

}  // namespace turnpoint
