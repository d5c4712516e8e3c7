#pragma once
/// Runs frames of the demo with either back end, without a window.

#include <memory>
#include <string>

#include "tests/ui/demo.h"
#include "web/ui/action.h"
#include "web/ui/backend.h"
#include "web/ui/theme.h"
#include "web/ui/widgets.h"

struct ImGuiContext;

namespace turnpoint::ui {

class Face {
 public:
  virtual ~Face() = default;

  /// One frame of the demo; the message.
  virtual std::string frame() = 0;

  /// Presses and releases the pointer in the middle of the node, frame by frame.
  virtual void click(const Node& node) = 0;

  /// Turns the wheel over the middle of the node.
  virtual void scroll(const Node& node, float notches) = 0;

  /// The node of this role and name in the last frame; stops the test if there is none.
  Node node(Role role, std::string_view name) const;

  /// As the page sends it.
  void act(const Node& node, ActionKind kind, std::string value = {});

  Demo demo;
  ActionQueue actions;
  std::unique_ptr<Widgets> ui;
};

std::unique_ptr<Face> text_face();
std::unique_ptr<Face> canvas_face(float width = 1280, float height = 1600, Scheme scheme = Scheme::light);

}  // namespace turnpoint::ui
