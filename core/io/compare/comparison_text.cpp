#include "core/io/compare/comparison_text.h"

#include <algorithm>

#include "core/io/compare/figures_text.h"
#include "core/io/csv.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

const char* change_of(const PersonChange& change) {
  const bool under_old = change.old_policy.any.people != 0;
  const bool under_new = change.new_policy.any.people != 0;
  return under_old && under_new ? "both" : under_old ? "only_old" : "only_new";
}

Json totals_json(const TriggerTotals& totals) {
  return json_object({{"people", totals.people}, {"looks", totals.looks}, {"findings", totals.findings}});
}

Json funnel_json(const Policy& policy, const Comparison& comparison, const PolicyTotals& totals) {
  Json steps = Json::array();
  for (const FunnelStep& step : funnel(policy, comparison, totals)) {
    Json entry = json_object(
        {{"id", step.id}, {"name", step.name}, {"unit", step.unit}, {"low", step.low}, {"high", step.high}});
    if (!step.assumption.empty()) entry["assumption"] = step.assumption;
    steps.push_back(std::move(entry));
  }
  return steps;
}

Json triggers_json(const Plan& plan, const PolicyTotals& totals) {
  Json triggers = Json::array();
  for (std::size_t i = 0; i < plan.triggers.size(); ++i) {
    const Trigger& rule = plan.triggers[i].rule;
    if (!plan.triggers[i].reported) continue;
    Json entry = json_object({{"id", rule.id}, {"name", rule.name}, {"clause", rule.clause}});
    if (rule.threshold) entry["threshold"] = to_decimal(*rule.threshold);
    entry.update(totals_json(totals.triggers[i]));
    triggers.push_back(std::move(entry));
  }
  return triggers;
}

Json policy_json(const Policy& policy, const Plan& plan, const Comparison& comparison,
                 const PolicyTotals& totals) {
  Json side = json_object({{"policy", policy.id},
                           {"name", policy.name},
                           {"any_trigger", totals_json(totals.any)},
                           {"return_meetings", totals.return_meetings}});
  side["triggers"] = triggers_json(plan, totals);
  side["funnel"] = funnel_json(policy, comparison, totals);
  side["assumptions"] = assumptions_json(policy.assumptions);
  return side;
}

Json outcome_json(const Plan& plan, const PersonOutcome& outcome) {
  Json triggers = Json::array();
  for (std::size_t i = 0; i < outcome.triggers.size(); ++i) {
    const TriggerTotals& totals = outcome.triggers[i];
    if (totals.looks == 0) continue;
    triggers.push_back(json_object(
        {{"id", plan.triggers[i].rule.id}, {"looks", totals.looks}, {"findings", totals.findings}}));
  }
  return json_object(
      {{"first_date",
        outcome.first_day == open_end ? Json() : Json(to_text(day_from_number(outcome.first_day)))},
       {"looks", outcome.any.looks},
       {"triggers", std::move(triggers)}});
}

std::string trigger_ids(const Plan& plan, const PersonOutcome& outcome) {
  std::string ids;
  for (std::size_t i = 0; i < outcome.triggers.size(); ++i) {
    if (outcome.triggers[i].looks != 0) ids += (ids.empty() ? "" : " ") + plan.triggers[i].rule.id;
  }
  return ids;
}

std::string first_date(const PersonOutcome& outcome) {
  return outcome.first_day == open_end ? "" : to_text(day_from_number(outcome.first_day));
}

using Figures = std::vector<PolicyFigure>;

/// What a step of the funnel is called among the figures.
std::string figure_of(const FunnelStep& step) {
  return step.id == "meets_trigger" ? "any_trigger.people" : step.id;
}

std::string range_text(const FunnelStep& step, const Figures& figures) {
  if (step.low == step.high) return with_range(figures, figure_of(step), step.low);
  return std::to_string(step.low) + " to " + std::to_string(step.high) + " (judgement)";
}

