#include "tests/panels/screen.h"

#include <imgui.h>

#include <catch2/catch_test_macros.hpp>

#include "web/ui/canvas/canvas_backend.h"
#include "web/ui/text_backend.h"

namespace turnpoint::ui {
namespace {

int collision_count = 0;
void count_collision(const Node& first, const Node& second) {
  ++collision_count;
  UNSCOPED_INFO("same key: " << to_text(first.role) << " “" << first.name << "” and " << to_text(second.role)
                             << " “" << second.name << "”");
}

}  // namespace

Screen::Screen() { collision_count = 0; }

std::unique_ptr<Screen> Screen::text() {
  std::unique_ptr<Screen> screen(new Screen);
  screen->backend_ = std::make_unique<TextBackend>();
  screen->widgets_ = std::make_unique<Widgets>(*screen->backend_, screen->actions_);
  screen->widgets_->set_collision_handler(count_collision);
  return screen;
}

std::unique_ptr<Screen> Screen::canvas(float height) {
  std::unique_ptr<Screen> screen(new Screen);
  screen->context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(screen->context_);
  ImGui::GetIO().DisplaySize = {1280, height};
  ImGui::GetIO().DeltaTime = 1.0F / 60;
  screen->backend_ = std::make_unique<CanvasBackend>(build_fonts({}, 1), Scheme::light);
  screen->widgets_ = std::make_unique<Widgets>(*screen->backend_, screen->actions_);
  screen->widgets_->set_collision_handler(count_collision);
  return screen;
}

Screen::~Screen() {
  widgets_.reset();
  backend_.reset();
  if (context_ != nullptr) ImGui::DestroyContext(context_);
}

int Screen::collisions() const { return collision_count; }

void Screen::frame(const app::AppView& view) {
  if (context_ != nullptr) {
    ImGui::SetCurrentContext(context_);
    ImGui::NewFrame();
  }
  widgets_->begin_frame();
  draw_app(panels_, *widgets_, view, commands_);
  widgets_->end_frame();
  if (context_ != nullptr) ImGui::Render();
}

void Screen::show(const app::AppView& view, int frames) {
  for (int i = 0; i < frames; ++i) frame(view);
  commands_.clear();
}

Node Screen::node(Role role, std::string_view name) const {
  const Node* const found = tree().find(role, name);
  INFO(to_text(role) << " “" << name << "”");
  REQUIRE(found != nullptr);
  return *found;
}

app::Commands Screen::act(const app::AppView& view, const Node& node, ActionKind kind,
                          const std::string& value) {
  actions_.push({node.key, kind, value});
  for (int i = 0; i < 3; ++i) frame(view);
  return std::exchange(commands_, {});
}

app::Commands Screen::click(const app::AppView& view, const Node& node) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(node.bounds.x + node.bounds.width / 2, node.bounds.y + node.bounds.height / 2);
  frame(view);
  for (const bool down : {true, false}) {
    io.AddMouseButtonEvent(0, down);
    frame(view);
  }
  frame(view);
  return std::exchange(commands_, {});
}

}  // namespace turnpoint::ui
