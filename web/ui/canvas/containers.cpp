// Opening and closing containers, and the one way every leaf is shown.

#include "web/ui/canvas/canvas_backend.h"
#include "web/ui/canvas/item.h"
#include "web/ui/canvas/style.h"

#include <imgui_internal.h>

namespace turnpoint::ui {

namespace {

void push_key(NodeKey key) {
  const auto* const bytes = reinterpret_cast<const char*>(&key);
  ImGui::PushID(bytes, bytes + sizeof key);
}

bool is_landmark(Role role) { return role <= Role::footer; }

}  // namespace

Shown CanvasBackend::begin(const Node& node) {
  if (is_landmark(node.role)) {
    begin_landmark(node);
    return {};
  }
  if (node.role == Role::dialog) {
    begin_dialog(node);
    return {};
  }
  if (skipping_) return {};
  switch (node.role) {
  case Role::header_row:
  case Role::row: begin_row(node); return {};
  case Role::cell:
  case Role::row_header: begin_cell(node); return {};
  default: break;
  }
  place(0, metric::gap);
  push_key(node.key);
  ImGui::BeginGroup();
  switch (node.role) {
  case Role::section: begin_section(node); return {};
  case Role::disclosure: return begin_disclosure(node);
  case Role::table: begin_table(node); return {};
  case Role::line: open_box(Flow::line); return {};
  case Role::cards: open_cards(node); return {};
  case Role::item: {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x + 6, at.y + ImGui::GetTextLineHeight() / 2}, 3,
                                                ink(Colour::muted));
    ImGui::SetCursorScreenPos({at.x + 20, at.y});
    ImGui::BeginGroup();
    open_box(Flow::column);
    return {};
  }
  default: break;
  }
  if ((node.states & state::hidden_name) == 0 && !node.name.empty())
    write(fonts_.strong, Colour::ink, node.name);
  open_box(Flow::column);
  return {};
}

Rect CanvasBackend::end(const Node& node) {
  if (is_landmark(node.role)) return end_landmark(node);
  if (node.role == Role::dialog) return end_dialog();
  if (skipping_) return {};
  Rect bounds;
  switch (node.role) {
  case Role::header_row:
  case Role::row:
    bounds = end_row();
    note_focus(node, bounds);
    return bounds;
  case Role::cell:
  case Role::row_header: return end_cell();
  case Role::section: end_section(node); break;
  case Role::table: end_table(); break;
  case Role::cards: close_cards(node); break;
  case Role::disclosure:
  case Role::item:
    close_box();
    ImGui::EndGroup();
    break;
  default: close_box();
  }
  ImGui::EndGroup();
  ImGui::PopID();
  if (ImGui::GetCurrentWindow()->SkipItems) return {};
  bounds = item_rect();
  placed(bounds);
  return bounds;
}

void CanvasBackend::begin_section(const Node& node) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float right = at.x + available();
  const bool card = node.numbers[0] <= 2 && landmark_ == Role::main;
  const float pad = card ? metric::padding : 0;
  if (card) {
    ImDrawList* const list = ImGui::GetWindowDrawList();
    const ImVec2 end{right, at.y + remembered(node.key)};
    list->AddRectFilled(at, end, ink(Colour::surface), 8);
    list->AddRect(at, end, ink(Colour::hairline), 8);
  }
  ImGui::SetCursorScreenPos({at.x + pad, at.y + pad});
  ImGui::BeginGroup();
  open_box(at.x + pad, right - pad);
}

Rect CanvasBackend::end_section(const Node& node) {
  const Box box = boxes_.back();
  close_box();
  ImGui::EndGroup();
  const bool card = node.numbers[0] <= 2 && landmark_ == Role::main;
  const float pad = card ? metric::padding : 0;
  const Rect inner = item_rect();
  const float height = card_height(inner.height + 2 * pad);
  const float bottom = inner.y - pad + height;
  remember(node.key, height);
  ImGui::SetCursorScreenPos({box.left - pad, bottom - 1});
  ImGui::Dummy({box.right - box.left + 2 * pad, 1});
  return inner;
}

Shown CanvasBackend::begin_disclosure(const Node& node) {
  const bool is_open = (node.states & state::open) != 0;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size{available(), metric::row_height};
  const bool pressed = ImGui::InvisibleButton("##switch", size);
  ImDrawList* const list = ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered())
    list->AddRectFilled(at, {at.x + size.x, at.y + size.y}, ink(Colour::accent_soft), 6);
  const float line = ImGui::GetFontSize();
  const float top = at.y + (size.y - line) / 2;
  ImGui::RenderArrow(list, {at.x + 4, top}, ink(Colour::accent), is_open ? ImGuiDir_Down : ImGuiDir_Right);
  list->AddText(fonts_.strong, line, {at.x + 28, top}, ink(Colour::ink), node.name.data(),
                node.name.data() + node.name.size());
  const Rect bounds{at.x, at.y, size.x, size.y};
  note_focus(node, bounds);
  ImGui::SetCursorScreenPos({at.x + 28, ImGui::GetCursorScreenPos().y});
  ImGui::BeginGroup();
  open_box(Flow::column);
  Shown shown{bounds, {}};
  if (pressed) shown.action = Action{node.key, ActionKind::set, is_open ? "false" : "true"};
  return shown;
}

Shown CanvasBackend::show(const Node& node) {
  if (skipping_) return {};
  if (node.role == Role::column_header) return show_column_header(node);
  if (node.role == Role::cell || node.role == Role::row_header) return show_cell(node);
  // After the cells: they move on to the next column even where this one cannot be seen.
  if (ImGui::GetCurrentWindow()->SkipItems) return {};
  // Places are many, and bring room of their own.
  place(wanted_width(node), (node.states & state::place) != 0 ? 2.0F : metric::gap);
  push_key(node.key);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(metric::gap, 3));  // a label belongs to its field
  ImGui::BeginGroup();
  Shown shown = show_leaf(node);
  ImGui::PopStyleVar();
  ImGui::EndGroup();
  ImGui::PopID();
  placed(item_rect());
  note_focus(node, shown.bounds);
  return shown;
}

Shown CanvasBackend::show_leaf(const Node& node) {
  switch (node.role) {
  case Role::heading: return {show_heading(node), {}};
  case Role::note:
  case Role::alert: return {show_note(node), {}};
  case Role::figure: return {show_figure(node), {}};
  case Role::definition: return {show_definition(node), {}};
  case Role::chart: return {show_chart(node), {}};
  case Role::bar: return {show_bar(node), {}};
  case Role::timeline: return {show_timeline(node), {}};
  case Role::progress: return {show_progress(node), {}};
  case Role::item: return {show_item(node), {}};
  case Role::diagram: return {show_diagram(node), {}};
  case Role::button: return show_button(node);
  case Role::checkbox: return show_checkbox(node);
  case Role::slider: return show_slider(node);
  case Role::select: return show_select(node);
  case Role::text_field:
  case Role::number_field:
  case Role::date_field:
  case Role::file_field:
  case Role::password_field:
  case Role::search_field:
  case Role::page_text: return show_field(node);
  default: return {show_text(node), {}};
  }
}

void CanvasBackend::space(float height) {
  if (!skipping_) ImGui::Dummy({1, height});
}

}  // namespace turnpoint::ui
