// What the figures rest on that no policy states, each with its range.

#include <algorithm>

#include "core/io/report/study/sections.h"

namespace turnpoint {
namespace {

bool moves_a_figure(const std::vector<PolicyFigure>& figures, const std::string& path) {
  return std::any_of(figures.begin(), figures.end(), [&](const PolicyFigure& figure) {
    return std::find(figure.rests_on.begin(), figure.rests_on.end(), path) != figure.rests_on.end();
  });
}

ReportTable table_of(const std::string& caption, const std::vector<Assumption>& assumptions) {
  ReportTable table{caption, {"Value", "Taken as", "Range, or other choices", "Why"}, {}, 4};
  for (const Assumption& assumption : assumptions)
    table.rows.push_back({place_in_words(assumption.path), in_plain_words(assumption.value),
                          in_plain_words(assumption.range), assumption.why});
  return table;
}

/// The same, and which of them move a figure.
ReportTable table_of(const std::string& caption, const std::vector<Assumption>& assumptions,
                     const std::vector<PolicyFigure>& figures) {
  ReportTable table = table_of(caption, assumptions);
  table.columns.emplace_back("Moves a figure");
  table.words = table.columns.size();
  for (std::size_t i = 0; i < assumptions.size(); ++i)
    table.rows[i].emplace_back(moves_a_figure(figures, assumptions[i].path) ? "yes" : "no");
  return table;
}

}  // namespace

ReportSection assumptions_section(const StudyReportRun& run) {
  const ReportAsked& asked = run.work.asked();
  const RunSettings& runs = asked.comparison.runs;
  ReportSection section{"assumptions", "What the figures assume", {}};
  section.blocks.push_back(ReportText{
      "No policy states everything that a replay needs. What is assumed stands here, each value with "
      "its range and the reason. A value that moves no figure on this record is marked."});
  section.blocks.push_back(table_of("The old policy: “" + asked.old_policy.name + "”",
                                    asked.old_policy.assumptions, old_figures_of(run)));
  section.blocks.push_back(table_of("The new policy: “" + asked.new_policy.name + "”",
                                    asked.new_policy.assumptions, new_figures_of(run)));
  if (asked.old_policy.judgement || asked.new_policy.judgement)
    section.blocks.push_back(ReportText{
        "What managers decide is drawn by chance, " + grouped(static_cast<std::int64_t>(runs.runs)) +
        " times from the seed " + std::to_string(runs.seed) + ". A figure is the middle one for " +
        std::string(setting_names[static_cast<std::size_t>(runs.setting)]) +
        " managers; its range reaches from supportive to firm ones. Nobody is in such a stage before " +
        to_words(asked.comparison.dates.first_day) + "."});
  section.blocks.push_back(ReportHeading{"Time that meetings and letters take"});
  section.blocks.push_back(table_of("Minutes, and pounds an hour", run.unit_times.assumptions));
  if (asked.cutover) {
    section.blocks.push_back(ReportHeading{"The cut-over"});
    section.blocks.push_back(table_of("Times that no policy states", mapping_assumptions(asked.mapping)));
  }
  return section;
}

}  // namespace turnpoint
