#include "core/compare/projection_list.h"

#include <algorithm>

namespace turnpoint {
namespace {

/// One policy in so many runs of one end or variant.
struct World {
  const CountedPolicy& counted;
  const std::vector<FigureCounts>& counts;
  const JudgementPlan* judgement = nullptr;
  const JudgedMeetings* judged = nullptr;
  std::size_t runs = 0;

  SortedRuns sorted(std::size_t way) const {
    SortedRuns sorted;
    for (std::size_t run = 0; run < runs; ++run)
      sorted.add(list_values({counted, counts[run], judgement, judged, way, run}));
    sorted.sort();
    return sorted;
  }
  std::vector<Reach> reaches() const {
    return reaches_of(sorted(way_of(Setting::supportive, TableEnd::low)),
                      sorted(way_of(Setting::firm, TableEnd::high)));
  }
};

/// One side of the projection.
struct Side {
  const FigureRequest& request;
  const RunSettings& settings;
  std::array<const PolicyRuns*, projection_ends> ends;
  const std::vector<PolicyRuns>& variants;

  World at(std::size_t end, std::size_t runs) const {
    const CountedPolicy& first = request.policies[0];
    return {first, ends[end]->counts, first.judgement ? &*first.judgement : nullptr, &ends[end]->judged,
            runs};
  }
  /// What the variant leaves as it is comes from the policy compared.
  World variant(std::size_t index) const {
    World world = at(0, variant_runs(settings));
    const CountedPolicy& counted = request.policies[index];
    const bool counts_record = !variants[index].counts.empty();
    World varied{counted, counts_record ? variants[index].counts : world.counts, world.judgement,
                 world.judged, world.runs};
    if (counted.judgement) {
      varied.judgement = &*counted.judgement;
      varied.judged = &variants[index].judged;
    }
    return varied;
  }
};

void spread_judged(const Side& side, std::vector<ProjectedFigure>& figures) {
  for (std::size_t setting = 0; setting < setting_names.size(); ++setting) {
    const SortedRuns sorted =
        side.at(0, side.settings.runs).sorted(way_of(static_cast<Setting>(setting), TableEnd::percent));
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (figures[i].figure.judged) figures[i].figure.settings[setting] = sorted.spread(i);
    }
  }
  for (ProjectedFigure& entry : figures) {
    if (entry.figure.judged) entry.figure.rests_on.push_back("judgement.settings");
  }
}

std::vector<ProjectedFigure> figures_of(const Side& side) {
  const std::size_t way = way_of(side.settings.setting, TableEnd::percent);
  std::vector<ProjectedFigure> figures;
  const World first = side.at(0, side.settings.runs);
  for (PolicyFigure& figure :
       list_figures({first.counted, first.counts[0], first.judgement, first.judged, way, 0}))
    figures.push_back({std::move(figure), {}});
  std::array<std::vector<Reach>, projection_ends> reaches;
  for (std::size_t end = 0; end < projection_ends; ++end) {
    const World world = side.at(end, side.settings.runs);
    const SortedRuns sorted = world.sorted(way);
    for (std::size_t i = 0; i < figures.size(); ++i) figures[i].ends[end] = sorted.spread(i);
    reaches[end] = world.reaches();
  }
  spread_judged(side, figures);
  widen_by_ends(reaches, figures);
  const std::vector<Reach> usual = side.at(0, variant_runs(side.settings)).reaches();
  for (std::size_t index = 1; index < side.request.policies.size(); ++index) {
    const std::vector<Reach> varied = side.variant(index).reaches();
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (varied[i] != usual[i]) widen(figures[i].figure, varied[i], side.request.policies[index].edit.path);
    }
  }
  return figures;
}

}  // namespace

void widen_by_ends(const std::array<std::vector<Reach>, projection_ends>& reaches,
                   std::vector<ProjectedFigure>& figures) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    PolicyFigure& figure = figures[i].figure;
    figure.value = figures[i].ends[0].median;
    figure.low = reaches[0][i].low;
    figure.high = reaches[0][i].high;
    for (std::size_t end = 1; end < projection_ends; ++end) {
      if (reaches[end][i] != reaches[0][i]) widen(figure, reaches[end][i], "projection.other_person_percent");
    }
  }
}

std::vector<ProjectedFigure> old_figures_of(const ProjectionRequest& request, const Projection& projection) {
  const auto& ends = projection.ends;
  return figures_of({request.comparison.old_figures,
                     request.comparison.runs,
                     {&ends[0].old_policy, &ends[1].old_policy, &ends[2].old_policy},
                     projection.old_variants});
}

std::vector<ProjectedFigure> new_figures_of(const ProjectionRequest& request, const Projection& projection) {
  const auto& ends = projection.ends;
  return figures_of({request.comparison.new_figures,
                     request.comparison.runs,
                     {&ends[0].new_policy, &ends[1].new_policy, &ends[2].new_policy},
                     projection.new_variants});
}

}  // namespace turnpoint
