#pragma once
/// One stage of a policy file: its meeting, letters, warning, review and ways on.

#include "core/io/fields.h"

namespace turnpoint {

/// Ids it names are checked with the whole policy (see references.h).
Stage read_stage(const Json& object, const std::string& path, ReadingNotes& notes);

}  // namespace turnpoint
