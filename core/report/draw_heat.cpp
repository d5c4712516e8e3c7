#include <algorithm>
#include <array>

#include "core/report/drawing.h"

namespace turnpoint {
namespace {

constexpr int left = 84;
constexpr int top = 46;
constexpr int row_height = 30;
constexpr std::array<const char*, heat_shades> shades = {"heat-0", "heat-1", "heat-2", "heat-3", "heat-4"};
// Words keep their contrast: the dark shades have light ones.
constexpr std::array<const char*, heat_shades> inks = {"", "", "", "on-heat", "on-heat"};

}  // namespace

Drawing drawing_of(const HeatChart& chart) {
  Drawing out;
  const int columns = std::max(1, static_cast<int>(chart.columns.size()));
  const int width = (out.width - left - 4) / columns;
  out.height = top + static_cast<int>(chart.rows.size()) * row_height + 8;
  out.words(left, 15, "start", "Across: " + cut_to(chart.across, 38) + ". Down: " + cut_to(chart.down, 38),
            "quiet");
  std::int64_t least = 0;
  std::int64_t most = 0;
  bool first = true;
  for (const auto& row : chart.numbers) {
    for (const std::int64_t number : row) {
      least = first ? number : std::min(least, number);
      most = first ? number : std::max(most, number);
      first = false;
    }
  }
  for (std::size_t c = 0; c < chart.columns.size(); ++c)
    out.words(left + static_cast<int>(c) * width + width / 2, top - 8, "middle", cut_to(chart.columns[c], 8));
  for (std::size_t r = 0; r < chart.rows.size(); ++r) {
    const int y = top + static_cast<int>(r) * row_height;
    out.words(left - 10, y + 20, "end", cut_to(chart.rows[r], 9));
    for (std::size_t c = 0; c < chart.columns.size(); ++c) {
      const std::int64_t number = chart.numbers[r][c];
      const auto shade =
          static_cast<std::size_t>((number - least) * static_cast<std::int64_t>(heat_shades - 1) /
                                   std::max<std::int64_t>(1, most - least));
      const int x = left + static_cast<int>(c) * width;
      out.box(x, y, width - 2, row_height - 2, shades[shade]);
      out.words(x + (width - 2) / 2, y + 19, "middle", std::to_string(number), inks[shade]);
    }
  }
  return out;
}

}  // namespace turnpoint
