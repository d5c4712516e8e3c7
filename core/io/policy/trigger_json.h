#pragma once
/// One trigger of a policy file.

#include "core/io/fields.h"

namespace turnpoint {

/// `path` is its place in the file: `triggers.bradford`.
Trigger read_trigger(const Json& object, const std::string& path, ReadingNotes& notes);

/// The object `window` of its owner: `{"months": 12}` or `{"days": 91}`; twelve months where it is missing.
WindowLength read_window(Fields& owner);

/// `id`: small letters, digits, - and _.
std::string read_id(Fields& fields);

}  // namespace turnpoint
