#include "core/io/report/beside/beside.h"

#include <algorithm>

#include "core/compare/disclosure/gate.h"
#include "core/io/compare/figures_text.h"
#include "core/io/json_object.h"
#include "core/io/report/beside/beside_tables.h"
#include "core/io/report/chart_json.h"
#include "core/io/report/study/sections.h"

namespace turnpoint {
namespace {

/// One of the two policies of each study.
struct SideBeside {
  const char* name;  ///< `old policy`
  std::vector<PolicyFigure> one, other;
  bool alike = false;
};

std::vector<std::string> triggers_looked_at(const Plan& plan) {
  std::vector<std::string> ids;
  for (const PlannedTrigger& trigger : plan.triggers) {
    if (trigger.reported) ids.push_back(trigger.rule.id);
  }
  return ids;
}

struct Beside {
  const StudyBeside& one;
  const StudyBeside& other;
  SideBeside old_side, new_side;

  Beside(const StudyBeside& first, const StudyBeside& second) : one(first), other(second) {
    const ComparisonRequest& a = one.run.request;
    const ComparisonRequest& b = other.run.request;
    const auto alike = [&](const Policy& mine, const Plan& my_plan, const Policy& its, const Plan& its_plan) {
      return a.dates == b.dates && mine == its && triggers_looked_at(my_plan) == triggers_looked_at(its_plan);
    };
    old_side = {"old policy", figures_of(a.old_figures, one.run.comparison.old_figures, a.runs),
                figures_of(b.old_figures, other.run.comparison.old_figures, b.runs),
                alike(one.run.old_policy, a.old_plan, other.run.old_policy, b.old_plan)};
    new_side = {"new policy", figures_of(a.new_figures, one.run.comparison.new_figures, a.runs),
                figures_of(b.new_figures, other.run.comparison.new_figures, b.runs),
                alike(one.run.new_policy, a.new_plan, other.run.new_policy, b.new_plan)};
  }

