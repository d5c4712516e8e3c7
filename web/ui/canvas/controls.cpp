// Drawing of what can be acted on, by pointer. Text is typed into the page's own fields, which lie over
// these.

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string_view>
#include <utility>

#include "web/ui/canvas/canvas_backend.h"
#include "web/ui/canvas/item.h"
#include "web/ui/canvas/style.h"

#include <imgui_internal.h>

namespace turnpoint::ui {

namespace {

constexpr float least_target = 24;

bool has(const Node& node, States flag) { return (node.states & flag) != 0; }

std::optional<Action> set_to(const Node& node, std::string value) {
  return Action{node.key, ActionKind::set, std::move(value)};
}

/// As much of the text as there is room for; that something was left out is seen.
std::string fitted(const std::string& text, float room) {
  constexpr std::string_view left_out = "…";
  const char* const end = text.data() + text.size();
  const char* cut = end;
  const auto width = [&](float widest) {
    return ImGui::GetFont()->CalcTextSizeA(ImGui::GetFontSize(), widest, 0, text.data(), end, &cut).x;
  };
  if (width(FLT_MAX) <= room) return text;
  width(std::max(0.0F, room - ImGui::CalcTextSize(left_out.data(), left_out.data() + left_out.size()).x));
  return std::string(text.data(), cut).append(left_out);
}

}  // namespace

Shown CanvasBackend::show_button(const Node& node) {
  constexpr float check_width = 22;
  const bool on = has(node, state::pressed);
  const bool current = has(node, state::current);
  ImFont* const font = current ? fonts_.strong : fonts_.body;
  const float extra = on ? check_width : 0;
  const ImVec2 padding = ImGui::GetStyle().FramePadding;
  const float wrap = std::max(1.0F, available() - 2 * padding.x - extra);
  const ImVec2 text = text_size(font, node.name, wrap);
  const ImVec2 size{text.x + 2 * padding.x + extra, std::max(least_target, text.y + 2 * padding.y)};
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 end{at.x + size.x, at.y + size.y};
  const bool pressed = ImGui::InvisibleButton("##button", size);
  const bool hot = ImGui::IsItemHovered() && !has(node, state::disabled);

  Colour background = hot || on || current ? Colour::accent_soft : Colour::surface;
  Colour text_colour = Colour::ink;
  if (has(node, state::disabled)) {
    background = Colour::raised;
    text_colour = Colour::muted;
  } else if (has(node, state::primary)) {
    background = hot ? Colour::accent_strong : Colour::accent;
    text_colour = Colour::accent_ink;
  } else if (has(node, state::quiet)) {
    text_colour = Colour::accent;
  }
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const bool bare = (has(node, state::quiet) || has(node, state::place)) && !hot && !on && !current;
  if (!bare) list->AddRectFilled(at, end, ink(background), 6);
  if (!has(node, state::quiet | state::place | state::primary)) list->AddRect(at, end, ink(Colour::edge), 6);
  if (current) list->AddRectFilled({at.x + 6, end.y - 4}, {end.x - 6, end.y - 1}, ink(Colour::accent), 1);
  if (on) ImGui::RenderCheckMark(list, {at.x + padding.x - 2, at.y + padding.y + 2}, ink(Colour::accent), 12);
  draw_text(font, {at.x + padding.x + extra, at.y + padding.y}, ink(text_colour), node.name, wrap);
  tooltip(node.description);
  Shown shown{item_rect(), {}};
  if (pressed) shown.action = Action{node.key, ActionKind::click, {}};
  return shown;
}

Shown CanvasBackend::show_checkbox(const Node& node) {
  constexpr float box = 20;
  const bool shows_label = !has(node, state::hidden_name);
  const float wrap = std::max(1.0F, available() - box - 10);
  const ImVec2 text = shows_label ? text_size(fonts_.body, node.name, wrap) : ImVec2(0, 0);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float height = std::max(30.0F, text.y + 8);
  const bool pressed = ImGui::InvisibleButton("##checkbox", {std::max(28.0F, box + 10 + text.x), height});
  tooltip(node.meaning);
  const Rect bounds = item_rect();
  ImDrawList* const list = ImGui::GetWindowDrawList();
  const ImVec2 corner{at.x, at.y + 5};
  const ImVec2 end{corner.x + box, corner.y + box};
  const bool on = has(node, state::checked);
  const bool off_limits = has(node, state::disabled);
  const Colour fill = off_limits ? Colour::raised : on ? Colour::accent : Colour::surface;
  list->AddRectFilled(corner, end, ink(fill), 4);
  list->AddRect(corner, end, ink(on && !off_limits ? Colour::accent : Colour::edge), 4, 0, 1.5F);
  if (on) {
    const Colour mark = off_limits ? Colour::muted : Colour::accent_ink;
    ImGui::RenderCheckMark(list, {corner.x + 4, corner.y + 4}, ink(mark), 12);
  }
  if (shows_label) {
    draw_text(fonts_.body, {at.x + box + 10, at.y + 4}, ink(off_limits ? Colour::muted : Colour::ink),
              node.name, wrap);
  }
  show_description(node);
  Shown shown{bounds, {}};
  if (pressed) shown.action = set_to(node, on ? "false" : "true");
  return shown;
}

Shown CanvasBackend::show_slider(const Node& node) {
  const long value = std::strtol(node.value.c_str(), nullptr, 10);
  const auto [least, most, step] = node.numbers;
  const float width = field_width(node);
  const std::string shown_value =
      node.options.empty() ? node.value : node.value + ' ' + node.options[0].label;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  if (!has(node, state::hidden_name)) show_label(node);
  const float value_width = text_size(fonts_.strong, shown_value).x;
  const float label_width = has(node, state::hidden_name) ? 0 : text_size(fonts_.body, node.name).x;
  const bool fits_beside = label_width + value_width + metric::gap <= width;
  if (fits_beside && label_width > 0) {
    draw_text(fonts_.strong, {at.x + width - value_width, at.y}, ink(Colour::ink), shown_value);
  } else {
    write(fonts_.strong, Colour::ink, shown_value);
  }
  long moved = value;
  ImGui::SetNextItemWidth(width);
  constexpr ImGuiDataType type = sizeof(long) == 8 ? ImGuiDataType_S64 : ImGuiDataType_S32;
  ImGui::SliderScalar("##slider", type, &moved, &least, &most, "", ImGuiSliderFlags_NoInput);
  Shown shown{item_rect(), {}};
  moved = std::clamp(least + (moved - least + step / 2) / step * step, least, most);
  if (moved != value) shown.action = set_to(node, std::to_string(moved));
  if (!shown.action && slider_released_ == node.key) {
    slider_released_ = 0;
    shown.action = Action{node.key, ActionKind::done, {}};
  }
  if (ImGui::IsItemDeactivated()) {
    slider_released_ = node.key;
    settled_ = false;
  }
  show_description(node);
  return shown;
}

Shown CanvasBackend::show_select(const Node& node) {
  if (!has(node, state::hidden_name)) show_label(node);
  const auto current = std::find_if(node.options.begin(), node.options.end(),
                                    [&](const Option& option) { return option.value == node.value; });
  ImGui::SetNextItemWidth(field_width(node));
  // In a table's cell too, where there is less room around text.
  const ImVec2 padding = ImGui::GetStyle().FramePadding;
  const float around = std::max(padding.y, (least_target - ImGui::GetFontSize()) / 2);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(padding.x, around));
  ImGui::PushStyleColor(ImGuiCol_Button, vector(scheme_, Colour::accent_soft));
  const float arrow = ImGui::GetFontSize() + 2 * around;
  const std::string chosen =
      current == node.options.end() ? "" : fitted(current->label, field_width(node) - arrow - 2 * padding.x);
  const bool is_open = ImGui::BeginCombo("##select", chosen.c_str(), ImGuiComboFlags_HeightLarge);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  Shown shown{item_rect(), {}};
  if (is_open) {
    for (const Option& option : node.options) {
      const std::string label = option.label + "##" + option.value;
      if (ImGui::Selectable(label.c_str(), option.value == node.value, 0, {0, 26})) {
        shown.action = set_to(node, option.value);
      }
    }
    ImGui::EndCombo();
    // The combo's rectangle, not the last choice's, is where the widget stands.
  }
  show_description(node);
  return shown;
}

