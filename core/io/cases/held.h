#pragma once
/// Everything held about one person, for them to read and to take along.

#include "core/cases/paper/paper.h"
#include "core/compare/case_record.h"
#include "core/compare/people_entry.h"
#include "core/engine/stages/timeline.h"
#include "core/io/json.h"

namespace turnpoint {

/// One person under one or two policies, which share workforce and recorded rows.
struct Held {
  std::vector<const StageRun*> runs;  ///< at least one
  std::size_t person = 0;
  Day on{};  ///< the policies' events up to this day, and what is planned from it
  /// What was recorded, with when it was entered and taken back; nothing: the rows of the runs, which do not
  /// say.
  const CaseRecord* record = nullptr;
  const PeopleEntries* entries = nullptr;  ///< what was entered or corrected by hand; nothing: none was
  bool redacted = false;                   ///< by core/io/cases/redacted.h, which the paper then says
};

/// Rows of people and absences as they were read, what was recorded, and what each policy made of it.
Paper held_paper(const Held& held);
/// {"kind", "employee_id", "on", "people", "absences", "entered", "recorded", "stages", "policies"}: rows by
/// their columns' names.
Json held_json(const Held& held);

}  // namespace turnpoint
