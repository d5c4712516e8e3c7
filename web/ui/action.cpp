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
  } else {
    waiting_.push_back(std::move(action));
  }
}

void ActionQueue::begin_frame() {
  current_.clear();
  std::deque<Action> later;
  for (Action& action : waiting_) {
    const NodeKey key = action.key;
    if (!current_.try_emplace(key, action).second) later.push_back(std::move(action));
  }
  waiting_ = std::move(later);
}

std::optional<Action> ActionQueue::take(NodeKey key) {
  const auto found = current_.find(key);
  if (found == current_.end()) return std::nullopt;
  Action action = std::move(found->second);
  current_.erase(found);
  return action;
}

}  // namespace turnpoint::ui
