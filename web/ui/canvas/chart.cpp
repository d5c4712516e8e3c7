// Painting of charts that the core program laid out.

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

#include "web/ui/canvas/canvas_backend.h"
#include "web/ui/canvas/item.h"
#include "web/ui/canvas/style.h"

namespace turnpoint::ui {
namespace {

constexpr float widest = 880;
constexpr float words_height = 13;  ///< of the layout's units
constexpr float hatch_step = 7;
constexpr float dash = 7, between = 4;

struct Line {
  char kind = ' ';
  std::string_view style;
  std::vector<float> at;
  char anchor = 's';
  std::string words;
};

/// The next piece up to `mark`, which is taken off too.
std::string_view take(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

float number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return static_cast<float>(value);
}

Line line_of(std::string_view text) {
  Line line;
  line.kind = take(text, ' ').front();
  line.style = take(text, ' ');
  for (std::string_view numbers = take(text, ' '); !numbers.empty();)
    line.at.push_back(number(take(numbers, ',')));
  if (line.kind != 'w') return line;
  line.anchor = take(text, ' ').front();
  line.words = text;
  return line;
}

struct Painter {
  ImDrawList* list;
  ImVec2 from;
  float scale;
  ImFont* font;
  Scheme scheme;

  ImVec2 point(const Line& line, std::size_t i) const {
    return {from.x + line.at[i] * scale, from.y + line.at[i + 1] * scale};
  }

  ImU32 colour(std::string_view style) const {
    const auto is = [&](std::initializer_list<std::string_view> words) {
      return std::find(words.begin(), words.end(), style) != words.end();
    };
    if (style.starts_with("heat-")) {
      const Rgb c = heat(scheme, static_cast<std::size_t>(style.back() - '0'));
      return IM_COL32(c.red, c.green, c.blue, 255);
    }
    if (is({"old", "old-line", "quiet"})) return packed(scheme, Colour::muted);
    if (is({"new", "hatched", "new-line", "dot", "link"})) return packed(scheme, Colour::accent);
    if (is({"old-band", "new-band"})) {
      const ImU32 full = packed(scheme, style == "old-band" ? Colour::muted : Colour::accent);
      return (full & ~IM_COL32_A_MASK) | (58U << IM_COL32_A_SHIFT);
    }
    if (style == "axis") return packed(scheme, Colour::hairline);
    if (style == "off") return packed(scheme, Colour::edge);
    return packed(scheme, style == "on-heat" ? Colour::accent_ink : Colour::ink);
  }

  void hatch(ImVec2 a, ImVec2 b, ImU32 ink) const {
    list->PushClipRect(a, b, true);
    const float height = b.y - a.y;
    for (float x = a.x - height; x < b.x; x += hatch_step * scale)
      list->AddLine({x, b.y}, {x + height, a.y}, ink, 2);
    list->PopClipRect();
    list->AddRect(a, b, ink, 0, 0, 1.5F);
  }

  void path(const Line& line, ImU32 ink) const {
    float left = dash * scale;  // until the dash or the gap ends
    bool on = true;
    for (std::size_t i = 0; i + 3 < line.at.size(); i += 2) {
      ImVec2 a = point(line, i);
      const ImVec2 b = point(line, i + 2);
      if (line.style != "new-line") {
        list->AddLine(a, b, ink, 2.5F);
        continue;
      }
      for (float rest = std::hypot(b.x - a.x, b.y - a.y); rest > 0;) {
        const float step = std::min(rest, left);
        const ImVec2 next{a.x + (b.x - a.x) * step / rest, a.y + (b.y - a.y) * step / rest};
        if (on) list->AddLine(a, next, ink, 2.5F);
        a = next;
        rest -= step;
        left -= step;
        if (left > 0) continue;
        on = !on;
        left = (on ? dash : between) * scale;
      }
    }
  }

  /// Its first half of corners is one side, the second half the other one backwards.
  void area(const Line& line, ImU32 ink) const {
    const ImDrawListFlags flags = list->Flags;
    list->Flags &= ~ImDrawListFlags_AntiAliasedFill;  // else seams show between the pieces
    const std::size_t last = line.at.size() - 2;
    for (std::size_t i = 0; 2 * i + 4 <= last; i += 2)
      list->AddQuadFilled(point(line, i), point(line, i + 2), point(line, last - i - 2),
                          point(line, last - i), ink);
    list->Flags = flags;
  }

  void words(const Line& line, ImU32 ink) const {
    const float height = words_height * scale;
    const float width =
        font->CalcTextSizeA(height, 3.0e38F, 0, line.words.data(), line.words.data() + line.words.size()).x;
    ImVec2 at = point(line, 0);
    at.x -= line.anchor == 'e' ? width : line.anchor == 'm' ? width / 2 : 0;
    at.y -= height;
    list->AddText(font, height, at, ink, line.words.data(), line.words.data() + line.words.size());
  }

  void paint(const Line& line) const {
    const ImU32 ink = colour(line.style);
    if (line.kind == 'w') return words(line, ink);
    if (line.kind == 'p') return path(line, ink);
    if (line.kind == 'a') return area(line, ink);
    const ImVec2 a = point(line, 0);
    if (line.kind == 'd') return list->AddCircleFilled(a, line.at[2] * scale, ink);
    if (line.kind == 'l') return list->AddLine(a, point(line, 2), ink, line.style == "axis" ? 1.0F : 2.0F);
    const ImVec2 b{a.x + line.at[2] * scale, a.y + line.at[3] * scale};
    if (line.style == "hatched") return hatch(a, b, ink);
    list->AddRectFilled(a, b, ink);
  }
};

}  // namespace

Rect CanvasBackend::show_chart(const Node& node) {
  std::string_view text = node.value;
  std::string_view head = take(text, '\n');
  const float units = std::max(1.0F, number(take(head, ' ')));
  const float width = std::min(available(), widest);
  const Painter painter{ImGui::GetWindowDrawList(), ImGui::GetCursorScreenPos(), width / units, fonts_.body,
                        scheme_};
  const float height = number(head) * painter.scale;
  const bool seen = ImGui::IsRectVisible({width, height});
  while (seen && !text.empty()) painter.paint(line_of(take(text, '\n')));
  ImGui::Dummy({width, std::max(1.0F, height)});
  return item_rect();
}

}  // namespace turnpoint::ui