std::string funnel_table(const Policy& policy, const Comparison& comparison, const PolicyTotals& totals,
                         const Figures& figures) {
  std::vector<std::vector<std::string>> rows;
  for (const FunnelStep& step : funnel(policy, comparison, totals))
    rows.push_back({"  " + step.name, range_text(step, figures), step.unit});
  return policy.name + " (" + policy.id + ")\n" + text_table(rows, {1}) + "\n";
}

std::string trigger_table(const Plan& plan, const PolicyTotals& totals, const Figures& figures) {
  std::vector<std::vector<std::string>> rows = {{"  trigger", "people", "looks", "findings"}};
  for (std::size_t i = 0; i < plan.triggers.size(); ++i) {
    if (!plan.triggers[i].reported) continue;
    const TriggerTotals& entry = totals.triggers[i];
    const std::string id = "triggers." + plan.triggers[i].rule.id;
    rows.push_back({"  " + plan.triggers[i].rule.id, with_range(figures, id + ".people", entry.people),
                    with_range(figures, id + ".looks", entry.looks),
                    with_range(figures, id + ".findings", entry.findings)});
  }
  return rows.size() == 1 ? "" : text_table(rows, {1, 2, 3}) + "\n";
}

Figures old_figures_of(const ComparisonRun& run) {
  return figures_of(run.request.old_figures, run.comparison.old_figures, run.request.runs);
}

Figures new_figures_of(const ComparisonRun& run) {
  return figures_of(run.request.new_figures, run.comparison.new_figures, run.request.runs);
}

bool has_figures(const ComparisonRun& run) { return !run.request.old_figures.policies.empty(); }

template <class Number>
HeadlineRange headline_range(const ComparisonRun& run, Number number) {
  HeadlineRange range{number(run.comparison), number(run.comparison), {}};
  const auto widen = [&](const std::vector<Headline>& variants, const FigureRequest& request,
                         const char* side) {
    for (std::size_t i = 1; i < variants.size(); ++i) {
      const std::int64_t value = number(variants[i]);
      if (value == number(run.comparison)) continue;
      range.low = std::min(range.low, value);
      range.high = std::max(range.high, value);
      const std::string path = side + request.policies[i].edit.path;
      if (range.rests_on.empty() || range.rests_on.back() != path) range.rests_on.push_back(path);
    }
  };
  widen(run.comparison.old_variants, run.request.old_figures, "old.");
  widen(run.comparison.new_variants, run.request.new_figures, "new.");
  return range;
}

Json headline_ranges_json(const ComparisonRun& run) {
  Json ranges = Json::object();
  for (const NamedRange& entry : headline_ranges(run)) {
    ranges[entry.name] = json_object(
        {{"low", entry.range.low}, {"high", entry.range.high}, {"rests_on", entry.range.rests_on}});
  }
  return ranges;
}

std::string ranged(std::int64_t value, const HeadlineRange& range) {
  if (range.rests_on.empty()) return std::to_string(value);
  return std::to_string(value) + " (" + std::to_string(range.low) + " to " + std::to_string(range.high) + ")";
}

Json judgement_json(const ComparisonRun& run) {
  const RunSettings& runs = run.request.runs;
  return json_object({{"seed", runs.seed},
                      {"runs", runs.runs},
                      {"setting", setting_names[static_cast<std::size_t>(runs.setting)]},
                      {"begins", "nobody is in a stage that judgement leads to before " +
                                     to_text(run.request.dates.first_day)}});
}

std::string judgement_note(const ComparisonRun& run) {
  const RunSettings& runs = run.request.runs;
  return "What managers decide is drawn: seed " + std::to_string(runs.seed) + ", " +
         std::to_string(runs.runs) + " runs, the middle figure for " +
         std::string(setting_names[static_cast<std::size_t>(runs.setting)]) +
         " managers. A range goes from supportive managers at the low end of the policy's table to firm ones "
         "at "
         "its high end, 5 to 95 % of the runs, and over the other ends of each assumption. Nobody is in such "
         "a "
         "stage before " +
         to_words(run.request.dates.first_day) + ".\n\n";
}

