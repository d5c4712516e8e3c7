#pragma once
/// What the parts of an event are called in sentences.

#include "core/engine/stages/timeline.h"
#include "core/policy/wording/assumed.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {

/// The name a person knows the subject by: of a stage, trigger, duty or scheme.
std::string subject_in_words(const Policy& policy, const Event& event);

/// `return meeting`, `warning ends`: a kind as a column of a table has it.
std::string kind_in_words(EventKind kind);

/// What happened on the day an event's own is counted from: `the day of the invitation`; empty where its rule
/// says it already.
std::string start_in_words(const Policy& policy, const Event& event);

}  // namespace turnpoint
