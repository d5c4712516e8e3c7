#include <algorithm>

#include "core/report/drawing.h"

namespace turnpoint {
namespace {

constexpr int left = 214;
constexpr int right = 466;
constexpr int thick = 12;
constexpr int top = 8;
constexpr int flows_height = 260;
constexpr int gap = 26;  ///< between two places: room for a line of words
constexpr int readable = 15;

/// The places of one side: how many at each, how high it is, and how much of that is drawn.
struct Column {
  std::vector<std::int64_t> counts;
  std::vector<int> heights, tops, used;

  explicit Column(std::size_t places) : counts(places), heights(places), tops(places), used(places) {}

  void add(std::size_t place, std::int64_t count, int height) {
    counts[place] += count;
    heights[place] += height;
  }

  /// One under the other, without those that nobody goes from or to. Answers the bottom.
  int place_all() {
    int y = top;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      tops[i] = y;
      if (counts[i] > 0) y += heights[i] + gap;
    }
    return y;
  }

  /// Where the next so many units of a place begin.
  int take(std::size_t place, int height) {
    const int at = tops[place] + used[place];
    used[place] += height;
    return at;
  }
};

}  // namespace

Drawing drawing_of(const FlowChart& chart) {
  Column from(chart.from.size());
  Column to(chart.to.size());
  std::int64_t all = 1;
  for (const FlowChart::Flow& flow : chart.flows) all += flow.count;
  const auto height_of = [&](std::int64_t count) {
    return std::max(2, static_cast<int>(count * flows_height / all));
  };
  for (const FlowChart::Flow& flow : chart.flows) {
    from.add(flow.from, flow.count, height_of(flow.count));
    to.add(flow.to, flow.count, height_of(flow.count));
  }
  Drawing out;
  out.height = std::max(from.place_all(), to.place_all());
  for (const FlowChart::Flow& flow : chart.flows) {
    const int height = height_of(flow.count);
    const int a = from.take(flow.from, height);
    const int b = to.take(flow.to, height);
    out.shapes.push_back({ShapeKind::area,
                          flow.from % 2 == 0 ? "old-band" : "new-band",
                          {left, a, right, b, right, b + height, left, a + height}});
    // On the way, nearer to where it comes from, so that two that cross keep their numbers apart.
    if (height >= readable)
      out.words(left + (right - left) / 4, a + (b - a) / 4 + height / 2 + 5, "middle",
                std::to_string(flow.count));
  }
  const auto name = [&](const Column& side, const std::vector<std::string>& names, int x, int words_x,
                        const char* anchor, const char* style) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (side.counts[i] == 0) continue;
      out.box(x, side.tops[i], thick, side.used[i], style);
      out.words(words_x, side.tops[i] + std::max(side.used[i] / 2, 6) + 5, anchor,
                cut_to(names[i], 22) + ": " + std::to_string(side.counts[i]));
    }
  };
  name(from, chart.from, left - thick, left - thick - 8, "end", "old");
  name(to, chart.to, right, right + thick + 8, "start", "new");
  return out;
}

}  // namespace turnpoint
