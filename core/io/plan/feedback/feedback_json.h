#pragma once
/// Feedback and audit forms as JSON; scenarios/feedback/README.md says the same of the format.

#include "core/base/result.h"
#include "core/plan/feedback/form.h"

namespace turnpoint {

/// Collects every problem of the form, each with its path.
Checked<FeedbackForm> read_feedback_form(std::string_view text, const std::string& name);

/// A form that comes with Turnpoint. Errors: bad_argument, with the ids there are.
Checked<FeedbackForm> shipped_feedback_form(const std::string& id);
std::vector<std::string> shipped_feedback_form_ids();

}  // namespace turnpoint
