#pragma once
/// One policy set up on an exercise's record as known on a day: what every question is put to.

#include "core/engine/stages/explain_event.h"
#include "core/engine/stages/looks.h"
#include "core/exercise/pack.h"

namespace turnpoint {

/// The rows heard of by `day`. Spells, events and decisions after it do not exist yet; a spell's end is known
/// the day after it (rule 4 of core/engine/stages).
Workforce record_told_by(const ExerciseRecord& record, Day day);

/// It must stay where it is while in use; `record` and `policy` must outlive it.
class PolicyDesk {
 public:
  /// `triggers`: exactly these where the policy has them; empty: all that need no request.
  PolicyDesk(const ExerciseRecord& record, const Policy& policy, PolicySide side, Day day,
             const std::vector<std::string>& triggers = {});
  PolicyDesk(const PolicyDesk&) = delete;
  PolicyDesk& operator=(const PolicyDesk&) = delete;

  const Policy& policy() const { return run_.policy; }
  Day day() const { return day_; }
  const Plan& plan() const { return plan_; }
  const StageRun& run() const { return run_; }
  const Timeline& timeline() const { return timeline_; }
  const Known& known() const { return known_; }
  EventContext context() const { return {run_, 0, day_, &timeline_}; }
  /// The spell that began on this day, else the latest known; nullptr where there is none.
  const CountedSpell* spell(const std::optional<Day>& first_day) const;
  /// A count over the last `months` up to the day, by what the policy says of categories and nothing else.
  Evidence counted_over(int months, Measure measure) const;
  /// Why this event is there, in a few sentences.
  std::string why(const Event& event) const { return explain_event_briefly(context(), event); }

 private:
  Day day_;
  Workforce workforce_;
  DayCount days_;
  Plan plan_;
  Calendar calendar_;
  StageRun run_;
  Timeline timeline_;
  Known known_;
};

}  // namespace turnpoint
