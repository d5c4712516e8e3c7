#pragma once
/// What of a pack of exercises a person can change.

#include "core/io/editor/rows.h"

namespace turnpoint {

/// The pack with all its parts; entries of lists go by their place.
const PartRow& pack_row();
/// The pack without its exercises.
const PartRow& session_row();
/// One exercise, with its parts.
const PartRow& exercise_row();

}  // namespace turnpoint