Shown CanvasBackend::show_field(const Node& node) {
  if (!has(node, state::hidden_name)) show_label(node);
  // The page lists what was found there.
  constexpr long lines_of_search = 12;
  const long lines = node.role == Role::search_field ? lines_of_search
                     : node.role == Role::text_field || node.role == Role::page_text
                         ? std::max(1L, node.numbers[0])
                         : 1;
  const float width = field_width(node);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 padding = ImGui::GetStyle().FramePadding;
  const float height =
      metric::row_height + static_cast<float>(lines - 1) * ImGui::GetTextLineHeightWithSpacing();
  ImGui::Dummy({width, height});
  const Rect bounds = item_rect();
  const ImVec2 end{at.x + width, at.y + height};
  ImDrawList* const list = ImGui::GetWindowDrawList();
  list->AddRectFilled(at, end, ink(has(node, state::disabled) ? Colour::raised : Colour::surface), 6);
  const bool wrong = has(node, state::invalid);
  list->AddRect(at, end, ink(wrong ? Colour::error : Colour::edge), 6, 0, wrong ? 2.0F : 1.0F);
  list->PushClipRect(at, end, true);
  draw_text(fonts_.body, {at.x + padding.x, at.y + padding.y}, ink(Colour::ink), node.value,
            lines > 1 ? width - 2 * padding.x : 0);
  list->PopClipRect();
  if (node.role == Role::number_field && !node.options.empty()) {
    ImGui::SameLine(0, 8);
    const ImVec2 beside = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({beside.x, beside.y + padding.y});
    write(fonts_.body, Colour::muted, node.options[0].label);
  }
  show_description(node);
  return {bounds, {}};
}

void CanvasBackend::show_label(const Node& node) {
  write(fonts_.body, Colour::ink, has(node, state::required) ? node.name + " (required)" : node.name);
  tooltip(node.meaning);
}

void CanvasBackend::show_description(const Node& node) {
  if (node.description.empty()) return;
  write(fonts_.body, has(node, state::invalid) ? Colour::error : Colour::muted, node.description);
}

float CanvasBackend::field_width(const Node& node) const {
  const bool beside = !boxes_.empty() && boxes_.back().flow == Flow::line;
  const bool brief = node.role == Role::number_field || node.role == Role::date_field;
  const float widest = brief ? 180.0F : beside ? metric::beside_width : metric::field_width;
  return std::max(1.0F, std::min(available(), widest));
}

}  // namespace turnpoint::ui
