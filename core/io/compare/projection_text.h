#pragma once
/// A projection as CSV, JSON and a table, the same bytes everywhere.

#include <string>

#include "core/compare/projection_list.h"
#include "core/io/json.h"

namespace turnpoint {

/// A finished projection with all that its output names.
struct ProjectionRun {
  const Workforce& workforce;
  const Policy& old_policy;
  const Policy& new_policy;
  const ProjectionRequest& request;
  const Continued& record;
  const Projection& projection;
};

/// Which figures stand under which policy; none: of neither alone.
struct FigureGroup {
  const Policy* policy = nullptr;
  std::vector<ProjectedFigure> figures;
};

/// Of neither policy, the old one, the new one.
std::vector<FigureGroup> groups_of(const ProjectionRun& run);

/// In how many runs, and the least and most over the range of other_person_percent.
struct RunCount {
  std::int64_t used = 0;
  std::int64_t low = 0;
  std::int64_t high = 0;
};

RunCount count_of(const std::array<std::int64_t, projection_ends>& runs);

/// Everything but in how many runs a person meets a trigger.
Json projection_summary(const ProjectionRun& run);

std::string projection_json(const ProjectionRun& run);
/// `mode,seed,runs,employee_id`, then for each policy in how many runs the person meets a trigger and the
/// least and most over the range of other_person_percent.
std::string projection_csv(const ProjectionRun& run);
/// `mode,seed,runs,policy,figure,unit,median,low,high`, then median, low and high at other_person_percent as
/// used and at the ends of its range, then by setting, then `rests_on`; every assumption in a row of its own,
/// in words in `assumed`.
std::string projection_figures_csv(const ProjectionRun& run);
std::string projection_table(const ProjectionRun& run);

}  // namespace turnpoint
