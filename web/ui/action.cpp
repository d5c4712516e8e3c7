#include "web/ui/action.h"

#include <charconv>
#include <utility>

namespace turnpoint::ui {

namespace {

constexpr std::pair<std::string_view, ActionKind> kinds[] = {{"click", ActionKind::click},
                                                             {"set", ActionKind::set},
                                                             {"done", ActionKind::done},
                                                             {"close", ActionKind::close},
                                                             {"focus", ActionKind::focus}};

}  // namespace

std::optional<Action> action_from_text(std::string_view key, std::string_view kind, std::string_view value) {
  Action action;
  const char* const end = key.data() + key.size();
  const auto read = std::from_chars(key.data(), end, action.key, 16);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  for (const auto& [name, known] : kinds) {
    if (name != kind) continue;
    action.kind = known;
    action.value = value;
    return action;
  }
  return std::nullopt;
}

std::string key_text(NodeKey key) {
  char digits[16];
  const auto written = std::to_chars(digits, digits + sizeof digits, key, 16);
  return {digits, written.ptr};
}

void ActionQueue::push(Action action) {
  if (action.kind == ActionKind::focus) {
    focus_ = {action.key, action.value == "ring"};
    return;
  }
  const bool moves_on = action.kind == ActionKind::set && !waiting_.empty() &&
                        waiting_.back().kind == ActionKind::set && waiting_.back().key == action.key;
  if (moves_on) waiting_.back() = std::move(action);
  else waiting_.push_back(std::move(action));
}

void ActionQueue::begin_frame() {
  current_.reset();
  if (waiting_.empty()) return;
  current_ = std::move(waiting_.front());
  waiting_.pop_front();
}

std::optional<Action> ActionQueue::take(NodeKey key) {
  if (!current_ || current_->key != key) return std::nullopt;
  return std::exchange(current_, std::nullopt);
}

}  // namespace turnpoint::ui
