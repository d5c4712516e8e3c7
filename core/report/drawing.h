#pragma once
/// A chart laid out as a few kinds of shapes, for any painter: SVG of a document, the canvas, the page.

#include <cstdint>
#include <string>
#include <vector>

#include "core/report/chart.h"

namespace turnpoint {

enum class ShapeKind : char {
  box = 'b',    ///< x, y, width, height
  line = 'l',   ///< x, y, x, y
  disc = 'd',   ///< x, y, radius
  area = 'a',   ///< corners, x and y each
  path = 'p',   ///< points, x and y each
  words = 'w',  ///< x, y of the baseline
};

/// `style` is a word that every painter knows: what it stands for, not how it looks.
struct Shape {
  ShapeKind kind = ShapeKind::box;
  const char* style = "";
  std::vector<int> at;
  std::string words = {};
  const char* anchor = "start";  ///< of words: `start`, `middle`, `end`
};

/// Shapes in the order in which they are painted, in units of about a CSS pixel.
struct Drawing {
  int width = 680;
  int height = 0;
  std::vector<Shape> shapes;

  void box(int x, int y, int wide, int high, const char* style);
  void line(int x1, int y1, int x2, int y2, const char* style);
  void disc(int x, int y, int radius, const char* style);
  void words(int x, int y, const char* anchor, std::string text, const char* style = "");
};

Drawing drawing_of(const BarChart& chart);
Drawing drawing_of(const LineChart& chart);
Drawing drawing_of(const OverlapChart& chart);
Drawing drawing_of(const FlowChart& chart);
Drawing drawing_of(const HeatChart& chart);

/// At most so many characters, cut with `…`.
std::string cut_to(const std::string& words, std::size_t most);
/// A round number at or above `most` that four steps divide whole: 7 is 8, 114 is 120.
std::int64_t round_end(std::int64_t most);

}  // namespace turnpoint
