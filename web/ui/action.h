#pragma once
/// What a person did to a page element, on its way to the widget that shows it.

#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "web/ui/node.h"

namespace turnpoint::ui {

enum class ActionKind : std::uint8_t {
  click,  ///< button or place; Enter in a password field
  set,    ///< checkbox, disclosure: `true` or `false`; slider: a whole number; select: a value; fields: the
          ///< committed text
  done,   ///< the gesture on this widget is over
  close,  ///< Escape on a dialog
  focus,  ///< keyboard focus is here; key 0: nowhere. Value `ring`: show it
};

struct Action {
  NodeKey key = 0;
  ActionKind kind = ActionKind::click;
  std::string value;
};

/// Reads what `mirror.js` sends: the key in hexadecimal and the kind's name. Nothing if either is not one.
std::optional<Action> action_from_text(std::string_view key, std::string_view kind, std::string_view value);

/// Hexadecimal without leading zeros, as in messages.
std::string key_text(NodeKey key);

struct Focus {
  NodeKey key = 0;
  bool ring = false;
  friend bool operator==(const Focus&, const Focus&) = default;
};

/// Waiting actions, one a frame in the order they came: panels are drawn in another order than a person acts
/// in.
class ActionQueue {
 public:
  /// Of movements that follow one another on one widget, only the last waits.
  void push(Action action);

  /// Makes the first waiting action available to `take`; one that the last frame did not take is dropped.
  void begin_frame();

  /// This frame's action for the widget, once.
  std::optional<Action> take(NodeKey key);

  Focus focus() const { return focus_; }
  void set_focus(Focus focus) { focus_ = focus; }

  /// Another frame is needed to deliver the rest.
  bool waiting() const { return !waiting_.empty(); }

 private:
  std::deque<Action> waiting_;
  std::optional<Action> current_;
  Focus focus_;
};

}  // namespace turnpoint::ui
