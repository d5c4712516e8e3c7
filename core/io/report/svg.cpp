#include "core/io/report/svg.h"

#include <algorithm>
#include <string_view>

namespace turnpoint {
namespace {

constexpr std::string_view hatched = "hatched";

HtmlElement with_numbers(HtmlElement element, const std::vector<const char*>& names,
                         const std::vector<int>& numbers) {
  for (std::size_t i = 0; i < names.size(); ++i)
    element.attributes.emplace_back(names[i], std::to_string(numbers[i]));
  return element;
}

HtmlElement styled(HtmlElement element, std::string_view style) {
  if (!style.empty()) element.attributes.emplace_back("class", style);
  return element;
}

/// Hatching that bars of the second series are filled with.
HtmlElement hatching(const std::string& id) {
  HtmlElement definitions = html_element("defs");
  HtmlElement& pattern = definitions.add(html_element("pattern")
                                             .with("id", id)
                                             .with("width", "7")
                                             .with("height", "7")
                                             .with("patternUnits", "userSpaceOnUse")
                                             .with("patternTransform", "rotate(45)"));
  pattern.add(
      styled(with_numbers(html_element("rect"), {"x", "y", "width", "height"}, {0, 0, 7, 7}), "ground"));
  pattern.add(styled(with_numbers(html_element("line"), {"x1", "y1", "x2", "y2"}, {0, 0, 0, 7}), "stripe"));
  return definitions;
}

HtmlElement points_of(const char* tag, const Shape& shape) {
  std::string points;
  for (std::size_t i = 0; i + 1 < shape.at.size(); i += 2)
    points += std::to_string(shape.at[i]) + "," + std::to_string(shape.at[i + 1]) + " ";
  return html_element(tag).with("points", std::move(points));
}

HtmlElement element_of(const Shape& shape) {
  switch (shape.kind) {
  case ShapeKind::box: return with_numbers(html_element("rect"), {"x", "y", "width", "height"}, shape.at);
  case ShapeKind::line: return with_numbers(html_element("line"), {"x1", "y1", "x2", "y2"}, shape.at);
  case ShapeKind::disc: return with_numbers(html_element("circle"), {"cx", "cy", "r"}, shape.at);
  case ShapeKind::area: return points_of("polygon", shape);
  case ShapeKind::path: return points_of("polyline", shape);
  case ShapeKind::words: break;
  }
  return with_numbers(html_element("text", shape.words), {"x", "y"}, shape.at)
      .with("text-anchor", shape.anchor);
}

}  // namespace

HtmlElement svg_of(const Drawing& drawing, const std::string& id, const std::string& title,
                   const std::string& description) {
  HtmlElement svg =
      html_element("svg")
          .with("xmlns", "http://www.w3.org/2000/svg")
          .with("viewBox", "0 0 " + std::to_string(drawing.width) + " " + std::to_string(drawing.height))
          .with("role", "img")
          .with("aria-labelledby", id + "-title " + id + "-desc");
  svg.add(html_element("title", title).with("id", id + "-title"));
  svg.add(html_element("desc", description).with("id", id + "-desc"));
  const auto is_hatched = [](const Shape& shape) { return shape.style == hatched; };
  if (std::any_of(drawing.shapes.begin(), drawing.shapes.end(), is_hatched))
    svg.add(hatching(id + "-hatching"));
  for (const Shape& shape : drawing.shapes) {
    HtmlElement& element = svg.add(styled(element_of(shape), shape.style));
    if (is_hatched(shape)) element.attributes.emplace_back("fill", "url(#" + id + "-hatching)");
  }
  return svg;
}

std::string drawing_text(const Drawing& drawing) {
  std::string text = std::to_string(drawing.width) + " " + std::to_string(drawing.height);
  for (const Shape& shape : drawing.shapes) {
    text += '\n';
    text += static_cast<char>(shape.kind);
    text += ' ';
    text += *shape.style == 0 ? "-" : shape.style;
    char before = ' ';
    for (const int number : shape.at) {
      text += before + std::to_string(number);
      before = ',';
    }
    if (shape.kind == ShapeKind::words) text += std::string(" ") + *shape.anchor + " " + shape.words;
  }
  return text;
}

}  // namespace turnpoint
