#include "core/compare/tables/tables.h"

#include <algorithm>

#include "core/compare/figure_list.h"

namespace turnpoint {
namespace {

std::size_t month_index(Span dates, std::int32_t day) {
  const std::chrono::year_month_day from(dates.first_day);
  const std::chrono::year_month_day at(day_from_number(day));
  return static_cast<std::size_t>((at.year() / at.month() - from.year() / from.month()).count());
}

/// One person's meetings of judgement under one policy.
struct Judged {
  std::vector<JudgedLook> looks;
  std::vector<ReadyLook> ready;
  std::vector<StageIndex> ladder;
};

Judged judged_of(const Workforce& workforce, const DayCount& days, const ComparisonRequest& request,
                 const CountedPolicy& counted, std::size_t person) {
  Judged judged;
  if (!counted.judgement) return judged;
  judged.looks = judged_looks(workforce, days, *counted.judgement, person, request.dates);
  judged.ready = make_ready(*counted.judgement, judged.looks,
                            judgement_key(request.runs.seed, workforce.people.employee_id[person]));
  for (const std::string& stage : counted.judgement->ladder)
    judged.ladder.push_back(stage_named(counted.policy, stage));
  return judged;
}

/// Adds one person's steps to everyone's, the month's and the team's row.
class Rows {
 public:
  Rows(StepRows& rows, const Workforce& workforce, std::size_t person, Span dates, std::size_t runs)
      : rows_(rows), workforce_(workforce), person_(person), dates_(dates), runs_(runs) {}

  void add(const PersonStep& step) {
    for (RunCounts* row : on(step.day)) row->add(static_cast<std::size_t>(step.step));
  }
  void add_drawn(std::int32_t day, CountedStep step, std::size_t shown, std::size_t run, std::int64_t count) {
    for (RunCounts* row : on(day)) row->add_drawn(static_cast<std::size_t>(step), shown, run, count);
  }

 private:
  std::array<RunCounts*, 3> on(std::int32_t day) {
    const std::string& team = workforce_.teams[workforce_.terms.team[terms_on(workforce_, person_, day)]];
    RunCounts& by_team = rows_.teams.try_emplace(team, counted_steps, runs_).first->second;
    return {&rows_.all, &rows_.months[month_index(dates_, day)], &by_team};
  }

