#include "core/io/measures/monthly_parts.h"

#include "core/measures/arms.h"
#include "core/measures/key_figures.h"

namespace turnpoint {
namespace {

constexpr const char* at_first =
    "Some figures are worse. That may be so at first: a new policy takes time to take hold, and more is "
    "recorded once people ask. Look at them again over the months before anything is concluded.";

std::string or_few(const std::optional<Rational>& value, bool few, const MonthlyRun& run) {
  return few ? "under " + std::to_string(run.work.request().suppression) + " in all" : figure_words(value);
}

std::string with_sign(const Rational& value) {
  return (value > Rational(0) ? "+" : "") + to_decimal(value, 2);
}

std::vector<std::string> difference_row(const char* name, const ArmDifference& difference) {
  const auto& interval = difference.interval;
  return {name, with_sign(difference.value),
          interval ? with_sign(interval->low) + " to " + with_sign(interval->high)
                   : "two teams a side needed"};
}

/// What the interval of the difference after launch says.
std::string meaning_of(const ArmDifference& difference) {
  if (!difference.interval) return "One team on a side says nothing about chance: no range can be given.";
  if (difference.interval->low > Rational(0))
    return "Teams on the new policy lose more days, by more than chance between teams explains.";
  if (difference.interval->high < Rational(0))
    return "Teams on the new policy lose fewer days, by more than chance between teams explains.";
  return "The range holds nought: the difference may well be chance between teams.";
}

}  // namespace

std::string figure_words(const std::optional<Rational>& value) {
  return value ? to_decimal(*value, 2) : "not known";
}

std::string change_words(const std::optional<Rational>& was, const std::optional<Rational>& is) {
  return was && is ? with_sign(*is - *was) : "not known";
}

std::string service_name(const MonthlyRun& run, std::size_t service) {
  const Services& services = run.work.services();
  if (!services.names[service].empty()) return services.names[service];
  return services.workforce ? "no service" : "no team";
}

std::string directorate_name(const MonthlyRun& run, std::size_t directorate) {
  const std::string& name = run.work.services().directorates[directorate];
  return name.empty() ? "no directorate" : name;
}

std::optional<ReportSection> before_after_section(const MonthlyRun& run) {
  const std::vector<KeyFigure> figures = key_figures(run.work, run.sums, run.plan);
  if (figures.empty()) return std::nullopt;
  ReportSection section{"change", "Before and after the new policy", {}};
  section.blocks.push_back(ReportText{"Before is " + to_words(*run.work.days().before) + ", after is " +
                                      to_words(*run.work.days().after) +
                                      ". The plan's own measures stand with their last values."});
  ReportTable table{"Key figures before and after",
                    {"Figure", "Unit", "Direction", "Before", "After", "Change", "Target"},
                    {},
                    3};
  bool is_worse = false;
  for (const KeyFigure& figure : figures) {
    is_worse = is_worse || figure.direction == "worse";
    table.rows.push_back(
        {figure.name, figure.unit, std::string(figure.direction),
         or_few(figure.before, figure.few_before, run), or_few(figure.after, figure.few_after, run),
         change_words(figure.before, figure.after), figure.target ? to_decimal(*figure.target, 2) : "none"});
  }
  if (is_worse) section.blocks.push_back(ReportNote{at_first});
  section.blocks.push_back(std::move(table));
  return section;
}

std::optional<ReportSection> arms_section(const MonthlyRun& run) {
  const std::optional<ArmComparison> found = compare_arms(run.work, run.sums);
  if (!found) return std::nullopt;
  ReportSection section{"sides", "Teams on the new policy and on the old", {}};
  if (!found->after) {
    section.blocks.push_back(ReportText{
        "All teams that are shown stand on one side on these days, so there is nobody to compare with."});
    return section;
  }
  section.blocks.push_back(
      ReportTable{"Days lost per FTE by side",
                  {"Side", "Teams", "People", "Before", "After"},
                  {{"New policy", std::to_string(found->on_new.teams), std::to_string(found->on_new.people),
                    figure_words(found->on_new.before), figure_words(found->on_new.after)},
                   {"Old policy", std::to_string(found->on_old.teams), std::to_string(found->on_old.people),
                    figure_words(found->on_old.before), figure_words(found->on_old.after)}},
                  1});
  ReportTable differences{"New policy less old policy, days lost per FTE",
                          {"What is compared", "Difference", "95 % range"},
                          {difference_row("After launch", *found->after)},
                          1};
  if (found->change) differences.rows.push_back(difference_row("What changed since before", *found->change));
  section.blocks.push_back(std::move(differences));
  section.blocks.push_back(ReportText{meaning_of(*found->after)});
  if (found->after->value > Rational(0)) section.blocks.push_back(ReportNote{at_first});
  section.blocks.push_back(ReportText{"Teams were not drawn by lot, so a difference may come from elsewhere. "
                                      "Left out, because they changed over "
                                      "on the way or are too small to show: " +
                                      std::to_string(found->left_out) +
                                      (found->left_out == 1 ? " team." : " teams.")});
  return section;
}

}  // namespace turnpoint
