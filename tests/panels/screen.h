#pragma once
/// Draws the app's page from any view with either back end, without a window.

#include <memory>
#include <string>

#include "web/ui/panels/panels.h"
#include "web/ui/theme.h"

struct ImGuiContext;

namespace turnpoint::ui {

class CanvasBackend;

class Screen {
 public:
  /// `height` is tall enough for most pages to be drawn whole.
  static std::unique_ptr<Screen> text();
  static std::unique_ptr<Screen> canvas(float height = 2400);
  ~Screen();

  /// Draws `frames` frames of the view and keeps the last tree.
  void show(const app::AppView& view, int frames = 4);

  const Tree& tree() const { return widgets_->tree(); }
  bool draws() const { return context_ != nullptr; }

  /// The node of this role and name in the last frame; stops the test if there is none.
  Node node(Role role, std::string_view name) const;

  /// What the panels ask for when a person acts on the node: by the page, or by the pointer on the canvas.
  app::Commands act(const app::AppView& view, const Node& node, ActionKind kind, const std::string& value = {});
  app::Commands click(const app::AppView& view, const Node& node);

  int collisions() const;

 private:
  Screen();
  void frame(const app::AppView& view);

  std::unique_ptr<Backend> backend_;
  ActionQueue actions_;
  std::unique_ptr<Widgets> widgets_;
  PanelState panels_;
  app::Commands commands_;
  ImGuiContext* context_ = nullptr;
};

}  // namespace turnpoint::ui
