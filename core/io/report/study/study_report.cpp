#include "core/io/report/study/study_report.h"

#include "core/io/report/study/sections.h"

namespace turnpoint {

ReportDocument study_report(const StudyReportRun& run) {
  const ReportAsked& asked = run.work.asked();
  ReportDocument document;
  document.title = run.title.empty()
                       ? "From “" + asked.old_policy.name + "” to “" + asked.new_policy.name + "”"
                       : run.title;
  document.subtitle =
      "What each attendance policy would have asked for, " + period_in_words(asked.comparison.dates);
  document.sections = {headline_section(run),  compared_section(run), funnel_section(comparison_of(run)),
                       migration_section(run), changes_section(run),  teams_section(run),
                       months_section(run),    triggers_section(run)};
  if (run.sums.ledger) document.sections.push_back(cutover_section(run));
  document.sections.push_back(measures_section());
  document.sections.push_back(assumptions_section(run));
  document.sections.push_back(quality_section(run));
  document.sections.push_back(again_section(run));
  document.sections.push_back(glossary_section());
  return document;
}

}  // namespace turnpoint
