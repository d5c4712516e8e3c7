#pragma once
/// A policy file as a form to change it by, with what the linter says beside the fields that cause it.

#include "core/io/json.h"
#include "core/policy/policy.h"

namespace turnpoint {

/// As form_parts (core/io/editor/form.h) has it. `file` is one that read_policy took, `policy` what it read.
Json policy_form(Json file, const Policy& policy);

}  // namespace turnpoint
