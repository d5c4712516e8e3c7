// Who changes: how many and why, and pseudonyms only where they are asked for.

#include "core/compare/report/reasons.h"
#include "core/io/report/study/sections.h"

namespace turnpoint {
namespace {

std::string or_none(std::string names) { return names.empty() ? "none" : names; }

ReportTable headline_table(const StudyReportRun& run) {
  const Comparison& sums = run.sums.comparison;
  const std::vector<NamedRange> ranges = headline_ranges(comparison_of(run));
  const std::int64_t counts[] = {sums.only_old, sums.only_new, sums.both,
                                 sums.people - sums.only_old - sums.only_new - sums.both};
  const char* names[] = {"Under the old policy only", "Under the new policy only", "Under both",
                         "Under neither"};
  ReportTable table{"People who meet a trigger", {"Meet a trigger", "People"}, {}, 1};
  for (std::size_t i = 0; i < 4; ++i)
    table.rows.push_back({names[i], in_range(counts[i], ranges[i].range.low, ranges[i].range.high)});
  return table;
}

ReportTable reason_table(const StudyReportRun& run) {
  const ComparisonRequest& request = run.work.asked().comparison;
  ReportTable table{"People by the triggers they meet",
                    {"Triggers met, old policy", "Triggers met, new policy", "People"},
                    {},
                    2};
  for (const ChangeReason& reason : change_reasons(run.sums.comparison, suppression_of(run))) {
    if (reason.is_rest())
      table.rows.push_back({"Any other combination", "any", people_shown(run, reason.people)});
    else
      table.rows.push_back({or_none(trigger_names(request.old_plan, reason.old_triggers, "; ")),
                            or_none(trigger_names(request.new_plan, reason.new_triggers, "; ")),
                            grouped(reason.people)});
  }
  return table;
}

std::string first_in_words(const PersonOutcome& outcome) {
  return outcome.first_day == open_end ? "never" : to_words(day_from_number(outcome.first_day));
}

ReportTable people_table(const StudyReportRun& run) {
  const ComparisonRequest& request = run.work.asked().comparison;
  ReportTable table{"Who meets a trigger, by pseudonym",
                    {"Pseudonym", "First met, old policy", "Triggers, old policy", "First met, new policy",
                     "Triggers, new policy"},
                    {},
                    5};
  for (const PersonChange& change : run.sums.comparison.changes)
    table.rows.push_back({run.work.workforce().people.employee_id[change.person],
                          first_in_words(change.old_policy),
                          or_none(trigger_names(request.old_plan, triggers_met(change.old_policy), "; ")),
                          first_in_words(change.new_policy),
                          or_none(trigger_names(request.new_plan, triggers_met(change.new_policy), "; "))});
  return table;
}

}  // namespace

ReportSection changes_section(const StudyReportRun& run) {
  ReportSection section{"changes", "Who changes, and why", {}};
  section.blocks.push_back(headline_table(run));
  if (!run.sums.comparison.changes.empty()) {
    section.blocks.push_back(ReportText{
        "Why: the triggers that these people meet. Combinations of fewer than " +
        std::to_string(suppression_of(run)) + " people are counted together, so that nobody stands out."});
    section.blocks.push_back(reason_table(run));
  }
  if (!run.pseudonyms) {
    section.blocks.push_back(ReportText{"This report lists no people."});
    return section;
  }
  section.blocks.push_back(ReportNote{
      "The following list was asked for. A pseudonym stands for one colleague: keep these pages with "
      "those who need them, and take them out of what goes further."});
  section.blocks.push_back(people_table(run));
  return section;
}

}  // namespace turnpoint
