#include <algorithm>

#include "core/report/drawing.h"

namespace turnpoint {
namespace {

constexpr int left = 56;
constexpr int right = 664;
constexpr int top = 40;
constexpr int bottom = 250;
constexpr int height = 290;
constexpr int steps = 4;

std::int64_t most_of(const LineChart& chart) {
  std::int64_t most = 1;
  for (const auto& series : chart.numbers) {
    for (const auto& number : series) most = std::max(most, number ? number->high : 0);
  }
  return most;
}

class Lines {
 public:
  Lines(const LineChart& chart, Drawing& out) : chart_(chart), end_(round_end(most_of(chart))), out_(out) {}

  void draw() {
    key();
    grid();
    for (std::size_t s = 0; s < chart_.numbers.size(); ++s) series(s);
  }

 private:
  int x_of(std::size_t point) const {
    const int last = std::max(1, static_cast<int>(chart_.points.size()) - 1);
    return left + 24 + static_cast<int>(point) * (right - left - 48) / last;
  }
  int y_of(std::int64_t value) const { return bottom - static_cast<int>(value * (bottom - top) / end_); }

  static const char* line_style(std::size_t s) { return s == 0 ? "old-line" : "new-line"; }

  void mark(int x, int y, std::size_t s) {
    if (s == 0)
      out_.disc(x, y, 5, "old");
    else
      out_.box(x - 5, y - 5, 10, 10, "new");
  }

  void key() {
    int x = left;
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
      out_.line(x, 12, x + 34, 12, line_style(s));
      mark(x + 17, 12, s);
      out_.words(x + 44, 17, "start", chart_.series[s]);
      x += 170;
    }
  }

  void grid() {
    for (int i = 0; i <= steps; ++i) {
      const std::int64_t value = end_ * i / steps;
      out_.line(left, y_of(value), right, y_of(value), "axis");
      out_.words(left - 8, y_of(value) + 4, "end", std::to_string(value), "quiet");
    }
    // A label every so many points, so that none lies on another.
    const std::size_t every = chart_.points.size() / 9 + 1;
    for (std::size_t i = 0; i < chart_.points.size(); i += every)
      out_.words(x_of(i), bottom + 22, "middle", chart_.points[i], "quiet");
  }

  /// A run of points without a gap from `first` up to `end`.
  void run(std::size_t s, std::size_t first, std::size_t end) {
    const auto& numbers = chart_.numbers[s];
    Shape line{ShapeKind::path, line_style(s), {}};
    Shape band{ShapeKind::area, s == 0 ? "old-band" : "new-band", {}};
    for (std::size_t i = first; i < end; ++i) {
      line.at.insert(line.at.end(), {x_of(i), y_of(numbers[i]->value)});
      band.at.insert(band.at.end(), {x_of(i), y_of(numbers[i]->high)});
    }
    for (std::size_t i = end; i-- > first;) band.at.insert(band.at.end(), {x_of(i), y_of(numbers[i]->low)});
    out_.shapes.push_back(std::move(band));
    out_.shapes.push_back(std::move(line));
    for (std::size_t i = first; i < end; ++i) mark(x_of(i), y_of(numbers[i]->value), s);
  }

  void series(std::size_t s) {
    const auto& numbers = chart_.numbers[s];
    for (std::size_t first = 0; first < numbers.size(); ++first) {
      if (!numbers[first]) continue;
      std::size_t end = first;
      while (end < numbers.size() && numbers[end]) ++end;
      run(s, first, end);
      first = end;
    }
  }

  const LineChart& chart_;
  std::int64_t end_;
  Drawing& out_;
};

}  // namespace

Drawing drawing_of(const LineChart& chart) {
  Drawing drawing;
  drawing.height = height;
  Lines(chart, drawing).draw();
  return drawing;
}

}  // namespace turnpoint
