#include "core/report/drawing.h"

#include <utility>

namespace turnpoint {

void Drawing::box(int x, int y, int wide, int high, const char* style) {
  shapes.push_back({ShapeKind::box, style, {x, y, wide, high}});
}

void Drawing::line(int x1, int y1, int x2, int y2, const char* style) {
  shapes.push_back({ShapeKind::line, style, {x1, y1, x2, y2}});
}

void Drawing::disc(int x, int y, int radius, const char* style) {
  shapes.push_back({ShapeKind::disc, style, {x, y, radius}});
}

void Drawing::words(int x, int y, const char* anchor, std::string text, const char* style) {
  shapes.push_back({ShapeKind::words, style, {x, y}, std::move(text), anchor});
}

std::string cut_to(const std::string& words, std::size_t most) {
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
