#include "web/ui/recorder.h"

#include <cassert>
#include <limits>
#include <utility>

#include "web/ui/changes.h"

namespace turnpoint::ui {

namespace {

constexpr std::size_t no_node = std::numeric_limits<std::size_t>::max();

void refuse_collision(const Node&, const Node&) {
  assert(false && "two widgets of one scope have the same id");
}

}  // namespace

Recorder::Recorder(Backend& backend, ActionQueue& actions)
    : backend_(&backend), next_backend_(&backend), actions_(&actions), on_collision_(refuse_collision) {}

void Recorder::begin_frame() {
  backend_ = next_backend_;
  actions_->begin_frame();
  contents_.clear();
  backend_->begin_frame(actions_->focus());
}

std::string Recorder::end_frame() {
  assert(scopes_.empty());
  backend_->end_frame();
  const ChangeRequest request{acted_before_, std::exchange(focus_request_, 0),
                              std::exchange(send_all_, false)};
  std::string message = changes_text(last_, now_, request);
  std::swap(last_, now_);
  now_.clear();
  // The panel's edit is applied after this frame, so the next one shows whether it was accepted.
  acted_before_ = std::exchange(acted_, {});
  return message;
}

bool Recorder::wants_frame() const { return actions_->waiting() || !acted_before_.empty(); }

void Recorder::resend_all() { send_all_ = true; }

void Recorder::request_focus(std::string_view id) { focus_request_ = key_of(scope(), id); }

Node Recorder::node(Role role, std::string_view id, std::string_view name) const {
  Node node;
  node.key = key_of(scope(), id);
  node.parent = scopes_.empty() ? root_key : scopes_.back().container;
  node.role = role;
  node.name = name;
  return node;
}

Node Recorder::content(Role role, std::string_view name) {
  // A dot keeps these apart from ids that panels give.
  const std::string kind = std::string(".") + to_text(role);
  const unsigned place = contents_[key_of(scope(), kind)]++;
  return node(role, kind + std::to_string(place), name);
}

std::size_t Recorder::record(Node node) {
  if (const Node* const first = now_.find(node.key)) on_collision_(*first, node);
  while (!now_.add(node)) node.key = key_of(node.key, "again");
  return now_.nodes().size() - 1;
}

std::optional<Action> Recorder::leaf(Node node) {
  const std::size_t index = record(std::move(node));
  const Node shown_node = now_.at(index);
  Shown shown = backend_->show(shown_node);
  now_.at(index).bounds = shown.bounds;
  return answer(shown_node, std::move(shown.action));
}

std::optional<Action> Recorder::open(Node node) {
  const std::size_t index = record(std::move(node));
  const Node opened = now_.at(index);
  scopes_.push_back({opened.key, opened.key, index});
  Shown shown = backend_->begin(opened);
  return answer(opened, std::move(shown.action));
}

void Recorder::open_entity(std::string_view id) {
  const NodeKey container = scopes_.empty() ? root_key : scopes_.back().container;
  scopes_.push_back({key_of(scope(), id), container, no_node});
}

void Recorder::close() {
  const Opened closed = scopes_.back();
  scopes_.pop_back();
  if (closed.index == no_node) return;
  now_.at(closed.index).bounds = backend_->end(now_.at(closed.index));
}

std::optional<Action> Recorder::answer(const Node& node, std::optional<Action> pointer) {
  std::optional<Action> action = actions_->take(node.key);
  if (!action && pointer) {
    action = std::move(pointer);
    // Keyboard work goes on from where the pointer was.
    if (focus_request_ == 0 && actions_->focus().key != node.key) focus_request_ = node.key;
  }
  if (!action) return std::nullopt;
  acted_.insert(node.key);
  if ((node.states & state::disabled) != 0) return std::nullopt;
  if (action->kind == ActionKind::done) {
    gesture_key_ = 0;
    return std::nullopt;
  }
  if (gesture_key_ != node.key) ++gesture_;
  gesture_key_ = node.role == Role::slider ? node.key : 0;
  return action;
}

}  // namespace turnpoint::ui
