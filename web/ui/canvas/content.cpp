// Drawing of what only tells.

#include <algorithm>

#include "web/ui/canvas/canvas_backend.h"
#include "web/ui/canvas/item.h"
#include "web/ui/canvas/style.h"

namespace turnpoint::ui {

namespace {

constexpr float stripe = 4;
constexpr float bar_height = 10;
constexpr float least_card_height = 144;  // room for two lines of detail
constexpr float widest_bar = 220;

}  // namespace

ImU32 CanvasBackend::ink(Colour colour) const { return packed(scheme_, colour); }

void CanvasBackend::write(ImFont* font, Colour colour, const std::string& text) {
  const float width = available();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size = text_size(font, text, width);
  draw_text(font, at, ink(colour), text, width);
  ImGui::Dummy({std::max(1.0F, size.x), std::max(1.0F, size.y)});
}

Rect CanvasBackend::show_text(const Node& node) {
  const bool beside = !boxes_.empty() && boxes_.back().flow == Flow::line;
  if (beside) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x, at.y + ImGui::GetStyle().FramePadding.y});
  }
  write(fonts_.body, node.role == Role::status ? Colour::muted : front(node.tone), node.name);
  return item_rect();
}

Rect CanvasBackend::show_heading(const Node& node) {
  ImFont* const font = node.numbers[0] <= 1   ? fonts_.display
                       : node.numbers[0] == 2 ? fonts_.title
                                              : fonts_.strong;
  if (node.numbers[0] <= 1) begin_at_top(node.name);
  write(font, Colour::ink, node.name);
  tooltip(node.description);
  return item_rect();
}

/// Another page does not begin where the last one was left.
void CanvasBackend::begin_at_top(const std::string& page) {
  if (page == page_) return;
  page_ = page;
  ImGui::SetScrollY(0);
  settled_ = false;
}

Rect CanvasBackend::show_note(const Node& node) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = available();
  constexpr float inset = 34;
  const float wrap = std::max(1.0F, width - inset - 12);
  const ImVec2 text = text_size(fonts_.body, node.name, wrap);
  const ImVec2 size{width, text.y + 20};
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ImVec2 end{at.x + size.x, at.y + size.y};
  list->AddRectFilled(at, end, ink(behind(node.tone)), 6);
  list->AddRectFilled(at, {at.x + stripe, end.y}, ink(front(node.tone)), 2);
  const bool pressing = node.tone == Tone::attention || node.tone == Tone::error;
  draw_text(fonts_.strong, {at.x + 16, at.y + 10}, ink(front(node.tone)), pressing ? "!" : "i");
  draw_text(fonts_.body, {at.x + inset, at.y + 10}, ink(Colour::ink), node.name, wrap);
  ImGui::Dummy(size);
  return item_rect();
}

Rect CanvasBackend::show_figure(const Node& node) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = available();
  const float wrap = std::max(1.0F, width - 2 * metric::padding);
  const ImVec2 name = text_size(fonts_.body, node.name, wrap);
  const ImVec2 value = text_size(fonts_.display, node.value, wrap);
  const ImVec2 detail =
      node.description.empty() ? ImVec2(0, 0) : text_size(fonts_.body, node.description, wrap);
  const float height =
      card_height(std::max(least_card_height, 2 * metric::padding + name.y + value.y + detail.y + 10));
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ImVec2 end{at.x + width, at.y + height};
  list->AddRectFilled(at, end, ink(Colour::surface), 8);
  list->AddRect(at, end, ink(Colour::hairline), 8);
  if (node.tone != Tone::plain) list->AddRectFilled(at, {at.x + stripe, end.y}, ink(front(node.tone)), 2);
  const float x = at.x + metric::padding;
  float y = at.y + metric::padding;
  draw_text(fonts_.body, {x, y}, ink(Colour::muted), node.name, wrap);
  y += name.y + 4;
  draw_text(fonts_.display, {x, y}, ink(front(node.tone)), node.value, wrap);
  y += value.y + 4;
  draw_text(fonts_.body, {x, y}, ink(Colour::muted), node.description, wrap);
  ImGui::Dummy({width, height});
  tooltip(node.meaning);
  return item_rect();
}

Rect CanvasBackend::show_definition(const Node& node) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = available();
  const float term_width = std::min(width * 0.4F, 240.0F);
  const float value_width = std::max(1.0F, width - term_width - metric::gap);
  const ImVec2 term = text_size(fonts_.body, node.name, term_width);
  const ImVec2 value = text_size(fonts_.body, node.value, value_width);
  draw_text(fonts_.body, at, ink(Colour::muted), node.name, term_width);
  draw_text(fonts_.body, {at.x + term_width + metric::gap, at.y}, ink(Colour::ink), node.value, value_width);
  ImGui::Dummy({width, std::max(term.y, value.y)});
  return item_rect();
}

Rect CanvasBackend::show_bar(const Node& node) {
  // As tall as the words beside it, with the bar half-way up.
  const float height = text_size(fonts_.body, "0").y;
  ImVec2 at = ImGui::GetCursorScreenPos();
  at.y += (height - bar_height) / 2;
  const float width = std::min(available(), widest_bar);
  const float filled = width * static_cast<float>(node.numbers[0]) / 1000;
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const Colour colour = node.tone == Tone::plain ? Colour::accent : front(node.tone);
  list->AddRectFilled(at, {at.x + width, at.y + bar_height}, ink(Colour::raised), 5);
  if (filled > 0) list->AddRectFilled(at, {at.x + filled, at.y + bar_height}, ink(colour), 5);
  ImGui::Dummy({width, height});
  return item_rect();
}

Rect CanvasBackend::show_progress(const Node& node) {
  write(fonts_.body, Colour::ink, node.name);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = std::min(available(), metric::field_width);
  const double share =
      node.numbers[1] > 0 ? static_cast<double>(node.numbers[0]) / static_cast<double>(node.numbers[1]) : 0;
  const float filled = width * static_cast<float>(std::clamp(share, 0.0, 1.0));
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ImVec2 end{at.x + width, at.y + bar_height};
  list->AddRectFilled(at, end, ink(Colour::surface), 5);
  if (filled > 0) list->AddRectFilled(at, {at.x + filled, end.y}, ink(Colour::accent), 5);
  list->AddRect(at, end, ink(Colour::edge), 5);
  ImGui::Dummy({width, bar_height});
  return item_rect();
}

Rect CanvasBackend::show_item(const Node& node) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddCircleFilled({at.x + 6, at.y + ImGui::GetTextLineHeight() / 2}, 3,
                                              ink(Colour::muted));
  ImGui::SetCursorScreenPos({at.x + 20, at.y});
  write(fonts_.body, Colour::ink, node.name);
  return item_rect();
}

}  // namespace turnpoint::ui
