#pragma once
/// What a document says about itself, and its provisions, in a policy file.

#include "core/io/fields.h"

namespace turnpoint {

/// The object `document`.
Document read_document(Fields& policy);
Provision read_provision(const Json& object, const std::string& path, ReadingNotes& notes);

}  // namespace turnpoint
