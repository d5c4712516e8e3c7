#pragma once
/// A replay of stages with all that its explanations need, and its events in words.

#include "core/engine/stages/explain_event.h"
#include "tests/support/stages.h"

namespace turnpoint::test {

/// The replay of the record's first person. It must stay where it is while in use.
class Told {
 public:
  Told(const Record& record, const Policy& policy, const Beside& beside, const std::string& as_at);
  Told(const Told&) = delete;
  Told& operator=(const Told&) = delete;

  const StageRun& run() const { return run_; }
  EventContext context() const { return {run_, 0, replay_.as_at}; }
  /// The event of this kind on this day, the first of several; stops the program if there is none.
  const Event& event(const std::string& day, EventKind kind) const;
  std::string why(const std::string& day, EventKind kind) const;

 private:
  Policy policy_;
  Recorded recorded_;
  Calendar calendar_;
  Replay replay_;
  StageRun run_;
  Timeline timeline_;
};

}  // namespace turnpoint::test
