#pragma once
/// What a replay of stages needs, read from the files that the options name.

#include <memory>

#include "cli/inputs.h"
#include "core/engine/stages/timeline.h"

namespace turnpoint {

/// Its parts refer to one another: it stays where it is while in use.
class ReplayInputs {
 public:
  /// Reads the policy of this name, --trigger, --people, --absences, --events, --decisions, --stages;
  /// deadlines leave out the bank holidays of --bank-holidays, else those of England and Wales.
  static Checked<std::unique_ptr<ReplayInputs>> load(const Arguments& arguments, const std::string& policy);

  /// Means are taken as at `means_as_at`; `last` is the last day of any replay. Errors: a division nobody
  /// knows.
  Result<StageRun> run(const Arguments& arguments, Day means_as_at, Day last);

  /// Before the run: see core/io/cases/redacted.h.
  void redact();

  const Policy& policy() const { return policy_; }
  const WorkforceReading& reading() const { return loaded_.reading; }
  const Workforce& workforce() const { return loaded_.reading.workforce; }
  bool refused_any() const { return !loaded_.reading.refused.empty() || !recorded_.refused.empty(); }

 private:
  ReplayInputs(Policy policy, Plan plan, LoadedWorkforce loaded, RecordedReading recorded, Calendar calendar)
      : policy_(std::move(policy)), plan_(std::move(plan)), loaded_(std::move(loaded)),
        recorded_(std::move(recorded)), calendar_(std::move(calendar)) {}

  Policy policy_;
  Plan plan_;
  LoadedWorkforce loaded_;
  RecordedReading recorded_;
  Calendar calendar_;
  ClosedDays closed_;
  std::unique_ptr<DayCount> days_;
};

}  // namespace turnpoint
