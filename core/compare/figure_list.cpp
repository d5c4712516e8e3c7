#include "core/compare/figure_list.h"

#include <algorithm>

#include "core/compare/listing.h"

namespace turnpoint {
namespace {

/// One policy of the request with its sums; variants that leave judgement alone have that of the first.
struct World {
  const CountedPolicy& counted;
  const FigureCounts& counts;
  const JudgementPlan* judgement = nullptr;
  const JudgedMeetings* judged = nullptr;

  std::size_t runs() const { return judgement == nullptr ? 1 : judged->runs(); }
  CountedRun in(std::size_t way, std::size_t run) const {
    return {counted, counts, judgement, judged, way, run};
  }
};

World world_of(const FigureRequest& request, const FigureSums& sums, std::size_t index) {
  const CountedPolicy& counted = request.policies[index];
  const bool own = counted.judgement.has_value();
  const std::size_t source = own ? index : 0;
  // A variant of the tables counts no record of its own: what the record gives is that of the first.
  World world{counted, sums.counts[own ? 0 : index]};
  if (request.policies[source].judgement) {
    world.judgement = &*request.policies[source].judgement;
    world.judged = &sums.judged[source];
  }
  return world;
}

SortedRuns sorted_runs(const World& world, std::size_t way) {
  SortedRuns sorted;
  for (std::size_t run = 0; run < world.runs(); ++run) sorted.add(list_values(world.in(way, run)));
  sorted.sort();
  return sorted;
}

std::vector<Reach> reaches_of(const World& world) {
  return reaches_of(sorted_runs(world, way_of(Setting::supportive, TableEnd::low)),
                    sorted_runs(world, way_of(Setting::firm, TableEnd::high)));
}

void spread_judged(const World& world, const RunSettings& settings, std::vector<PolicyFigure>& figures) {
  for (std::size_t setting = 0; setting < setting_names.size(); ++setting) {
    const SortedRuns sorted = sorted_runs(world, way_of(static_cast<Setting>(setting), TableEnd::percent));
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (figures[i].judged) figures[i].settings[setting] = sorted.spread(i);
    }
  }
  for (PolicyFigure& figure : figures) {
    if (!figure.judged) continue;
    figure.value = figure.settings[static_cast<std::size_t>(settings.setting)].median;
    figure.rests_on.push_back("judgement.settings");
  }
}

}  // namespace

std::vector<PolicyFigure> figures_of(const FigureRequest& request, const FigureSums& sums,
                                     const RunSettings& settings) {
  const World first = world_of(request, sums, 0);
  std::vector<PolicyFigure> figures = list_figures(first.in(way_of(settings.setting, TableEnd::percent), 0));
  spread_judged(first, settings, figures);
  const std::vector<Reach> usual = reaches_of(first);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    figures[i].low = usual[i].low;
    figures[i].high = usual[i].high;
  }
  for (std::size_t variant = 1; variant < request.policies.size(); ++variant) {
    const bool moves_nothing = sums.counts[variant] == sums.counts[0] && !request.policies[variant].judgement;
    if (moves_nothing) continue;
    const std::vector<Reach> reaches = reaches_of(world_of(request, sums, variant));
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (reaches[i] != usual[i]) widen(figures[i], reaches[i], request.policies[variant].edit.path);
    }
  }
  return figures;
}

}  // namespace turnpoint