std::string teams_table(const ComparisonRun& run) {
  std::vector<std::vector<std::string>> rows = {{"team", "old policy only", "new policy only", "both"}};
  for (const TeamChanges& team : changes_by_team(run.workforce, run.comparison)) {
    rows.push_back({team.team.empty() ? "(no team)" : team.team, std::to_string(team.people.only_old),
                    std::to_string(team.people.only_new), std::to_string(team.people.both)});
  }
  return rows.size() > 1 ? text_table(rows, {1, 2, 3}) + "\n" : "";
}

Day whole_from(const Workforce& workforce, const ComparisonRequest& request) {
  return std::max(complete_from(request.old_plan, workforce.record.first_day),
                  complete_from(request.new_plan, workforce.record.first_day));
}

}  // namespace

std::vector<NamedRange> headline_ranges(const ComparisonRun& run) {
  return {{"only_old", headline_range(run, [](const auto& of) { return of.only_old; })},
          {"only_new", headline_range(run, [](const auto& of) { return of.only_new; })},
          {"both", headline_range(run, [](const auto& of) { return of.both; })},
          {"neither", headline_range(run, [&](const auto& of) {
             return run.comparison.people - of.only_old - of.only_new - of.both;
           })}};
}

Json assumptions_json(const std::vector<Assumption>& assumptions) {
  Json list = Json::array();
  for (const Assumption& assumption : assumptions) {
    list.push_back(json_object({{"path", assumption.path},
                                {"value", assumption.value},
                                {"range", assumption.range},
                                {"why", assumption.why}}));
  }
  return list;
}

std::string completeness_note(const Workforce& workforce, const ComparisonRequest& request) {
  const Day from = whole_from(workforce, request);
  const bool is_empty = workforce.record.first_day == Day{} && workforce.record.last_day == Day{};
  if (from <= request.dates.first_day || is_empty) return "";
  return "The record begins on " + to_words(workforce.record.first_day) +
         ", so windows that reach back before it are not full; figures are complete from " + to_words(from) +
         " on.";
}

Json comparison_summary(const ComparisonRun& run) {
  const Comparison& sums = run.comparison;
  Json summary = json_object({{"kind", "comparison"},
                              {"from", to_text(run.request.dates.first_day)},
                              {"to", to_text(run.request.dates.last_day)},
                              {"people", sums.people},
                              {"people_with_spell", sums.people_with_spell},
                              {"spells", sums.spells}});
  summary["headline"] = json_object({{"only_old", sums.only_old},
                                     {"only_new", sums.only_new},
                                     {"both", sums.both},
                                     {"neither", sums.people - sums.only_old - sums.only_new - sums.both}});
  const std::string note = completeness_note(run.workforce, run.request);
  summary["complete_from"] = note.empty() ? Json() : Json(to_text(whole_from(run.workforce, run.request)));
  summary["completeness"] = note;
  summary["old"] = policy_json(run.old_policy, run.request.old_plan, sums, sums.old_policy);
  summary["new"] = policy_json(run.new_policy, run.request.new_plan, sums, sums.new_policy);
  if (!has_figures(run)) return summary;
  summary["headline_ranges"] = headline_ranges_json(run);
  summary["judgement"] = judgement_json(run);
  summary["old"]["figures"] = figures_json(old_figures_of(run));
  summary["new"]["figures"] = figures_json(new_figures_of(run));
  return summary;
}

Json team_changes_json(const ComparisonRun& run) {
  Json teams = Json::array();
  for (const TeamChanges& team : changes_by_team(run.workforce, run.comparison)) {
    teams.push_back(json_object({{"team", team.team},
                                 {"only_old", team.people.only_old},
                                 {"only_new", team.people.only_new},
                                 {"both", team.people.both}}));
  }
  return teams;
}

