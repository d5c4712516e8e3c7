// Where the next widget stands: under the last one, beside it, or in the next card.

#include <algorithm>

#include "web/ui/canvas/canvas_backend.h"
#include "web/ui/canvas/style.h"

namespace turnpoint::ui {

void CanvasBackend::open_box(float left, float right) {
  Box box;
  box.left = left;
  box.right = std::max(right, left + 1);
  boxes_.push_back(box);
}

void CanvasBackend::open_box(Flow flow) {
  const float left = ImGui::GetCursorScreenPos().x;
  open_box(left, left + available());
  boxes_.back().flow = flow;
}

void CanvasBackend::close_box() { boxes_.pop_back(); }

void CanvasBackend::open_cards(const Node& node) {
  open_box(Flow::cards);
  Box& box = boxes_.back();
  const float width = box.right - box.left;
  const float narrowest = node.numbers[0] == 0 ? metric::card_width : metric::wide_card_width;
  const int fitting = static_cast<int>((width + metric::gap) / (narrowest + metric::gap));
  const int wanted = std::max(1, static_cast<int>(remembered(node.key)));
  box.columns = std::clamp(fitting, 1, wanted);
  const auto columns = static_cast<float>(box.columns);
  box.card_width = (width - metric::gap * (columns - 1)) / columns;
  box.row_top = box.row_bottom = ImGui::GetCursorScreenPos().y;
  begin_row(node.key + 1);
}

void CanvasBackend::begin_row(NodeKey row) {
  Box& box = boxes_.back();
  box.row = row;
  box.tallest = 0;
  box.row_height = remembered(row);
}

float CanvasBackend::card_height(float needed) {
  if (boxes_.empty() || boxes_.back().flow != Flow::cards) return needed;
  Box& box = boxes_.back();
  box.tallest = std::max(box.tallest, needed);
  return std::max(needed, box.row_height);
}

void CanvasBackend::close_cards(const Node& node) {
  const Box box = boxes_.back();
  close_box();
  remember(node.key, static_cast<float>(box.count));
  remember(box.row, box.tallest);
  ImGui::SetCursorScreenPos({box.left, box.row_bottom});
  ImGui::Dummy({box.right - box.left, 1});
}

float CanvasBackend::available() const {
  const float x = ImGui::GetCursorScreenPos().x;
  if (boxes_.empty()) return std::max(1.0F, ImGui::GetContentRegionAvail().x);
  const Box& box = boxes_.back();
  if (box.flow == Flow::cards) return box.card_width;
  return std::max(1.0F, box.right - x);
}

void CanvasBackend::place(float wanted_width, float gap) {
  if (boxes_.empty()) return;
  Box& box = boxes_.back();
  if (box.flow == Flow::line && !box.first) {
    if (ImGui::GetItemRectMax().x + gap + wanted_width <= box.right) ImGui::SameLine(0, gap);
  } else if (box.flow == Flow::cards) {
    ++box.count;
    if (box.next == box.columns) {
      box.next = 0;
      box.row_top = box.row_bottom + metric::gap;
      remember(box.row, box.tallest);
      begin_row(box.row + 1);
    }
    const float step = box.card_width + metric::gap;
    ImGui::SetCursorScreenPos({box.left + step * static_cast<float>(box.next++), box.row_top});
  }
}

void CanvasBackend::placed(const Rect& bounds) {
  if (boxes_.empty()) return;
  Box& box = boxes_.back();
  box.first = false;
  box.row_bottom = std::max(box.row_bottom, bounds.y + bounds.height);
}

float CanvasBackend::wanted_width(const Node& node) const {
  const auto text = [&] {
    return ImGui::CalcTextSize(node.name.data(), node.name.data() + node.name.size()).x;
  };
  switch (node.role) {
  case Role::button: return text() + 2 * metric::padding;
  case Role::checkbox: return text() + 2 * metric::padding;
  case Role::text:
  case Role::status: return std::min(text(), metric::field_width);
  case Role::heading: return text() * 1.5F;
  case Role::slider:
  case Role::select:
  case Role::text_field:
  case Role::number_field:
  case Role::date_field:
  case Role::file_field:
  case Role::password_field:
  case Role::search_field:
  case Role::page_text:
  case Role::progress:
  case Role::figure: return metric::beside_width;
  default: return 0;
  }
}

float CanvasBackend::remembered(NodeKey key) const {
  const auto found = remembered_.find(key);
  return found == remembered_.end() ? 0 : found->second;
}

void CanvasBackend::remember(NodeKey key, float value) {
  float& known = remembered_[key];
  if (known != value) settled_ = false;
  known = value;
}

}  // namespace turnpoint::ui
