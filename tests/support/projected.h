#pragma once
/// Projects a record under two policies, both passes.

#include "core/compare/projection_list.h"
#include "tests/support/rows.h"

namespace turnpoint::test {

struct ProjectionCase {
  Rows rows;
  Policy old_policy;
  Policy new_policy;
  std::string from;  ///< days compared
  std::string to;
  std::string project_from;
  std::array<int, projection_ends> other_person_percent = {20, 0, 50};
  RunSettings runs{};
};

/// A projection with all it was made of. It must stay where it is while in use.
struct Projected {
  explicit Projected(const ProjectionCase& subject);
  Projected(const Projected&) = delete;
  Projected& operator=(const Projected&) = delete;

  Projection of(std::size_t first, std::size_t end) const {
    return project_people(workforce, days, request, record, first, end);
  }

  Workforce workforce;
  DayCount days;
  ProjectionRequest request;
  Continued record;
  Projection projection;
};

/// The figure of this id; stops the program when there is none.
const ProjectedFigure& figure_named(const std::vector<ProjectedFigure>& figures, const std::string& id);

}  // namespace turnpoint::test
