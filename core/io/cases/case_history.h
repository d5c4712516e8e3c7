#pragma once
/// A case's history on paper, to be handed over.

#include "core/cases/paper/paper.h"
#include "core/compare/case_record.h"
#include "core/engine/stages/timeline.h"

namespace turnpoint {

struct HistoryRequest {
  Day on{};
  /// For others than HR: no id, no notes and reasons, and nothing that was taken back.
  bool redacted = false;
};

/// Absences of the twelve months to the day without category or reason, what is live on it, and what was
/// recorded of the person in the order of entry.
Paper case_history(const StageRun& run, std::size_t person, const CaseRecord& record,
                   const HistoryRequest& request);

}  // namespace turnpoint
