#include "core/io/compare/tables/tables_rows.h"

#include "core/io/compare/comparison_text.h"

namespace turnpoint {
namespace {

constexpr std::array<const char*, counted_steps> step_titles = {
    "findings", "return meetings", "informal meetings", "formal meetings",
    "hearings", "letters",         "referrals"};

struct Side {
  const CountedPolicy& counted;
  const StepRows& steps;
};

std::array<Side, 2> sides_of(const TablesRun& run) {
  return {{{run.request.old_policy, run.tables.old_steps}, {run.request.new_policy, run.tables.new_steps}}};
}

/// Stages by rank, `none` first.
std::vector<std::pair<std::string, std::string>> ranked(const Policy& policy,
                                                        const std::vector<std::size_t>& ranks) {
  std::vector<std::pair<std::string, std::string>> stages(ranks.size() + 1, {"none", "no stage"});
  for (std::size_t i = 0; i < ranks.size(); ++i)
    stages[ranks[i]] = {policy.stages[i].id, policy.stages[i].name};
  return stages;
}

CellTable migration_table(const TablesRun& run) {
  const Policy& old_policy = run.request.old_policy.policy;
  const Policy& new_policy = run.request.new_policy.policy;
  CellTable table{"migration",
                  "",
                  "People by highest stage under " + old_policy.id + " (rows) and " + new_policy.id +
                      " (columns)",
                  "highest stage",
                  {},
                  {},
                  {}};
  const auto columns = ranked(new_policy, run.request.new_ranks);
  for (const auto& [id, name] : columns) {
    table.column_ids.push_back(id);
    table.column_names.push_back(id == "none" ? name : id);
  }
  const auto rows = ranked(old_policy, run.request.old_ranks);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CellRow& row = table.rows.emplace_back(CellRow{rows[i].first, rows[i].second, {}});
    for (std::size_t k = 0; k < columns.size(); ++k)
      row.cells.push_back(cell_text(run.tables.migration.cell(i * columns.size() + k)));
  }
  return table;
}

CellRow step_row(std::string id, std::string name, const RunCounts& counts) {
  CellRow row{std::move(id), std::move(name), {}};
  for (std::size_t i = 0; i < counted_steps; ++i) row.cells.push_back(cell_text(counts.cell(i)));
  return row;
}

CellTable step_table(const Side& side, const char* id, const std::string& name, const char* rows_are) {
  return {id,
          side.counted.policy.id,
          name + " under " + side.counted.policy.id,
          rows_are,
          {counted_step_names.begin(), counted_step_names.end()},
          {step_titles.begin(), step_titles.end()},
          {}};
}

CellTable month_table(const TablesRun& run, const Side& side) {
  CellTable table = step_table(side, "months", "By month", "month");
  const std::vector<Day> months = months_of(run.request.comparison.dates);
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::string month = to_text(months[i]).substr(0, 7);
    table.rows.push_back(step_row(month, month, side.steps.months[i]));
  }
  table.rows.push_back(step_row("all", "all", side.steps.all));
  return table;
}

CellTable team_table(const Side& side) {
  CellTable table = step_table(side, "teams", "By team", "team");
  for (const auto& [team, counts] : side.steps.teams)
    table.rows.push_back(step_row(team, team.empty() ? "no team" : team, counts));
  return table;
}

void add_effort(CellTable& table, std::string id, std::string name, std::vector<CellText> cells,
                const Effort& effort) {
  for (const RangedNumber* number : {&effort.manager_hours, &effort.hr_hours, &effort.cost_pounds})
    cells.push_back(cell_text(*number));
  table.rows.push_back({std::move(id), std::move(name), std::move(cells)});
}

CellTable hours_table(const TablesRun& run, const Side& side) {
  CellTable table{"hours",
                  side.counted.policy.id,
                  "Hours and cost under " + side.counted.policy.id,
                  "step",
                  {"times", "manager_hours", "hr_hours", "cost_pounds"},
                  {"times", "managers' hours", "HR hours", "cost in pounds"},
                  {}};
  for (std::size_t i = 0; i < counted_steps; ++i) {
    const CountCell times = side.steps.all.cell(i);
    add_effort(table, std::string(counted_step_names[i]), step_titles[i], {cell_text(times)},
               effort_of(run.unit_times, static_cast<CountedStep>(i), times));
  }
  add_effort(table, "all", "all", {CellText()}, effort_of(run.unit_times, side.steps.all));
  return table;
}

CellTable contact_table(const TablesRun& run) {
  const ContactSummary summary = summary_of(run.tables);
  CellTable table{"first_contact", "", "First contact", "under the new policy", {"people"}, {"people"}, {}};
  const auto add = [&](const char* id, const std::string& name, std::int64_t count) {
    table.rows.push_back({id, name, {cell_text(CountCell{count, count, count})}});
  };
  add("earlier", "earlier", summary.earlier);
  add("same_day", "on the same day", summary.same_day);
  add("later", "later", summary.later);
  add("only_old", "none, one under the old", summary.only_old);
  add("only_new", "one, none under the old", summary.only_new);
  add("neither", "none under either", summary.neither);
  return table;
}

}  // namespace

std::vector<CellTable> cell_tables(const TablesRun& run) {
  std::vector<CellTable> tables = {migration_table(run)};
  for (const Side& side : sides_of(run)) tables.push_back(month_table(run, side));
  for (const Side& side : sides_of(run)) {
    if (run.by_team) tables.push_back(team_table(side));
  }
  for (const Side& side : sides_of(run)) tables.push_back(hours_table(run, side));
  tables.push_back(contact_table(run));
  return tables;
}

std::vector<std::string> tables_notes(const TablesRun& run) {
  std::vector<std::string> notes;
  if (std::string note = completeness_note(run.workforce, run.request.comparison); !note.empty())
    notes.push_back(std::move(note));
  for (const char* note :
       {"Nothing is recorded: both policies are replayed on the same record.",
        "Findings count each trigger by itself; formal meetings leave hearings out.",
        "The highest stage is the one furthest on its track that was live or met in the period.",
        "First contact is the first contact, return meeting, conversation or meeting that the record "
        "decides.",
        "Hours and cost rest on unit times, which are assumptions: put your own in a file of --unit-times. A "
        "range goes from all low ends to all high ends, and two digits are all that is known of it."})
    notes.emplace_back(note);
  notes.emplace_back(run.by_team ? "Figures by team are exact, also of small teams; a team is the one on the "
                                   "day. Keep them apart from the study's equality view: "
                                   "beside it they narrow what it holds back."
                                 : "Figures by team are left out: exact ones would narrow what the study's "
                                   "equality view holds back. "
                                   "--by-team gives them.");
  if (run.request.old_policy.judgement || run.request.new_policy.judgement) {
    const RunSettings& runs = run.request.comparison.runs;
    notes.push_back("What managers decide is drawn: seed " + std::to_string(runs.seed) + ", " +
                    std::to_string(runs.runs) + " runs, the middle one for " +
                    std::string(setting_names[static_cast<std::size_t>(runs.setting)]) +
                    " managers; a range reaches from supportive to firm ones, 5 to 95 % of the runs. Middle "
                    "counts need not add up. How assumptions of a policy move its figures is told by "
                    "--figures.");
  }
  return notes;
}

}  // namespace turnpoint
