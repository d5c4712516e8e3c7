// How far people come under each policy, and what is asked for of managers.

#include <array>

#include "core/io/compare/figures_text.h"
#include "core/io/report/study/sections.h"

namespace turnpoint {
namespace {

struct Counted {
  std::string name;
  std::string short_name;  ///< beside a bar
  ChartNumber before;
  ChartNumber after;
};

ChartNumber number_of(const std::vector<PolicyFigure>& figures, const std::string& id) {
  const PolicyFigure* figure = find_figure(figures, id);
  return figure == nullptr ? ChartNumber{} : ChartNumber{figure->value, figure->low, figure->high};
}

std::string text_of(const ChartNumber& number) { return in_range(number.value, number.low, number.high); }

BarChart chart_of(const std::string& title, const std::string& description,
                  const std::vector<Counted>& rows) {
  BarChart chart{title, description, {"Old policy", "New policy"}, {}};
  for (const Counted& row : rows) chart.rows.push_back({row.short_name, {row.before, row.after}});
  return chart;
}

ReportTable table_of(const std::string& caption, const std::string& what, const std::vector<Counted>& rows) {
  ReportTable table{caption, {what, "Old policy", "New policy", "Difference"}, {}, 1};
  for (const Counted& row : rows)
    table.rows.push_back({row.name, text_of(row.before), text_of(row.after),
                          change_in_words(row.before.value, row.after.value)});
  return table;
}

ReportTable stage_table(const Policy& policy, const std::vector<PolicyFigure>& figures, const char* side) {
  ReportTable table{std::string("Meetings of each stage, ") + side + " policy",
                    {"Stage", "Kind", "Clause", "Meetings"},
                    {},
                    3};
  for (const Stage& stage : policy.stages) {
    const ChartNumber meetings = number_of(figures, "stages." + stage.id + ".meetings");
    table.rows.push_back({stage.name, stage.formal ? "formal" : "informal",
                          stage.clause.empty() ? "assumed" : stage.clause, text_of(meetings)});
  }
  return table;
}

}  // namespace

ReportSection funnel_section(const ComparisonRun& run) {
  const Comparison& sums = run.comparison;
  const RunSettings& runs = run.request.runs;
  const std::vector<PolicyFigure> before = figures_of(run.request.old_figures, sums.old_figures, runs);
  const std::vector<PolicyFigure> after = figures_of(run.request.new_figures, sums.new_figures, runs);
  const ChartNumber people{sums.people, sums.people, sums.people};
  const ChartNumber absent{sums.people_with_spell, sums.people_with_spell, sums.people_with_spell};
  const std::vector<Counted> reach = {{"In service", "In service", people, people},
                                      {"With an absence", "With an absence", absent, absent},
                                      {"Meet a trigger", "Meet a trigger",
                                       number_of(before, "any_trigger.people"),
                                       number_of(after, "any_trigger.people")}};
  std::vector<Counted> asked_for;
  for (const auto& [id, name, short_name] :
       {std::array{"informal_meetings", "Informal meetings", "Informal meetings"},
        std::array{"formal_meetings", "Formal meetings, hearings included", "Formal meetings"},
        std::array{"hearings", "Of these, hearings", "Of these, hearings"},
        std::array{"letters", "Letters", "Letters"},
        std::array{"referrals", "Referrals to occupational health", "Referrals"}})
    asked_for.push_back({name, short_name, number_of(before, id), number_of(after, id)});
  ReportSection section{"funnel", "From absence to a formal step", {}};
  section.blocks.push_back(ReportText{
      "How many people each policy reaches, and what it then asks for. The thin line through a bar is "
      "the range; the table below each chart holds the same numbers."});
  section.blocks.push_back(
      chart_of("People each policy reaches",
               "People in service, with an absence, and meeting a trigger, under the old and "
               "the new policy.",
               reach));
  section.blocks.push_back(table_of("People each policy reaches", "People", reach));
  if (run.new_policy.triggers.empty() || run.old_policy.triggers.empty())
    section.blocks.push_back(ReportText{
        std::string("The ") + (run.new_policy.triggers.empty() ? "new" : "old") +
        " policy has no triggers: nobody can meet one. Under it a manager’s judgement opens a case."});
  section.blocks.push_back(
      chart_of("What each policy asks for",
               "Informal meetings, formal meetings, hearings, letters and referrals under the "
               "old and the new policy, each with its range.",
               asked_for));
  section.blocks.push_back(table_of("What each policy asks for", "Asked for", asked_for));
  if (!run.old_policy.stages.empty()) section.blocks.push_back(stage_table(run.old_policy, before, "old"));
  if (!run.new_policy.stages.empty()) section.blocks.push_back(stage_table(run.new_policy, after, "new"));
  return section;
}

}  // namespace turnpoint
