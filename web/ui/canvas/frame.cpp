// The page: landmarks with their places, the dialog, the focus ring.

#include <algorithm>
#include <utility>

#include "web/ui/canvas/canvas_backend.h"
#include "web/ui/canvas/style.h"

#include <imgui_internal.h>

namespace turnpoint::ui {

namespace {

constexpr ImGuiWindowFlags page_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse;
constexpr ImGuiWindowFlags bar_flags = ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
constexpr float widest_reading = 1240;
constexpr float least_main = 200;

Rect window_rect() {
  const ImVec2 at = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  return {at.x, at.y, size.x, size.y};
}

}  // namespace

CanvasBackend::CanvasBackend(const Fonts& fonts, Scheme scheme) : fonts_(fonts), scheme_(scheme) {
  ImGuiIO& io = ImGui::GetIO();
  io.ConfigFlags &= ~(ImGuiConfigFlags_NavEnableKeyboard | ImGuiConfigFlags_NavEnableGamepad);
  io.IniFilename = nullptr;
  apply_style(scheme_);
}

void CanvasBackend::set_scheme(Scheme scheme) {
  scheme_ = scheme;
  apply_style(scheme_);
}

void CanvasBackend::begin_frame(Focus focus) {
  focus_before_ = focus_;
  focus_ = focus;
  settled_ = true;
  ring_.reset();
  dialog_before_ = std::exchange(dialog_, 0);
  side_seen_ = navigation_seen_ = footer_seen_ = false;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
  ImGui::Begin("##page", nullptr, page_flags);
  ImGui::PopStyleVar(2);
}

void CanvasBackend::end_frame() {
  ImGui::End();
  // A dialog that is no longer recorded has been answered.
  if (dialog_ == 0 && dialog_before_ != 0) ImGui::ClosePopupToLevel(0, false);
  const auto vanish = [this](bool seen, float& size) {
    if (!seen && size != 0) {
      size = 0;
      settled_ = false;
    }
  };
  vanish(side_seen_, side_width_);
  vanish(navigation_seen_, navigation_height_);
  vanish(footer_seen_, footer_height_);
}

void CanvasBackend::begin_landmark(const Node& node) {
  landmark_ = node.role;
  const ImVec2 page = ImGui::GetIO().DisplaySize;
  const float top = banner_height_ + navigation_height_;
  const float body = std::max(1.0F, page.y - top - footer_height_);
  Rect at;
  Colour background = Colour::raised;
  ImGuiWindowFlags flags = bar_flags;
  switch (node.role) {
  case Role::banner: at = {0, 0, page.x, banner_height_}; break;
  case Role::navigation: at = {0, banner_height_, page.x, std::max(1.0F, navigation_height_)}; break;
  case Role::footer: at = {0, page.y - footer_height_, page.x, std::max(1.0F, footer_height_)}; break;
  case Role::side: {
    const float width = std::clamp(page.x * 0.28F, 250.0F, 320.0F);
    if (side_width_ != width) settled_ = false;
    side_width_ = width;
    at = {0, top, width, body};
    flags = ImGuiWindowFlags_None;
    break;
  }
  default:
    at = {side_width_, top, std::max(least_main, page.x - side_width_), body};
    background = Colour::paper;
    flags = ImGuiWindowFlags_None;
  }
  side_seen_ |= node.role == Role::side;
  navigation_seen_ |= node.role == Role::navigation;
  footer_seen_ |= node.role == Role::footer;

  ImGui::SetCursorScreenPos({at.x, at.y});
  ImGui::PushStyleColor(ImGuiCol_ChildBg, ink(background));
  const bool low = node.role == Role::footer || node.role == Role::navigation;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(metric::padding, low ? 7.0F : metric::padding));
  ImGui::BeginChild(to_text(node.role), {at.width, at.height}, ImGuiChildFlags_AlwaysUseWindowPadding, flags);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
  const float left = ImGui::GetCursorScreenPos().x;
  const float widest = node.role == Role::main ? widest_reading : page.x;
  open_box(left, left + std::min(ImGui::GetContentRegionAvail().x, widest));
  if (node.role != Role::banner && node.role != Role::footer) return;
  boxes_.back().flow = Flow::line;
  if (node.name.empty()) return;
  ImGui::BeginGroup();
  const float height = fonts_.title->FontSize * ImGui::GetIO().FontGlobalScale;
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() + (metric::row_height - height) / 2);
  write(fonts_.title, Colour::accent, node.name);
  ImGui::EndGroup();
  boxes_.back().first = false;
}