  bool all_alike() const { return old_side.alike && new_side.alike; }
  ReportTable table(std::string caption, const char* what) const {
    return {std::move(caption), {what, one.name, other.name, "Difference"}, {}, 1};
  }
};

std::optional<BesideNumber> number_of(const std::vector<PolicyFigure>& figures, const std::string& id) {
  const PolicyFigure* figure = find_figure(figures, id);
  return figure == nullptr ? std::nullopt : std::optional(beside_number(*figure));
}

using Name = std::string (*)(const PolicyFigure&);

/// Those figures that `wanted` takes, of the first study in their order, then of the other alone.
void add_figures(const SideBeside& side, bool (*wanted)(const PolicyFigure&), Name name, ReportTable& table) {
  const auto add = [&](const PolicyFigure& figure) {
    table.rows.push_back(beside_row(name(figure), figure.unit, number_of(side.one, figure.id),
                                    number_of(side.other, figure.id), side.alike));
  };
  for (const PolicyFigure& figure : side.one) {
    if (wanted(figure)) add(figure);
  }
  for (const PolicyFigure& figure : side.other) {
    if (wanted(figure) && find_figure(side.one, figure.id) == nullptr) add(figure);
  }
}

bool is_reached(const PolicyFigure& figure) { return figure.id == "any_trigger.people"; }
bool is_of_stage(const PolicyFigure& figure) { return figure.id.starts_with("stages."); }
bool is_of_trigger(const PolicyFigure& figure) {
  return figure.id.starts_with("triggers.") || (figure.id.starts_with("any_trigger.") && !is_reached(figure));
}
bool is_of_funnel(const PolicyFigure& figure) { return !is_of_stage(figure) && !is_of_trigger(figure); }

std::string plain_name(const PolicyFigure& figure) {
  return is_reached(figure) ? "Meet a trigger" : figure.name;
}
std::string name_with_unit(const PolicyFigure& figure) { return figure.name + ": " + figure.unit; }

void add_count(const Beside& beside, const char* name, const char* unit, std::int64_t Comparison::*count,
               ReportTable& table) {
  table.rows.push_back(beside_row(name, unit, beside_number(beside.one.run.comparison.*count),
                                  beside_number(beside.other.run.comparison.*count), true));
}

/// A figure of the headline under either policy; none where neither study has it.
void add_sides(const Beside& beside, const std::string& id, const std::string& name, const char* unit,
               ReportTable& table) {
  for (const SideBeside* side : {&beside.old_side, &beside.new_side}) {
    const auto one = number_of(side->one, id);
    const auto other = number_of(side->other, id);
    if (one || other)
      table.rows.push_back(beside_row(name + ", " + side->name, unit, one, other, side->alike));
  }
}

std::vector<BesideNumber> headline_numbers(const ComparisonRun& run) {
  const Comparison& sums = run.comparison;
  const std::int64_t values[] = {sums.only_old, sums.only_new, sums.both,
                                 sums.people - sums.only_old - sums.only_new - sums.both};
  std::vector<BesideNumber> numbers;
  for (const NamedRange& entry : headline_ranges(run))
    numbers.push_back({values[numbers.size()], entry.range.low, entry.range.high});
  return numbers;
}

ReportTable headline(const Beside& beside) {
  ReportTable table = beside.table("The headline, side by side", "Figure");
  add_count(beside, "In service", "people", &Comparison::people, table);
  add_count(beside, "With an absence", "people", &Comparison::people_with_spell, table);
  add_count(beside, "Spells", "spells", &Comparison::spells, table);
  add_sides(beside, "any_trigger.people", "Meet a trigger", "people", table);
  const std::vector<BesideNumber> one = headline_numbers(beside.one.run);
  const std::vector<BesideNumber> other = headline_numbers(beside.other.run);
  const char* const names[] = {"Under the old policy only", "Under the new policy only", "Under both",
                               "Under neither"};
  for (std::size_t i = 0; i < one.size(); ++i)
    table.rows.push_back(beside_row(names[i], "people", one[i], other[i], beside.all_alike()));
  add_sides(beside, "formal_meetings", "Formal meetings", "formal meetings", table);
  add_sides(beside, "return_meetings", "Return meetings", "return meetings", table);
  return table;
}

/// A section with a table for each policy that is not the same in both; none without rows.
template <class Fill>
void add_by_side(const Beside& beside, const char* id, const char* heading, const char* what, Fill fill,
                 ReportDocument& document) {
  ReportSection section{id, heading, {}};
  for (const SideBeside* side : {&beside.old_side, &beside.new_side}) {
    if (side->alike) continue;
    ReportTable table = beside.table(std::string(heading) + ": " + side->name, what);
    fill(*side, table);
    if (!table.rows.empty()) section.blocks.push_back(std::move(table));
  }
  if (!section.blocks.empty()) document.sections.push_back(std::move(section));
}

std::string what_is_alike(const Beside& beside) {
  if (beside.all_alike()) return "Both policies and the dates are the same in both: nothing can differ.";
  for (const SideBeside* side : {&beside.old_side, &beside.new_side}) {
    if (side->alike)
      return std::string("The ") + side->name +
             " is the same in both, and so is each of its figures: they are left out below the headline.";
  }
  return "";
}

std::string period_note(const StudyBeside& study) {
  return "“" + study.name + "” covers " + period_in_words(study.run.request.dates);
}

}  // namespace

ReportDocument studies_beside(const StudyBeside& one, const StudyBeside& other,
                              std::vector<std::string> notes) {
  const Beside beside(one, other);
  if (one.run.request.dates != other.run.request.dates)
    notes.push_back("The two cover different times, so that a figure may differ for that alone. " +
                    period_note(one) + ", " + period_note(other) + ".");
  ReportDocument document;
  document.kind = "Two studies side by side";
  document.title = one.name + " and " + other.name;
  document.subtitle = "Both on the same people. A difference is what “" + other.name +
                      "” has more or fewer of than “" + one.name + "”.";
  ReportSection first{"headline", "The headline", {}};
  for (std::string& note : notes) first.blocks.push_back(ReportNote{std::move(note)});
  if (std::string alike = what_is_alike(beside); !alike.empty())
    first.blocks.push_back(ReportText{std::move(alike)});
  if (!beside.all_alike())
    first.blocks.push_back(ReportText{
        "The range of a difference is the widest that the two ranges allow; as both rest on the same people "
        "and the same draws, in truth it is narrower."});
  first.blocks.push_back(headline(beside));
  document.sections.push_back(std::move(first));
  add_by_side(
      beside, "funnel", "How far people come", "What",
      [&](const SideBeside& side, ReportTable& table) {
        add_count(beside, "In service", "people", &Comparison::people, table);
        add_count(beside, "With an absence", "people", &Comparison::people_with_spell, table);
        add_figures(side, is_of_funnel, plain_name, table);
      },
      document);
  add_by_side(
      beside, "steps", "Meetings of each step", "Step",
      [](const SideBeside& side, ReportTable& table) { add_figures(side, is_of_stage, plain_name, table); },
      document);
  add_by_side(
      beside, "triggers", "What each trigger catches", "Trigger",
      [](const SideBeside& side, ReportTable& table) {
        add_figures(side, is_of_trigger, name_with_unit, table);
      },
      document);
  const std::vector<TeamBeside> teams =
      teams_beside(changes_by_team(one.run.workforce, one.run.comparison),
                   changes_by_team(other.run.workforce, other.run.comparison), usual_suppression);
  add_by_side(
      beside, "teams", "People who meet a trigger, by team", "Team",
      [&](const SideBeside& side, ReportTable& table) {
        const std::size_t at = &side == &beside.old_side ? 0 : 1;
        for (const TeamBeside& team : teams)
          table.rows.push_back(beside_row(team.team, "people", beside_number(team.people[at]),
                                          beside_number(team.people[at + 2]), true));
      },
      document);
  return document;
}

Json beside_json(const ReportDocument& document) {
  Json notes = Json::array();
  Json texts = Json::array({document.subtitle});
  Json tables = Json::array();
  for (const ReportSection& section : document.sections) {
    for (const ReportBlock& block : section.blocks) {
      if (const auto* note = std::get_if<ReportNote>(&block)) notes.push_back(note->text);
      if (const auto* text = std::get_if<ReportText>(&block)) texts.push_back(text->text);
      if (const auto* table = std::get_if<ReportTable>(&block))
        tables.push_back(table_json(section.id + "-" + std::to_string(tables.size()), *table));
    }
  }
  return json_object(
      {{"notes", std::move(notes)}, {"texts", std::move(texts)}, {"tables", std::move(tables)}});
}

}  // namespace turnpoint
