#pragma once
/// What several commands take of a study: the rules of its cut-over, and how its groups are kept private.

#include "cli/arguments.h"
#include "core/compare/disclosure/gate.h"
#include "core/transition/rules.h"

namespace turnpoint {

/// Of --rule, --review-within and --letters-before. Errors: bad_argument.
Result<Mapping> read_mapping(const Arguments& arguments, const Policy& old_policy);

/// Of --disclosure-key, which is needed, and --suppression. Errors: bad_argument.
Result<Disclosure> read_disclosure(const Arguments& arguments);

}  // namespace turnpoint
