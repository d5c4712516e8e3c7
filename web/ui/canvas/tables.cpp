// Drawing of tables. Short ones wrap their text; long ones have rows of one height, and only those in sight.

#include <algorithm>

#include "web/ui/canvas/canvas_backend.h"
#include "web/ui/canvas/item.h"
#include "web/ui/canvas/style.h"

#include <imgui_internal.h>

namespace turnpoint::ui {

namespace {

constexpr std::size_t longest_unclipped = 30;
constexpr float text_drop = 3;  // level with the text of buttons in the same row

Rect rect(const ImRect& r) { return {r.Min.x, r.Min.y, r.GetWidth(), r.GetHeight()}; }

/// The current cell with its padding, as far down as it has been drawn.
Rect cell_rect() {
  const ImGuiTable* const table = ImGui::GetCurrentTable();
  ImRect bounds = ImGui::TableGetCellBgRect(table, table->CurrentColumn);
  const float drawn = ImGui::GetCurrentWindow()->DC.CursorMaxPos.y + table->RowCellPaddingY;
  bounds.Max.y = std::max({bounds.Max.y, table->RowPosY2, drawn});
  return rect(bounds);
}

/// A text that is cut shows that it goes on.
void draw_shortened(ImFont* font, ImVec2 at, float width, ImU32 colour, const std::string& text) {
  ImGui::PushFont(font);
  ImGui::PushStyleColor(ImGuiCol_Text, colour);
  const float right = at.x + width;
  ImGui::RenderTextEllipsis(ImGui::GetWindowDrawList(), at, {right, at.y + ImGui::GetTextLineHeight()}, right,
                            right, text.data(), text.data() + text.size(), nullptr);
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

}  // namespace

void CanvasBackend::begin_table(const Node& node) {
  write(fonts_.strong, Colour::ink, node.name);
  const auto columns = static_cast<int>(node.options.size());
  constexpr ImGuiTableFlags flags = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_BordersOuter |
                                    ImGuiTableFlags_RowBg | ImGuiTableFlags_SizingStretchProp |
                                    ImGuiTableFlags_NoSavedSettings;
  table_open_ = columns > 0 && ImGui::BeginTable("##table", columns, flags, {available(), 0});
  table_ = node.key;
  row_ = 0;
  rows_started_ = false;
  if (!table_open_) return;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(6, text_drop));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(metric::gap, 3));
  for (const Option& column : node.options) {
    const float share = std::max(1.0F, std::strtof(column.label.c_str(), nullptr));
    ImGui::TableSetupColumn(column.value.c_str(), ImGuiTableColumnFlags_WidthStretch, share);
  }
}

void CanvasBackend::begin_row(const Node& node) {
  if (!table_open_) return;
  const bool header = node.role == Role::header_row;
  ImGui::TableNextRow(header ? ImGuiTableRowFlags_Headers : ImGuiTableRowFlags_None, metric::row_height);
  if (header) return;
  ++row_;
  const bool current = (node.states & state::current) != 0;
  if (current || node.tone != Tone::plain) {
    ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, ink(current ? Colour::accent_soft : behind(node.tone)));
  }
}

