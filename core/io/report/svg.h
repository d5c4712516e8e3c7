#pragma once
/// Pieces of a chart as SVG, told apart by shape and word and not by colour alone.

#include "core/io/html/element.h"
#include "core/report/chart.h"

namespace turnpoint {

/// A drawing `width` by `height` with its title and description first; `id` is its own in the document.
HtmlElement svg_drawing(const std::string& id, int width, int height, const std::string& title,
                        const std::string& description);
/// Hatching that bars of the second series are filled with.
HtmlElement svg_hatching(const std::string& id);
/// `anchor`: `start`, `middle`, `end`.
HtmlElement svg_words(int x, int y, const char* anchor, const std::string& words, const char* style = "");
HtmlElement svg_line(int x1, int y1, int x2, int y2, const char* style);
HtmlElement svg_box(int x, int y, int width, int height, const char* style);
/// At most so many characters, cut with `…`.
std::string svg_cut(const std::string& words, std::size_t most);
/// A round number at or above `most` that four steps divide whole: 7 is 8, 114 is 120.
std::int64_t round_end(std::int64_t most);

HtmlElement svg_bars(const BarChart& chart, const std::string& id);
HtmlElement svg_lines(const LineChart& chart, const std::string& id);
HtmlElement svg_overlap(const OverlapChart& chart, const std::string& id);

}  // namespace turnpoint
