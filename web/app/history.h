#pragma once
/// Whole studies, oldest first, so that every edit can be taken back. Lives in memory and ends at reload.

#include <cstddef>
#include <functional>
#include <vector>

#include "core/compare/study.h"

namespace turnpoint::app {

class History {
 public:
  /// Forgets everything before `study`.
  void start(Study study);

  /// A study equal to the present one is no step. Edits of one gesture (not 0) are one step.
  void add(Study study, unsigned gesture = 0);
  /// Changes every study in place: no step of its own.
  void amend(const std::function<void(Study&)>& change);
  bool undo();
  bool redo();

  const Study& present() const { return steps_[at_]; }
  bool can_undo() const { return at_ > 0; }
  bool can_redo() const { return at_ + 1 < steps_.size(); }

 private:
  static constexpr std::size_t most_steps = 200;

  std::vector<Study> steps_ = std::vector<Study>(1);
  std::size_t at_ = 0;
  unsigned gesture_ = 0;
};

}  // namespace turnpoint::app
