#include "cli/replay_inputs.h"

#include "core/engine/facts.h"
#include "core/io/cases/redacted.h"

namespace turnpoint {

Checked<std::unique_ptr<ReplayInputs>> ReplayInputs::load(const Arguments& arguments,
                                                          const std::string& name) {
  const auto refuse = [](const Error& error) { return tl::unexpected(std::vector<Error>{error}); };
  Checked<Policy> policy = load_policy(name);
  if (!policy) return tl::unexpected(policy.error());
  Result<Plan> plan =
      arguments.has("trigger") ? compile(*policy, arguments.values("trigger")) : compile(*policy);
  if (!plan) return refuse(plan.error());
  Checked<LoadedWorkforce> loaded = load_workforce(arguments);
  if (!loaded) return tl::unexpected(loaded.error());
  Checked<RecordedReading> recorded = load_recorded(arguments, loaded->reading, *policy);
  if (!recorded) return tl::unexpected(recorded.error());
  const std::optional<Division> division = division_from_text(arguments.value("bank-holidays"));
  return std::unique_ptr<ReplayInputs>(
      new ReplayInputs(std::move(*policy), std::move(*plan), std::move(*loaded), std::move(*recorded),
                       Calendar(division.value_or(Division::england_and_wales))));
}

Result<StageRun> ReplayInputs::run(const Arguments& arguments, Day means_as_at, Day last) {
  // Sick pay in working days may end two years after the day of the replay.
  const Result<ClosedDays> closed = load_closed_days(arguments, workforce(), last + std::chrono::days(800));
  if (!closed) return tl::unexpected(closed.error());
  closed_ = *closed;
  days_ = std::make_unique<DayCount>(workforce(), closed_);
  apply_facts(plan_, gather_facts(workforce(), *days_, plan_, 0, workforce().people.size(), means_as_at));
  return StageRun{workforce(), *days_, policy_, plan_, calendar_, recorded_.recorded};
}

void ReplayInputs::redact() { turnpoint::redact(loaded_.reading.workforce, recorded_.recorded); }

}  // namespace turnpoint
