#include "tests/ui/face.h"

#include <imgui.h>

#include <catch_amalgamated.hpp>

#include "web/ui/canvas/canvas_backend.h"
#include "web/ui/text_backend.h"

namespace turnpoint::ui {

namespace {

class TextFace final : public Face {
 public:
  TextFace() { ui = std::make_unique<Widgets>(backend_, actions); }

  std::string frame() override {
    ui->begin_frame();
    draw(demo, *ui);
    return ui->end_frame();
  }

  void click(const Node&) override { FAIL("the text view has no pointer"); }
  void scroll(const Node&, float) override { FAIL("the text view has no pointer"); }

 private:
  TextBackend backend_;
};

class CanvasFace final : public Face {
 public:
  CanvasFace(float width, float height, Scheme scheme) : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    io.DeltaTime = 1.0F / 60;
    backend_ = std::make_unique<CanvasBackend>(build_fonts({}, 1), scheme);
    ui = std::make_unique<Widgets>(*backend_, actions);
    // Heights of bars and parts are found in the first frames.
    for (int i = 0; i < 4; ++i) frame();
    ui->resend_all();
  }

  ~CanvasFace() override {
    ui.reset();
    backend_.reset();
    ImGui::DestroyContext(context_);
  }

  std::string frame() override {
    ImGui::SetCurrentContext(context_);
    ImGui::NewFrame();
    ui->begin_frame();
    draw(demo, *ui);
    std::string message = ui->end_frame();
    ImGui::Render();
    return message;
  }

  void scroll(const Node& node, float notches) override {
    point_at(node);
    ImGui::GetIO().AddMouseWheelEvent(0, notches);
    frame();
  }

  void click(const Node& node) override {
    point_at(node);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseButtonEvent(0, true);
    frame();
    io.AddMouseButtonEvent(0, false);
    frame();
    frame();
  }

 private:
  void point_at(const Node& node) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddMousePosEvent(node.bounds.x + node.bounds.width / 2,
                                    node.bounds.y + node.bounds.height / 2);
    frame();
  }

  ImGuiContext* context_;
  std::unique_ptr<CanvasBackend> backend_;
};

}  // namespace

Node Face::node(Role role, std::string_view name) const {
  const Node* const found = ui->tree().find(role, name);
  INFO(to_text(role) << " “" << name << "”");
  REQUIRE(found != nullptr);
  return *found;
}

void Face::act(const Node& node, ActionKind kind, std::string value) {
  actions.push({node.key, kind, std::move(value)});
}

std::unique_ptr<Face> text_face() { return std::make_unique<TextFace>(); }

std::unique_ptr<Face> canvas_face(float width, float height, Scheme scheme) {
  return std::make_unique<CanvasFace>(width, height, scheme);
}

}  // namespace turnpoint::ui
