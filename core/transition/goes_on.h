#pragma once
/// What becomes of live things that go on whatever the rule: letters, appeals, absences, meetings on return.

#include "core/transition/to_do.h"

namespace turnpoint {

/// Fills `becomes` and `ends` of an item that no rule is about (`follows_rule`), and adds what is to be done.
void go_on(const Policy& old_policy, const Policy& new_policy, LiveItem& item, ToDo& to_do);

}  // namespace turnpoint
