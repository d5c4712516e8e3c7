#include "core/compare/projection_list.h"

namespace turnpoint {
namespace {

std::vector<std::int64_t> headline_values(const Headline& headline, std::int64_t people) {
  return {headline.only_old, headline.only_new, headline.both,
          people - headline.only_old - headline.only_new - headline.both};
}

std::vector<std::int64_t> shared_values(const RecordCounts& record, std::int64_t people) {
  std::vector<std::int64_t> values = {record.spells, record.people_with_spell};
  for (const std::int64_t value : headline_values(record.headline, people)) values.push_back(value);
  return values;
}

std::vector<ProjectedFigure> name_shared() {
  struct Name {
    const char* id;
    const char* name;
    const char* unit;
  };
  constexpr std::array<Name, 6> names = {
      {{"spells", "Spells", "spells"},
       {"with_spell", "With a spell", "people"},
       {"headline.only_old", "Meet a trigger under the old policy only", "people"},
       {"headline.only_new", "Meet a trigger under the new policy only", "people"},
       {"headline.both", "Meet a trigger under both policies", "people"},
       {"headline.neither", "Meet a trigger under neither policy", "people"}}};
  std::vector<ProjectedFigure> figures;
  for (const Name& name : names) {
    ProjectedFigure& entry = figures.emplace_back();
    entry.figure.id = name.id;
    entry.figure.name = name.name;
    entry.figure.unit = name.unit;
  }
  return figures;
}

/// Figures of the headline come after the first two.
void widen_headline(const std::vector<PolicyRuns>& variants, const FigureRequest& request,
                    const std::string& side, std::int64_t people, const std::vector<Reach>& usual,
                    std::vector<ProjectedFigure>& figures) {
  for (std::size_t index = 1; index < variants.size(); ++index) {
    SortedRuns sorted;
    for (const Headline& headline : variants[index].headline) sorted.add(headline_values(headline, people));
    sorted.sort();
    const std::vector<Reach> varied = reaches_of(sorted, sorted);
    for (std::size_t i = 0; i < varied.size(); ++i) {
      if (varied[i] != usual[i + 2])
        widen(figures[i + 2].figure, varied[i], side + request.policies[index].edit.path);
    }
  }
}

}  // namespace

std::vector<ProjectedFigure> shared_figures_of(const ProjectionRequest& request,
                                               const Projection& projection) {
  std::vector<ProjectedFigure> figures = name_shared();
  const auto sorted_runs = [&](std::size_t end, std::size_t runs) {
    SortedRuns sorted;
    for (std::size_t run = 0; run < runs; ++run)
      sorted.add(shared_values(projection.ends[end].record[run], projection.people));
    sorted.sort();
    return sorted;
  };
  std::array<std::vector<Reach>, projection_ends> reaches;
  for (std::size_t end = 0; end < projection_ends; ++end) {
    const SortedRuns sorted = sorted_runs(end, request.comparison.runs.runs);
    for (std::size_t i = 0; i < figures.size(); ++i) figures[i].ends[end] = sorted.spread(i);
    reaches[end] = reaches_of(sorted, sorted);
  }
  widen_by_ends(reaches, figures);
  const SortedRuns first = sorted_runs(0, variant_runs(request.comparison.runs));
  const std::vector<Reach> usual = reaches_of(first, first);
  widen_headline(projection.old_variants, request.comparison.old_figures, "old.", projection.people, usual,
                 figures);
  widen_headline(projection.new_variants, request.comparison.new_figures, "new.", projection.people, usual,
                 figures);
  return figures;
}

}  // namespace turnpoint
