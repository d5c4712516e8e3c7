#pragma once
/// Records one node for each widget, lets the back end show it, and hands each its action.

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "web/ui/action.h"
#include "web/ui/backend.h"
#include "web/ui/tree.h"

namespace turnpoint::ui {

/// Two widgets of one scope have the same id: a bug in the panel.
using CollisionHandler = void (*)(const Node& first, const Node& second);

class Recorder {
 public:
  Recorder(Backend& backend, ActionQueue& actions);
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  void begin_frame();

  /// What changed since the frame before, for `mirror.js`; empty when nothing did.
  std::string end_frame();

  /// Another frame must follow: actions wait, or a widget that was acted on must be told the outcome.
  bool wants_frame() const;

  /// From the next frame on. The page keeps its elements.
  void set_backend(Backend& backend) { next_backend_ = &backend; }

  /// The whole tree again in the next message: for a page that lost it.
  void resend_all();

  /// The widget of this id in the open scope gets keyboard focus.
  void request_focus(std::string_view id);

  /// Changes when a gesture ends: edits of the same gesture are one undo step.
  unsigned gesture() const { return gesture_; }

  /// The last finished frame.
  const Tree& tree() const { return last_; }
  /// The frame in hand, as far as it is recorded.
  const Tree& so_far() const { return now_; }

  void set_collision_handler(CollisionHandler handler) { on_collision_ = handler; }

 protected:
  friend class Scope;

  NodeKey scope() const { return scopes_.empty() ? root_key : scopes_.back().key; }
  Node node(Role role, std::string_view id, std::string_view name) const;
  Node content(Role role, std::string_view name);  ///< keyed by its place: nothing can act on it
  std::optional<Action> leaf(Node node);
  std::optional<Action> open(Node node);
  void open_entity(std::string_view id);
  void close();
  Backend& backend() { return *backend_; }

 private:
  struct Opened {
    NodeKey key = 0;        // what ids inside are hashed with
    NodeKey container = 0;  // what nodes inside have as parent
    std::size_t index = 0;  // of the container's node; no_node for an entity
  };

  std::size_t record(Node node);
  std::optional<Action> answer(const Node& node, std::optional<Action> pointer);

  Backend* backend_;
  Backend* next_backend_;
  ActionQueue* actions_;
  Tree now_, last_;
  std::vector<Opened> scopes_;
  std::unordered_map<NodeKey, unsigned> contents_;  // so far in this frame, by scope and role
  std::set<NodeKey> acted_, acted_before_;
  NodeKey focus_request_ = 0;
  NodeKey gesture_key_ = 0;
  unsigned gesture_ = 1;
  bool send_all_ = true;
  CollisionHandler on_collision_;
};

}  // namespace turnpoint::ui
