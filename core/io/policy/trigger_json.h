#pragma once
/// One trigger of a policy file.

#include "core/io/fields.h"

namespace turnpoint {

/// An id as files have it: small letters, digits, - and _, at most 64; else a problem.
std::string read_id(Fields& fields);

/// `fallback_path` names the trigger in problems when it has no id.
Trigger read_trigger(const Json& object, const std::string& fallback_path, ReadingNotes& notes);

}  // namespace turnpoint
