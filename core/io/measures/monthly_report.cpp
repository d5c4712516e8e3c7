#include "core/io/measures/monthly_report.h"

#include <algorithm>

#include "core/io/measures/monthly_parts.h"
#include "core/io/plan/plan_text.h"
#include "core/io/plan/records_rows.h"
#include "core/io/statistics/statistics_text.h"
#include "core/measures/arms.h"
#include "core/plan/report.h"

namespace turnpoint {
namespace {

using Rows = std::vector<std::vector<std::string>>;

const char* rating(const Rational& value, const Rational& amber_from, const Rational& red_from) {
  return value >= red_from ? "Red" : value >= amber_from ? "Amber" : "Green";
}

std::string from_words(const Rational& amber, const Rational& red) {
  return "amber from " + to_decimal(amber) + " and red from " + to_decimal(red);
}

ReportSection standing_section(const MonthlyRun& run) {
  constexpr std::array<std::string_view, 7> ids = {
      "people", "mean_fte", "days_per_fte", "short_per_fte", "long_per_fte", "absence_rate", "turnover"};
  const MeasuredDays& days = run.work.days();
  const auto figures = [&](const Statistics& statistics, const Span& period) {
    return figures_of(statistics.all, period, statistics_request(run.work.request(), period));
  };
  const std::vector<StatisticFigure> now = figures(run.sums.year, days.year);
  const std::vector<StatisticFigure> then = figures(run.sums.year_before, days.year_before);
  ReportTable table{"Everyone", {"Figure", "Unit", "This year", "Year before", "Change"}, {}, 2};
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (std::find(ids.begin(), ids.end(), now[i].id) == ids.end()) continue;
    table.rows.push_back({now[i].name, std::string(now[i].unit), figure_words(now[i].value),
                          figure_words(then[i].value), change_words(then[i].value, now[i].value)});
  }
  const Span& record = run.work.workforce().record;
  ReportSection section{"standing", "Where we are", {}};
  section.blocks.push_back(ReportText{"This year is " + to_words(days.year) + ", the year before " +
                                      to_words(days.year_before) + "."});
  if (record.last_day < days.year.last_day || record.first_day > days.year_before.first_day)
    section.blocks.push_back(ReportNote{"The record of absences runs from " + to_words(record.first_day) +
                                        " to " + to_words(record.last_day) +
                                        "; days outside it count as days at work."});
  section.blocks.push_back(std::move(table));
  return section;
}

/// A row of a table of directorates or services; `hot` is a cell of its own where it is given.
std::vector<std::string> rate_row(const MonthlyRun& run, std::string name, const Sums& year,
                                  const Sums& before, bool shown, const char* hot) {
  const MeasuresRequest& request = run.work.request();
  std::vector<std::string> row = {std::move(name)};
  if (!shown) {
    row.resize(hot != nullptr ? 7 : 6, "not shown");
    return row;
  }
  const auto now = days_per_fte(year, run.work.days().year);
  const auto then = days_per_fte(before, run.work.days().year_before);
  row.emplace_back(now ? rating(*now, request.service_amber, request.service_red) : "not known");
  if (hot != nullptr) row.emplace_back(hot);
  row.insert(row.end(), {to_decimal(mean_fte_of(year, run.work.days().year), 2), figure_words(now),
                         figure_words(then), change_words(then, now)});
  return row;
}

/// Those that hold anyone in the year.
ReportTable directorates_table(const MonthlyRun& run, const ShownServices& shown) {
  ReportTable table{"Days lost per FTE by directorate",
                    {"Directorate", "Rating", "Mean FTE", "This year", "Year before", "Change"},
                    {},
                    2};
  const std::vector<Sums> year = directorate_sums(run.work.services(), run.sums.year);
  const std::vector<Sums> before = directorate_sums(run.work.services(), run.sums.year_before);
  for (std::size_t i = 0; i < year.size(); ++i) {
    if (year[i].people > 0)
      table.rows.push_back(
          rate_row(run, directorate_name(run, i), year[i], before[i], shown.directorates[i], nullptr));
  }
  return table;
}

ReportTable services_table(const MonthlyRun& run, const ShownServices& shown, std::size_t directorate,
                           const std::vector<std::optional<bool>>& hot) {
  const Services& services = run.work.services();
  ReportTable table{services.has_directorates()
                        ? directorate_name(run, directorate) + ", days lost per FTE by service"
                        : "Days lost per FTE by service",
                    {"Service", "Rating", "Hot spot", "Mean FTE", "This year", "Year before", "Change"},
                    {},
                    3};
  for (std::size_t service = 0; service < services.names.size(); ++service) {
    const Sums& year = run.sums.year.teams[service];
    if (services.directorate_of[service] != directorate || year.people == 0) continue;
    const char* heat = !hot[service] ? "not tested" : *hot[service] ? "yes" : "no";
    table.rows.push_back(rate_row(run, service_name(run, service), year, run.sums.year_before.teams[service],
                                  shown.services[service], heat));
  }
  return table;
}

ReportSection services_section(const MonthlyRun& run, const ShownServices& shown) {
  const MeasuresRequest& request = run.work.request();
  const Services& services = run.work.services();
  const std::vector<std::optional<bool>> hot = hot_spots(run.work, run.sums);
  ReportSection section{
      "services", services.has_directorates() ? "Directorates and services" : "Services", {}};
  section.blocks.push_back(
      ReportText{std::string(services.has_directorates() ? "A directorate or service is " : "A service is ") +
                 from_words(request.service_amber, request.service_red) +
                 " days lost per FTE in the year. A hot spot stands above everyone else by "
                 "more than chance over all services explains: a reason to ask there first "
                 "what would help."});
  if (services.has_directorates()) section.blocks.push_back(directorates_table(run, shown));
  bool is_hidden = false;
  for (std::size_t directorate = 0; directorate < services.directorates.size(); ++directorate) {
    ReportTable table = services_table(run, shown, directorate, hot);
    for (const auto& row : table.rows) is_hidden = is_hidden || row[1] == "not shown";
    if (!table.rows.empty()) section.blocks.push_back(std::move(table));
  }
  if (is_hidden)
    section.blocks.push_back(ReportText{hidden_team_note(statistics_request(request, run.work.days().year))});
  return section;
}

/// Directorate by directorate, where there are any.
std::optional<ReportSection> colleagues_section(const MonthlyRun& run, const ShownServices& shown) {
  const MeasuresRequest& request = run.work.request();
  const Services& services = run.work.services();
  ReportSection section{"colleagues", "Whom to talk with first", {}};
  section.blocks.push_back(ReportText{
      "In each service up to " + std::to_string(request.top) +
      " colleagues by working days lost in the year: " +
      from_words(Rational(request.amber_from), Rational(request.red_from)) +
      " days. A prompt to offer help; it decides nothing. A pseudonym stands for one colleague: keep "
      "these pages with those who support them."});
  for (std::size_t directorate = 0; directorate < services.directorates.size(); ++directorate) {
    bool is_headed = !services.has_directorates();
    for (std::size_t service = 0; service < services.names.size(); ++service) {
      const std::vector<PriorityCase>& cases = run.sums.year.priority[service];
      if (services.directorate_of[service] != directorate || !shown.services[service] || cases.empty())
        continue;
      if (!is_headed) section.blocks.push_back(ReportHeading{directorate_name(run, directorate)});
      is_headed = true;
      ReportTable table{(services.has_directorates() ? directorate_name(run, directorate) + ", " : "") +
                            service_name(run, service) + ", by working days lost",
                        {"Pseudonym", "Rating", "Days lost"},
                        {},
                        2};
      for (const PriorityCase& one : cases) {
        table.rows.push_back({run.work.workforce().people.employee_id[one.person],
                              rating(one.days, Rational(request.amber_from), Rational(request.red_from)),
                              to_decimal(one.days, 2)});
      }
      section.blocks.push_back(std::move(table));
    }
  }
  if (section.blocks.size() == 1) return std::nullopt;
  return section;
}

ReportSection late_section(const MonthlyRun& run) {
  const PlanReport report = report_plan(run.plan, run.work.request().as_at);
  ReportSection section{"late", "Actions that are late", {}};
  section.blocks.push_back(ReportText{summary_sentence(report)});
  if (report.late.empty()) return section;
  ReportTable table{"Late actions", {"Action", "Leads", "Why it is late", "What it holds up"}, {}, 4};
  for (const LateAction& late : report.late) {
    const PlanAction& action = run.plan.actions[late.action];
    table.rows.push_back({action.what, leads_words(action), late.because, held_up_words(run.plan, late)});
  }
  section.blocks.push_back(std::move(table));
  return section;
}

std::optional<ReportSection> voices_section(const MonthlyRun& run) {
  ReportPart part = surveys_part(run.plan.records, run.work.request().as_at);
  if (part.rows.empty()) return std::nullopt;
  ReportTable table{"Answers from 1 (not at all) to 5 (very much)", part.rows[0], {}, 3};
  table.rows.assign(part.rows.begin() + 1, part.rows.end());
  return ReportSection{"voices", part.heading, {std::move(table)}};
}

ReportSection rules_section(const MonthlyRun& run) {
  ReportTerms terms;
  const Span year = run.work.days().year;
  for (const StatisticFigure& figure :
       figures_of(run.sums.year.all, year, statistics_request(run.work.request(), year))) {
    if (figure.id == "mean_heads" || figure.id == "mean_fte" || figure.id == "days_per_fte" ||
        figure.id == "absence_rate" || figure.id == "turnover")
      terms.terms.emplace_back(figure.name, figure.definition);
  }
  const Services& services = run.work.services();
  terms.terms.emplace_back(
      "service", services.workforce ? "The service in which a colleague was on each day; the team where "
                                      "none is named."
                                    : "The team in which a colleague was on each day.");
  if (services.has_directorates())
    terms.terms.emplace_back("directorate",
                             "All its services together, each colleague where they were on each day.");
  terms.terms.emplace_back("hot spot", "A service of 10 people or more whose days lost per FTE are above "
                                       "everyone else's by more than z times the "
                                       "root of both variances, people being what varies; z is the normal "
                                       "point beyond which 1 in 20 lies over "
                                       "all services tested.");
  terms.terms.emplace_back(
      "95 % range",
      "The difference plus and minus Student's t times the root of both variances, teams being what varies; "
      "degrees of freedom by Welch and Satterthwaite, rounded down.");
  terms.terms.emplace_back(
      "return meetings in time",
      "Of those that the colleague's policy asks for by a day in the period, recorded from the "
      "day after the absence to that day. Not known where none is recorded.");
  return {"rules", "How the figures are made", {std::move(terms)}};
}

}  // namespace

ReportDocument monthly_report(const MonthlyRun& run) {
  const ShownServices shown = shown_services(run.work, run.sums);
  const std::string day = to_words(run.work.request().as_at);
  ReportDocument document;
  document.kind = "Monthly report";
  document.title = "Attendance on " + day;
  document.subtitle = run.plan.name;
  document.sections = {standing_section(run), services_section(run, shown)};
  for (auto& section : {colleagues_section(run, shown), before_after_section(run), arms_section(run)}) {
    if (section) document.sections.push_back(*section);
  }
  document.sections.push_back(late_section(run));
  if (auto section = voices_section(run)) document.sections.push_back(std::move(*section));
  document.sections.push_back(rules_section(run));
  return document;
}

}  // namespace turnpoint
