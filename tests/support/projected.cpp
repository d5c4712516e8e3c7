#include "tests/support/projected.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace turnpoint::test {
namespace {

[[noreturn]] void stop(const std::string& what) {
  std::fprintf(stderr, "A test is written wrongly: %s\n", what.c_str());
  std::abort();
}

ProjectionRequest request_of(const ProjectionCase& subject, const Workforce& workforce,
                             const DayCount& days) {
  ComparisonRequest comparison{
      compile(subject.old_policy), compile(subject.new_policy), {day(subject.from), day(subject.to)}};
  comparison.runs = subject.runs;
  ask_for_figures(subject.old_policy, subject.new_policy, comparison);
  ProjectionRequest request{std::move(comparison), day(subject.project_from), subject.other_person_percent};
  apply_facts(workforce, days, request);
  return request;
}

Continued record_of(const Workforce& workforce, const ProjectionRequest& request) {
  const Span dates = request.comparison.dates;
  auto record = Continued::of(workforce, {request.from, std::max(request.from, dates.last_day)},
                              request.comparison.runs.seed);
  if (!record) stop(record.error().detail);
  return std::move(*record);
}

}  // namespace

Projected::Projected(const ProjectionCase& subject)
    : workforce(workforce_of(subject.rows)), days(workforce, subject.rows.closed),
      request(request_of(subject, workforce, days)), record(record_of(workforce, request)),
      projection(of(0, workforce.people.size())) {}

const ProjectedFigure& figure_named(const std::vector<ProjectedFigure>& figures, const std::string& id) {
  const auto found = std::find_if(figures.begin(), figures.end(),
                                  [&](const ProjectedFigure& entry) { return entry.figure.id == id; });
  if (found == figures.end()) stop("there is no figure \"" + id + "\"");
  return *found;
}

}  // namespace turnpoint::test
