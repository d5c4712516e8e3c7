// By team and by month, as far as no small group shows.

#include <array>

#include "core/compare/report/periods.h"
#include "core/io/compare/equality/equality_text.h"
#include "core/io/report/study/sections.h"

namespace turnpoint {
namespace {

constexpr const char* no_key = "Not shown: counts of small groups go out only in bands that are made with "
                               "the secret key of a study, and this "
                               "report was made without one.";

std::string bands(std::int64_t least, std::int64_t most) { return grouped(least) + " to " + grouped(most); }

std::string cell_of(const EqualityTable& table, std::size_t measure, std::size_t group) {
  const Shown shown = shown_of(table, measure, group);
  if (shown != Shown::yes) return shown == Shown::not_shown ? "not shown" : "not broken down";
  const Bounds& bounds =
      measure == 0 ? *table.groups[group].people : table.groups[group].cells[measure - 1]->people;
  return bands(bounds.least, bounds.most);
}

struct PeriodWords {
  PeriodMeasure measure;
  const char* name;
  const char* first;  ///< in the middle of a sentence
};
constexpr std::array<PeriodWords, period_measures> measured = {
    {{PeriodMeasure::return_meetings, "Meetings on return to work", "meetings on return to work"},
     {PeriodMeasure::findings, "Triggers met for the first time", "triggers met for the first time"},
     {PeriodMeasure::formal_meetings, "Formal meetings, hearings included", "formal meetings"}}};

using Sides = std::array<PublishedPeriods, 2>;

std::optional<ChartNumber> point_of(const PublishedPeriods& side, std::size_t i) {
  if (!side.broken_down || !side.bands[i]) return std::nullopt;
  const PeriodBand& band = *side.bands[i];
  return ChartNumber{(band.least + band.most) / 2, band.least, band.most};
}

std::string cell_of(const PublishedPeriods& side, std::size_t i) {
  if (!side.broken_down) return "not broken down";
  return side.bands[i] ? bands(side.bands[i]->least, side.bands[i]->most) : "not shown";
}

void add_periods(const PeriodWords& what, const Sides& sides, ReportSection& section) {
  const bool by_quarter = sides[0].broken_down ? sides[0].by_quarter : sides[1].by_quarter;
  const std::string by = by_quarter ? "quarter" : "month";
  // Where the two sides would not stand in the same rows, each that is shown keeps its own.
  const PublishedPeriods& rows = sides[0].broken_down ? sides[0] : sides[1];
  LineChart chart{std::string(what.name) + " by " + by,
                  "One line a policy; the shaded band reaches from the lowest to the highest number that the "
                  "table gives.",
                  {"Old policy", "New policy"},
                  rows.periods,
                  {}};
  ReportTable table{std::string(what.name) + " by " + by, {by_quarter ? "Quarter" : "Month"}, {}, 1};
  for (const std::string& period : rows.periods) table.rows.push_back({period});
  for (std::size_t s = 0; s < sides.size(); ++s) {
    const bool fits = sides[s].broken_down && sides[s].periods == rows.periods;
    table.columns.push_back(chart.series[s]);
    chart.numbers.emplace_back();
    for (std::size_t i = 0; i < rows.periods.size(); ++i) {
      table.rows[i].push_back(fits ? cell_of(sides[s], i) : "not broken down");
      chart.numbers[s].push_back(fits ? point_of(sides[s], i) : std::nullopt);
    }
  }
  section.blocks.push_back(std::move(chart));
  section.blocks.push_back(std::move(table));
}

}  // namespace

ReportSection teams_section(const StudyReportRun& run) {
  ReportSection section{"teams", "By team", {}};
  const ReportAsked& asked = run.work.asked();
  if (!asked.disclosure) {
    section.blocks.push_back(ReportText{no_key});
    return section;
  }
  if (!run.sums.teams) {
    section.blocks.push_back(ReportText{"Not shown: nobody named the team that the others stand beside. That "
                                        "team is left out of the table, so that "
                                        "no other team’s number can be worked out from the total."});
    return section;
  }
  const EqualityView view = equality_view(*run.work.teams(), *run.sums.teams, *asked.disclosure);
  const EqualityRun output{asked.old_policy, asked.new_policy, *run.work.teams(), view};
  const EqualityTable& table = view.tables[0];
  section.blocks.push_back(ReportText{"People in each team, and people with at least one formal meeting that "
                                      "the record alone calls for. Meetings "
                                      "that rest on a manager’s judgement alone are not among them. The team "
                                      "that the others stand beside is “" +
                                      table.characteristic.reference + "”; it has no row."});
  ReportTable shown{"People by team, in bands", {"Team", "People"}, {}, 1};
  for (const EqualityMeasure& measure : run.work.teams()->measures)
    shown.columns.push_back("With a formal meeting, " + measure.name);
  for (std::size_t g = 0; table.broken_down[0] && g < table.groups.size(); ++g) {
    shown.rows.push_back({table.groups[g].group.empty() ? "No team" : table.groups[g].group});
    for (std::size_t m = 0; m < view.totals.size(); ++m) shown.rows.back().push_back(cell_of(table, m, g));
  }
  if (shown.rows.empty())
    section.blocks.push_back(
        ReportText{"No team is large enough beside the others to be shown without giving somebody away."});
  else
    section.blocks.push_back(std::move(shown));
  section.blocks.push_back(ReportText{bands_note(output)});
  return section;
}

ReportSection months_section(const StudyReportRun& run) {
  ReportSection section{"months", "By month", {}};
  const ReportAsked& asked = run.work.asked();
  if (!asked.disclosure) {
    section.blocks.push_back(ReportText{no_key});
    return section;
  }
  section.blocks.push_back(ReportText{"Numbers by month stand in bands, so that a month with few events "
                                      "gives nobody away. The first month is left "
                                      "out, so that no other can be worked out from the total. What is too "
                                      "small for months is told by quarter, "
                                      "and what is too small for quarters not at all."});
  std::string left_out;
  for (const PeriodWords& what : measured) {
    const Sides sides = {
        published_periods(*asked.disclosure, run.sums.tables.old_steps, asked.comparison.dates, what.measure),
        published_periods(*asked.disclosure, run.sums.tables.new_steps, asked.comparison.dates,
                          what.measure)};
    if (sides[0].broken_down || sides[1].broken_down)
      add_periods(what, sides, section);
    else
      left_out += (left_out.empty() ? "" : ", ") + std::string(what.first);
  }
  if (!left_out.empty())
    section.blocks.push_back(ReportText{"Too few to be told by month or by quarter: " + left_out + "."});
  return section;
}

}  // namespace turnpoint
