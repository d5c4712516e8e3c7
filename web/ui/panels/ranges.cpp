#include "web/ui/panels/ranges.h"

#include <algorithm>

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

std::string low_to_high(const FigureView& figure) {
  return grouped(figure.low) + " to " + grouped(figure.high);
}

}  // namespace

const FigureView* find_figure(const std::vector<FigureView>& figures, const std::string& id) {
  const auto found =
      std::find_if(figures.begin(), figures.end(), [&](const FigureView& f) { return f.id == id; });
  return found == figures.end() ? nullptr : &*found;
}

std::string fewer_in_words(long old_count, long new_count) {
  if (old_count == new_count) return "as many";
  return old_count > new_count ? grouped(old_count - new_count) + " fewer"
                               : grouped(new_count - old_count) + " more";
}

std::string range_in_words(const ComparisonView& comparison, const std::vector<FigureView>& figures,
                           const std::string& id) {
  if (!comparison.ranged) return "its range is being worked out";
  const FigureView* figure = find_figure(figures, id);
  if (figure == nullptr || figure->low == figure->high) return "the same whatever is assumed";
  return low_to_high(*figure) + " as what is assumed varies";
}

std::string with_range(const ComparisonView& comparison, const std::vector<FigureView>& figures,
                       const std::string& id, long value) {
  if (!comparison.ranged) return grouped(value) + " (…)";
  const FigureView* figure = find_figure(figures, id);
  if (figure == nullptr || figure->low == figure->high) return grouped(value);
  return grouped(value) + " (" + low_to_high(*figure) + ")";
}

}  // namespace turnpoint::ui
