#pragma once
/// What a plan keeps beside its actions, as JSON.

#include "core/io/fields.h"
#include "core/plan/records.h"

namespace turnpoint {

/// Reads `measures`, `surveys`, `messages`, `concerns` and `decisions`, each of which may be missing;
/// problems go to the fields' notes.
PlanRecords read_plan_records(Fields& fields);

/// Adds those that have entries.
void add_plan_records(Json& plan, const PlanRecords& records);

}  // namespace turnpoint
