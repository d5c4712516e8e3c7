#pragma once
/// Small steps every drawing of the canvas shares.

#include <string>

#include <imgui.h>

#include "web/ui/node.h"

namespace turnpoint::ui {

/// Where the last ImGui item or group stood.
inline Rect item_rect() {
  const ImVec2 from = ImGui::GetItemRectMin();
  const ImVec2 to = ImGui::GetItemRectMax();
  return {from.x, from.y, to.x - from.x, to.y - from.y};
}

inline ImVec2 text_size(ImFont* font, const std::string& text, float wrap_width = 0) {
  return font->CalcTextSizeA(font->FontSize * ImGui::GetIO().FontGlobalScale, 3.0e38F, wrap_width,
                             text.data(), text.data() + text.size());
}

inline void draw_text(ImFont* font, ImVec2 at, ImU32 colour, const std::string& text, float wrap_width = 0) {
  ImGui::GetWindowDrawList()->AddText(font, font->FontSize * ImGui::GetIO().FontGlobalScale, at, colour,
                                      text.data(), text.data() + text.size(), wrap_width);
}

/// The text beside the pointer, once it has rested on the last ImGui item.
inline void tooltip(const std::string& text) {
  if (text.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal)) return;
  ImGui::BeginTooltip();
  ImGui::PushTextWrapPos(320);
  ImGui::TextUnformatted(text.data(), text.data() + text.size());
  ImGui::PopTextWrapPos();
  ImGui::EndTooltip();
}

}  // namespace turnpoint::ui
