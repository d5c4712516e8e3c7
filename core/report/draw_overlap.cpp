#include <algorithm>

#include "core/report/drawing.h"

namespace turnpoint {
namespace {

constexpr int names_width = 300;
constexpr int top = 24;
constexpr int bars_height = 140;
constexpr int set_height = 30;

}  // namespace

Drawing drawing_of(const OverlapChart& chart) {
  const int sets = static_cast<int>(chart.sets.size());
  const int floor = top + bars_height;
  Drawing out;
  const int width = out.width;
  out.height = floor + 12 + sets * set_height;
  std::int64_t most = 1;
  for (const OverlapChart::Column& column : chart.columns) most = std::max(most, column.count.value_or(0));
  const int step = (width - names_width - 20) / std::max(1, static_cast<int>(chart.columns.size()));
  const auto y_of = [&](std::size_t set) { return floor + 22 + static_cast<int>(set) * set_height; };
  for (std::size_t s = 0; s < chart.sets.size(); ++s)
    out.words(names_width - 14, y_of(s) + 5, "end", cut_to(chart.sets[s], 36));
  out.line(names_width, floor, width - 12, floor, "axis");
  for (std::size_t c = 0; c < chart.columns.size(); ++c) {
    const OverlapChart::Column& column = chart.columns[c];
    const int x = names_width + 10 + step / 2 + static_cast<int>(c) * step;
    const int bar = static_cast<int>(column.count.value_or(0) * bars_height / most);
    if (bar > 0) out.box(x - std::min(18, step / 3), floor - bar, 2 * std::min(18, step / 3), bar, "dot");
    out.words(x, floor - bar - 7, "middle", column.label);
    const auto in_set = [&](std::size_t set) { return static_cast<bool>(column.in[set]); };
    std::size_t first = chart.sets.size(), last = 0;
    for (std::size_t s = 0; s < chart.sets.size(); ++s) {
      if (!in_set(s)) continue;
      first = std::min(first, s);
      last = s;
    }
    if (first < last) out.line(x, y_of(first), x, y_of(last), "link");
    for (std::size_t s = 0; s < chart.sets.size(); ++s)
      out.disc(x, y_of(s), in_set(s) ? 8 : 4, in_set(s) ? "dot" : "off");
  }
  return out;
}

}  // namespace turnpoint