Rect CanvasBackend::end_landmark(const Node& node) {
  close_box();
  draw_ring();
  const ImGuiWindow* const window = ImGui::GetCurrentWindow();
  if (!window->SkipItems) {
    const float used = window->DC.CursorMaxPos.y - window->Pos.y + window->Scroll.y + window->WindowPadding.y;
    const auto grow = [&](float& height) {
      if (height != used) settled_ = false;
      height = used;
    };
    if (node.role == Role::banner) grow(banner_height_);
    if (node.role == Role::navigation) grow(navigation_height_);
    if (node.role == Role::footer) grow(footer_height_);
  } else {
    // Too small to be drawn at all: a start from which it can be measured.
    if (node.role == Role::navigation) navigation_height_ = 48;
    if (node.role == Role::footer) footer_height_ = 36;
    settled_ = false;
  }
  const Rect bounds = window_rect();
  ImGui::EndChild();
  return bounds;
}

void CanvasBackend::begin_dialog(const Node& node) {
  dialog_ = node.key;
  const std::string id = "##dialog" + key_text(node.key);
  if (!ImGui::IsPopupOpen(id.c_str())) ImGui::OpenPopup(id.c_str());
  const ImVec2 page = ImGui::GetIO().DisplaySize;
  const float width = std::min(520.0F, page.x - 2 * metric::padding);
  ImGui::SetNextWindowPos({page.x / 2, page.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSizeConstraints({width, 0}, {width, std::max(100.0F, page.y - 2 * metric::padding)});
  ring_.reset();
  skipping_ =
      !ImGui::BeginPopupModal(id.c_str(), nullptr,
                              ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove |
                                  ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoSavedSettings);
  settled_ = settled_ && dialog_before_ == dialog_;
  if (skipping_) return;
  const float left = ImGui::GetCursorScreenPos().x;
  open_box(left, left + width - 2 * metric::padding);
  write(fonts_.title, Colour::ink, node.name);
}

Rect CanvasBackend::end_dialog() {
  if (std::exchange(skipping_, false)) return {};
  close_box();
  draw_ring();
  const Rect bounds = window_rect();
  ImGui::EndPopup();
  return bounds;
}

void CanvasBackend::note_focus(const Node& node, const Rect& bounds) {
  if (node.key != focus_.key) return;
  if (table_open_) {
    focus_table_ = table_;
    focus_row_ = row_ == 0 ? 0 : row_ - 1;
  }
  if (!focus_.ring) return;
  ring_ = bounds;
  // What comes in above, as ranges do, must not push away what the keyboard is at.
  const float scroll = ImGui::GetCurrentWindow()->Scroll.y;
  const bool pushed = bounds.y != focus_y_ && scroll == focus_scroll_;
  focus_y_ = bounds.y;
  focus_scroll_ = scroll;
  if (focus_ == focus_before_ && !pushed) return;
  // Room for the neighbour, so that a table's next row is there when an arrow key asks for it.
  const float margin = metric::row_height + metric::gap;
  ImGui::ScrollToRect(
      ImGui::GetCurrentWindow(),
      ImRect(bounds.x, bounds.y - margin, bounds.x + bounds.width, bounds.y + bounds.height + margin),
      ImGuiScrollFlags_KeepVisibleEdgeY);
  settled_ = false;
}

void CanvasBackend::draw_ring() {
  if (!ring_) return;
  const Rect at = *ring_;
  ring_.reset();
  constexpr float away = 3;
  const ImRect inner = ImGui::GetCurrentWindow()->InnerRect;
  ImDrawList* const list = ImGui::GetWindowDrawList();
  list->PushClipRect(inner.Min, inner.Max, false);
  list->AddRect({at.x - away, at.y - away}, {at.x + at.width + away, at.y + at.height + away},
                ink(Colour::ring), 7, 0, metric::ring_width);
  list->PopClipRect();
}

}  // namespace turnpoint::ui
