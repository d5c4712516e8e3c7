#pragma once
/// What is known to have happened or been decided, beside the spells: events.csv, decisions.csv, stages.csv.

#include <cstdint>
#include <string>
#include <vector>

#include "core/workforce/workforce.h"

namespace turnpoint {

/// A row of events.csv. `kind` is one of `fit_note` (until its last day), `return_meeting`, `referral`,
/// `health_report`, `letter`, `annual_leave`, `suspension`, `stage_meeting`, `hearing`, or the policy's own.
struct RecordedEvent {
  std::uint32_t person = 0;
  std::int32_t day = 0;
  std::string kind;
  std::int32_t until = no_day;
};

/// A row of decisions.csv. Its kinds and what `about`, `value` and `until` mean are in
/// core/engine/stages/README.md.
struct Decision {
  std::uint32_t person = 0;
  std::int32_t day = 0;
  std::string kind;
  std::string about;
  std::string value;
  std::int32_t until = no_day;
  std::string why;
};

/// A row of stages.csv: a stage that is really live.
struct RecordedStage {
  std::uint32_t person = 0;
  std::string track;  ///< `frequent` or `long_term`
  std::string stage;  ///< the policy's stage id
  std::int32_t from = 0;
  std::int32_t expires = no_day;
  std::int32_t next_review = no_day;
};

/// All of them, each list by person, then day (stages: track, then from), then everything else a row says:
/// the order of the rows in a file never matters.
struct Recorded {
  std::vector<RecordedEvent> events;
  std::vector<Decision> decisions;
  std::vector<RecordedStage> stages;
};

}  // namespace turnpoint
