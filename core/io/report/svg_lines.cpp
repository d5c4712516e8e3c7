#include <algorithm>

#include "core/io/report/svg.h"

namespace turnpoint {
namespace {

constexpr int width = 680;
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

std::string pair_of(int x, int y) { return std::to_string(x) + "," + std::to_string(y) + " "; }

class Lines {
 public:
  Lines(const LineChart& chart, HtmlElement& svg)
      : chart_(chart), end_(round_end(most_of(chart))), svg_(svg) {}

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
      svg_.add(html_element("circle")
                   .with("cx", std::to_string(x))
                   .with("cy", std::to_string(y))
                   .with("r", "5")
                   .with("class", "old"));
    else
      svg_.add(svg_box(x - 5, y - 5, 10, 10, "new"));
  }

  void key() {
    int x = left;
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
      svg_.add(svg_line(x, 12, x + 34, 12, line_style(s)));
      mark(x + 17, 12, s);
      svg_.add(svg_words(x + 44, 17, "start", chart_.series[s]));
      x += 170;
    }
  }

  void grid() {
    for (int i = 0; i <= steps; ++i) {
      const std::int64_t value = end_ * i / steps;
      svg_.add(svg_line(left, y_of(value), right, y_of(value), "axis"));
      svg_.add(svg_words(left - 8, y_of(value) + 4, "end", std::to_string(value), "quiet"));
    }
    // A label every so many points, so that none lies on another.
    const std::size_t every = chart_.points.size() / 9 + 1;
    for (std::size_t i = 0; i < chart_.points.size(); i += every)
      svg_.add(svg_words(x_of(i), bottom + 22, "middle", chart_.points[i], "quiet"));
  }

  /// A run of points without a gap from `first` up to `end`.
  void run(std::size_t s, std::size_t first, std::size_t end) {
    const auto& numbers = chart_.numbers[s];
    std::string line, upper, lower;
    for (std::size_t i = first; i < end; ++i) {
      line += pair_of(x_of(i), y_of(numbers[i]->value));
      upper += pair_of(x_of(i), y_of(numbers[i]->high));
      lower.insert(0, pair_of(x_of(i), y_of(numbers[i]->low)));
    }
    svg_.add(html_element("polygon")
                 .with("points", upper + lower)
                 .with("class", s == 0 ? "old-band" : "new-band"));
    svg_.add(html_element("polyline").with("points", line).with("class", line_style(s)));
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
  HtmlElement& svg_;
};

}  // namespace

HtmlElement svg_lines(const LineChart& chart, const std::string& id) {
  HtmlElement svg = svg_drawing(id, width, height, chart.title, chart.description);
  Lines(chart, svg).draw();
  return svg;
}

}  // namespace turnpoint