Shown CanvasBackend::show_column_header(const Node& node) {
  if (!table_open_) return {};
  ImGui::TableNextColumn();
  const bool sortable = (node.states & state::sortable) != 0;
  const bool rising = (node.states & state::ascending) != 0;
  const bool falling = (node.states & state::descending) != 0;
  const float width = std::max(1.0F, ImGui::GetContentRegionAvail().x);
  const float arrow = rising || falling ? 18.0F : 0.0F;
  const float wrap = std::max(1.0F, width - arrow);
  const ImVec2 text = text_size(fonts_.strong, node.name, wrap);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  bool pressed = false;
  ImGui::PushID(node.name.c_str());
  if (sortable) {
    pressed = ImGui::InvisibleButton("##sort", {width, std::max(24.0F, text.y + 2 * text_drop)});
  } else {
    ImGui::Dummy({width, std::max(24.0F, text.y + 2 * text_drop)});
  }
  ImGui::PopID();
  tooltip(node.description);
  const bool numeric = (node.states & state::numeric) != 0;
  const float x = numeric ? at.x + std::max(0.0F, wrap - text.x) : at.x;
  draw_text(fonts_.strong, {x, at.y + text_drop}, ink(sortable ? Colour::accent : Colour::ink), node.name,
            wrap);
  if (rising || falling) {
    ImGui::RenderArrow(ImGui::GetWindowDrawList(),
                       {numeric ? at.x + width - arrow : at.x + text.x + 2, at.y + text_drop},
                       ink(Colour::accent), rising ? ImGuiDir_Up : ImGuiDir_Down);
  }
  Shown shown{cell_rect(), {}};
  note_focus(node, shown.bounds);
  if (pressed) shown.action = Action{node.key, ActionKind::click, {}};
  return shown;
}

Shown CanvasBackend::show_cell(const Node& node) {
  if (!table_open_) return {};
  ImGui::TableNextColumn();
  ImFont* const font = node.role == Role::row_header ? fonts_.strong : fonts_.body;
  const float width = std::max(1.0F, ImGui::GetContentRegionAvail().x);
  const float wrap = table_wraps_ ? width : 0;
  const ImVec2 text = text_size(font, node.name, wrap);
  ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::Dummy({std::min(width, std::max(1.0F, text.x)), text.y + 2 * text_drop});
  if ((node.states & state::numeric) != 0) at.x += std::max(0.0F, width - text.x);
  if (table_wraps_ || text.x <= width)
    draw_text(font, {at.x, at.y + text_drop}, ink(front(node.tone)), node.name, wrap);
  else
    draw_shortened(font, {at.x, at.y + text_drop}, width, ink(front(node.tone)), node.name);
  const Shown shown{cell_rect(), {}};
  note_focus(node, shown.bounds);
  return shown;
}

void CanvasBackend::begin_cell(const Node&) {
  if (table_open_) ImGui::TableNextColumn();
  const float left = ImGui::GetCursorScreenPos().x;
  open_box(left, left + ImGui::GetContentRegionAvail().x);
}

Rect CanvasBackend::end_cell() {
  close_box();
  return table_open_ ? cell_rect() : Rect{};
}

Rect CanvasBackend::end_row() const {
  if (!table_open_) return {};
  const ImGuiTable* const table = ImGui::GetCurrentTable();
  const Rect last = cell_rect();
  return {table->InnerRect.Min.x, table->RowPosY1, table->InnerRect.GetWidth(),
          last.y + last.height - table->RowPosY1};
}

std::optional<RowRange> CanvasBackend::next_rows(std::size_t count) {
  if (!table_open_ || skipping_) return std::nullopt;
  if (!rows_started_) {
    rows_started_ = true;
    table_wraps_ = count <= longest_unclipped;
    if (table_wraps_) return RowRange{0, count};
    clipper_.Begin(static_cast<int>(count));
    if (focus_table_ == table_ && focus_.key != 0 && focus_row_ < count) {
      // The row with keyboard focus and its neighbours stay, wherever the pointer scrolls.
      const auto row = static_cast<int>(focus_row_);
      clipper_.IncludeItemsByIndex(std::max(0, row - 1), std::min(static_cast<int>(count), row + 2));
    }
  } else if (table_wraps_) {
    return std::nullopt;
  }
  if (!clipper_.Step()) return std::nullopt;
  row_ = static_cast<std::size_t>(clipper_.DisplayStart);
  return RowRange{row_, static_cast<std::size_t>(clipper_.DisplayEnd)};
}

Rect CanvasBackend::end_table() {
  if (!table_open_) return {};
  ImGui::PopStyleVar(2);
  ImGui::EndTable();
  table_open_ = false;
  return item_rect();
}

}  // namespace turnpoint::ui
