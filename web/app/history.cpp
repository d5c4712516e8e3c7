#include "web/app/history.h"

namespace turnpoint::app {

void History::start(Study study) {
  steps_ = {std::move(study)};
  at_ = 0;
  gesture_ = 0;
}

void History::add(Study study, unsigned gesture) {
  if (study == present()) return;
  steps_.resize(at_ + 1);
  const bool same_gesture = gesture != 0 && gesture == gesture_ && can_undo();
  gesture_ = gesture;
  if (same_gesture) {
    steps_.back() = std::move(study);
    return;
  }
  if (steps_.size() == most_steps) steps_.erase(steps_.begin());
  steps_.push_back(std::move(study));
  at_ = steps_.size() - 1;
}

void History::amend(const std::function<void(Study&)>& change) {
  for (Study& study : steps_) change(study);
}

bool History::undo() {
  if (!can_undo()) return false;
  --at_;
  gesture_ = 0;
  return true;
}

bool History::redo() {
  if (!can_redo()) return false;
  ++at_;
  gesture_ = 0;
  return true;
}

}  // namespace turnpoint::app
