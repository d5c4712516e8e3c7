#include <algorithm>

#include "core/report/drawing.h"

namespace turnpoint {
namespace {

constexpr int names_width = 215;
constexpr int bars_width = 330;
constexpr int bar_height = 16;
constexpr int row_height = 56;
constexpr int head_height = 34;
constexpr int steps = 4;

std::int64_t most_of(const BarChart& chart) {
  std::int64_t most = 1;
  for (const BarChart::Row& row : chart.rows) {
    for (const ChartNumber& number : row.numbers) most = std::max({most, number.value, number.high});
  }
  return most;
}

std::string text_of(const ChartNumber& number) {
  return std::to_string(number.value) +
         (number.low == number.high
              ? ""
              : " (" + std::to_string(number.low) + " to " + std::to_string(number.high) + ")");
}

class Bars {
 public:
  Bars(const BarChart& chart, Drawing& out) : chart_(chart), end_(round_end(most_of(chart))), out_(out) {}

  void draw() {
    key();
    grid();
    for (std::size_t i = 0; i < chart_.rows.size(); ++i)
      row(chart_.rows[i], head_height + static_cast<int>(i) * row_height);
  }

 private:
  int x_of(std::int64_t value) const { return names_width + static_cast<int>(value * bars_width / end_); }

  void bar(int x, int y, int length, std::size_t series) {
    out_.box(x, y, length, bar_height, series == 0 ? "old" : "hatched");
  }

  void key() {
    int x = names_width;
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
      bar(x, 2, 26, s);
      out_.words(x + 34, 15, "start", chart_.series[s]);
      x += 150;
    }
  }

  void grid() {
    const int bottom = head_height + static_cast<int>(chart_.rows.size()) * row_height;
    for (int i = 0; i <= steps; ++i) {
      const std::int64_t value = end_ * i / steps;
      out_.line(x_of(value), head_height, x_of(value), bottom, "axis");
      out_.words(x_of(value), bottom + 18, "middle", std::to_string(value), "quiet");
    }
  }

  void row(const BarChart::Row& row, int top) {
    out_.words(names_width - 12, top + row_height / 2 + 4, "end", cut_to(row.name, 26));
    for (std::size_t s = 0; s < row.numbers.size(); ++s) {
      const ChartNumber& number = row.numbers[s];
      const int y = top + 9 + static_cast<int>(s) * (bar_height + 5);
      if (number.value > 0) bar(names_width, y, x_of(number.value) - names_width, s);
      if (number.low != number.high) {
        const int middle = y + bar_height / 2;
        out_.line(x_of(number.low), middle, x_of(number.high), middle, "range");
        for (const std::int64_t tip : {number.low, number.high})
          out_.line(x_of(tip), middle - 4, x_of(tip), middle + 4, "range");
      }
      out_.words(x_of(std::max(number.value, number.high)) + 8, y + 13, "start", text_of(number));
    }
  }

  const BarChart& chart_;
  std::int64_t end_;
  Drawing& out_;
};

}  // namespace

Drawing drawing_of(const BarChart& chart) {
  Drawing drawing;
  drawing.height = head_height + static_cast<int>(chart.rows.size()) * row_height + 26;
  Bars(chart, drawing).draw();
  return drawing;
}

}  // namespace turnpoint
