#pragma once
/// What the record says for a form.

#include "core/cases/form/form.h"
#include "core/engine/stages/timeline.h"

namespace turnpoint {

struct FormRequest {
  Day on{};           ///< the day of the form; what is known on it is what is said
  std::string stage;  ///< id; empty: the one a meeting is asked for, else the one that is live
};

/// The latest absence (`absence_first`, `absence_last`, `absence_length`, `back_on`), the meeting after it
/// (`return_meeting`, `return_due`, `return_agenda`, `signed_by`, `copies_to`, `decided_by`), `live`,
/// `adjustments`, and of a stage `stage`, `meeting`, `attends`, `agenda`, `encloses`, `notice`,
/// `accompanied`; beside `record_facts`. As days: `back_on`, `first_meeting_day` (the first that keeps the
/// notice from `on`).
FormFacts form_facts(const StageRun& run, std::size_t person, const FormRequest& request);

}  // namespace turnpoint