Json comparison_rows(const ComparisonRun& run, const std::vector<std::uint32_t>& order, std::size_t first,
                     std::size_t count) {
  Json rows = Json::array();
  const std::size_t end = std::min(order.size(), first + count);
  for (std::size_t i = first; i < end; ++i) {
    const PersonChange& change = run.comparison.changes[order[i]];
    rows.push_back(json_object({{"employee_id", run.workforce.people.employee_id[change.person]},
                                {"change", change_of(change)},
                                {"old", outcome_json(run.request.old_plan, change.old_policy)},
                                {"new", outcome_json(run.request.new_plan, change.new_policy)}}));
  }
  return rows;
}

std::string comparison_json(const ComparisonRun& run, bool by_team) {
  Json document = comparison_summary(run);
  if (by_team) document["teams"] = team_changes_json(run);
  const std::vector<std::uint32_t> all = find_rows(run.workforce, run.comparison, {});
  document["who_changes"] = comparison_rows(run, all, 0, all.size());
  return print_json(document);
}

std::string comparison_csv(const ComparisonRun& run) {
  std::string text =
      "employee_id,change,old_first_date,old_looks,old_triggers,new_first_date,new_looks,new_triggers\n";
  for (const PersonChange& change : run.comparison.changes) {
    append_csv_record(text, {run.workforce.people.employee_id[change.person], change_of(change),
                             first_date(change.old_policy), std::to_string(change.old_policy.any.looks),
                             trigger_ids(run.request.old_plan, change.old_policy),
                             first_date(change.new_policy), std::to_string(change.new_policy.any.looks),
                             trigger_ids(run.request.new_plan, change.new_policy)});
  }
  return text;
}

std::string comparison_figures_csv(const ComparisonRun& run) {
  return figures_csv({{run.old_policy, old_figures_of(run)}, {run.new_policy, new_figures_of(run)}});
}

std::string comparison_table(const ComparisonRun& run, bool by_team) {
  const Comparison& sums = run.comparison;
  std::string text = to_words(run.request.dates.first_day) + " to " + to_words(run.request.dates.last_day) +
                     ": " + std::to_string(sums.people) + " people in service, " +
                     std::to_string(sums.spells) + " spells\n";
  if (const std::string note = completeness_note(run.workforce, run.request); !note.empty())
    text += note + "\n";
  const Figures old_figures = has_figures(run) ? old_figures_of(run) : Figures();
  const Figures new_figures = has_figures(run) ? new_figures_of(run) : Figures();
  text += "\n" + funnel_table(run.old_policy, sums, sums.old_policy, old_figures) +
          trigger_table(run.request.old_plan, sums.old_policy, old_figures) + figures_table(old_figures);
  text += funnel_table(run.new_policy, sums, sums.new_policy, new_figures) +
          trigger_table(run.request.new_plan, sums.new_policy, new_figures) + figures_table(new_figures);
  if (has_figures(run)) text += judgement_note(run);
  const std::vector<NamedRange> ranges = headline_ranges(run);
  text += "People who meet a trigger under the old policy only: " + ranged(sums.only_old, ranges[0].range) +
          ", the new only: " + ranged(sums.only_new, ranges[1].range) +
          ", both: " + ranged(sums.both, ranges[2].range) +
          ", neither: " + ranged(sums.people - sums.only_old - sums.only_new - sums.both, ranges[3].range) +
          "\n\n";
  if (by_team) text += teams_table(run);
  std::vector<std::vector<std::string>> rows = {
      {"employee", "change", "first (old)", "triggers (old)", "first (new)", "triggers (new)"}};
  for (const PersonChange& change : sums.changes) {
    rows.push_back({run.workforce.people.employee_id[change.person], change_of(change),
                    first_date(change.old_policy), trigger_ids(run.request.old_plan, change.old_policy),
                    first_date(change.new_policy), trigger_ids(run.request.new_plan, change.new_policy)});
  }
  return text + text_table(rows, {});
}

}  // namespace turnpoint
