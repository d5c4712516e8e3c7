#include <algorithm>

#include "core/io/report/study/sections.h"

namespace turnpoint {

ComparisonRun comparison_of(const StudyReportRun& run) {
  const ReportAsked& asked = run.work.asked();
  return {run.work.workforce(), asked.old_policy, asked.new_policy, asked.comparison, run.sums.comparison};
}

std::vector<PolicyFigure> old_figures_of(const StudyReportRun& run) {
  const ComparisonRequest& request = run.work.asked().comparison;
  return figures_of(request.old_figures, run.sums.comparison.old_figures, request.runs);
}

std::vector<PolicyFigure> new_figures_of(const StudyReportRun& run) {
  const ComparisonRequest& request = run.work.asked().comparison;
  return figures_of(request.new_figures, run.sums.comparison.new_figures, request.runs);
}

std::string range_alone(std::int64_t low, std::int64_t high) {
  return low == high ? "" : grouped(low) + " to " + grouped(high);
}

std::string in_range(std::int64_t value, std::int64_t low, std::int64_t high) {
  return grouped(value) + (low == high ? "" : " (" + range_alone(low, high) + ")");
}

std::string change_in_words(std::int64_t before, std::int64_t after) {
  if (before == after) return "the same";
  return before > after ? grouped(before - after) + " fewer" : grouped(after - before) + " more";
}

std::int64_t suppression_of(const StudyReportRun& run) {
  const std::optional<Disclosure>& disclosure = run.work.asked().disclosure;
  return disclosure ? disclosure->suppression : usual_suppression;
}

std::string people_shown(const StudyReportRun& run, std::int64_t people) {
  const std::int64_t least = suppression_of(run);
  return people > 0 && people < least ? "fewer than " + std::to_string(least) : grouped(people);
}

std::string trigger_names(const Plan& plan, const std::vector<bool>& met, const char* between) {
  std::string names;
  for (std::size_t i = 0; i < met.size(); ++i) {
    if (met[i]) names += (names.empty() ? "" : between) + plan.triggers[i].rule.name;
  }
  return names;
}

std::string place_in_words(const std::string& path) {
  std::string text;
  for (const char c : path) text += c == '.' ? std::string(" › ") : std::string(1, c);
  return in_plain_words(std::move(text));
}

std::string in_plain_words(std::string text) {
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string period_in_words(Span dates) {
  return to_words(dates.first_day) + " to " + to_words(dates.last_day);
}

}  // namespace turnpoint
