#pragma once
/// What the parts of a policy file say of each other: every id that is named is there, and fits.

#include "core/io/fields.h"

namespace turnpoint {

void check_references(Fields& document, const Policy& policy);

}  // namespace turnpoint
