#pragma once
/// A case for others than those who support it: what it rests on without anyone's words.

#include "core/workforce/recorded.h"

namespace turnpoint {

/// Takes out the reasons of absences and why a decision was taken, so that nothing made of them can say
/// either.
void redact(Workforce& workforce, Recorded& recorded);

}  // namespace turnpoint
