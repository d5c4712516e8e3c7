#include <algorithm>

#include "core/io/compare/comparison_text.h"
#include "core/io/compare/figures_text.h"
#include "core/io/compare/projection_text.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

const RunSettings& settings_of(const ProjectionRun& run) { return run.request.comparison.runs; }

std::string percent_text(std::int64_t count, std::size_t runs) {
  const auto all = static_cast<std::int64_t>(runs);
  return std::to_string((200 * count + all) / (2 * all));
}

std::string share_text(const RunCount& count, std::size_t runs) {
  return percent_text(count.used, runs) + " % (" + percent_text(count.low, runs) + " to " +
         percent_text(count.high, runs) + ")";
}

std::string range_text(std::int64_t low, std::int64_t high) {
  return std::to_string(low) + " to " + std::to_string(high);
}

std::string heading(const ProjectionRun& run) {
  const Span dates = run.request.comparison.dates;
  std::string text = "Projection (mode project), " + to_words(dates.first_day) + " to " +
                     to_words(dates.last_day) + ": " + std::to_string(run.projection.people) +
                     " people in service; the record is continued from " + to_words(run.request.from) +
                     " on\n";
  if (const std::string note = completeness_note(run.workforce, run.request.comparison); !note.empty())
    text += note + "\n";
  return text;
}

std::string explanation(const ProjectionRun& run) {
  const RunSettings& settings = settings_of(run);
  const auto& percent = run.request.other_person_percent;
  std::string text = "Seed " + std::to_string(settings.seed) + ", " + std::to_string(settings.runs) +
                     " runs. Each figure is the middle one of the runs and need not add up with others. Its "
                     "range spans 5 to 95 % of the runs with " +
                     range_text(percent[1], percent[2]) +
                     " % of the years ahead another person's, and of the first " +
                     std::to_string(variant_runs(settings)) +
                     " runs under the other ends of each assumption of the policies, one at a time.";
  if (!is_judged(run.request)) return text + "\n";
  return text +
         " What managers decide ranges from supportive managers at the low end of the policy's table to firm "
         "ones at its high end; the middle figure is for " +
         std::string(setting_names[static_cast<std::size_t>(settings.setting)]) + " managers.\n";
}

std::string assumptions_table(const std::vector<Assumption>& assumptions) {
  std::vector<std::vector<std::string>> rows = {{"  assumption", "value", "range", "why"}};
  for (const Assumption& assumption : assumptions)
    rows.push_back({"  " + assumption.path, assumption.value, assumption.range, assumption.why});
  return text_table(rows, {});
}

/// Those of the policy's assumptions that move one of its figures.
std::vector<Assumption> moving(const FigureGroup& group) {
  std::vector<Assumption> found;
  for (const Assumption& assumption : group.policy->assumptions) {
    const bool moves = std::any_of(group.figures.begin(), group.figures.end(), [&](const auto& entry) {
      const std::vector<std::string>& paths = entry.figure.rests_on;
      return std::find(paths.begin(), paths.end(), assumption.path) != paths.end();
    });
    if (moves) found.push_back(assumption);
  }
  return found;
}

std::string figures_table(const std::vector<ProjectedFigure>& figures) {
  std::vector<std::vector<std::string>> rows = {
      {"  figure", "unit", "middle", "range", "supportive", "expected", "firm", "rests on"}};
  for (const ProjectedFigure& entry : figures) {
    const PolicyFigure& figure = entry.figure;
    std::vector<std::string> row = {"  " + figure.name, figure.unit, std::to_string(figure.value),
                                    range_text(figure.low, figure.high)};
    for (const Spread& spread : figure.settings) {
      row.push_back(figure.judged
                        ? std::to_string(spread.median) + " (" + range_text(spread.low, spread.high) + ")"
                        : "");
    }
    row.push_back(listed(figure.rests_on, ", "));
    rows.push_back(std::move(row));
  }
  return text_table(rows, {2, 3, 4, 5, 6});
}

std::string who_table(const ProjectionRun& run) {
  std::vector<std::vector<std::string>> rows = {{"  employee", "old policy", "new policy"}};
  for (const ProjectedPerson& who : run.projection.who) {
    rows.push_back({"  " + run.workforce.people.employee_id[who.person],
                    share_text(count_of(who.old_runs), settings_of(run).runs),
                    share_text(count_of(who.new_runs), settings_of(run).runs)});
  }
  return rows.size() == 1 ? ""
                          : "\nShare of the runs in which a person meets a trigger, with its range over "
                            "projection.other_person_percent\n" +
                                text_table(rows, {1, 2});
}

}  // namespace

std::string projection_table(const ProjectionRun& run) {
  std::string text = heading(run) + explanation(run) + "\n" +
                     assumptions_table(assumptions_of(run.workforce, run.request, run.record));
  for (const FigureGroup& group : groups_of(run)) {
    text += "\n";
    if (group.policy != nullptr) text += group.policy->name + " (" + group.policy->id + ")\n";
    text += figures_table(group.figures);
    if (group.policy == nullptr) continue;
    if (const std::vector<Assumption> assumptions = moving(group); !assumptions.empty())
      text += "\n" + assumptions_table(assumptions);
  }
  return text + who_table(run);
}

}  // namespace turnpoint
