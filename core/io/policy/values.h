#pragma once
/// Whether every value of a policy, and every other value it names where it assumes one, can stand.

#include "core/io/fields.h"

namespace turnpoint {

/// Checked by the limits that also hold for an edit (core/policy/places), so that each variant of a policy
/// that reads is a policy. A range holds its value. Leaves the assumptions with their values as an edit
/// writes them
/// (`12 months` for `{"months": 12}`) and with other values only as alternatives.
void check_values(const Policy& policy, ReadingNotes& notes);

}  // namespace turnpoint
