#include "core/io/report/svg.h"

namespace turnpoint {
namespace {

HtmlElement styled(HtmlElement element, const char* style) {
  if (*style != 0) element.attributes.emplace_back("class", style);
  return element;
}

}  // namespace

HtmlElement svg_drawing(const std::string& id, int width, int height, const std::string& title,
                        const std::string& description) {
  HtmlElement svg = html_element("svg")
                        .with("xmlns", "http://www.w3.org/2000/svg")
                        .with("viewBox", "0 0 " + std::to_string(width) + " " + std::to_string(height))
                        .with("role", "img")
                        .with("aria-labelledby", id + "-title " + id + "-desc");
  svg.add(html_element("title", title).with("id", id + "-title"));
  svg.add(html_element("desc", description).with("id", id + "-desc"));
  return svg;
}

HtmlElement svg_hatching(const std::string& id) {
  HtmlElement definitions = html_element("defs");
  HtmlElement& pattern = definitions.add(html_element("pattern")
                                             .with("id", id)
                                             .with("width", "7")
                                             .with("height", "7")
                                             .with("patternUnits", "userSpaceOnUse")
                                             .with("patternTransform", "rotate(45)"));
  pattern.add(svg_box(0, 0, 7, 7, "ground"));
  pattern.add(svg_line(0, 0, 0, 7, "stripe"));
  return definitions;
}

HtmlElement svg_words(int x, int y, const char* anchor, const std::string& words, const char* style) {
  return styled(html_element("text", words)
                    .with("x", std::to_string(x))
                    .with("y", std::to_string(y))
                    .with("text-anchor", anchor),
                style);
}

HtmlElement svg_line(int x1, int y1, int x2, int y2, const char* style) {
  return styled(html_element("line")
                    .with("x1", std::to_string(x1))
                    .with("y1", std::to_string(y1))
                    .with("x2", std::to_string(x2))
                    .with("y2", std::to_string(y2)),
                style);
}

HtmlElement svg_box(int x, int y, int width, int height, const char* style) {
  return styled(html_element("rect")
                    .with("x", std::to_string(x))
                    .with("y", std::to_string(y))
                    .with("width", std::to_string(width))
                    .with("height", std::to_string(height)),
                style);
}

std::string svg_cut(const std::string& words, std::size_t most) {
  std::size_t characters = 0;
  std::size_t at = 0;
  const auto continues = [&](std::size_t i) {
    return (static_cast<unsigned char>(words[i]) & 0xC0U) == 0x80U;
  };
  while (at < words.size() && characters < most) {
    do ++at;
    while (at < words.size() && continues(at));
    ++characters;
  }
  return at == words.size() ? words : words.substr(0, at) + "…";
}

std::int64_t round_end(std::int64_t most) {
  for (std::int64_t power = 1;; power *= 10) {
    for (const std::int64_t step : {4, 8, 12, 16, 20, 24, 28, 32, 36, 40}) {
      if (step * power >= most) return step * power;
    }
  }
}

}  // namespace turnpoint
