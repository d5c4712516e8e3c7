#pragma once
/// Figures of a projection as they are shown, each the middle one of the runs with its range, and what they
/// all rest on.

#include "core/compare/listing.h"
#include "core/compare/projection.h"

namespace turnpoint {

/// `figure.low` to `figure.high` spans 5 to 95 % of the runs at every end of the projection's own range, with
/// managers from supportive to firm, and of the first runs under each variant of the policies' assumptions.
struct ProjectedFigure {
  PolicyFigure figure;
  /// At each end; of a judged figure in the setting asked for.
  std::array<Spread, projection_ends> ends{};
};

std::vector<ProjectedFigure> old_figures_of(const ProjectionRequest& request, const Projection& projection);
std::vector<ProjectedFigure> new_figures_of(const ProjectionRequest& request, const Projection& projection);

/// Of no one policy: `spells`, `with_spell` and who meets a trigger, `headline.only_old`, `only_new`, `both`,
/// `neither`.
std::vector<ProjectedFigure> shared_figures_of(const ProjectionRequest& request,
                                               const Projection& projection);

/// Gives figures their middle value and the range over the ends.
void widen_by_ends(const std::array<std::vector<Reach>, projection_ends>& reaches,
                   std::vector<ProjectedFigure>& figures);

/// Whether managers decide on a step of either policy.
bool is_judged(const ProjectionRequest& request);

/// What the projection itself assumes, each with its range and why.
std::vector<Assumption> assumptions_of(const Workforce& workforce, const ProjectionRequest& request,
                                       const Continued& record);

}  // namespace turnpoint
