#include "web/ui/canvas/style.h"

#include <utility>

namespace turnpoint::ui {

ImU32 packed(Scheme scheme, Colour colour) {
  const Rgb c = rgb(scheme, colour);
  return IM_COL32(c.red, c.green, c.blue, 255);
}

ImVec4 vector(Scheme scheme, Colour colour) { return ImGui::ColorConvertU32ToFloat4(packed(scheme, colour)); }

Colour front(Tone tone) {
  switch (tone) {
  case Tone::plain: return Colour::ink;
  case Tone::info: return Colour::info;
  case Tone::good: return Colour::good;
  case Tone::attention: return Colour::attention;
  case Tone::error: return Colour::error;
  }
  return Colour::ink;
}

Colour behind(Tone tone) {
  switch (tone) {
  case Tone::plain: return Colour::surface;
  case Tone::info: return Colour::info_soft;
  case Tone::good: return Colour::good_soft;
  case Tone::attention: return Colour::attention_soft;
  case Tone::error: return Colour::error_soft;
  }
  return Colour::surface;
}

void apply_style(Scheme scheme) {
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  style.WindowPadding = {metric::padding, metric::padding};
  style.FramePadding = {12, 7};
  style.ItemSpacing = {metric::gap, 10};
  style.ItemInnerSpacing = {8, 6};
  style.CellPadding = {10, 6};
  style.WindowRounding = style.FrameRounding = style.GrabRounding = style.PopupRounding = 6;
  style.ChildRounding = 0;
  style.WindowBorderSize = style.ChildBorderSize = 0;
  style.PopupBorderSize = style.FrameBorderSize = 1;
  style.GrabMinSize = 24;
  style.ScrollbarSize = 14;
  style.DisabledAlpha = 1;
  style.HoverDelayNormal = 0.3F;

  using enum Colour;
  static constexpr std::pair<ImGuiCol_, Colour> colours[] = {
      {ImGuiCol_Text, ink},
      {ImGuiCol_TextDisabled, muted},
      {ImGuiCol_WindowBg, paper},
      {ImGuiCol_ChildBg, paper},
      {ImGuiCol_PopupBg, surface},
      {ImGuiCol_Border, edge},
      {ImGuiCol_FrameBg, surface},
      {ImGuiCol_FrameBgHovered, accent_soft},
      {ImGuiCol_FrameBgActive, accent_soft},
      {ImGuiCol_ScrollbarBg, raised},
      {ImGuiCol_ScrollbarGrab, edge},
      {ImGuiCol_ScrollbarGrabHovered, muted},
      {ImGuiCol_ScrollbarGrabActive, muted},
      {ImGuiCol_CheckMark, accent},
      {ImGuiCol_SliderGrab, accent},
      {ImGuiCol_SliderGrabActive, accent_strong},
      {ImGuiCol_Button, surface},
      {ImGuiCol_ButtonHovered, accent_soft},
      {ImGuiCol_ButtonActive, accent_soft},
      {ImGuiCol_Header, accent_soft},
      {ImGuiCol_HeaderHovered, accent_soft},
      {ImGuiCol_HeaderActive, accent_soft},
      {ImGuiCol_Separator, hairline},
      {ImGuiCol_PlotHistogram, accent},
      {ImGuiCol_TableHeaderBg, raised},
      {ImGuiCol_TableBorderStrong, hairline},
      {ImGuiCol_TableBorderLight, hairline},
      {ImGuiCol_TableRowBg, surface},
      {ImGuiCol_TableRowBgAlt, surface},
  };
  for (const auto& [slot, colour] : colours) style.Colors[slot] = vector(scheme, colour);
  style.Colors[ImGuiCol_ModalWindowDimBg] = {0, 0, 0, 0.45F};
}

}  // namespace turnpoint::ui
