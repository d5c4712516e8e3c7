#pragma once
/// Forms as JSON, and those that come with Turnpoint.

#include "core/cases/form/form.h"

namespace turnpoint {

/// Errors, all of them, with their path.
Checked<Form> read_form(std::string_view text, const std::string& name);

/// Ids of the shipped forms that belong to a policy, sorted.
std::vector<std::string> shipped_forms(const std::string& policy);

/// Errors: unknown_value, with the forms there are for the policy.
Checked<Form> shipped_form(const std::string& policy, const std::string& id);

/// Answers as a JSON object of texts and lists of texts.
Checked<Answers> read_answers(std::string_view text, const std::string& name);

}  // namespace turnpoint