  StepRows& rows_;
  const Workforce& workforce_;
  std::size_t person_;
  Span dates_;
  std::size_t runs_;
};

/// Highest rank by shown way and run; the same everywhere where nothing is judged.
using Highest = std::vector<std::size_t>;

Highest judge_steps(const Judged& judged, const CountedPolicy& counted, const std::vector<std::size_t>& ranks,
                    std::size_t decided, const RunSettings& runs, Rows& rows) {
  Highest highest(shown_ways * runs.runs, decided);
  for (std::size_t run = 0; !judged.ready.empty() && run < runs.runs; ++run) {
    each_meeting(judged.ready, judged.ladder.size(), run,
                 [&](std::size_t look, std::size_t way, std::size_t step) {
                   const std::size_t shown = shown_way(way, runs.setting);
                   if (shown == shown_ways) return;
                   const StageIndex index = judged.ladder[step];
                   const Stage& stage = counted.policy.stages[index];
                   const std::int32_t day = judged.looks[look].day;
                   rows.add_drawn(day, meeting_of(stage), shown, run, 1);
                   if (!stage.letters.empty())
                     rows.add_drawn(day, CountedStep::letter, shown, run,
                                    static_cast<std::int64_t>(stage.letters.size()));
                   std::size_t& reached = highest[shown * runs.runs + run];
                   reached = std::max(reached, ranks[index]);
                 });
  }
  return highest;
}

bool is_decided(const Highest& highest) {
  return std::all_of(highest.begin(), highest.end(),
                     [&](std::size_t rank) { return rank == highest.front(); });
}

void add_migration(RunCounts& migration, const Highest& old_highest, const Highest& new_highest,
                   std::size_t new_ranks, std::size_t runs) {
  if (is_decided(old_highest) && is_decided(new_highest))
    return migration.add(old_highest[0] * new_ranks + new_highest[0]);
  for (std::size_t i = 0; i < old_highest.size(); ++i)
    migration.add_drawn(old_highest[i] * new_ranks + new_highest[i], i / runs, i % runs);
}

Highest add_side(const Workforce& workforce, const DayCount& days, const ComparisonRequest& request,
                 const FigureRequest& figures, const CountedPolicy& counted,
                 const std::vector<std::size_t>& ranks, std::size_t person, StepRows& sums,
                 std::int32_t& first_contact) {
  const PersonSteps steps = steps_of(workforce, days, figures, counted, ranks, person, request.dates);
  Rows rows(sums, workforce, person, request.dates, request.runs.runs);
  for (const PersonStep& step : steps.steps) rows.add(step);
  first_contact = steps.first_contact;
  return judge_steps(judged_of(workforce, days, request, counted, person), counted, ranks, steps.highest,
                     request.runs, rows);
}

/// Every team has a row, also one in which nothing is asked for: that of the person's last day in the period.
void name_team(ComparisonTables& tables, const Workforce& workforce, std::size_t person,
               const ComparisonRequest& request) {
  const std::int32_t day = std::min(day_number(request.dates.last_day), workforce.people.leave_day[person]);
  const std::string& team = workforce.teams[workforce.terms.team[terms_on(workforce, person, day)]];
  for (StepRows* rows : {&tables.old_steps, &tables.new_steps})
    rows->teams.try_emplace(team, counted_steps, request.runs.runs);
}

/// A team that has a row under one policy has one under the other.
void share_teams(const StepRows& from, StepRows& to, std::size_t runs) {
  for (const auto& [team, counts] : from.teams) to.teams.try_emplace(team, counted_steps, runs);
}

StepRows no_steps(const ComparisonRequest& request) {
  const RunCounts none(counted_steps, request.runs.runs);
  return {none, std::vector<RunCounts>(months_of(request.dates).size(), none), {}};
}

}  // namespace

void StepRows::merge(const StepRows& other) {
  all.merge(other.all);
  for (std::size_t i = 0; i < months.size(); ++i) months[i].merge(other.months[i]);
  for (const auto& [team, counts] : other.teams) {
    const auto [place, is_new] = teams.try_emplace(team, counts);
    if (!is_new) place->second.merge(counts);
  }
}

void ComparisonTables::merge(ComparisonTables&& next) {
  people += next.people;
  migration.merge(next.migration);
  old_steps.merge(next.old_steps);
  new_steps.merge(next.new_steps);
  contacts.insert(contacts.end(), std::make_move_iterator(next.contacts.begin()),
                  std::make_move_iterator(next.contacts.end()));
}

TablesRequest::TablesRequest(const ComparisonRequest& asked)
    : comparison(asked), old_policy(asked.old_figures.policies.front()),
      new_policy(asked.new_figures.policies.front()), old_ranks(stage_ranks(old_policy.policy)),
      new_ranks(stage_ranks(new_policy.policy)) {}

std::vector<Day> months_of(Span dates) {
  const std::chrono::year_month_day from(dates.first_day);
  std::vector<Day> months;
  for (auto month = from.year() / from.month(); Day(month / 1) <= dates.last_day;
       month = month + std::chrono::months(1))  // += loses the year in older libraries
    months.emplace_back(month / 1);
  return months;
}

ComparisonTables no_tables(const TablesRequest& request) {
  ComparisonTables tables;
  tables.migration = RunCounts((request.old_ranks.size() + 1) * (request.new_ranks.size() + 1),
                               request.comparison.runs.runs);
  tables.old_steps = no_steps(request.comparison);
  tables.new_steps = no_steps(request.comparison);
  return tables;
}

ComparisonTables tables_of(const Workforce& workforce, const DayCount& days, const TablesRequest& request,
                           std::size_t first, std::size_t end) {
  const ComparisonRequest& asked = request.comparison;
  const std::size_t new_ranks = request.new_ranks.size() + 1;
  ComparisonTables tables = no_tables(request);
  for (std::size_t person = first; person < end; ++person) {
    if (!in_service(workforce, person, asked.dates)) continue;
    ++tables.people;
    name_team(tables, workforce, person, asked);
    FirstContact contact{workforce.people.employee_id[person]};
    const Highest old_highest = add_side(workforce, days, asked, asked.old_figures, request.old_policy,
                                         request.old_ranks, person, tables.old_steps, contact.old_day);
    const Highest new_highest = add_side(workforce, days, asked, asked.new_figures, request.new_policy,
                                         request.new_ranks, person, tables.new_steps, contact.new_day);
    add_migration(tables.migration, old_highest, new_highest, new_ranks, asked.runs.runs);
    if (contact.old_day != no_day || contact.new_day != no_day) tables.contacts.push_back(std::move(contact));
  }
  share_teams(tables.old_steps, tables.new_steps, asked.runs.runs);
  share_teams(tables.new_steps, tables.old_steps, asked.runs.runs);
  return tables;
}

ContactSummary summary_of(const ComparisonTables& tables) {
  ContactSummary summary;
  std::vector<std::int64_t> later;
  for (const FirstContact& contact : tables.contacts) {
    if (contact.new_day == no_day) {
      ++summary.only_old;
    } else if (contact.old_day == no_day) {
      ++summary.only_new;
    } else {
      const std::int64_t days = contact.new_day - contact.old_day;
      later.push_back(days);
      ++(days < 0 ? summary.earlier : days == 0 ? summary.same_day : summary.later);
    }
  }
  summary.neither = tables.people - static_cast<std::int64_t>(tables.contacts.size());
  if (later.empty()) return summary;
  summary.least = *std::min_element(later.begin(), later.end());
  summary.median = percentile(later, 50);
  summary.most = *std::max_element(later.begin(), later.end());
  return summary;
}

}  // namespace turnpoint
