// What was compared, and the figures that stand out.

#include "core/io/compare/figures_text.h"
#include "core/io/compare/tables/cell_text.h"
#include "core/io/report/study/sections.h"

namespace turnpoint {
namespace {

std::string or_dash(const std::string& text) { return text.empty() ? "not stated" : text; }

std::size_t triggers_in_force(const Plan& plan) {
  std::size_t count = 0;
  for (const PlannedTrigger& trigger : plan.triggers) count += trigger.reported ? 1 : 0;
  return count;
}

/// Both sides' figure of this id, where both have it.
void add_figure(const std::vector<PolicyFigure>& before, const std::vector<PolicyFigure>& after,
                const char* id, const char* name, ReportFigures& figures) {
  const PolicyFigure* a = find_figure(before, id);
  const PolicyFigure* b = find_figure(after, id);
  if (a == nullptr || b == nullptr) return;
  figures.figures.push_back({name, grouped(a->value), range_alone(a->low, a->high), grouped(b->value),
                             range_alone(b->low, b->high), change_in_words(a->value, b->value)});
}

/// Hours have two digits that count: no difference is told of them.
void add_hours(const StudyReportRun& run, ReportFigures& figures) {
  const auto hours = [&](const StepRows& steps) {
    const Effort effort = effort_of(run.unit_times, steps.all);
    return std::pair(cell_text(effort.manager_hours), cell_text(effort.hr_hours));
  };
  const auto [old_manager, old_hr] = hours(run.sums.tables.old_steps);
  const auto [new_manager, new_hr] = hours(run.sums.tables.new_steps);
  const auto range = [](const CellText& cell) {
    return cell.low.empty() ? "" : cell.low + " to " + cell.high;
  };
  figures.figures.push_back({"Managers’ hours, estimated", old_manager.value, range(old_manager),
                             new_manager.value, range(new_manager), ""});
  figures.figures.push_back(
      {"HR hours, estimated", old_hr.value, range(old_hr), new_hr.value, range(new_hr), ""});
}

std::string certainty(const PolicyFigure& before, const PolicyFigure& after) {
  if (before.high < after.low || after.high < before.low)
    return "The ranges do not overlap: whichever assumption is taken, the difference keeps its direction.";
  if (before.low == before.high && after.low == after.high) return "Neither figure rests on an assumption.";
  return "The ranges overlap: under some of the assumptions the difference would be smaller, or the other "
         "way "
         "round. Read the two figures with their ranges, never without.";
}

}  // namespace

std::string formal_meetings_sentence(const ReportAsked& asked, const PolicyFigure& old_formal,
                                     const PolicyFigure& new_formal) {
  return "On the same record of absence, " + period_in_words(asked.comparison.dates) + ", “" +
         asked.old_policy.name + "” would have asked for " +
         in_range(old_formal.value, old_formal.low, old_formal.high) + " formal meetings and “" +
         asked.new_policy.name + "” for " + in_range(new_formal.value, new_formal.low, new_formal.high) +
         ". " + certainty(old_formal, new_formal);
}

ReportSection headline_section(const StudyReportRun& run) {
  const ReportAsked& asked = run.work.asked();
  const std::vector<PolicyFigure> before = old_figures_of(run);
  const std::vector<PolicyFigure> after = new_figures_of(run);
  const PolicyFigure& old_formal = *find_figure(before, "formal_meetings");
  const PolicyFigure& new_formal = *find_figure(after, "formal_meetings");
  ReportSection section{"headline", "The headline", {}};
  section.blocks.push_back(ReportText{formal_meetings_sentence(asked, old_formal, new_formal)});
  ReportFigures figures{"Figures under the old and the new policy, each with its range", {}};
  add_figure(before, after, "formal_meetings", "Formal meetings, hearings included", figures);
  add_figure(before, after, "hearings", "Hearings", figures);
  add_figure(before, after, "informal_meetings", "Informal meetings", figures);
  add_figure(before, after, "return_meetings", "Meetings on return to work", figures);
  add_hours(run, figures);
  section.blocks.push_back(std::move(figures));
  section.blocks.push_back(ReportNote{
      "These figures are a replay: what each policy’s written rules would have asked for on one and "
      "the same record. They are no record of what managers did, and no decision about anyone. "
      "Reaching a trigger starts a conversation."});
  return section;
}

ReportSection compared_section(const StudyReportRun& run) {
  const ReportAsked& asked = run.work.asked();
  const Comparison& sums = run.sums.comparison;
  const Policy& a = asked.old_policy;
  const Policy& b = asked.new_policy;
  ReportSection section{"compared", "What was compared", {}};
  section.blocks.push_back(
      ReportText{"Two policies on the absence record of " + grouped(sums.people) +
                 " people in service on at least one day from " + period_in_words(asked.comparison.dates) +
                 ". " + grouped(sums.people_with_spell) + " of them had an absence in that time, " +
                 grouped(sums.spells) + " spells together."});
  section.blocks.push_back(
      ReportTable{"The two policies",
                  {"About", "Old policy", "New policy"},
                  {{"Name", a.name, b.name},
                   {"Organisation", or_dash(a.organisation), or_dash(b.organisation)},
                   {"Source", or_dash(a.source), or_dash(b.source)},
                   {"In short", or_dash(a.summary), or_dash(b.summary)},
                   {"Triggers looked at", std::to_string(triggers_in_force(asked.comparison.old_plan)),
                    std::to_string(triggers_in_force(asked.comparison.new_plan))},
                   {"Stages", std::to_string(a.stages.size()), std::to_string(b.stages.size())}},
                  3});
  if (const std::string note = completeness_note(run.work.workforce(), asked.comparison); !note.empty())
    section.blocks.push_back(ReportNote{note});
  return section;
}

}  // namespace turnpoint
