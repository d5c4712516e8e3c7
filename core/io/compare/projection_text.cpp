#include "core/io/compare/projection_text.h"

#include <algorithm>

#include "core/io/compare/comparison_text.h"
#include "core/io/compare/figures_text.h"
#include "core/io/csv.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

constexpr std::array<const char*, projection_ends> end_names = {"used", "least", "most"};

const RunSettings& settings_of(const ProjectionRun& run) { return run.request.comparison.runs; }

Json spread_json(const Spread& spread) {
  return json_object({{"median", spread.median}, {"low", spread.low}, {"high", spread.high}});
}

Json end_json(int percent, const Spread& spread) {
  Json json = json_object({{"percent", percent}});
  json.update(spread_json(spread));
  return json;
}

Json figures_json(const ProjectionRun& run, const std::vector<ProjectedFigure>& figures) {
  Json list = Json::array();
  for (const ProjectedFigure& entry : figures) {
    const PolicyFigure& figure = entry.figure;
    Json json = json_object({{"id", figure.id},
                             {"name", figure.name},
                             {"unit", figure.unit},
                             {"median", figure.value},
                             {"low", figure.low},
                             {"high", figure.high},
                             {"from", figure.judged ? "judgement" : "project"}});
    for (std::size_t end = 0; end < projection_ends; ++end)
      json["other_person_percent"][end_names[end]] =
          end_json(run.request.other_person_percent[end], entry.ends[end]);
    for (std::size_t i = 0; figure.judged && i < setting_names.size(); ++i)
      json["settings"][std::string(setting_names[i])] = spread_json(figure.settings[i]);
    json["rests_on"] = figure.rests_on;
    list.push_back(std::move(json));
  }
  return list;
}

Json who_json(const ProjectionRun& run) {
  const auto json_of = [](const RunCount& count) -> Json {
    return json_object({{"runs", count.used}, {"low", count.low}, {"high", count.high}});
  };
  Json rows = Json::array();
  for (const ProjectedPerson& who : run.projection.who) {
    rows.push_back(json_object({{"employee_id", run.workforce.people.employee_id[who.person]},
                                {"old", json_of(count_of(who.old_runs))},
                                {"new", json_of(count_of(who.new_runs))}}));
  }
  return rows;
}

/// The cells every row of a file begins with.
std::vector<std::string> run_cells(const ProjectionRun& run) {
  return {"project", std::to_string(settings_of(run).seed), std::to_string(settings_of(run).runs)};
}

void append_spread(std::vector<std::string>& cells, const Spread& spread, bool known) {
  for (const std::int64_t value : {spread.median, spread.low, spread.high})
    cells.push_back(known ? std::to_string(value) : "");
}

void append_row(std::string& text, const std::vector<std::string>& cells) {
  append_csv_record(text, {cells.begin(), cells.end()});
}

void append_figure(std::string& text, const ProjectionRun& run, const std::string& policy,
                   const ProjectedFigure& entry) {
  const PolicyFigure& figure = entry.figure;
  std::vector<std::string> cells = run_cells(run);
  cells.insert(cells.end(), {policy, figure.id, figure.unit});
  append_spread(cells, {figure.value, figure.low, figure.high}, true);
  for (const Spread& spread : entry.ends) append_spread(cells, spread, true);
  for (const Spread& spread : figure.settings) append_spread(cells, spread, figure.judged);
  cells.insert(cells.end(), {listed(figure.rests_on, " "), ""});
  append_row(text, cells);
}

void append_assumptions(std::string& text, const ProjectionRun& run, const std::string& policy,
                        const std::vector<Assumption>& assumptions) {
  for (const Assumption& assumption : assumptions) {
    std::vector<std::string> cells = run_cells(run);
    cells.insert(cells.end(), {policy, assumption.path, "assumption"});
    cells.resize(cells.size() + 3 + 3 * projection_ends + 3 * setting_names.size() + 1);
    cells.push_back(assumption.value + " (" + assumption.range + "): " + assumption.why);
    append_row(text, cells);
  }
}

}  // namespace

std::vector<FigureGroup> groups_of(const ProjectionRun& run) {
  return {{nullptr, shared_figures_of(run.request, run.projection)},
          {&run.old_policy, old_figures_of(run.request, run.projection)},
          {&run.new_policy, new_figures_of(run.request, run.projection)}};
}

RunCount count_of(const std::array<std::int64_t, projection_ends>& runs) {
  return {runs[0], *std::min_element(runs.begin(), runs.end()), *std::max_element(runs.begin(), runs.end())};
}

Json projection_summary(const ProjectionRun& run) {
  const ComparisonRequest& request = run.request.comparison;
  Json summary = json_object({{"kind", "comparison"},
                              {"mode", "project"},
                              {"from", to_text(request.dates.first_day)},
                              {"to", to_text(request.dates.last_day)},
                              {"project_from", to_text(run.request.from)},
                              {"seed", request.runs.seed},
                              {"runs", request.runs.runs},
                              {"runs_of_policy_assumptions", variant_runs(request.runs)},
                              {"setting", setting_names[static_cast<std::size_t>(request.runs.setting)]},
                              {"people", run.projection.people},
                              {"completeness", completeness_note(run.workforce, request)}});
  summary["assumptions"] = assumptions_json(assumptions_of(run.workforce, run.request, run.record));
  const std::vector<FigureGroup> groups = groups_of(run);
  summary["figures"] = figures_json(run, groups[0].figures);
  for (const std::size_t side : {std::size_t{1}, std::size_t{2}}) {
    const Policy& policy = *groups[side].policy;
    summary[side == 1 ? "old" : "new"] = json_object({{"policy", policy.id},
                                                      {"name", policy.name},
                                                      {"figures", figures_json(run, groups[side].figures)},
                                                      {"assumptions", assumptions_json(policy.assumptions)}});
  }
  return summary;
}

std::string projection_json(const ProjectionRun& run) {
  Json document = projection_summary(run);
  document["who"] = who_json(run);
  return print_json(document);
}

std::string projection_csv(const ProjectionRun& run) {
  std::string text = "mode,seed,runs,employee_id,old_runs,old_low,old_high,new_runs,new_low,new_high\n";
  for (const ProjectedPerson& who : run.projection.who) {
    std::vector<std::string> cells = run_cells(run);
    cells.push_back(run.workforce.people.employee_id[who.person]);
    for (const auto& runs : {who.old_runs, who.new_runs}) {
      const RunCount count = count_of(runs);
      append_spread(cells, {count.used, count.low, count.high}, true);
    }
    append_row(text, cells);
  }
  return text;
}

std::string projection_figures_csv(const ProjectionRun& run) {
  std::string text = "mode,seed,runs,policy,figure,unit,median,low,high";
  const auto append_names = [&](std::string_view name) {
    for (const char* part : {"median", "low", "high"}) text += "," + std::string(name) + "_" + part;
  };
  for (const char* name : end_names) append_names(name);
  for (const std::string_view name : setting_names) append_names(name);
  text += ",rests_on,assumed\n";
  append_assumptions(text, run, "", assumptions_of(run.workforce, run.request, run.record));
  for (const FigureGroup& group : groups_of(run)) {
    const std::string policy = group.policy == nullptr ? "" : group.policy->id;
    if (group.policy != nullptr) append_assumptions(text, run, policy, group.policy->assumptions);
    for (const ProjectedFigure& entry : group.figures) append_figure(text, run, policy, entry);
  }
  return text;
}

}  // namespace turnpoint
