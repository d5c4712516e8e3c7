// Drawing of a timeline: lanes under each other, with spans as bars and moments as upright lines.

#include <algorithm>

#include "web/ui/canvas/canvas_backend.h"
#include "web/ui/canvas/item.h"
#include "web/ui/canvas/style.h"
#include "web/ui/content.h"

namespace turnpoint::ui {
namespace {

constexpr float lane_height = 30;
constexpr float lane_gap = 4;
constexpr float widest_lane_name = 110;

}  // namespace

Rect CanvasBackend::show_timeline(const Node& node) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = available();
  const float name_width = std::min(width * 0.3F, widest_lane_name);
  const float left = at.x + name_width, room = std::max(1.0F, width - name_width);
  const auto lanes = static_cast<std::size_t>(node.numbers[0]);
  const auto top_of = [&](std::size_t lane) {
    return at.y + static_cast<float>(lane) * (lane_height + lane_gap);
  };
  const auto x_of = [&](long ten_thousandths) {
    return left + room * static_cast<float>(ten_thousandths) / 10'000;
  };
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const float line = text_size(fonts_.body, "0").y;
  for (std::size_t lane = 0; lane < lanes; ++lane) {
    const float top = top_of(lane);
    draw_text(fonts_.body, {at.x, top + (lane_height - line) / 2}, ink(Colour::muted),
              node.options[lane].label);
    list->AddRectFilled({left, top}, {left + room, top + lane_height}, ink(Colour::raised), 4);
  }
  for (std::size_t i = lanes; i < node.options.size(); ++i) {
    const TimelinePlace place = timeline_place(node.options[i].value);
    const float top = top_of(place.lane), from = x_of(place.from), to = x_of(place.to);
    const Colour colour = front(place.tone);
    if (place.from == place.to) {
      list->AddRectFilled({from - 1, top}, {from + 2, top + lane_height}, ink(colour), 1);
      continue;
    }
    const ImVec2 first{from, top + 3}, last{std::max(to, from + 2), top + lane_height - 3};
    list->AddRectFilled(first, last, ink(behind(place.tone)), 3);
    list->AddRect(first, last, ink(colour), 3);
    const ImVec2 words = text_size(fonts_.body, node.options[i].label);
    if (words.x + 12 <= last.x - first.x)
      draw_text(fonts_.body, {from + 6, top + (lane_height - line) / 2}, ink(Colour::ink),
                node.options[i].label);
  }
  ImGui::Dummy({width, static_cast<float>(lanes) * (lane_height + lane_gap)});
  return item_rect();
}

}  // namespace turnpoint::ui
