#pragma once
/// A policy file as a form to change it by, with what the linter says beside the fields that cause it.

#include "core/io/json.h"
#include "core/policy/policy.h"

namespace turnpoint {

/// Parts in the file's order, each with {"path", "name", "level", "removable", "fields", "adds", "findings"}:
/// a field has {"path", "label", "kind", "value", "options", "assumed", "findings"}, an entry of `adds`
/// {"path", "label"}. `file` is one that read_policy took, `policy` what it read.
Json policy_form(Json file, const Policy& policy);

}  // namespace turnpoint
